"""A press or a place is enough: each way of asking without words leads to fitting services."""

import pytest
from asking import ask
from markup import read
from strict_client import StrictClient, languages

from directory_data.codes import vocabulary
from directory_data.search import Directory

BARNET, BRENT, HARROW = "E09000003", "E09000005", "E09000015"


@pytest.mark.parametrize("language", languages())
def test_every_button_of_the_first_page(client: StrictClient, directory: Directory, language: str) -> None:
    """PR-11: each need button finds services that help with it or with what is close to it, the helpful first."""
    form = read(client.get(f"/{language}/").text).one("form")
    buttons = form.all("button", name="need")
    assert len(buttons) >= 5
    for button in buttons:
        need = button["value"]
        answer = ask(client, language, need=need)
        assert need in directory.services[answer.found[0]].needs
        close = {need, *vocabulary("need")[need].needs}
        assert all(close & {*directory.services[id].needs} for id in answer.found)


@pytest.mark.parametrize("need", vocabulary("need"))
def test_every_need(client: StrictClient, need: str) -> None:
    """Contract: each need of the vocabulary finds something, and the form shows it chosen."""
    answer = ask(client, need=need)
    assert answer.found
    assert answer.chosen("need") == [need]


@pytest.mark.parametrize("typed", ["Wandsworth", "wandsworth", " WANDSWORTH ", "SW18", "sw18 4", "sw18 4hx"])
def test_a_place_however_it_is_typed(client: StrictClient, directory: Directory, typed: str) -> None:
    """Contract: a council, half a postcode, in any case; what is found covers it."""
    answer = ask(client, area=typed)
    assert "Wandsworth" in " ".join(answer.notices)
    covering = directory.places.covering(("E09000032",))
    assert answer.found
    assert all(covering & {*directory.services[id].areas} for id in answer.found)


def test_half_a_postcode_outside_london(client: StrictClient) -> None:
    """Contract: EN5 is in Barnet."""
    assert "Barnet" in " ".join(ask(client, area="EN5").notices)


def test_half_a_postcode_of_two_councils(client: StrictClient, directory: Directory) -> None:
    """House: NW9 is in Barnet and in Brent; the page says both and shows both."""
    answer = ask(client, area="NW9")
    said = " ".join(answer.notices)
    assert {"Barnet", "Brent", "NW9"} <= {*said.replace(".", " ").replace(":", " ").replace(",", " ").split()}


@pytest.mark.parametrize("typed", ["Zzyzx", "ZZ99", "123456", "<b>"])
def test_a_place_nobody_knows(client: StrictClient, typed: str) -> None:
    """House: it says so and what to do next, still shows help, and does not repeat the place."""
    answer = ask(client, area=typed)
    assert any("We do not know that place" in notice and "postcode" in notice for notice in answer.notices)
    assert answer.found
    assert typed not in answer.page.one("main").exact


def test_a_language(client: StrictClient, directory: Directory) -> None:
    """AX-18: staff who speak it first; an interpreter only where the service says so."""
    answer = ask(client, language_="pl")
    first, *_ = answer.found
    assert "pl" in directory.services[first].languages.spoken
    for id in answer.found:
        offered = directory.services[id].languages
        assert "pl" in offered.spoken or offered.interpreter


def test_a_group(client: StrictClient, directory: Directory) -> None:
    """House: nobody who asks for men is sent to a service for women only."""
    answer = ask(client, for_="men")
    assert answer.found
    assert all(directory.services[id].only != "women" for id in answer.found)


@pytest.mark.parametrize("kind", ["helpline", "refuge", "sarc", "counselling"])
def test_a_kind(client: StrictClient, directory: Directory, kind: str) -> None:
    """Contract: only services of that kind."""
    answer = ask(client, kind=kind)
    assert answer.found
    assert all(kind in directory.services[id].kinds for id in answer.found)


@pytest.mark.parametrize("want", ["write", "free", "self-referral"])
def test_a_wish(client: StrictClient, directory: Directory, want: str) -> None:
    """House: only services that can be written to, cost nothing, or can be contacted oneself."""
    promises = {
        "write": lambda s: s.webchat or s.texts,
        "free": lambda s: any(
            p.dial.startswith(("+44800", "+44808", "116", "999", "101", "111", "0800")) for p in s.phones
        ),
        "self-referral": lambda s: "self" in s.referral or not s.referral,
    }
    answer = ask(client, want=want, need="domestic-abuse")
    assert answer.found
    assert all(promises[want](directory.services[id]) for id in answer.found)


def test_several_of_one_kind(client: StrictClient, directory: Directory) -> None:
    """Contract: a field may stand several times; either need fits."""
    both = ask(client, need=["fgm", "forced-marriage"])
    assert {"fgm", "forced-marriage"} == {*both.chosen("need")}
    assert both.total > max(ask(client, need="fgm").total, 1)


def test_nothing_at_all(client: StrictClient) -> None:
    """House: an empty form is answered with lines anyone can call, not with a complaint."""
    answer = ask(client)
    assert answer.found
    assert answer.notices == []
