"""A list of services lives in its page or its link: it can be put in order, and says what became of its services."""

import pytest
from flask import Flask
from handing_over import CHOSEN, STEPS, codes, handed, listed, send
from markup import read
from strict_client import StrictClient, languages
from test_english_inside_another_language_is_marked import unmarked

from directory_data.search import Directory


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("language", languages())
def test_every_page_of_it(client: StrictClient, directory: Directory, language: str, step: str) -> None:
    """QE-01, PR-01, PR-08, AX-10, AX-15: each keeps every promise, and carries the list on."""
    theirs = "ur" if language != "ur" else "pl"
    page = handed(client, language, step, codes(directory), theirs=theirs)
    if not step.startswith("keep"):
        assert listed(page) == codes(directory)
    for form in page.all("form"):
        assert [one["value"] for one in form.all("input", name="pick")] in (codes(directory), [])
        if form.all("input", name="pick"):
            assert [one["value"] for one in form.all("input", name="mine")] == [language]
            chosen = [one["value"] for one in form.all("option", selected=None) if one["value"] in languages()]
            assert chosen + [one["value"] for one in form.all("input", name="theirs")] == [theirs]
    if language != "en":
        assert [*unmarked(page)] == []


@pytest.mark.parametrize("step", STEPS)
def test_another_language(client: StrictClient, directory: Directory, step: str) -> None:
    """AX-10: the picker sends the same list to the same page of every language."""
    page = handed(client, "en", step, codes(directory), theirs="pl")
    picker = next(form for form in page.all("form") if form["class"] == "picker")
    sent = {one["name"]: one["value"] for one in picker.all("input", type="hidden")}
    assert sent["theirs"] == "pl"
    for button in picker.all("button"):
        there = send(client, button["lang"], step, codes(directory), **sent)
        assert button["formaction"] == there.request.path
        assert there.status_code == 200


@pytest.mark.parametrize(
    ("change", "order"),
    [
        ("up b", "ba"),
        ("down a", "ba"),
        ("drop a", "b"),
        ("up a", "ab"),
        ("down b", "ab"),
        ("up z", "ab"),
        ("x a", "ab"),
    ],
)
def test_its_order(client: StrictClient, directory: Directory, change: str, order: str) -> None:
    """Contract: up, down and off; what is no press of ours changes nothing."""
    name = dict(zip("ab", codes(directory), strict=True)) | {"z": "zzzzzz"}
    action, one = change.split()
    page = handed(client, "en", "list", codes(directory), change=f"{action} {name[one]}")
    assert listed(page) == [name[one] for one in order]


def test_a_service_is_on_it_once(client: StrictClient, directory: Directory) -> None:
    """Ticked twice, listed once."""
    assert listed(handed(client, "en", "list", codes(directory) * 2)) == codes(directory)


def test_twelve_at_most(client: StrictClient, directory: Directory) -> None:
    """Bad input: thirteen services are twelve, and the page says so."""
    many = [service.code for service in directory.services.values()][:13]
    page = handed(client, "en", "list", many)
    assert listed(page) == many[:12]
    assert "A list holds 12 services. We left out 1." in page.text


def test_the_link(client: StrictClient, directory: Directory) -> None:
    """PR-04: made only when asked for, of opaque codes and the person's language; it opens the list."""
    without = handed(client, "en", "list", codes(directory), theirs="pl")
    address = f"http://localhost/pl/l/{'-'.join(codes(directory))}"
    assert "/l/" not in without.text
    assert address in handed(client, "en", "list", codes(directory), theirs="pl", link="1").text
    opened = read(client.get(address.removeprefix("http://localhost")).text)
    assert [one["data-service"] for one in opened.all("article")] == [*CHOSEN]
    assert listed(opened) == codes(directory)


@pytest.mark.parametrize("language", languages())
def test_an_old_link(client: StrictClient, directory: Directory, language: str) -> None:
    """Bad input: what is left opens; what has closed is named with what replaced it; what is unknown is counted."""
    closed = next(one for one in directory.closed.values() if one.replaced_by)
    page = read(client.get(f"/{language}/l/{codes(directory)[0]}-{closed.code}-zzzzzz").text)
    assert [one["data-service"] for one in page.all("article")] == [CHOSEN[0]]
    notices = [one for one in page.all("p") if one["class"] == "notice"]
    assert len(notices) == 2
    assert closed.name in notices[0].text
    instead = [directory.services[id].code for id in closed.replaced_by]
    assert [link["href"] for link in notices[0].all("a")] == [f"/{language}/s/{code}" for code in instead]


@pytest.mark.parametrize("part", ["zzzzzz", "-", "ABC123", "%00", "💥", "a" * 501])
def test_a_link_of_nothing(client: StrictClient, part: str) -> None:
    """Bad input: a page with help on it, and no echo of the address."""
    answer = client.get(f"/en/l/{part}")
    assert answer.status_code in (200, 404)
    assert part in "-" or part not in read(answer.text).one("main").text


@pytest.mark.parametrize("step", STEPS)
def test_an_empty_list(client: StrictClient, step: str) -> None:
    """Bad input: nothing chosen leads nowhere worse than the empty list."""
    assert client.post(f"/en/professionals/{step.split()[0]}", data=STEPS[step]).status_code == 200


@pytest.mark.parametrize("step", ["list", "ask", "sheet", "keep", "together", "pdf"])
def test_forged_fields(client: StrictClient, app: Flask, step: str) -> None:
    """Bad input: languages, layouts and answers of nobody's are the page's own, or not found."""
    forged = dict.fromkeys(("theirs", "mine", "layout", "safe", "change", "link", "again", "heard"), "<b>%s{{7*7}}")
    code = app.config["DIRECTORY"].services["opoka"].code
    answer = client.post(f"/en/professionals/{step}", data={**forged, "pick": [code, "<b>{{7*7}}"]})
    assert answer.status_code == (404 if step == "keep" else 200)
    assert b"7*7" not in answer.data
