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


def workers(client: StrictClient, language: str = "en", **fields: str | list[str]) -> Element:
    """The worker's results."""
    answer = client.post(f"/{language}/professionals", data={"find": "1", **fields})
    assert answer.status_code == 200
    return read(answer.text)


def found(page: Element) -> list[Element]:
    """The cards of what was found, without those that are always there."""
    return [card for form in page.one("main").all("form") for card in form.all("article")]


def facts_of(page: Element, id: str) -> dict[str, str]:
    """What a card says to workers, by heading."""
    (card,) = [one for one in found(page) if one["data-service"] == id]
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
        first = services[found(page)[0]["data-service"]]
        assert search.need in first.needs
        assert not search.kind or search.kind in first.kinds
        # Where nobody runs a service for them alone, one that takes everybody comes first.
        meant = [one for one in offered(directory) if search.need in one.needs and search.group in one.groups]
        assert not meant or first in meant


def test_a_situation_of_nobodys(client: StrictClient) -> None:
    """Bad input: a page with help on it; a search that is none is an ordinary one."""
    assert client.post("/en/professionals", data={"situation": "<b>"}).status_code == 404
    for at in ("9", "-1", "x", "१"):
        assert workers(client, **{"from": "today", "filled": at}).all("article")


@pytest.mark.parametrize("language", languages())
def test_results_in_every_language(client: StrictClient, language: str) -> None:
    """AX-10, AX-15: the worker's results keep every promise, and mark what is English."""
    page = workers(client, language, need="domestic-abuse", area="Glasgow")
    assert len(found(page)) == 10
    if language != "en":
        assert [*unmarked(page)] == []


def test_the_language_of_the_search_goes_on(client: StrictClient) -> None:
    """Who searches for a Polish-speaking woman is offered Polish for the sheet."""
    assert {one["value"] for one in workers(client, **ASKED).all("input", name="theirs")} == {"pl"}


def test_a_new_search_has_its_own_language(client: StrictClient) -> None:
    """The next appointment is another person: their language, not the last one's."""
    page = workers(client, q="urdu speaking mother", theirs="pl")
    assert {one["value"] for one in page.all("input", name="theirs")} == {"ur"}


def test_what_was_picked_stays(client: StrictClient, directory: Directory) -> None:
    """A second search keeps the list: what is on the page as a ticked box, to be taken off, the rest hidden."""
    here, elsewhere = (directory.services[id].code for id in ("civil-legal-advice", "samaritans"))
    page = workers(client, pick=[here, elsewhere], need="legal")
    boxes = page.all("input", name="pick", type="checkbox")
    assert [one["value"] for one in boxes if "checked" in one.attributes] == [here]
    hidden = page.one("main").all("input", name="pick", type="hidden")
    assert [one["value"] for one in hidden] == [elsewhere]


def test_pages_of_the_same_search(client: StrictClient) -> None:
    """More services are more of the same; narrowing is not undone by what was asked before."""
    page, seen = workers(client, **ASKED), []
    while True:
        seen += [card["data-service"] for card in found(page)]
        more = [one["value"] for one in page.all("button", name="page") if one.text == "More services"]
        if not more:
            break
        (form,) = [one for one in page.one("main").all("form") if one["class"] == "search"]
        again = [one["value"] for one in form.all("input", name="again")]
        page = workers(client, again=again, page=more[0], need="fgm")
    (total,) = [one.text for one in page.all("p", role="status") if one["class"] == "count"]
    assert len(seen) == len({*seen}) == int(total.split()[0]) > 20
    narrowed = workers(client, again=again, narrow="1", need="fgm")
    assert "fgm" in [one["value"] for one in narrowed.all("option", selected=None)]


def test_the_start_keeps_the_list(client: StrictClient, directory: Directory) -> None:
    """Looking for more, or changing the language there, keeps the list and the person's language."""
    code = directory.services["samaritans"].code
    for fields in ({}, {"situation": "today"}):
        page = read(client.post("/en/professionals", data={"pick": code, "theirs": "ur", **fields}).text)
        for form in page.all("form"):
            assert [one["value"] for one in form.all("input", name="pick")] == [code]
            assert [one["value"] for one in form.all("input", name="theirs")] == ["ur"]
