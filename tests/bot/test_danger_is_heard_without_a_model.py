"""The patterns alone catch every message on the must-catch lists, and let everyday sayings pass (CB-10, CB-41)."""

from __future__ import annotations

import pytest
from conftest import HERE, PHRASES, lines_of

from bot import danger

LISTS = sorted(path.name for path in HERE.glob("must_catch_*.txt"))
MUST_CATCH = [line.split("\t") for name in LISTS for line in lines_of(name)]


@pytest.mark.parametrize(("topic", "message"), MUST_CATCH)
def test_every_message_on_the_list_is_caught_as_what_it_is(topic: str, message: str) -> None:
    assert danger.raised(message) == topic


def test_the_lists_are_long_enough() -> None:
    assert len(lines_of("must_catch_en.txt")) >= 60
    assert len(lines_of("must_catch_ur.txt")) >= 40
    assert len(LISTS) == 12
    assert all(len(lines_of(name)) >= 24 for name in LISTS)


def test_the_lists_were_not_copied_from_what_trained_the_assistant() -> None:
    trained = {
        line.strip().casefold() for path in PHRASES.glob("*/*.txt") for line in path.read_text("utf-8").splitlines()
    }
    listed = [message for _, message in MUST_CATCH] + lines_of("harmless.txt")
    assert [message for message in listed if message.casefold() in trained] == []


def test_at_most_one_everyday_saying_in_ten_raises_an_alarm() -> None:
    harmless = lines_of("harmless.txt")
    raised = [message for message in harmless if danger.raised(message)]
    assert len(raised) <= len(harmless) / 10, raised


@pytest.mark.parametrize("change", [str.upper, lambda text: text.replace("'", "’"), lambda text: f"🙏🙏 {text}!!!"])
def test_case_apostrophes_and_emoji_change_nothing(change: object) -> None:
    english = [line.split("\t") for line in lines_of("must_catch_en.txt")]
    missed = [message for _, message in english if not danger.raised(change(message))]  # type: ignore[operator]
    assert missed == []


def test_danger_is_answered_before_suicide_when_both_are_there() -> None:
    assert danger.raised("i want to die and he is at the door with a knife") == "danger-now"


@pytest.mark.parametrize(
    "odd", ["", " ", "\ud800", "a" * 5000, "\x00\x01", "😀" * 400, "🏴\u200d☠️", "((((", "((a+)+)+$" * 30]
)
def test_odd_input_neither_crashes_nor_hangs(odd: str) -> None:
    danger.raised(odd)
