"""A conversation goes on from the codes of its page: in any language, with one comfort, knowing no address."""

import pytest
from chatting import hidden, say
from stand_in import StandIn, but
from strict_client import StrictClient, languages

from web.replies import REPLIES


def test_a_whole_postcode_is_not_kept(chatter: StrictClient, assistant: StandIn) -> None:
    """CB-04, PR-04: where somebody lives is carried no finer than half a postcode or a council."""
    turn = say(chatter, "EN5 4AB")
    assert assistant.heard["memory"]["area"] == "E09000003"
    assert "4AB" not in turn.text


def test_comfort_is_said_once(chatter: StrictClient, assistant: StandIn) -> None:
    """CB-32: a believing word opens the conversation and is not repeated each turn."""
    comfort = REPLIES["reply-domestic-abuse"].comfort
    first = say(chatter, "hello")
    assert comfort in first.text
    assert comfort not in say(chatter, "hello", **first.codes).text


def test_a_place_nobody_knows_is_told(chatter: StrictClient, assistant: StandIn) -> None:
    """CB-14: asked where, an answer that is no place is said to be none, with services still there."""
    assistant.says = but(topic="", replies=["ask-area"])
    turn = say(chatter, "flurble", asked="area", topic="legal", need="legal")
    assert any("do not know that place" in notice for notice in turn.notices)
    assert turn.cards


@pytest.mark.parametrize("language", languages())
def test_another_language_keeps_the_conversation(chatter: StrictClient, language: str) -> None:
    """AX-10, AX-11: the language buttons carry the codes, and the same topic is answered in the other language.

    Who speaks that language comes first there, so the services need not be the same.
    """
    before = say(chatter, "i am in glasgow")
    (picker,) = [form for form in before.page.all("form") if form["class"] == "picker"]
    assert f"/{language}/chat" in {one["formaction"] for one in picker.all("button")}
    after = say(chatter, "", language, **hidden(picker))
    assert after.replies == before.replies
    assert len(after.found) == len(before.found) > 0
    assert {**after.codes, "offered": ""} == {**before.codes, "offered": ""}
