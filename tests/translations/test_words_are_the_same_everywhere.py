"""The words that matter most are the same everywhere in a language: each translation keeps to its glossary."""

import re
import tomllib
import unicodedata
from functools import cache
from typing import Any

import pytest
from catalogues import TRANSLATIONS, Said, everything, messages, translated

GLOSSARY = TRANSLATIONS / "glossary"


@cache
def terms(name: str) -> list[dict[str, Any]]:
    """The terms of one file of the glossary, in its order."""
    found: list[dict[str, Any]] = tomllib.loads((GLOSSARY / f"{name}.toml").read_text(encoding="utf-8"))["term"]
    return found


def plain(text: str) -> str:
    """Text as words are looked for in it: no capitals, one spelling of a letter with its marks."""
    return unicodedata.normalize("NFC", text).casefold()


def broken(code: str, said: list[Said]) -> list[str]:
    """Every message that does not keep to the glossary of a language: file, line and rule."""
    rules = {term["english"]: term for term in terms(code)}
    found = []
    for one in said:
        forms = [plain(form) for form in one.forms]
        for term in terms("terms"):
            rule = rules[term["english"]]
            named = any(re.search(term["found"], english, re.IGNORECASE) for english in one.english)
            if named and not all(any(plain(piece) in form for piece in rule["forms"]) for form in forms):
                found.append(f"{one.where}: {term['english']!r} is said as one of {rule['forms']}: {one.forms[0]}")
        for rule in rules.values():
            found += [
                f"{one.where}: {word!r} is avoided: {rule['why']}" for word in rule["avoid"] if word_in(word, forms)
            ]
    return found


def word_in(word: str, forms: list[str]) -> bool:
    """Whether an avoided word stands in any form. A blank before it is the start of a word, of the first one too."""
    return any(plain(word) in f" {form}" for form in forms)


@pytest.mark.parametrize("code", translated())
def test_a_glossary_is_whole(code: str) -> None:
    """AX-16: every term, in the order of terms.toml, with its word, its forms, what to avoid and why."""
    assert [term["english"] for term in terms(code)] == [term["english"] for term in terms("terms")]
    for term in terms(code):
        assert term["use"].strip(), term
        assert term["forms"], term
        assert all(piece.strip() for piece in (*term["forms"], *term["avoid"])), term
        assert len(term["why"]) > 10, term


@pytest.mark.parametrize("code", translated())
def test_every_message_keeps_to_it(code: str) -> None:
    """AX-16: a term of the glossary is said with its own word; words to avoid stand nowhere."""
    assert broken(code, everything(code)) == []


def test_the_terms_are_those_of_the_site() -> None:
    """AX-16: nearly all terms stand in some message; the rest are fixed for what comes."""
    english = " ".join(one for said in messages("ur") for one in said.english)
    unused = [term["english"] for term in terms("terms") if not re.search(term["found"], english, re.IGNORECASE)]
    assert unused == ["protective order"]
    assert len(terms("terms")) >= 40


def test_a_breach_is_noticed() -> None:
    """AX-16: another word for a helpline, and one that blames, are told with file and line."""
    said = Said(("Talk to a helpline",), ("کسی سے بات کریں",), "ur/messages.po:1")
    assert "ur/messages.po:1" in broken("ur", [said])[0]
