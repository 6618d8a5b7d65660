"""No tracker outlives its turn, not even when saving fails, and no word reaches a log at any level (DP-01, DP-03)."""

from __future__ import annotations

import asyncio
import gc
import json
from pathlib import Path
from typing import Any

import pytest
from conftest import Assistant
from rasa.core.agent import Agent
from rasa.core.tracker_store import FailSafeTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot import page_memory, start
from bot.forgetful_store import ForgetfulStore, one_turn
from bot.page_channel import Asked, take_turn

MARKER = "zqxmarkerword"


def trackers() -> int:
    gc.collect()
    return sum(isinstance(thing, DialogueStateTracker) for thing in gc.get_objects())


def test_a_thousand_turns_leave_no_tracker(model: Path) -> None:
    agent = Agent.load(str(model), tracker_store=ForgetfulStore(Domain.empty()))

    async def play() -> None:
        for _ in range(1000):
            asked = Asked("", "topic:legal", "en", False, page_memory.fresh())
            answer = await take_turn(asked, agent.handle_message)
            assert answer["replies"] == ["reply-legal", "ask-area"]

    asyncio.run(play())
    assert trackers() == 0


def test_a_failing_save_keeps_nothing_and_says_nothing(capfd: Any, caplog: Any) -> None:
    class Failing(ForgetfulStore):
        async def save(self, tracker: DialogueStateTracker) -> None:
            raise OSError(MARKER)

    store = FailSafeTrackerStore(Failing(Domain.empty()))

    async def play() -> None:
        with one_turn({}):
            tracker = DialogueStateTracker("someone", [])
            tracker.update(UserUttered(MARKER))
            await store.save(tracker)

    asyncio.run(play())
    assert trackers() == 0
    assert asyncio.run(store.retrieve("someone")) is None
    assert not any(isinstance(thing, UserUttered) and thing.text == MARKER for thing in gc.get_objects())
    assert MARKER not in caplog.text + "".join(capfd.readouterr())


def test_two_conversations_at_once_never_meet() -> None:
    store = ForgetfulStore(Domain.empty())

    async def play(name: str) -> None:
        with one_turn({}) as turn:
            await store.save(DialogueStateTracker(name, []))
            await asyncio.sleep(0)
            assert turn.tracker
            assert turn.tracker.sender_id == name

    async def both() -> None:
        await asyncio.gather(*(play(str(number)) for number in range(50)))

    asyncio.run(both())


@pytest.mark.parametrize("press", ["", "skip", MARKER])
def test_no_word_reaches_the_log(assistant: Assistant, press: str) -> None:
    body = {"text": f"he has a knife {MARKER}", "press": press, "locale": MARKER, "memory": {"area": MARKER}}
    assistant.post(body)
    assistant.post({**body, "memory": {"need": MARKER}})
    assistant.post(json.dumps({**body, "text": f"{MARKER} \ud800 \x00 " * 200}).encode())
    assistant.post(f'{{"text": "{MARKER}'.encode())
    assistant.post(body, f"/webhooks/page/{MARKER}")
    assistant.post(body, f"/webhooks/page/turn?{MARKER}")
    assert MARKER not in assistant.log.read_text()


def test_it_listens_on_this_machine_only(assistant: Assistant) -> None:
    port = f"{assistant.port:04X}"
    open_ports = [line.split()[1] for line in Path("/proc/net/tcp").read_text().splitlines()[1:] if " 0A " in line]
    assert [address for address in open_ports if address.endswith(f":{port}")] == [f"0100007F:{port}"]


def test_freed_memory_is_overwritten_and_nothing_is_reported(assistant: Assistant) -> None:
    environment = Path(f"/proc/{assistant.process.pid}/environ").read_text().split("\0")
    assert "PYTHONMALLOC=malloc" in environment
    # glibc cuts its own copy at the first colon once it has read it, so the rest is read where it was set.
    assert any(one.startswith("GLIBC_TUNABLES=glibc.malloc.tcache_count=0") for one in environment)
    assert start.environment()["GLIBC_TUNABLES"] == "glibc.malloc.tcache_count=0:glibc.malloc.perturb=165"
    assert "RASA_TELEMETRY_ENABLED=false" in environment
    command = Path(f"/proc/{assistant.process.pid}/cmdline").read_text()
    assert "--enable-api" not in command
    assert "--debug" not in command
