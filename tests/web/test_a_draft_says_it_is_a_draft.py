"""A language no person has checked says so, in that language, on every page and every failure."""

import tomllib

import pytest
from addresses import pages
from flask import Flask
from markup import Element, read
from strict_client import TRANSLATIONS, StrictClient, languages

from web.languages import catalogue

STATUS = {
    row["code"]: row["status"]
    for row in tomllib.loads((TRANSLATIONS / "languages.toml").read_text(encoding="utf-8"))["language"]
}
NOTICE = "A machine wrote this translation. A person has not checked it yet. Numbers are never translated."


def notices(page: Element) -> list[str]:
    """The notices of a page."""
    return [one.text for one in page.all("p") if one["class"] == "draft"]


def expected(language: str) -> list[str]:
    """What a page of a language must say of itself."""
    return [catalogue(language).ugettext(NOTICE)] if STATUS[language] == "draft" else []


@pytest.mark.parametrize("address", pages())
def test_a_page(client: StrictClient, address: str) -> None:
    """AX-15: the notice stands on pages in draft languages and on no others."""
    first = address.split("/")[1]
    page = read(client.get(address).text)
    assert notices(page) == expected(first if first in languages() else "en")


@pytest.mark.parametrize("language", languages())
def test_every_other_answer(failing: Flask, client: StrictClient, language: str) -> None:
    """AX-15: results, services, refusals and crashes too."""
    code = failing.config["DIRECTORY"].services["samaritans"].code
    answers = [
        client.get(f"/{language}/s/{code}"),
        client.get(f"/{language}/none"),
        client.post(f"/{language}/find", data={"need": "legal"}),
        client.post(f"/{language}/find", headers={"Sec-Fetch-Site": "cross-site"}),
        failing.test_client().get(f"/{language}/failing"),
    ]
    assert [notices(read(answer.text)) for answer in answers] == [expected(language)] * 5


@pytest.mark.parametrize("language", [code for code in languages() if code != "en"])
def test_it_is_in_that_language(language: str) -> None:
    """AX-15: not the English sentence."""
    assert catalogue(language).ugettext(NOTICE) != NOTICE
