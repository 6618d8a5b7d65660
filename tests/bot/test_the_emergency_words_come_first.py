"""Whatever the classifier thinks, words of danger bring the emergency words first; what else was meant comes after."""

from __future__ import annotations

import pytest
from conftest import HERE, Assistant, lines_of

MUST_CATCH = sorted(path.name for path in HERE.glob("must_catch_*.txt"))


@pytest.mark.parametrize("name", MUST_CATCH)
def test_every_message_that_must_be_caught(assistant: Assistant, name: str) -> None:
    """CB-10, CB-41: through the whole assistant: the first reply is the emergency reply."""
    missed = []
    for line in lines_of(name):
        topic, text = line.split("\t")
        answer = assistant.say(text)
        if not answer["replies"] or not answer["replies"][0].endswith(("danger-now", "suicide-risk")):
            missed.append((topic, text, answer["topic"]))
    assert missed == []


@pytest.mark.parametrize(
    ("text", "first"),
    [("petrol prices near me", "first-danger-now"), ("held a glue gun all day at craft club, hobby ideas", "")],
)
def test_a_manner_of_speaking(assistant: Assistant, text: str, first: str) -> None:
    """CB-10: a pattern that fires in talk of something else puts 999 first, and the rest is answered all the same."""
    answer = assistant.say(text)
    assert answer["topic"] not in ("danger-now", "suicide-risk")
    assert [one for one in answer["replies"] if one.startswith("first-")] == [first] * bool(first)
    assert 0 < len(answer["replies"]) <= 2
    if first:
        assert answer["replies"][0] == first
