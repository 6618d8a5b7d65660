"""Without an assistant, or with one that makes no sense, each turn is still a page with help on it, and soon."""

import json
import time
from typing import Any

import pytest
from chatting import Turn, say
from stand_in import FRESH, Answers, Said, StandIn, but, follow
from strict_client import StrictClient, languages

from web.assistant import AWAY
from web.languages import catalogue
from web.replies import BUTTONS, REPLIES

MARKER = "qwzxmarker"
SOON = 5  # seconds; the site waits two, and the machine may be busy
ANYWHERE = {"need": "legal", "area": None, "language": None, "group": None, "write": False}


def without(name: str) -> Answers:
    """The plain answer with one name missing."""
    return lambda heard: {key: value for key, value in follow(heard).items() if key != name}


def saying(*args: Any, **how: Any) -> Answers:
    """The same whatever was asked."""
    return lambda heard: Said(*args, **how)


def plainly(**how: Any) -> Answers:
    """The plain answer, sent in some way."""
    return lambda heard: Said(follow(heard), **how)


FAILING = {
    "status 500": plainly(status=500),
    "status 400": saying({}, status=400),
    "status 404": plainly(status=404),
    "status 204": saying(b"", status=204),
    "sent elsewhere": plainly(status=302),
    "empty": saying(b""),
    "not json": saying(b"<html>" + MARKER.encode()),
    "broken json": saying(b'{"topic": "legal", "replies": ['),
    "not utf-8": saying(b'{"topic": "\xff\xfe'),
    "no http": saying(MARKER.encode() + b"\r\n\r\n", raw=True),
    "nothing at all": saying(b"", raw=True),
    "closed half-way": plainly(cut=True),
    "huge": saying(b'"' + b"x" * 2_000_000 + b'"'),
    "huge but sound": lambda heard: Said(b" " * 50_000 + json.dumps(follow(heard)).encode()),
    "deeply nested": saying(b"[" * 19_000),
    "an endless number": saying(b'{"topic": ' + b"9" * 18_000 + b"}"),
}
NONSENSE: dict[str, Answers] = {
    **{f"json {text}": saying(text.encode()) for text in ("null", "[]", "{}", "5", '"legal"', "[{}]", "true", "NaN")},
    **{f"without {name}": without(name) for name in ("topic", "replies", "buttons", "search", "pick", "memory")},
    "no replies": but(replies=[]),
    "replies that are none": but(replies=None),
    "one word of replies": but(replies="reply-legal"),
    "a reply nobody wrote": but(replies=["reply-legal", f"reply-{MARKER}"]),
    "a sentence for a reply": but(replies=[f"{MARKER} trust me"]),
    "replies in replies": but(replies=[["reply-legal"]]),
    "half a character": but(replies=["\ud800"]),
    "a button nobody made": but(buttons=["call", MARKER]),
    "buttons that are none": but(buttons=None),
    "numbers for buttons": but(buttons=[1, 2]),
    "a topic nobody knows": but(topic=MARKER),
    "a list for a topic": but(topic=["legal"]),
    "a search for everything": but(search=True),
    "a search of a word": but(search="legal"),
    "a search that lacks a code": but(search={"need": "legal"}),
    "a search that asks more": but(search=ANYWHERE | {MARKER: MARKER}),
    "a need nobody knows": but(search=ANYWHERE | {"need": MARKER}),
    "a language nobody knows": but(search=ANYWHERE | {"language": MARKER}),
    "a group nobody knows": but(search=ANYWHERE | {"group": MARKER}),
    "a number for an area": but(search=ANYWHERE | {"area": 5}),
    "a list for an area": but(search=ANYWHERE | {"area": ["Glasgow"]}),
    "no memory": but(memory=None),
    "a list for a memory": but(memory=["legal"]),
    "a memory nobody knows": but(memory=FRESH | {"need": MARKER}),
    "a memory of words": but(memory=FRESH | {"area": f"my {MARKER}"}),
    "a memory of numbers": but(memory=FRESH | {"fallbacks": 1}),
}
# Odd, and still answered: what makes no sense of it is left out.
ODD = {
    "pointing before the start": but(pick=-5),
    "pointing at nothing": but(pick=0),
    "pointing far away": but(pick=10**12),
    "pointing with a word": but(pick="2"),
    "pointing with a list": but(pick=[2]),
    "pointing with yes": but(pick=True),
    "no buttons": but(buttons=[]),
    "more than was asked for": but(**{MARKER: MARKER}),
    "a memory with more": lambda heard: but(memory=heard["memory"] | {MARKER: MARKER})(heard),
    "words for an area": but(search=ANYWHERE | {"area": f"<b>{MARKER}</b> " * 9}),
    "the same reply often": but(replies=["reply-legal"] * 9),
}


def assert_help(turn: Turn, page: str = "en") -> None:
    """CB-13: it says that it is away, and there are numbers, services and ways on; nothing typed is shown."""
    assert turn.replies == ["away"]
    said = turn.bubbles[0].text
    assert all(catalogue(page).ugettext(sentence) in said for sentence in REPLIES["away"].says)
    assert turn.page.all("a", href="tel:999")
    assert len(turn.cards) == 3
    assert all(card.all("a", aria_describedby="call-note") for card in turn.cards)
    ways = turn.ways.all("button", name="need")
    assert [one["value"] for one in ways] == [*AWAY]
    assert turn.ways["action"] == f"/{page}/find"
    assert [one.text for one in ways] == [catalogue(page).ugettext(BUTTONS[f"topic:{code}"]) for code in AWAY]
    assert MARKER not in (turn.text + turn.headers).lower()


@pytest.mark.parametrize("page", languages())
@pytest.mark.parametrize("name", [*FAILING, *NONSENSE])
def test_a_bad_answer(chatter: StrictClient, assistant: StandIn, name: str, page: str) -> None:
    """CB-03, CB-13: a failing assistant, and one whose answer is not made of our codes, is away."""
    assistant.says = (FAILING | NONSENSE)[name]
    assert_help(say(chatter, f"my husband {MARKER} hits me", page), page)


@pytest.mark.parametrize("name", ODD)
def test_an_odd_answer(chatter: StrictClient, assistant: StandIn, name: str) -> None:
    """CB-13: an answer that can be used in part is, whatever the page had offered."""
    assistant.says = ODD[name]
    for offered in ("", "topic:legal topic:money", "ggmpp8 ccht43"):
        turn = say(chatter, f"my husband {MARKER} hits me", offered=offered)
        assert turn.replies != []
        assert turn.cards
        assert MARKER not in turn.text


@pytest.mark.parametrize("page", languages())
def test_nobody_there(alone: StrictClient, page: str) -> None:
    """CB-13: the assistant’s process is not running."""
    assert_help(say(alone, f"my husband {MARKER} hits me", page), page)


@pytest.mark.parametrize("silence", [{"delay": 4}, {"drip": 0.8}], ids=["silent", "word by word"])
def test_nobody_waits_for_it(chatter: StrictClient, assistant: StandIn, silence: dict[str, float]) -> None:
    """CB-13: an answer that takes longer than two seconds, from its first to its last byte, is not waited for."""
    assistant.says = plainly(**silence)
    began = time.monotonic()
    assert_help(say(chatter, f"my husband {MARKER} hits me"))
    assert time.monotonic() - began < SOON


def test_a_quick_answer_is_waited_for(chatter: StrictClient, assistant: StandIn) -> None:
    """CB-13: what comes within the two seconds is used: a busy machine does not take the assistant away."""
    assistant.says = plainly(delay=1)
    assert say(chatter, "hello").replies == ["reply-domestic-abuse"]


def test_it_comes_back(chatter: StrictClient, assistant: StandIn) -> None:
    """CB-13, DP-03: after a turn without it the next one goes on from the codes of the page."""
    assistant.says = plainly(status=500)
    away = say(chatter, "what about glasgow", need="legal", topic="legal")
    assert_help(away)
    assistant.says = follow
    assert say(chatter, "and now", **away.codes).replies == ["reply-legal"]
    assert assistant.heard["memory"] | {"need": "legal", "area": "Glasgow"} == assistant.heard["memory"]
