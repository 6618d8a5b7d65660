"""A council, town, region, nation or half a postcode, in any case and spacing, names the same place."""

import pytest

from directory_data.search import Directory, Query, find

BARNET = ("E09000003", "E07000098")  # EN5: 97 in 100 of its postcodes in Barnet, the rest in Hertsmere

PLACES: list[tuple[str, tuple[str, ...]]] = [
    ("Barnet", ("E09000003",)),
    ("  bArNeT ", ("E09000003",)),
    ("London Borough of Barnet", ("E09000003",)),
    ("E09000003", ("E09000003",)),
    ("EN5", BARNET),
    ("en5", BARNET),
    (" e n 5 ", BARNET),
    ("en5 1", BARNET),
    ("EN5 1", BARNET),
    ("ML1", ("S12000050",)),
    ("ml 1", ("S12000050",)),
    ("cf10", ("W06000015",)),
    ("G1", ("S12000049",)),
    ("Airdrie", ("S12000050",)),
    ("motherwell", ("S12000050",)),
    ("tooting bec", ("E09000032",)),
    ("Finchley", ("E09000003",)),
    ("Glasgow", ("S12000049",)),
    ("glasgow city", ("S12000049",)),
    ("Caerdydd", ("W06000015",)),
    ("abertawe", ("W06000011",)),
    ("Ynys Môn", ("W06000001",)),
    ("ynys mon", ("W06000001",)),
    ("Sir Benfro", ("W06000009",)),
    ("Scotland", ("S92000003",)),
    ("alba", ("S92000003",)),
    ("Cymru", ("W92000004",)),
    ("northern ireland", ("N92000002",)),
    ("England", ("E92000001",)),
    ("North East", ("E12000001",)),
    ("yorkshire", ("E12000003",)),
    ("west midlands", ("E12000005",)),
    ("Lanarkshire", ("S12000050", "S12000029")),
    ("mid wales", ("W06000023", "W06000008")),
]


@pytest.mark.parametrize(("typed", "codes"), PLACES)
def test_the_place_box(directory: Directory, typed: str, codes: tuple[str, ...]) -> None:
    """Typed by itself into the box for places."""
    results = find(directory, Query(place=typed))
    assert results.understood.place is not None
    assert results.understood.place.codes == codes
    assert not results.place_unknown


IN_TEXT = [
    ("refuge EN5", BARNET),
    ("refuge en5 please", BARNET),
    ("EN5 1AB refuge", ("E09000003",)),
    ("sarc near cardiff", ("W06000015",)),
    ("dwi yn Abertawe", ("W06000011",)),
    ("yng Nghaerdydd", ("W06000015",)),
    ("ann an Glaschu", ("S12000049",)),
    ("我在格拉斯哥", ("S12000049",)),
    ("我住在伦敦 律师", ("E12000007",)),
    ("أنا في غلاسكو", ("S12000049",)),
    ("ami cardiff e thaki", ("W06000015",)),
    ("idva wandsworth", ("E09000032",)),
    ("womens aid north lanarkshire", ("S12000050",)),
    ("counselling in Ynys Môn", ("W06000001",)),
    ("refuge in motherwell", ("S12000050",)),
]


@pytest.mark.parametrize(("typed", "codes"), IN_TEXT)
def test_in_a_sentence(directory: Directory, typed: str, codes: tuple[str, ...]) -> None:
    """Typed among other words."""
    place = find(directory, Query(text=typed)).understood.place
    assert place is not None
    assert place.codes == codes


def test_the_place_box_beats_the_sentence(directory: Directory) -> None:
    """Somebody who chose a place means it."""
    place = find(directory, Query(text="refuge in glasgow", place="Barnet")).understood.place
    assert place is not None
    assert place.label == "Barnet"


@pytest.mark.parametrize("typed", ["qqqqqq", "ZZ9", "ZZ9 9ZZ", "12345", "؟؟"])
def test_no_such_place(directory: Directory, typed: str) -> None:
    """It says so, and still shows help."""
    results = find(directory, Query(place=typed))
    assert results.place_unknown
    assert results.understood.place is None
    assert results.matches


@pytest.mark.parametrize(("typed", "code"), [("Wales", "W92000004"), ("London", "E12000007")])
def test_a_nation_is_not_a_village(directory: Directory, typed: str, code: str) -> None:
    """Someone who types Wales is offered help in Wales, not England's line and Rotherham's services too."""
    place = find(directory, Query(place=typed)).understood.place
    assert place is not None
    assert place.codes == (code,)
