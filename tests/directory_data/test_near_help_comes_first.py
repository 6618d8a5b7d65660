"""Among services that help equally, the nearest come first, and those that were checked before those that were not."""

from datetime import date

from invented import LEFT_OUT, ids, search_among, service

from directory_data.search import Directory, Query, find

LOCAL = service(id="a-local", name="Z", scope="local", areas=["E09000003"])
REGIONAL = service(id="a-regional", name="Y", scope="regional", areas=["E12000007"])
NATIONAL = service(id="a-national", name="X", scope="national", areas=["E92000001"])
CHECKED = {"evidence": "confirmed", "checked_on": date(2026, 11, 22)}
IDS = ("a-local", "a-regional", "a-national")
SCOPES = ["local", "regional", "national"]


def test_local_then_regional_then_national(directory: Directory) -> None:
    """Whatever their names, and in whatever order the file holds them."""
    for few in ([NATIONAL, REGIONAL, LOCAL], [LOCAL, NATIONAL, REGIONAL]):
        results = search_among(directory, few, place="Barnet", needs=("domestic-abuse",))
        assert ids(results, *IDS) == list(IDS)


def test_national_first_when_no_place_was_said(directory: Directory) -> None:
    """Help that is there wherever they are."""
    results = search_among(directory, [LOCAL, REGIONAL, NATIONAL], needs=("domestic-abuse",))
    assert ids(results, *IDS) == ["a-national", "a-regional", "a-local"]


def test_near_beats_checked(directory: Directory) -> None:
    """A checked national line does not push a local service down."""
    checked = service(id="a-national", scope="national", areas=["E92000001"], **CHECKED)
    results = search_among(directory, [checked, LOCAL], place="Barnet", needs=("domestic-abuse",))
    assert ids(results, *IDS) == ["a-local", "a-national"]


def test_checked_before_unchecked(directory: Directory) -> None:
    """Of two national lines, the one whose facts were checked."""
    unchecked = service(id="b-unchecked", name="A")
    checked = service(id="b-checked", name="B", **CHECKED)
    results = search_among(directory, [unchecked, checked], needs=("domestic-abuse",))
    assert ids(results, "b-checked", "b-unchecked") == ["b-checked", "b-unchecked"]


def test_a_number_before_none(directory: Directory) -> None:
    """Of two alike, the one that can be called."""
    silent = service(id="c-silent", name="A", phones=LEFT_OUT, website="https://example.org")
    speaking = service(id="c-speaking", name="B")
    results = search_among(directory, [silent, speaking], needs=("domestic-abuse",))
    assert ids(results, "c-silent", "c-speaking") == ["c-speaking", "c-silent"]


def test_a_speciality_before_a_sideline(directory: Directory) -> None:
    """Of two alike, the one that names the need first."""
    sideline = service(id="d-sideline", name="A", needs=["legal", "money", "domestic-abuse"])
    speciality = service(id="d-speciality", name="B", needs=["domestic-abuse", "legal", "money"])
    results = search_among(directory, [sideline, speciality], needs=("domestic-abuse",))
    assert ids(results, "d-sideline", "d-speciality") == ["d-speciality", "d-sideline"]


def test_their_own_language_before_an_interpreter(directory: Directory) -> None:
    """Staff who speak Polish first, then interpreters."""
    few = [
        service(id="e-interpreter", name="A", languages={"interpreter": True}),
        service(id="e-speaks", name="B", languages={"spoken": ["pl"]}),
    ]
    results = search_among(directory, few, languages=("pl",), needs=("domestic-abuse",))
    assert ids(results, "e-interpreter", "e-speaks") == ["e-speaks", "e-interpreter"]


def test_real_services_near_motherwell(directory: Directory) -> None:
    """Of those for any woman and first of all for domestic abuse, no national one stands before a local one."""
    matches = find(directory, Query(place="Motherwell", needs=("domestic-abuse",))).matches
    plain = [m.service for m in matches if m.service.needs[0] == "domestic-abuse" and not m.service.groups]
    places = [SCOPES.index(service.scope) for service in plain]
    assert set(places) == {0, 1, 2}
    assert places == sorted(places)
