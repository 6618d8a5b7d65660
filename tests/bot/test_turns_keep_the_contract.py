"""Plays whole turns over HTTP as the page does; the site's tests read the same file (CB-44)."""

from __future__ import annotations

import json
from typing import Any, Dict, List

import pytest
from conftest import HERE, Assistant, lines_of

from bot import danger, page_memory, topics

TURNS: List[Dict[str, Any]] = json.loads((HERE / "turns.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("turn", TURNS, ids=[turn["why"] for turn in TURNS])
def test_the_turn_is_answered_as_written(assistant: Assistant, turn: Dict[str, Any]) -> None:
    status, answer = assistant.post(turn["request"])
    assert (status, settled(answer)) == (200, settled(turn["response"]))


def settled(answer: Dict[str, Any]) -> Dict[str, Any]:
    """The answer with its guesses counted rather than named: which three they are moves with every new phrase."""
    guesses = [f"topic:{topic}" for topic in answer["others"]]
    assert len({*guesses} & {f"topic:{topic}" for topic in topics.TOPICS}) == len(guesses)
    assert answer["buttons"][: len(guesses)] == guesses
    return {**answer, "others": len(guesses), "buttons": answer["buttons"][len(guesses) :]}


def test_there_are_enough_turns() -> None:
    assert len(TURNS) >= 30


@pytest.mark.parametrize("code", sorted([*topics.TOPICS, *topics.BUTTONS]))
@pytest.mark.parametrize(
    "memory", [{}, {"area": "E09000003"}, {"asked": "area"}, {"asked": "safe-now", "fallbacks": "2"}]
)
def test_every_button_works_in_every_state(assistant: Assistant, code: str, memory: Dict[str, str]) -> None:
    answer = assistant.say(press=f"topic:{code}" if code in topics.TOPICS else code, **memory)
    assert 1 <= len(answer["replies"]) <= 2
    assert 2 <= len(answer["buttons"]) <= 5
    assert page_memory.checked(answer["memory"]) == answer["memory"]
    assert set(answer["memory"]) == set(page_memory.fresh())
    searched = answer["search"]
    assert searched is None or set(searched) == {"need", "area", "language", "group", "write"}


@pytest.mark.parametrize(
    "memory", [{}, {"asked": "area"}, {"asked": "area", "area": "E09000003"}, {"asked": "safe-now"}]
)
@pytest.mark.parametrize(
    ("text", "topic"), [("he has a knife", "danger-now"), ("i want to end my life", "suicide-risk")]
)
def test_danger_and_suicide_interrupt_anything(
    assistant: Assistant, memory: Dict[str, str], text: str, topic: str
) -> None:
    assert assistant.say(text, need="legal", topic="legal", **memory)["replies"] == [f"reply-{topic}"]


def test_help_is_there_before_anything_is_asked(assistant: Assistant) -> None:
    answer = assistant.say(press="topic:legal")
    assert answer["replies"] == ["reply-legal", "ask-area"]
    assert answer["search"] == {"need": "legal", "area": None, "language": None, "group": None, "write": False}
    assert "skip" in answer["buttons"]


def test_a_second_message_we_do_not_understand_shows_help(assistant: Assistant) -> None:
    first = assistant.say("🤷")
    second = assistant.say("", **first["memory"])
    assert second["replies"] == ["fallback-again"]
    assert second["search"]["need"] == "domestic-abuse"


def test_at_most_one_everyday_saying_in_ten_raises_an_alarm_with_all_layers_on(assistant: Assistant) -> None:
    sayings = lines_of("harmless.txt")
    raised = [text for text in sayings if assistant.say(text)["topic"] in danger.CRITICAL]
    assert len(raised) <= len(sayings) / 10, raised


@pytest.mark.parametrize("text", ["not that", "That's not what I meant", "wrong"])
def test_a_wrong_guess_is_taken_back_in_words(assistant: Assistant, text: str) -> None:
    """CB-15: what the button does, typed."""
    answer = assistant.say(text, topic="money", need="money")
    assert answer["replies"] == ["not-my-situation"]
    assert answer["memory"]["need"] == "money"
