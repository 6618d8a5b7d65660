"""The memory of a conversation is a few codes of ours: anything else a page may send is dropped, and never shown."""

import pytest
from chatting import say
from stand_in import FRESH, StandIn, but
from strict_client import StrictClient, languages

from web.guard import BODY_BYTES

MARKER = "qwzxmarker"
GOOD = {"topic": "legal", "need": "legal", "area": "Glasgow", "language": "pl", "group": "men", "asked": "area"}
FORGED = {
    "a topic nobody knows": {"topic": MARKER},
    "a topic that is markup": {"topic": f"<script>{MARKER}</script>"},
    "a button for a topic": {"topic": "skip"},
    "a message for a topic": {"topic": "reply-legal"},
    "a topic in capitals": {"topic": "LEGAL"},
    "a topic with a space": {"topic": "legal "},
    "a topic with a line end": {"topic": "legal\n"},
    "a topic with a null byte": {"topic": "legal\x00"},
    "a topic that is no need": {"need": "danger-now"},
    "two needs in one": {"need": "legal,money"},
    "a need of long ago": {"need": "domestic-violence"},
    "sql": {"need": "legal' OR 1=1;--"},
    "a template": {"need": "{{" + MARKER + "}}"},
    "a language by its name": {"language": "Polish"},
    "a language nobody knows": {"language": "tlh"},
    "a group nobody knows": {"group": MARKER},
    "several groups": {"group": "men women"},
    "a question nobody asked": {"asked": "name"},
    "too many fallbacks": {"fallbacks": "3"},
    "fewer than none": {"fallbacks": "-1"},
    "other digits": {"fallbacks": "٢"},
    "fallbacks in words": {"fallbacks": "two"},
    "an overlong area": {"area": MARKER * 4},
    "an area of words": {"area": f"12 {MARKER} Street"},
    "an area of another script": {"area": "لندن"},
    "an area that is a path": {"area": "../../etc/passwd"},
    "an area of emoji": {"area": "🏠"},
    "an area that is no place": {"area": MARKER},
    "an area of digits": {"area": "07700900123"},
}
TEXTS = {
    "empty": "",
    "spaces": " \t\r\n ",
    "emoji": "😭🔪" * 70,
    "emoji family": f"👩‍👩‍👧‍👦 {MARKER}",
    "control characters": f"{MARKER}\x01\x02\x07\x1b[31m\x7f\x85",
    "null bytes": f"\x00{MARKER}\x00\x00",
    "right-to-left override": f"\u202e{MARKER}\u2066\u200f\u200b\ufeff",
    "combining marks": MARKER + "\u0301" * 200,
    "half a character": f"{MARKER}\ufffd\uffff",
    "amharic": f"እርዳታ እፈልጋለሁ {MARKER}",
    "chinese": f"我丈夫打我 {MARKER}",
    "arabic": f"زوجي يضربني {MARKER}",
    "punjabi": f"ਮੇਰਾ ਪਤੀ ਮੈਨੂੰ ਮਾਰਦਾ ਹੈ {MARKER}",
    "a payload": f"/danger_now{{{MARKER}}}",
    "json": f'{{"text": "{MARKER}", "memory": {{"need": "legal"}}}}',
    "one long word": MARKER * 30,
}


@pytest.mark.parametrize("forged", FORGED.values(), ids=FORGED)
def test_what_is_not_ours_is_dropped(chatter: StrictClient, assistant: StandIn, forged: dict[str, str]) -> None:
    """DP-03, PR-50: one code that cannot be ours and the conversation starts afresh: nobody hears or sees it."""
    turn = say(chatter, "hello", **(GOOD | forged))
    assert assistant.heard["memory"] == FRESH
    assert turn.replies == ["reply-domestic-abuse"]
    assert turn.cards
    assert MARKER not in (turn.text + turn.headers).lower()
    assert not {*forged.values()} & {*turn.codes.values()}


@pytest.mark.parametrize("code", GOOD.items(), ids=GOOD)
def test_what_is_ours_is_kept(chatter: StrictClient, assistant: StandIn, code: tuple[str, str]) -> None:
    """DP-03: each code alone, and none at all, is a memory."""
    turn = say(chatter, "hello", **dict([code]))
    assert assistant.heard["memory"] == FRESH | dict([code])
    assert turn.cards
    say(chatter, "hello", **dict.fromkeys(GOOD, ""))
    assert assistant.heard["memory"] == FRESH


def test_only_the_first_counts(chatter: StrictClient, assistant: StandIn) -> None:
    """PR-50: a code sent twice is read once, and names nobody knows are not read."""
    sent = {"text": "hello", "need": ["legal", MARKER], MARKER: MARKER, "memory": '{"need": "money"}'}
    answer = chatter.post("/en/chat", data=sent)
    assert answer.status_code == 200
    assert assistant.heard["memory"] == FRESH | {"need": "legal"}
    assert {*assistant.heard} == {"text", "press", "locale", "told", "memory"}
    assert MARKER not in answer.text


@pytest.mark.parametrize(
    "press",
    [MARKER, "topic:", f"topic:{MARKER}", "legal", "reply-legal", "away", "SKIP", "skip ", "<b>", "🔪", "/skip"],
)
def test_a_button_nobody_made(chatter: StrictClient, assistant: StandIn, press: str) -> None:
    """PR-50: a button that is not ours is none; what was typed beside it is still read."""
    turn = say(chatter, "i am in glasgow", press=press)
    assert (assistant.heard["press"], assistant.heard["text"]) == ("", "i am in glasgow")
    assert assistant.heard["memory"]["area"] == "Glasgow"
    assert MARKER not in turn.text
    assert turn.cards


@pytest.mark.parametrize(
    "offered",
    [MARKER, f"{MARKER} " * 200, f"<b>{MARKER}</b> <i>{MARKER}", "legal money", "topic:nope topic:none", "\x00 \x00",
     "😭 😭", "ggmpp8 ' OR 1=1--"],
)  # fmt: skip
@pytest.mark.parametrize("pick", [1, 2, 3])
def test_rubbish_offered(chatter: StrictClient, assistant: StandIn, offered: str, pick: int) -> None:
    """PR-50: pointing at what we never offered shows services all the same."""
    assistant.says = but(replies=["here-it-is"], pick=pick)
    turn = say(chatter, "the second one", offered=offered)
    assert turn.replies == ["here-it-is"]
    assert turn.cards
    assert MARKER not in turn.text


@pytest.mark.parametrize("page", languages())
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_any_text(chatter: StrictClient, assistant: StandIn, text: str, page: str) -> None:
    """CB-14, PR-50: whatever is written, the assistant hears it and the page has help and no echo of it."""
    turn = say(chatter, text, page)
    assert assistant.heard["text"] == text[:300]
    assert turn.cards
    assert MARKER not in (turn.text + turn.headers).lower()
    told = ("😭", "👩", "እርዳታ", "我丈夫", "زوجي", "ਮੇਰਾ ਪਤੀ", "\x1b", "\u202e", "\u0301")
    assert not [one for one in told if one in turn.text]


@pytest.mark.parametrize(("length", "told"), [(299, 0), (300, 0), (301, 1), (1200, 1)])
def test_a_long_text_is_cut(chatter: StrictClient, assistant: StandIn, length: int, told: int) -> None:
    """PR-51: three hundred characters are read, and it is said that the rest was not."""
    turn = say(chatter, "ab " * (length // 3) + "x" * (length % 3))
    assert len(assistant.heard["text"]) == min(length, 300)
    assert len([notice for notice in turn.notices if "only the first part" in notice]) == told


def test_the_box_takes_no_more(chatter: StrictClient) -> None:
    """PR-51, PR-06: the box itself stops at as many characters as are read."""
    assert say(chatter, "hello").form.one("textarea", name="text")["maxlength"] == "300"


@pytest.mark.parametrize(
    ("sent", "headers", "status"),
    [
        ({"text": MARKER * 500}, {}, 413),
        ({"text": "x" * (BODY_BYTES - 5)}, {}, 200),
        ({"text": "hello"}, {"Sec-Fetch-Site": "cross-site"}, 403),
        ({"text": "hello"}, {"Origin": f"https://{MARKER}.example"}, 403),
    ],
    ids=["too long", "as long as may be", "another site", "another origin"],
)
def test_a_body_that_is_refused(
    chatter: StrictClient, assistant: StandIn, sent: dict[str, str], headers: dict[str, str], status: int
) -> None:
    """PR-51: bodies over four kilobytes and forms of other sites get a page with help, and the assistant none."""
    answer = chatter.post("/en/chat", data=sent, headers=headers)
    assert answer.status_code == status
    assert bool(assistant.heard) == (status == 200)
    assert MARKER not in answer.text
