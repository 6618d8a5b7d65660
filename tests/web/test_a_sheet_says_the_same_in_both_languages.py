"""A sheet says each line in both languages, with the directory's numbers; a discreet one tells nothing."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from flask import Flask
from handing_over import codes, handed
from markup import Element
from strict_client import StrictClient, languages

from directory_data.records import Service
from directory_data.search import Directory
from directory_data.wording import telling
from web.languages import languages as spoken
from web.sheet import LAYOUTS, Sheet, make

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def public(service: Service, discreet: bool = False) -> list[str]:
    """The numbers anybody may call or text, as printed, in order; a word to send first would tell the name."""
    texts = [one for one in service.texts if not (discreet and one.send)]
    return [one.number for one in (*service.phones, *texts) if one.audience == "public"]


def of(page: Element) -> Element:
    """The sheet on a page."""
    return next(one for one in page.all("section") if one["class"].startswith("sheet"))


def sheet(app: Flask, theirs: str, discreet: bool, *ids: str, layout: str = "page") -> Sheet:
    """A sheet of the real directory, in a language and English."""
    services = app.config["DIRECTORY"].services
    with app.test_request_context("/en/"):
        both = tuple(dict.fromkeys((spoken()[theirs], spoken()["en"])))
        return make([services[id] for id in ids], both, discreet, layout, "https://example.test/", NOW)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("theirs", languages())
def test_line_by_line(client: StrictClient, directory: Directory, theirs: str, layout: str) -> None:
    """Each row has a cell a language, marked as that language, theirs first; each number once in each."""
    page = of(handed(client, "en", "sheet", codes(directory), theirs=theirs, layout=layout))
    both = list(dict.fromkeys((theirs, "en")))
    assert page["dir"] == languages()[theirs]
    assert page["class"] == f"sheet {layout}"
    for entry, id in zip(page.all("table"), ("opoka", "ndah-refuge"), strict=True):
        for row in entry.all("tr"):
            assert [(cell["lang"], cell["dir"]) for cell in row.all("td")] == [(one, languages()[one]) for one in both]
        told = [one.text for one in entry.all("bdi") if any(c.isdigit() for c in one.text) and ":" not in one.text]
        for number in public(directory.services[id]):
            assert told.count(number) == len(both)


@pytest.mark.parametrize("theirs", languages())
def test_a_discreet_sheet_tells_nothing(app: Flask, theirs: str) -> None:
    """Of every service there is, in every language: the plain name, numbers and hours, and no telling word of any."""
    services = app.config["DIRECTORY"].services
    for service in services.values():
        made = sheet(app, theirs, True, service.id)
        said = " · ".join([*made.heading, *(e.name for e in made.entries), *_cells(made)])
        assert telling().search(said) is None, said
        assert (made.show, made.drawing) == ("", "")
        names = {service.name, service.organisation, *service.aliases, *(one.send for one in service.texts)} - {""}
        assert [name for name in names if re.search(rf"\b{re.escape(name)}\b", said, re.IGNORECASE)] == []
        numbers = public(service, discreet=True)
        assert [entry.name for entry in made.entries] == ([service.plain_name] if numbers else [])
        printed = [cell for cell in _cells(made) if any(f">{number}<" in cell for number in numbers)]
        assert len(printed) == len(numbers) * len(made.languages)


def _cells(made: Sheet) -> list[str]:
    return [str(said) for entry in made.entries for row in entry.rows for said in row.said]


def test_it_tells_nothing_unless_told_it_may(client: StrictClient, directory: Directory) -> None:
    """Bad input: without a plain yes, the sheet is the discreet one."""
    for safe in ("", "yes", "discreet"):
        page = of(handed(client, "en", "sheet", codes(directory), safe=safe))
        assert [one.text for one in page.all("caption")] == [
            directory.services[id].plain_name for id in ("opoka", "ndah-refuge")
        ]


def test_the_test_would_see_a_telling_word(app: Flask) -> None:
    """The plain sheet, which may tell, does: so the words of every language are looked for and found."""
    for theirs in languages():
        made = sheet(app, theirs, False, "ndah-refuge")
        theirs_alone = " ".join(str(row.said[0]) for entry in made.entries for row in entry.rows[:1])
        assert telling().search(theirs_alone), theirs


def test_in_the_same_language_it_is_said_once(client: StrictClient, directory: Directory) -> None:
    """A worker and a reader of one language get one column."""
    page = of(handed(client, "pl", "sheet", codes(directory), theirs="pl"))
    assert {len(row.all("td")) for row in page.all("tr")} == {1}


@pytest.mark.parametrize("language", ["en", "ur"])
def test_asked_in_their_language_first(client: StrictClient, directory: Directory, language: str) -> None:
    """Before a sheet, the question stands in the person's language, then in the worker's, with four other ways."""
    page = handed(client, language, "ask", codes(directory), theirs="pl")
    (question,) = page.all("h1")
    assert [one["lang"] for one in question.all("span")] == ["pl", ""]
    answers = [one["value"] for one in page.all("button", name="safe")]
    assert answers == ["plain", "discreet", "memorise", "save", "nothing"]


@pytest.mark.parametrize("safe", ["memorise", "save"])
def test_no_number_to_learn(client: StrictClient, directory: Directory, safe: str) -> None:
    """A list without one leads back to the list, which says so; a number that needs a word sent first is not enough."""
    page = handed(client, "en", "keep", codes(directory, ("stopncii", "shout")), safe=safe)
    assert page.one("h1").text == "Your list"
    assert page.text.count("No number, so it is left out there.") == 2


def test_easy_read_leaves_no_way_out(app: Flask) -> None:
    """Of every service: a number, a text line or an address is on its Easy Read sheet too, and what a number is for."""
    for service in app.config["DIRECTORY"].services.values():
        kinds = {row.kind for entry in sheet(app, "ur", False, service.id, layout="easy").entries for row in entry.rows}
        assert kinds & {"phone", "text", "web"}, service.id
        assert ("note" in kinds) == any(one.label or one.hours_note for one in (*service.phones, *service.texts))


def test_a_draft_says_so(client: StrictClient, directory: Directory) -> None:
    """AX-15: the worker is told on each page that nobody has checked the other language; a plain sheet says it too."""
    for step in ("list", "ask", "sheet", "together"):
        page = handed(client, "en", step, codes(directory), theirs="ur")
        told = [one for one in page.all("p", lang="ur") if one["class"] in ("notice", "note")]
        assert told, step
        assert "A machine wrote this translation." in page.text, step
    discreet = of(handed(client, "en", "sheet", codes(directory), theirs="ur", safe="discreet"))
    assert discreet.all("p", lang="ur") == []


def test_the_link_keeps_its_walls(site: Callable[..., Flask], directory: Directory) -> None:
    """PR-22: where the site is served over https, the link is an https one, whatever stands in front."""
    secure = site(https=True).test_client(use_cookies=False)
    page = secure.post(
        "/en/professionals/list",
        data={"pick": codes(directory), "link": "1"},
        headers={"X-Forwarded-Proto": "https"},
    )
    assert b"https://localhost/en/l/" in page.data


@pytest.mark.parametrize("way", ["memorise", "save"])
def test_one_number(client: StrictClient, directory: Directory, way: str) -> None:
    """The first service with a number: that number; to save it, the plain name and not its own."""
    picked = codes(directory, ("stopncii", "ndah-refuge", "opoka"))
    main = handed(client, "en", "keep", picked, theirs="ur", safe=way).one("main")
    shown = [one.text for one in main.all("p") if one["class"] == "learn"]
    assert "Call" in main.text
    refuge = directory.services["ndah-refuge"]
    assert shown == ([refuge.plain_name] if way == "save" else []) + [refuge.phones[0].number]
    assert refuge.name not in main.text


def test_who_is_left_out_is_named(client: StrictClient, directory: Directory) -> None:
    """A service without a number has no place on a discreet sheet: the worker is told, beside the sheet."""
    picked = codes(directory, ("stopncii", "opoka"))
    page = handed(client, "en", "sheet", picked, safe="discreet")
    (notice,) = [one for one in page.all("p") if one["class"] == "notice unprinted"]
    assert directory.services["stopncii"].name in notice.text
    assert [one.text for one in of(page).all("caption")] == [directory.services["opoka"].plain_name]


def test_the_note_is_never_sent(client: StrictClient, directory: Directory) -> None:
    """Contract: the box for a note has no name, so no form can send it."""
    (box,) = handed(client, "en", "sheet", codes(directory)).all("textarea")
    assert "name" not in box.attributes
