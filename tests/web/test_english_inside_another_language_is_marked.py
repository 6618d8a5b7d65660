"""English names and descriptions on a page of another language say that they are English, left to right."""

import re
from collections.abc import Iterator
from functools import cache

import pytest
from addresses import pages
from babel.messages.pofile import read_po
from flask import Flask
from markup import Element, read
from strict_client import TRANSLATIONS, StrictClient, languages

# Two Latin words in a row, in a language of another script, are English; in one of Latin letters these words are, and
# each message that the language says otherwise. Some names stand in the translations themselves.
LATIN_WORDS = re.compile(r"[A-Za-z’']{2,}[ -][A-Za-z’']{2,}")
ENGLISH_WORDS = re.compile(
    r"\b(the|and|you|your|this|that|with|have|which|they|our|from|for|who|women|support)\b", re.IGNORECASE
)
NAMES = re.compile(r"WCAG [\d.]+ AA|Relay UK|\d+ BSL|BSL|NRPF|LGBT\+?|A&E")
IN_LATIN = {"pl", "cy", "gd", "ro", "so"}
OTHERS = [code for code in languages() if code != "en"]


@cache
def said(code: str, domain: str) -> dict[str, str]:
    """The English of a catalogue, messages with a number apart, and what a language says for it."""
    with (TRANSLATIONS / code / "LC_MESSAGES" / f"{domain}.po").open("rb") as file:
        found = {message.id: message.string for message in read_po(file)}
    return {english: str(other) for english, other in found.items() if english and isinstance(english, str)}


@cache
def messages(code: str) -> frozenset[str]:
    """The English of every message that a language says in other words."""
    return frozenset(english for english, other in said(code, "messages").items() if english != other)


@cache
def translated(code: str) -> frozenset[str]:
    """What is said in other words than English: names may stand in it (tests/translations reads each word)."""
    both = {**said(code, "services"), **said(code, "messages")}
    return frozenset(other for english, other in both.items() if english != other)


def unmarked(page: Element) -> Iterator[str]:
    """English on a page that does not say it is."""
    code = page.one("html")["lang"]
    words = ENGLISH_WORDS if code in IN_LATIN else LATIN_WORDS
    for one in page.one("body").within():
        if _of_another_language(one) or (one["translate"] == "no" and one.tag == "bdi"):
            continue
        for part in one.parts:
            if not isinstance(part, str) or part.strip() in translated(code):
                continue
            if words.search(NAMES.sub("", part)) or part.strip() in messages(code):
                yield part.strip()


def _of_another_language(one: Element) -> bool:
    """Whether it stands in something that says which other language it is in, and which way that runs."""
    *_, root = one.around()
    marked = next((box for box in one.around() if box["lang"]), root)
    return marked["lang"] != root.one("html")["lang"] and marked["dir"] == languages().get(marked["lang"])


@pytest.mark.parametrize("address", [page for page in pages() if page.split("/")[1] in OTHERS])
def test_pages(client: StrictClient, address: str) -> None:
    """AX-10, AX-15: each page."""
    assert [*unmarked(read(client.get(address).text))] == []


@pytest.mark.parametrize("language", OTHERS)
def test_services(app: Flask, client: StrictClient, language: str) -> None:
    """AX-15: the page of every service."""
    for service in app.config["DIRECTORY"].services.values():
        page = read(client.get(f"/{language}/s/{service.code}").text)
        assert [*unmarked(page)] == [], service.id
        heading = page.one("h1")
        assert (heading["lang"], heading["dir"], heading["translate"]) == ("en", "ltr", "no")


@pytest.mark.parametrize(
    "asked", [{"need": "legal"}, {"q": "he has a knife"}, {"area": "Wandsworth", "language": "pl"}]
)
@pytest.mark.parametrize("language", OTHERS)
def test_results(client: StrictClient, language: str, asked: dict[str, str]) -> None:
    """AX-15: what was found, and what is always there."""
    assert [*unmarked(read(client.post(f"/{language}/find", data=asked).text))] == []
