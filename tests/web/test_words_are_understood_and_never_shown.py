"""Words typed become codes; no answer holds the words themselves."""

import pytest
from asking import ask
from strict_client import StrictClient, languages

from directory_data.search import Directory

MARKER = "qwzxmarker"


@pytest.mark.parametrize("language", languages())
def test_what_was_understood_fills_the_form(client: StrictClient, language: str) -> None:
    """CB-05: codes come back chosen; the box for words does not come back at all."""
    answer = ask(client, language, q=f"{MARKER} my ex keeps stalking me in Barnet I speak Polish")
    assert answer.chosen("need") == ["stalking-harassment"]
    assert answer.chosen("language") == ["pl"]
    assert answer.page.one("input", id="area")["value"] == "Barnet"
    assert answer.page.all("input", name="q") == []


@pytest.mark.parametrize(
    "field", ["q", "area", "need", "language", "for", "kind", "want", "page", "unheard-of", MARKER]
)
@pytest.mark.parametrize("language", languages())
def test_no_field_is_echoed(client: StrictClient, field: str, language: str) -> None:
    """House, CB-05: what a person typed stands nowhere in the answer, its headers included."""
    answer = client.post(f"/{language}/find", data={field: f"{MARKER} <{MARKER}> {MARKER}"})
    assert answer.status_code == 200
    assert MARKER not in answer.text.lower() + str(answer.headers).lower()


@pytest.mark.parametrize("field", ["q", "area", "need", "page"])
def test_no_markup_is_echoed(client: StrictClient, field: str) -> None:
    """PR-50: markup typed is neither run nor shown."""
    payload = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg/onload=alert(1)>{{7*191}}"
    text = client.post("/en/find", data={field: payload}).text
    assert not any(part in text for part in ("alert(1)", "onerror", "onload", "1337"))


def test_words_in_the_address_are_not_read(client: StrictClient) -> None:
    """PR-04: nothing is taken from an address, so nobody can make a link that searches."""
    plain = client.get("/en/find").text
    assert client.get(f"/en/find?q={MARKER}&need=fgm&area=Barnet").text == plain
    asked = ask(client).found
    assert client.post("/en/find?need=fgm").text.count("data-service") == client.post("/en/find").text.count(
        "data-service"
    )
    assert ask(client, need="fgm").found != asked


def test_a_service_by_name(client: StrictClient, directory: Directory) -> None:
    """House: someone who knows the name gets it first, with the reason."""
    answer = ask(client, q="karma nirvana")
    assert answer.found[0] == "karma-nirvana"
    assert "You asked for it by name" in answer.cards[0].text


def test_words_nobody_knows(client: StrictClient) -> None:
    """CB-14: still help, and it says that nothing fitted."""
    answer = ask(client, q="flurble wibble quux")
    assert answer.found
    assert any("may still help" in notice for notice in answer.notices)
