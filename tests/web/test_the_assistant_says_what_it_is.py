"""The assistant says what it is before a word is typed and on every page after, and never speaks as a person would."""

import re
from collections.abc import Iterator

import pytest
from chatting import Turn, say
from markup import Element, read
from stand_in import Said, StandIn, but
from strict_client import StrictClient, languages

from web.languages import catalogue
from web.replies import BUTTONS, REPLIES

# What is told before anything was typed (CB-01), as written and so as translated.
FIRST = (
    "I am a computer program, not a person. I cannot call for help.",
    "We keep nothing you write. Anyone who can see this phone can read the screen.",
    "You can tell me what is happening, or choose below.",
)
IN_DANGER = "In danger, call %(number)s."
LABEL = "A computer program answers, not a person. We keep nothing you write."
# What only a person could say, by language (CB-02). A translator adds what theirs would say instead.
PERSONAL = {
    "en": [
        r"\bi (feel|felt|care|worry|hope|wish|love|like|want|believe|think|know|hear you|listen|remember|recall)\b",
        r"\bi (understand|can understand|can imagine|imagine|see how|hear how)\b",
        r"\b(i.m|i am) (so )?(sorry|sad|glad|happy)\b", r"\bhere for you\b", r"\btrust (me|us)\b",
        r"\bi (promise|swear|guarantee)\b", r"\byou.?( a)?re safe( now)?\b", r"\bsorry\b", r"\bme too\b",
        r"\bi( ha)?.?ve (told|called|been|seen)\b", r"\bi.?(wi)?ll (tell|call|contact|be|remember|help|never|always)\b",
        r"\bcounsell?or\b", r"\btherapist\b", r"\bmy (heart|friend|name|experience|colleagues?|team)\b",
        r"\bas a (woman|man|friend|survivor|person)\b", r"\btalk to me\b", r"\bbetween (us|you and me)\b",
    ],
    "ur": [
        r"محسوس کر(تا|تی|سکتا|سکتی)? ?ہوں", r"میں (آپ کو |آپ کی بات )?سمجھ", r"وعدہ", r"معذرت", r"میرے? دل", r"میں نے",
        r"مجھے (افسوس|دکھ|خوشی|فکر|پرواہ|احساس|یاد|معلوم)", r"مجھ پر (بھروسہ|اعتماد|یقین)", r"مجھ سے بات",
        r"میں آپ کے (ساتھ|لیے|پاس)", r"کونسلر|معالج|تھراپسٹ", r"آپ (اب )?محفوظ ہیں",
    ],
}  # fmt: skip
# All it says of itself: what follows "I". Anything new here is a decision.
OF_ITSELF = {"am", "can", "cannot", "do not", "get things", "point to", "say before", "see that", "followed"}


def opening(client: StrictClient, page: str) -> Element:
    """The assistant's page before anything was typed."""
    return read(client.get(f"/{page}/chat").text)


def every_page(client: StrictClient, assistant: StandIn, page: str) -> Iterator[Turn]:
    """A page of each kind a conversation can show."""
    yield say(client, "hello", page)
    yield say(client, "x" * 400, page)
    yield say(client, "", page)
    assistant.says = but(topic="danger-now", replies=["reply-danger-now"], search=None)
    yield say(client, "help", page)
    assistant.says = but(topic="", replies=["did-you-mean"], buttons=["topic:legal"], search=None)
    yield say(client, "flurble", page)
    assistant.says = lambda heard: Said(status=500)
    yield say(client, "hello", page)


@pytest.mark.parametrize("page", languages())
def test_before_anything_is_typed(client: StrictClient, page: str) -> None:
    """CB-01: a program, no person, cannot call, keeps nothing, others may read the screen, and 999; above the box."""
    main = opening(client, page).one("main")
    log = main.one("div", data_log=None)
    said = log.text
    say_it = catalogue(page).ugettext
    assert [one for one in FIRST if say_it(one) not in said] == []
    assert " ".join((say_it(IN_DANGER) % {"number": "999"}).split()) in re.sub(r"\s+([۔.،])", r"\1", said)
    assert not main.all("details")
    order = [one for one in main.within() if one is log or one.tag in ("textarea", "button")]
    assert order[0] is log


@pytest.mark.parametrize("page", [code for code in languages() if code != "en"])
@pytest.mark.parametrize("message", [*FIRST, IN_DANGER, LABEL])
def test_it_is_said_in_every_language(page: str, message: str) -> None:
    """CB-01, AX-15: a language in which this is missing cannot have the assistant."""
    assert catalogue(page).ugettext(message) != message


@pytest.mark.parametrize("page", languages())
def test_help_needs_no_conversation(client: StrictClient, page: str) -> None:
    """CB-10, PR-11: before a word, 999 to press and choices for those who would rather not type."""
    root = opening(client, page)
    assert root.one("aside").all("a", href="tel:999")
    form = root.one("form", data_turn=None)
    assert len(form.all("button", name="press")) == 5
    assert {one["value"] for one in form.all("button", name="press")} <= BUTTONS.keys()
    assert not form.all("input")


@pytest.mark.parametrize("page", languages())
def test_the_label_stays(chatter: StrictClient, assistant: StandIn, page: str) -> None:
    """CB-01, CB-05: the label stands at the box on every page, with a way to clear what was said."""
    roots = [opening(chatter, page), *(turn.page for turn in every_page(chatter, assistant, page))]
    for root in roots:
        label = root.one(id="who")
        assert label.text == catalogue(page).ugettext(LABEL)
        assert not any(box.tag == "details" or "hidden" in box.attributes for box in label.around())
        form = root.one("form", data_turn=None)
        assert form.one("textarea")["aria-describedby"] == "who"
        assert form.one("a", href=f"/{page}/chat").text == catalogue(page).ugettext("Clear")
    assert len(roots) == 7


@pytest.mark.parametrize("page", languages())
def test_clearing_leaves_nothing(chatter: StrictClient, page: str) -> None:
    """CB-05, PR-10: the cleared page is the first one, codes and all."""
    before = opening(chatter, page)
    say(chatter, "i am in glasgow", page)
    after = opening(chatter, page)
    assert after.text == before.text
    assert not after.one("form", data_turn=None).all("input")


@pytest.mark.parametrize("page", languages())
@pytest.mark.parametrize("id", REPLIES)
def test_no_reply_speaks_as_a_person(id: str, page: str) -> None:
    """CB-02: no feelings, no promises, no memory of anybody, no profession."""
    said = [catalogue(page).ugettext(one) for one in REPLIES[id].sentences]
    assert [(one, rule) for one in said for rule in PERSONAL[page] if re.search(rule, one, re.IGNORECASE)] == []


def test_what_it_says_of_itself() -> None:
    """CB-02: "I" is followed by a few plain words, all of them true of a program."""
    said = " ".join(one for reply in REPLIES.values() for one in reply.sentences)
    found = {" ".join(pair) for pair in re.findall(r"\bI (\w+)(?: (\w+))?", said)}
    assert [one for one in found if one not in OF_ITSELF and one.split()[0] not in OF_ITSELF] == []


def test_asked_what_it_is(chatter: StrictClient, assistant: StandIn) -> None:
    """CB-02, CB-04: asked whether it is real, a person or the police, it says that it is none and can call nobody."""
    assistant.says = but(topic="about-bot", replies=["reply-real"])
    (bubble,) = say(chatter, "are you a real person").bubbles
    for fact in ("computer program", "not a person", "not the police", "cannot call for help"):
        assert fact in bubble.text


@pytest.mark.parametrize(
    "text",
    ["I understand how you feel.", "I’m here for you.", "You can trust me.", "I promise to help.", "I remember you.",
     "I am a counsellor.", "I feel for you.", "I am so sorry.", "You are safe now.", "I have told the police."],
)  # fmt: skip
def test_the_list_sees(text: str) -> None:
    """CB-02: what a person would say is noticed."""
    assert any(re.search(rule, text, re.IGNORECASE) for rule in PERSONAL["en"])


def test_every_language_has_a_list() -> None:
    """CB-02: a language without a list of its own is not checked, so there is none."""
    assert PERSONAL.keys() == languages().keys()
    assert all(len(rules) >= 10 for rules in PERSONAL.values())
