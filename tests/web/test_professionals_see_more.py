"""The worker's view has what a worker needs, and nobody else sees the numbers that are for workers only."""

from dataclasses import replace

import pytest
from flask import Flask
from markup import Element, read
from strict_client import StrictClient, languages
from test_english_inside_another_language_is_marked import unmarked

from directory_data.choosing import offered
from directory_data.codes import NATIONS
from directory_data.search import Directory
from tests.directory_data.invented import NUMBER, service
from web.situations import SITUATIONS

THEIRS = {**NUMBER, "number": "0808 157 0193", "dial": "+448081570193", "audience": "professionals"}
ASKED = {"find": "1", "q": "polish woman no recourse to public funds", "area": "SW18"}


@pytest.fixture
def with_one_more(app: Flask, directory: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    """The directory with an invented service that has a number for professionals."""
    one = service(
        phones=[NUMBER, THEIRS],
        needs=["selling-sex", "substance-use"],
        referral=["professional", "marac"],
        waiting="About two weeks",
        nrpf=True,
        single_sex_space=True,
        only="women",
        minimum_age=16,
        languages={"spoken": ["en", "bfi"], "interpreter": True},
    )
    monkeypatch.setitem(app.config, "DIRECTORY", replace(directory, services={**directory.services, one.id: one}))


def workers(client: StrictClient, language: str = "en", **fields: str) -> Element:
    """The worker's results."""
    answer = client.post(f"/{language}/professionals", data={"find": "1", **fields})
    assert answer.status_code == 200
    return read(answer.text)


def facts_of(page: Element, id: str) -> dict[str, str]:
    """What a card says to workers, by heading."""
    (card,) = page.all("article", data_service=id)
    (facts,) = card.all("dl")
    return {dt.text: dd.text for dt, dd in zip(facts.all("dt"), facts.all("dd"), strict=True)}


@pytest.mark.usefixtures("with_one_more")
def test_numbers_for_professionals(client: StrictClient) -> None:
    """Contract: on the worker's page, marked, and on no other page, list or link."""
    dial = f"tel:{THEIRS['dial']}"
    page = workers(client, need="selling-sex")
    assert len(page.all("a", href=dial)) == 1
    assert "For professionals only. Do not pass this number on." in page.text
    code = service().code
    elsewhere = [
        client.post("/en/find", data={"need": "selling-sex"}),
        client.get(f"/en/s/{code}"),
        client.get(f"/en/l/{code}"),
        *(client.post(f"/en/professionals/{step}", data={"pick": code, "safe": safe})
          for step in ("list", "ask", "sheet", "together") for safe in ("plain", "discreet")),
        client.post("/en/professionals/keep", data={"pick": code, "safe": "memorise"}),
    ]  # fmt: skip
    assert all(answer.status_code == 200 for answer in elsewhere)
    assert [answer.request.path for answer in elsewhere if "0193" in answer.text] == []


@pytest.mark.usefixtures("with_one_more")
def test_what_is_known(client: StrictClient) -> None:
    """Every fact a record holds is said."""
    assert facts_of(workers(client, need="selling-sex"), "invented-line") == {
        "Who can refer": "a professional and a MARAC",
        "For": "women only and from 16 years",
        "No recourse to public funds": "They can help",
        "Area": "the United Kingdom",
        "Also helps with": "Alcohol and drugs",
        "Single-sex space": "Yes",
        "Interpreters": "They can arrange one",
        "Sign language": "Yes",
        "Waiting time": "About two weeks",
        "Not known, so ask about": "access for disabled people",
    }


def test_what_is_not_known(client: StrictClient) -> None:
    """A fact nobody knows is never told as a no: it is a thing to ask."""
    facts = facts_of(workers(client, **ASKED), "opoka")
    assert "help without public funds" in facts["Not known, so ask about"]
    assert "waiting time" in facts["Not known, so ask about"]
    assert "No recourse to public funds" not in facts


@pytest.mark.parametrize("language", languages())
def test_every_situation(client: StrictClient, language: str) -> None:
    """In every language: its lines, the nations where they differ, and each search finds help for what it names."""
    for code, situation in SITUATIONS.items():
        page = read(client.post(f"/{language}/professionals", data={"situation": code}).text)
        main = page.one("main")
        assert len(main.all("li")) == len(situation.lines) + sum(map(len, situation.nations.values()))
        assert len(main.all("h2")) == len(situation.nations) in (0, len(NATIONS))
        if language != "en":
            assert [*unmarked(page)] == [], code


@pytest.mark.parametrize("code", SITUATIONS)
def test_the_searches_of_a_situation(client: StrictClient, directory: Directory, code: str) -> None:
    """One press and the right search is made: the first services are for that need and those people."""
    services = directory.services
    for at, search in enumerate(SITUATIONS[code].searches):
        page = workers(client, **{"from": code, "filled": str(at)})
        found = [services[card["data-service"]] for card in page.all("article")]
        assert found, search
        assert search.need in found[0].needs
        assert not search.kind or search.kind in found[0].kinds
        # Where nobody runs a service for them alone, one that takes everybody comes first.
        meant = [one for one in offered(directory) if search.need in one.needs and search.group in one.groups]
        assert not meant or found[0] in meant


def test_a_situation_of_nobodys(client: StrictClient) -> None:
    """Bad input: a page with help on it; a search that is none is an ordinary one."""
    assert client.post("/en/professionals", data={"situation": "<b>"}).status_code == 404
    for at in ("9", "-1", "x", "१"):
        assert workers(client, **{"from": "today", "filled": at}).all("article")


@pytest.mark.parametrize("language", languages())
def test_results_in_every_language(client: StrictClient, language: str) -> None:
    """AX-10, AX-15: the worker's results keep every promise, and mark what is English."""
    page = workers(client, language, need="domestic-abuse", area="Glasgow")
    assert len(page.all("article")) == 10
    if language != "en":
        assert [*unmarked(page)] == []


def test_the_language_of_the_search_goes_on(client: StrictClient) -> None:
    """Who searches for a Polish-speaking woman is offered Polish for the sheet."""
    assert [one["value"] for one in workers(client, **ASKED).all("input", name="theirs")] == ["pl"]


def test_what_was_picked_stays(client: StrictClient, app: Flask) -> None:
    """A second search, and another page of results, keep the list."""
    code = app.config["DIRECTORY"].services["samaritans"].code
    page = workers(client, pick=code, need="legal", page="2")
    assert code in [one["value"] for one in page.all("input", name="pick", type="hidden")]
