"""One turn is words from our own list and services from the search, with the codes for the next turn; never an echo."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from chatting import hidden, say
from flask import Flask
from markup import read
from stand_in import StandIn, but
from strict_client import StrictClient, languages

from directory_data.search import Directory
from web.assistant import SHOWN
from web.languages import catalogue
from web.replies import BUTTONS, REPLIES, words

MARKER = "qwzxmarker"
ANY_MOMENT = datetime(2026, 3, 3, 11, tzinfo=UTC)
IN_GLASGOW = {"need": "domestic-abuse", "area": "Glasgow", "language": None, "group": None, "write": False}
TYPED = {
    "a word": MARKER,
    "among words": f"my husband {MARKER} hits me in Glasgow",
    "markup": f"<b>{MARKER}</b><script>alert('{MARKER}')</script><img src=x onerror={MARKER}>",
    "closing what is open": f"\"'></textarea></form>{MARKER}",
    "a template": "{{ '" + MARKER + "'|upper }} {% raw %}" + MARKER + " %(" + MARKER + ")s {0}",
    "emoji": f"😭🔪{MARKER}👩‍👩‍👧‍👦",
    "urdu": f"وہ مجھے مارتا ہے {MARKER} ژژژ",
    "details": f"my name is {MARKER} call me on 07700 900123",
}  # fmt: skip


def articles(text: str) -> list[str]:
    """The cards of a page as sent, white space folded."""
    return [" ".join(one.split()) for one in re.findall(r"<article class=\"card\".*?</article>", text, re.DOTALL)]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("id", REPLIES)
def test_a_reply_is_its_sentences(
    chatter: StrictClient, assistant: StandIn, talking: Flask, directory: Directory, id: str, language: str
) -> None:
    """CB-03: an id becomes its sentences in the page’s language, under its own mark and that of its topic."""
    assistant.says = but(topic="legal", replies=[id, "ask-safe-now"])
    turn = say(chatter, "hello", language)
    assert turn.replies == [id, "ask-safe-now"]
    assert {bubble["data-topic"] for bubble in turn.bubbles} == {"legal"}
    with talking.test_request_context(f"/{language}/chat"):
        talking.preprocess_request()
        wanted = [read(str(sentence)).text for sentence in words(REPLIES[id], directory, first=True)]
    assert [one.text for one in turn.bubbles[0].all("p") if not one.all("a")] == wanted


@pytest.mark.parametrize("language", languages())
def test_services_are_those_of_the_search(
    chatter: StrictClient, assistant: StandIn, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    """CB-03, CB-26: the first few cards of the same search, checked dates and all, and the rest one press away."""
    for module in ("assistant", "search"):
        monkeypatch.setattr(f"web.{module}.now", lambda: ANY_MOMENT)
    assistant.says = but(search=IN_GLASGOW)
    turn = say(chatter, "hello", language)
    searched = chatter.post(f"/{language}/find", data={"need": "domestic-abuse", "area": "Glasgow"}).text
    assert articles(turn.text) == articles(searched)[:SHOWN]
    assert len(turn.cards) == SHOWN == 3
    assert all(one.text for card in turn.cards for one in card.all("p") if one["class"].startswith("checked"))
    assert len(re.findall(r'class="checked', turn.text)) == SHOWN
    (more,) = [form for form in turn.page.all("form") if form["class"] == "pages"]
    assert more["action"] == f"/{language}/find"
    assert hidden(more) == {"need": "domestic-abuse", "area": "Glasgow"}
    assert articles(chatter.post(more["action"], data=hidden(more)).text) == articles(searched)


@pytest.mark.parametrize(
    ("typed", "name", "code"),
    [
        ("what about Glasgow", "area", "Glasgow"),
        ("EN5", "area", "EN5"),
        ("near cardiff please", "area", "Cardiff"),
        ("in Polish please", "language", "pl"),
        ("اردو", "language", "ur"),
        ("for men", "group", "men"),
        ("i am a deaf woman", "group", "deaf-people"),
    ],
)
@pytest.mark.parametrize("language", languages())
def test_what_is_named_travels_as_a_code(
    chatter: StrictClient, assistant: StandIn, typed: str, name: str, code: str, language: str
) -> None:
    """CB-14, DP-03: a place, a language or a group is found by the site’s own reader and remembered by the page."""
    turn = say(chatter, typed, language, need="legal", topic="legal", asked="area")
    assert assistant.heard["told"] is True
    assert assistant.heard["locale"] == language
    assert assistant.heard["memory"] | {"need": "legal", "asked": "area", name: code} == assistant.heard["memory"]
    assert turn.codes[name] == code
    again = say(chatter, "and then", language, **turn.codes)
    assert assistant.heard["told"] is False
    assert again.codes[name] == code


@pytest.mark.parametrize("language", languages())
def test_codes_and_buttons_are_there_for_the_next_turn(
    chatter: StrictClient, assistant: StandIn, language: str
) -> None:
    """DP-03, CB-31: what the assistant remembers comes back in hidden fields, and its buttons in their words."""
    pressed = ["yes-safe", "topic:housing-refuge", "skip"]
    memory = {"topic": "legal", "need": "legal", "area": "EN5", "language": "pl", "group": "men", "asked": "area"}
    assistant.says = but(buttons=pressed, memory=memory | {"fallbacks": "1"})
    turn = say(chatter, "hello", language)
    assert {name: turn.codes[name] for name in memory} == memory
    assert turn.codes["offered"].split()
    assert turn.buttons == {code: catalogue(language).ugettext(BUTTONS[code]) for code in pressed}
    say(chatter, "", language, press="topic:housing-refuge", **turn.codes)
    assert (assistant.heard["text"], assistant.heard["press"]) == ("", "housing-refuge")
    assert {name: assistant.heard["memory"][name] for name in memory} == memory


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("search", [None, IN_GLASGOW], ids=["lines", "services"])
def test_danger_is_answered_first(
    chatter: StrictClient, assistant: StandIn, search: dict[str, Any] | None, language: str
) -> None:
    """CB-10, CB-11, CB-43, AX-02: 999 to press and the silent call in the first bubble, announced, before all else."""
    said = ["reply-danger-now", "beside-strangulation"]
    assistant.says = but(topic="danger-now", replies=said, search=search, buttons=["not-my-situation"])
    turn = say(chatter, "he strangled me", language)
    first, second = turn.bubbles
    assert (first["data-topic"], first["data-reply"], first["role"]) == ("danger-now", said[0], "alert")
    assert first.one("a", href="tel:999").text
    assert {"999", "55"} <= {one.exact for one in first.all("bdi")}
    assert second["role"] == ""
    help_after = turn.text.index("data-service" if search else 'class="first"')
    assert turn.text.index('data-reply="reply-danger-now"') < help_after
    assert list(turn.buttons) == ["not-my-situation"]


@pytest.mark.parametrize("language", languages())
def test_wanting_to_die_is_announced(chatter: StrictClient, assistant: StandIn, language: str) -> None:
    """CB-21, AX-02: announced at once, with the numbers to call and text."""
    assistant.says = but(topic="suicide-risk", replies=["reply-suicide-risk"])
    (bubble,) = say(chatter, "i want to die", language).bubbles
    assert bubble["role"] == "alert"
    assert {"999", "116 123", "111", "85258"} <= {one.exact for one in bubble.all("bdi")}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED)
def test_nothing_typed_is_shown(chatter: StrictClient, assistant: StandIn, typed: str, language: str) -> None:
    """CB-05, PR-50: no part of a message stands in the answer, whether it was understood or not."""
    for topic in ("legal", ""):
        assistant.says = but(topic=topic)
        turn = say(chatter, typed, language, asked="area", press=MARKER, offered=f"{MARKER} {typed}")
        assert assistant.heard["text"] == typed[:300]
        shown = (turn.text + turn.headers).lower()
        parts = (MARKER, "alert(", "onerror", "😭", "👩", "ژژژ", "07700", '</textarea></form>"')
        assert [part for part in parts if part in shown] == []


def test_help_without_a_search(chatter: StrictClient, assistant: StandIn) -> None:
    """CB-14: where no services are looked up, the helpline of each nation stands there."""
    assistant.says = but(search=None)
    turn = say(chatter, "hello")
    assert not turn.cards
    (lines,) = [one for one in turn.page.all("section") if one["class"] == "first"]
    assert len(lines.all("a")) == 4


def test_pointing_at_a_service(chatter: StrictClient, assistant: StandIn) -> None:
    """CB-14: "the second one" is the second service of those the page showed, alone."""
    before = say(chatter, "hello")
    assistant.says = but(replies=["here-it-is"], pick=2)
    turn = say(chatter, "the second one", **before.codes)
    assert turn.replies == ["here-it-is"]
    assert turn.found == before.found[1:2]


def test_pointing_at_a_topic(chatter: StrictClient, assistant: StandIn) -> None:
    """CB-14, CB-15: the second of the topics offered is answered as if it had been pressed."""
    offered = ["topic:legal", "topic:money", "something-else"]
    assistant.says = but(topic="", replies=["did-you-mean"], buttons=offered, search=None)
    before = say(chatter, "flurble")
    assert before.codes["offered"] == "topic:legal topic:money"
    assistant.says = lambda heard: but(pick=None if heard["press"] else 2)(heard)
    turn = say(chatter, "the second one", **before.codes)
    assert (assistant.heard["text"], assistant.heard["press"]) == ("", "money")
    assert turn.replies == ["reply-money"]
    assert turn.bubbles[0]["data-topic"] == "money"


@pytest.mark.parametrize("offered", ["", "ggmpp8", "zzzzzz qqqqqq", "skip", "topic:legal"])
def test_pointing_past_the_end(chatter: StrictClient, assistant: StandIn, offered: str) -> None:
    """CB-14: pointing at nothing still shows services."""
    assistant.says = but(replies=["here-it-is"], pick=2)
    assert len(say(chatter, "the second one", offered=offered).cards) == SHOWN
