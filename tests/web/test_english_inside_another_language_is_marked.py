"""English names and descriptions on a page of another language say that they are English, left to right."""

import re
from collections.abc import Iterator

import pytest
from addresses import pages
from flask import Flask
from markup import Element, read
from strict_client import StrictClient, languages

# Two Latin words in a row, in a language of another script, are English; these stand in the translations themselves.
ENGLISH = re.compile(r"[A-Za-z’']{2,}[ -][A-Za-z’']{2,}")
NAMES = re.compile(r"WCAG [\d.]+ AA|Relay UK|\d+ BSL|BSL|NRPF|LGBT\+?|A&E")
OTHERS = [code for code in languages() if code != "en"]


def unmarked(page: Element) -> Iterator[str]:
    """English on a page that does not say it is."""
    for one in page.one("body").within():
        if _of_another_language(one) or (one["translate"] == "no" and one.tag == "bdi"):
            continue
        for part in one.parts:
            if isinstance(part, str) and ENGLISH.search(NAMES.sub("", part)):
                yield part.strip()


def _of_another_language(one: Element) -> bool:
    marked = next((box for box in one.around() if box["lang"]), one)
    return marked.tag != "html" and marked["lang"] == "en" and marked["dir"] == "ltr"


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
