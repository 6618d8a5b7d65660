"""The assistant says what it is before a word is typed and on every page after, and never speaks as a person would."""

import re
from collections.abc import Iterator

import pytest
from chatting import NEVER, Turn, say
from markup import Element, read
from stand_in import Said, StandIn, but, follow
from strict_client import StrictClient

from web.languages import catalogue, languages
from web.replies import BUTTONS, REPLIES

# What is told before anything was typed (CB-01), as written and so as translated.
FIRST = (
    "I am a computer program, not a person. I cannot call for help.",
    "We keep nothing you write. Anyone who can see this phone can read the screen.",
)
# And how to go on: by words or, where those are not understood well enough (CB-41), by buttons alone.
ONWARD = {
    True: "You can tell me what is happening, or choose below.",
    False: "In this language the program understands buttons only. You can choose below.",
}
IN_DANGER = "In danger, call %(number)s."
LABEL = "A computer program answers, not a person. We keep nothing you write."
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
    assert [one for one in (*FIRST, ONWARD[languages()[page].typing]) if say_it(one) not in said] == []
    assert " ".join((say_it(IN_DANGER) % {"number": "999"}).split()) in re.sub(r"\s+([۔.،。])", r"\1", said)
    assert not main.all("details")
    order = [one for one in main.within() if one is log or one.tag in ("textarea", "button")]
    assert order[0] is log
    assert bool(main.all("textarea")) == languages()[page].typing


@pytest.mark.parametrize("page", [code for code in languages() if code != "en"])
@pytest.mark.parametrize("message", [*FIRST, *ONWARD.values(), IN_DANGER, LABEL])
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
        assert {box["aria-describedby"] for box in form.all("textarea")} == (
            {"who"} if languages()[page].typing else set()
        )
        assert form.one("a", href=f"/{page}/chat").text == catalogue(page).ugettext("Clear")
    assert len(roots) == 7


@pytest.mark.parametrize("page", languages())
def test_where_only_buttons_are_understood(chatter: StrictClient, assistant: StandIn, page: str) -> None:
    """CB-41: the box is there only to say a place, and says so; then it is gone again."""
    typing = languages()[page].typing
    label = "Your message" if typing else "Area, town or start of a postcode"
    for asked, box in (("area", True), ("safe-now", typing)):
        assistant.says = lambda heard, asked=asked: {**follow(heard), "memory": {**heard["memory"], "asked": asked}}
        labels = say(chatter, "", page, press="topic:legal").form.all("label", for_="text")
        assert [one.text for one in labels] == [catalogue(page).ugettext(label)] * box


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
    assert [
        (one, rule) for one in said for rule in NEVER[page]["personal"] if re.search(rule, one, re.IGNORECASE)
    ] == []


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


@pytest.mark.parametrize("page", languages())
def test_the_list_sees(page: str) -> None:
    """CB-02: what a person would say is noticed, in every language: one without a list would not be checked."""
    rules, told = NEVER[page]["personal"], NEVER[page]["told"]
    assert len(rules) >= 10
    assert [one for one in told if not any(re.search(rule, one, re.IGNORECASE) for rule in rules)] == []
