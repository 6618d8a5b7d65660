"""Numbers, names and places to fill in are the same in every language; only words are translated."""

import re
import unicodedata
from collections import Counter

import pytest
from catalogues import everything, in_latin, messages, translated

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")
# Latin words that may stand in any language: names, and letters people look for.
NAMES = {
    "A&E",
    "BSL",
    "Cookie",
    "FGM",
    "LGBT",
    "NRPF",
    "Relay",
    "UK",
    "Shift",
    "WCAG",
    "AA",
    "IDVA",
    "ISVA",
    "SARC",
    "WhatsApp",
    *("DASH", "MARAC", "IDAA", "PDF"),
}
# What a worker has to look for under its English name: orders of a court, schemes, offices.
OFFICIAL = re.compile(
    r"Disclosure Scheme for Domestic Abuse Scotland|Domestic Violence (and Abuse )?Disclosure Scheme|Clare’s Law"
    r"|Migrant Victims of Domestic Abuse Concession|Home Office|Housing Executive|(non-molestation|occupation) order"
    r"|(exclusion|non-harassment) order|interdict|sanctuary scheme|(adult )?safeguarding( lead)?|\(advocate\)|Easy Read"
)

TERMS = {"NRPF", "FGM", "SARC", "BSL"}  # in brackets after what they stand for

# Words that no English sentence is without, and that mean nothing in the other languages written in Latin letters.
ENGLISH = {"the", "and", "you", "your", "this", "that", "with", "have", "can", "what", "which", "they", "our"}


def digits(text: str) -> Counter[str]:
    """The digits of a text, of whatever script, by their value."""
    return Counter(str(unicodedata.digit(c)) for c in PLACEHOLDER.sub("", text) if c.isdigit())


@pytest.mark.parametrize("code", translated())
def test_what_is_filled_in(code: str) -> None:
    """AX-16, AX-17: the same places to fill in, each as often, in every form."""
    for said in everything(code):
        # A form for exactly one may leave its number out in English too.
        wanted = {tuple(sorted(PLACEHOLDER.findall(one))) for one in said.english}
        assert {tuple(sorted(PLACEHOLDER.findall(form))) for form in said.forms} <= wanted, said.where
        assert not [form for form in said.forms if "%" in PLACEHOLDER.sub("", form)], said.where


@pytest.mark.parametrize("code", translated())
def test_no_digit_of_its_own(code: str) -> None:
    """AX-12, AX-17: no digit that English does not have, and Western ones only."""
    for said in everything(code):
        allowed = digits(said.english[-1]) | digits(said.english[0])
        for form in said.forms:
            assert digits(form) <= allowed, said.where
            assert re.findall(r"[^\x00-\x7f]", "".join(c for c in form if c.isdigit())) == [], said.where


@pytest.mark.parametrize("code", translated())
def test_no_markup(code: str) -> None:
    """PR-50: a translation is words: no tags, no entities, no addresses, no line breaks."""
    broken = r"[<>\n\t]|&\w+;|&#|https?:|www\.|\{\{|\{%|javascript"
    assert [said.where for said in everything(code) if any(re.search(broken, form) for form in said.forms)] == []
    assert [said.where for said in everything(code) if any(form != form.strip() for form in said.forms)] == []


@pytest.mark.parametrize("code", translated())
def test_latin_words_are_names(code: str) -> None:
    """AX-15: no English left standing inside a translation: no Latin word in another script, no English in Latin."""
    left, latin = {}, in_latin(code)
    for said in messages(code):
        for form in said.forms:
            found = {*re.findall(r"A&E|[A-Za-z]{2,}", OFFICIAL.sub("", PLACEHOLDER.sub("", form)))} - NAMES
            if latin:
                found &= ENGLISH
            if found:
                left[said.where] = found
    assert left == {}


@pytest.mark.parametrize("code", [code for code in translated() if not in_latin(code)])
def test_latin_words_of_services_are_names(code: str) -> None:
    """AX-15: in what is said of services, a Latin word is a name or a term that the English has too."""
    left = {}
    for said in messages(code, "services"):
        words = {word.casefold() for word in re.findall(r"[A-Za-z]{2,}", " ".join(said.english))}
        if found := {one for one in re.findall(r"[A-Za-z]{2,}", said.forms[0]) if one.casefold() not in words} - TERMS:
            left[said.where] = found
    assert left == {}


@pytest.mark.parametrize("code", translated())
def test_a_question_stays_a_question(code: str) -> None:
    """AX-16: what English asks is asked."""
    for said in messages(code):
        if said.english[0].endswith("?"):
            assert all(form.rstrip()[-1] in "?؟？" for form in said.forms), said.where


def test_the_rules_see() -> None:
    """AX-17: a digit of another script is a digit."""
    assert digits("۹۹۹ और ٩") == Counter({"9": 4})
    assert PLACEHOLDER.findall("%(a)s %(b)d %s") == ["%(a)s", "%(b)d"]
