"""No language promises what nobody can keep, and none blames, doubts, hurries or belittles the reader."""

import re
import tomllib
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from catalogues import SOURCE, english_of, everything, rows, translated

BANNED: dict[str, list[str]] = tomllib.loads((Path(__file__).parent / "banned.toml").read_text(encoding="utf-8"))


def hits(text: str, code: str) -> list[str]:
    """The banned patterns found in a text of a language."""
    if text in BANNED.get(f"{code}_allowed", ()):
        return []
    return [one for one in (*BANNED["everywhere"], *BANNED[code]) if re.search(one, text, re.IGNORECASE)]


@pytest.mark.parametrize("code", translated())
def test_a_translation(code: str) -> None:
    """QE-32, CB-30: by the language's own list."""
    found = {form: hits(form, code) for said in everything(code) for form in said.forms}
    assert {form: patterns for form, patterns in found.items() if patterns} == {}


def test_the_english_source(now: Catalog) -> None:
    """QE-32, CB-30: what the code, the templates and the vocabulary say now."""
    texts = [one for forms in english_of(now) for one in forms]
    assert {text: hits(text, SOURCE) for text in texts if hits(text, SOURCE)} == {}


@pytest.mark.parametrize("code", [row["code"] for row in rows()])
def test_every_language_has_its_list(code: str) -> None:
    """QE-32: a language without a list of its own is not checked, so there is none."""
    assert len(BANNED[code]) >= 20


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("This page deletes your history.", "en"),
        ("We hide your browsing history.", "en"),
        ("You are safe from him here.", "en"),
        ("No one can see that you came.", "en"),
        ("It is completely private.", "en"),
        ("Why didn’t you leave?", "en"),
        ("Why did you provoke him?", "en"),
        ("Help for victims", "en"),
        ("Call now!", "en"),
        ("You matter 💜", "en"),
        ("یہ آپ کی ہسٹری مٹا دیتا ہے۔", "ur"),
        ("آپ مکمل طور پر گمنام ہیں۔", "ur"),
        ("کوئی نہیں دیکھ سکتا۔", "ur"),
        ("آپ نے کیوں نہیں بتایا؟", "ur"),
        ("پریشان نہ ہوں۔", "ur"),
    ],
)
def test_the_lists_see(text: str, code: str) -> None:
    """QE-32, CB-30: each list notices what it is for."""
    assert hits(text, code)
