"""The one call to the assistant's process: this machine only, two seconds, and anything odd is no answer at all."""

import http.client
import json
import threading
from contextlib import suppress
from dataclasses import dataclass, fields
from typing import Any

from web.memory import Memory
from web.replies import BUTTONS, REPLIES

HOST = "127.0.0.1"
PATIENCE = 2.0  # seconds; after that the page says the assistant is away and shows help without it
LARGEST = 20_000  # bytes of an answer that are read
MOST_BUBBLES, MOST_BUTTONS = 2, 5  # CB-31
ODD = (OSError, http.client.HTTPException, ValueError, KeyError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True)
class Asked:
    """One turn: what was typed or which button was pressed. `told` says the text named a place, language or group."""

    text: str
    press: str
    locale: str
    told: bool
    memory: Memory


@dataclass(frozen=True)
class Search:
    """Services to show: codes, or None where it does not matter. `write` asks for those that can be written to."""

    need: str | None
    area: str | None
    language: str | None
    group: str | None
    write: bool


@dataclass(frozen=True)
class Answer:
    """What the assistant decided: ids of messages and buttons, never sentences. `pick` counts from 1."""

    topic: str
    replies: tuple[str, ...]
    buttons: tuple[str, ...]
    search: Search | None
    pick: int | None
    memory: Memory


def ask(port: int, asked: Asked) -> Answer | None:
    """The assistant's answer to one turn, or None when it is away, slow, failing or making no sense."""
    body = json.dumps(
        {
            "text": asked.text,
            "press": asked.press,
            "locale": asked.locale,
            "told": asked.told,
            "memory": asked.memory.codes(),
        }
    )
    line = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)
    try:
        line.connect()
        # The line's own patience begins again with every byte; this one ends the whole call.
        end = threading.Timer(PATIENCE, _hang_up, (line.sock,))
        end.start()
        try:
            line.request("POST", "/webhooks/page/turn", body.encode(), {"Content-Type": "application/json"})
            response = line.getresponse()
            return _checked(json.loads(response.read(LARGEST))) if response.status == 200 else None
        finally:
            end.cancel()
    except ODD:
        return None
    finally:
        line.close()


def is_there(port: int) -> bool:
    """Whether the assistant answers a button that needs no understanding."""
    return ask(port, Asked("", "greeting", "en", False, Memory())) is not None


def _hang_up(line: Any) -> None:
    with suppress(OSError):  # it may have ended by itself just now
        line.shutdown(2)  # both ways


def _checked(answer: Any) -> Answer:
    """Raises one of ODD when anything in it is not ours."""
    replies, buttons = tuple(answer["replies"]), tuple(answer["buttons"])
    memory = Memory.of(answer["memory"])
    known = {*replies} <= REPLIES.keys() and {*buttons} <= BUTTONS.keys()
    if not known or not 1 <= len(replies) <= MOST_BUBBLES or len(buttons) > MOST_BUTTONS:
        raise ValueError
    if answer["topic"] and f"topic:{answer['topic']}" not in BUTTONS:
        raise ValueError
    if memory is None or answer["pick"] not in (None, 1, 2, 3):
        raise ValueError
    search = _wanted(answer["search"]) if answer["search"] else None
    return Answer(answer["topic"], replies, buttons, search, answer["pick"], memory)


def _wanted(search: Any) -> Search:
    """A search for codes of ours. Raises one of ODD."""
    codes = Memory.of({name: search[name] for name in ("need", "area", "language", "group")})
    if codes is None or len(search) != len(fields(Search)) or not isinstance(search["write"], bool):
        raise ValueError
    return Search(codes.need, codes.area, codes.language, codes.group, search["write"])
