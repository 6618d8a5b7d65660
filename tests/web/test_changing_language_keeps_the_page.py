"""Another language is the same page: the same search, the same service, the same place in the list."""

import pytest
from addresses import pages
from asking import Answer, ask
from flask import Flask
from markup import read
from strict_client import StrictClient, languages
from werkzeug.datastructures import MultiDict

ASKED: list[dict[str, str]] = [
    {"need": "legal", "area": "Barnet", "language_": "pl"},
    {"q": "stalking in Glasgow"},
    {"need": "domestic-abuse", "page": "2", "for_": "women", "kind": "helpline", "want": "free"},
    {},
]


@pytest.mark.parametrize("address", [page for page in pages() if page != "/"])
def test_a_page(client: StrictClient, address: str) -> None:
    """AX-10: the picker leads to this very page in each language, marks the one it is in, and needs no script."""
    picker = next(nav for nav in read(client.get(address).text).all("nav") if nav["class"] == "picker")
    here, rest = address.split("/")[1], address.split("/", 2)[2]
    assert [link["href"] for link in picker.all("a")] == [f"/{code}/{rest}" for code in languages()]
    assert [link["lang"] for link in picker.all("a", aria_current="true")] == [here]
    assert all(link["lang"] and link["dir"] == languages()[link["lang"]] for link in picker.all("a"))
    assert all(client.get(link["href"]).status_code == 200 for link in picker.all("a"))


def test_a_service(app: Flask, client: StrictClient) -> None:
    """AX-10: a service's page stays with the service."""
    service = app.config["DIRECTORY"].services["samaritans"]
    picker = next(nav for nav in read(client.get(f"/en/s/{service.code}").text).all("nav") if nav["class"] == "picker")
    assert [link["href"] for link in picker.all("a")] == [f"/{code}/s/{service.code}" for code in languages()]


@pytest.mark.parametrize("asked", ASKED, ids=str)
def test_results(client: StrictClient, asked: dict[str, str]) -> None:
    """AX-10, PR-04: the buttons send the same codes to the other language, which finds the same services."""
    here = ask(client, **asked)
    form = next(form for form in here.page.all("form") if form["class"] == "picker")
    sent = MultiDict([(one["name"], one["value"]) for one in form.all("input", type="hidden")])
    assert [button["lang"] for button in form.all("button")] == [*languages()]
    for button in form.all("button"):
        assert button["formaction"] == f"/{button['lang']}/find"
        text = client.post(button["formaction"], data=sent).text
        there = Answer(text, read(text))
        assert there.page.one("html")["lang"] == button["lang"]
        assert (there.found, there.total) == (here.found, here.total)


def test_names_are_in_their_own_script(client: StrictClient) -> None:
    """AX-10: languages are offered by their own names, without flags."""
    main = read(client.get("/").text).one("main")
    names = {link["lang"]: link.text for link in main.all("a")}
    assert names == {"en": "English", "ur": "اردو"} | {code: names[code] for code in {*languages()} - {"en", "ur"}}
    assert not main.all("svg")
