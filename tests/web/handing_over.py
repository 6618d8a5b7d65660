"""A worker's list and its pages, asked for as their forms do: what tests of them share."""

from collections.abc import Iterable

from markup import Element, read
from strict_client import StrictClient
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

from directory_data.search import Directory

# Two services with numbers and hours, one of them in a language; ids of the real directory.
CHOSEN = ("opoka", "ndah-refuge")
STEPS = {
    "list": {},
    "ask": {},
    "sheet": {"safe": "plain"},
    "sheet that tells nothing": {"safe": "discreet"},
    "keep": {"safe": "memorise"},
    "keep another name": {"safe": "save"},
    "keep nothing": {"safe": "nothing"},
    "together": {},
}


def codes(directory: Directory, ids: Iterable[str] = CHOSEN) -> list[str]:
    """The page codes of services."""
    return [directory.services[id].code for id in ids]


def send(client: StrictClient, language: str, step: str, picked: Iterable[str], **fields: str) -> TestResponse:
    """The answer to the form of a step, for a list of codes."""
    page = step.split()[0]
    sent = [("pick", code) for code in picked] + [*{**STEPS.get(step, {}), **fields}.items()]
    return client.post(f"/{language}/professionals/{page}", data=MultiDict(sent))


def listed(page: Element) -> list[str]:
    """The codes that the page itself carries on, in order: those of the last form of its own."""
    *_, form = [one for one in page.one("main").all("form") if one.all("input", name="pick")]
    return [one["value"] for one in form.all("input", name="pick", type="hidden")]


def handed(client: StrictClient, language: str, step: str, picked: Iterable[str], **fields: str) -> Element:
    """The page of a step."""
    answer = send(client, language, step, picked, **fields)
    assert answer.status_code == 200
    return read(answer.text)
