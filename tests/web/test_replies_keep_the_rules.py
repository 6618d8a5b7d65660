"""Whatever the assistant says is short, easy, believing, asks for no story, and holds no number but the directory's."""

import re

import pytest
from chatting import NEVER, say
from flask import Flask
from markup import read
from stand_in import StandIn, but
from strict_client import StrictClient, languages
from test_words_are_easy import NAMES, grade

from directory_data.search import Directory
from web.languages import catalogue
from web.replies import REPLIES, words

Spoken = dict[str, dict[str, list[str]]]
LONGEST = {"en": 15}  # words in a sentence, by language
ELSEWHERE = 22  # in languages that say the same with more words
IN_A_BUBBLE = 4  # sentences, as replies.toml counts them: a question and its answer are one
SILENT_CALL = "55"
ENDS = re.compile(r"(?<=[.?:۔؟।])\s+|(?<=[。？：])")
# Whose number a sentence must hold when it names a service.
NAMED = {"Childline": "childline", "Samaritans": "samaritans", "Forced Marriage Unit": "forced-marriage-unit"}
# What the danger reply tells, of people who cannot speak or hear, and what comes after.
TOLD_IN_DANGER = ("Cannot speak", "On a mobile", "press 55 when asked", "18000", "999 BSL", "text 999 if you signed up",
                  "Is it safe to go on here?", "top button leaves")  # fmt: skip
ADVICE = re.compile(
    r"\byou (should|must|ought|need to|had better)\b|change your pass|low risk|high risk|not (serious|dangerous)"
    r"|\b(delete|record|block|report|leave|confront) (him|her|them|it|your)\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def spoken(app: Flask, directory: Directory) -> Spoken:
    """Each reply as a page says it: its sentences by id, by language."""
    said: Spoken = {}
    for code in languages():
        with app.test_request_context(f"/{code}/chat"):
            app.preprocess_request()
            said[code] = {id: [read(one).text for one in words(r, directory, True)] for id, r in REPLIES.items()}
    return said


def sentences(said: list[str]) -> list[list[str]]:
    """The words of each sentence, numbers and names counted once; two Chinese characters are a word."""
    parts = [part for one in said for part in ENDS.split(NAMES.sub("It", one))]
    return [re.findall(r"[一-鿿]{1,2}|[^\s一-鿿]*\w[^\s一-鿿]*", part) for part in parts]


def story(question: str, language: str) -> bool:
    """Whether a question asks for what happened."""
    return any(re.search(rule, question, re.IGNORECASE) for rule in NEVER[language]["story"])


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("id", REPLIES)
def test_sentences_are_short(spoken: Spoken, id: str, language: str) -> None:
    """CB-31, AX-07: fifteen words a sentence in English, hardly more elsewhere, and four sentences a bubble."""
    found = sentences(spoken[language][id])
    assert [" ".join(one) for one in found if len(one) > LONGEST.get(language, ELSEWHERE)] == []
    assert 1 <= len(spoken[language][id]) <= IN_A_BUBBLE
    assert all(one.strip() for one in spoken[language][id])


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("id", REPLIES)
def test_every_sentence_is_translated(id: str, language: str) -> None:
    """AX-15, CB-03: nothing the assistant says is in English on the page of another language."""
    missing = [one for one in REPLIES[id].sentences if catalogue(language).ugettext(one) == one]
    assert language == "en" or missing == []


def test_the_grade(spoken: Spoken, capsys: pytest.CaptureFixture[str]) -> None:
    """CB-31, AX-07: all of it reads at grade 6 at most, and no bubble by itself above 8."""
    by_reply = {id: [one for one in sentences(said) if one] for id, said in spoken["en"].items()}
    overall = grade([one for found in by_reply.values() for one in found])
    with capsys.disabled():
        print(f"\n  the assistant: grade {overall:.1f}, {len(by_reply)} replies")  # noqa: T201 - the figure is the point
    assert overall <= 6
    assert {id: grade(found) for id, found in by_reply.items() if grade(found) > 8} == {}


@pytest.mark.parametrize("language", languages())
def test_in_danger_there_is_little_to_read(chatter: StrictClient, assistant: StandIn, language: str) -> None:
    """CB-11: the danger reply with its button is sixty words at most."""
    assistant.says = but(topic="danger-now", replies=["reply-danger-now"], search=None)
    (bubble,) = say(chatter, "help", language).bubbles
    assert len(bubble.text.split()) <= 60


def test_in_danger_the_facts_are_there(spoken: Spoken) -> None:
    """CB-11: who cannot speak or hear is told how, nobody is asked to go on unsafely, and leaving is named."""
    said = " ".join(spoken["en"]["reply-danger-now"])
    assert [fact for fact in TOLD_IN_DANGER if fact not in said] == []


@pytest.mark.parametrize("id", REPLIES)
def test_comfort_is_one_sentence(id: str) -> None:
    """CB-32: at most one believing sentence, joined to no advice, that asks nothing."""
    comfort = REPLIES[id].comfort
    assert not comfort or re.fullmatch(r"[^.?!]+\.", comfort)
    assert "fault" not in " ".join(REPLIES[id].says)
    assert "%(" not in comfort


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("id", REPLIES)
def test_nobody_is_asked_what_happened(spoken: Spoken, id: str, language: str) -> None:
    """CB-16, CB-32: what is asked is where, whether it is safe, and which of these; never the story."""
    asked = [part for one in spoken[language][id] for part in ENDS.split(one) if part.endswith(("?", "؟", "？"))]
    assert [one for one in asked if story(one, language)] == []


@pytest.mark.parametrize("id", REPLIES)
def test_no_advice(id: str) -> None:
    """CB-16, CB-27: nobody is told what to do with their life, and nothing is said of how great a risk is."""
    assert [one for one in REPLIES[id].sentences if ADVICE.search(one)] == []


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("id", REPLIES)
def test_numbers_are_the_directory_s(spoken: Spoken, directory: Directory, id: str, language: str) -> None:
    """CB-03, AX-17: each run of digits, of any script, is a published number, or what the silent call needs."""
    services = directory.services.values()
    public = {one.number for s in services for one in (*s.phones, *s.texts) if one.audience == "public"}
    runs = [run for said in spoken[language][id] for run in re.findall(r"\d(?:[\d ]*\d)?", said)]
    assert [run for run in runs if run not in public | {SILENT_CALL}] == []


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("id", REPLIES)
def test_numbers_keep_their_order(app: Flask, directory: Directory, id: str, language: str) -> None:
    """AX-12: digits are isolated, left to right, in the text of any direction; a service called by one is a name."""
    with app.test_request_context(f"/{language}/chat"):
        app.preprocess_request()
        said = read(" ".join(words(REPLIES[id], directory, True)))
    loose = "".join(part for part in said.parts if isinstance(part, str)).replace("999 BSL", "")
    assert not re.search(r"\d", loose)
    assert all((one["dir"], one["translate"]) == ("ltr", "no") for one in said.all("bdi"))


def test_a_service_named_has_its_own_number(spoken: Spoken, directory: Directory) -> None:
    """CB-03: a sentence that names a service gives that service’s number and not another’s."""
    for name, id in NAMED.items():
        naming = [one for said in spoken["en"].values() for one in said if name in one]
        assert naming
        own = {one.number for one in directory.services[id].phones}
        assert [one for one in naming if not any(number in one for number in own)] == []


@pytest.mark.parametrize("language", languages())
def test_the_rule_sees_a_question(language: str) -> None:
    """CB-32: questions for a story are noticed; a language without its own list is not checked, so there is none."""
    assert [one for one in NEVER[language]["asked"] if not story(one, language)] == []
