"""A whole postcode lies in one council; Northern Ireland's are licensed apart, so half of one must do there."""

import pytest

from directory_data.search import Directory, Query, find

# Read from the rules and exceptions of exact-postcodes.json.gz.
WHOLE = [
    ("SW18 4AA", "SW18 4", ("E09000032",)),
    ("sw18 4aa", "SW18 4", ("E09000032",)),
    ("sw184aa", "SW18 4", ("E09000032",)),
    ("SW18 4RL", "SW18 4", ("E09000024",)),  # an exception: Merton
    ("EN5 2AA", "EN5 2", ("E09000003",)),
    ("EN5 4AA", "EN5 4", ("E07000098",)),  # an exception: Hertsmere
    ("NW9 5AA", "NW9 5", ("E09000003",)),
    ("NW9 0AA", "NW9 0", ("E09000005",)),  # the sector is Brent's
    ("NW9 0DA", "NW9 0", ("E09000003",)),  # but not all of it
    ("NW9 9QB", "NW9 9", ("E09000015",)),  # Harrow
    ("G69 6AA", "G69 6", ("S12000049",)),
    ("G69 8AA", "G69 8", ("S12000050",)),
    ("ML1 1AA", "ML1 1", ("S12000050",)),
    ("BT1 1AA", "BT1", ("N09000003",)),
    ("bt11aa", "BT1", ("N09000003",)),
]


@pytest.mark.parametrize(("typed", "label", "codes"), WHOLE)
def test_its_council(directory: Directory, typed: str, label: str, codes: tuple[str, ...]) -> None:
    """And the label shown back never holds more of it than the sector."""
    for query in (Query(place=typed), Query(text=f"refuge near {typed}")):
        place = find(directory, query).understood.place
        assert place is not None
        assert (place.label, place.codes) == (label, codes)


def test_northern_ireland_has_no_whole_postcodes(directory: Directory) -> None:
    """None is in the built file."""
    count = "SELECT count(*) FROM exact WHERE half LIKE 'BT%'"
    assert directory.connection.execute(count).fetchone() == (0,)
    assert directory.connection.execute("SELECT count(*) > 2000 FROM exact").fetchone() == (1,)
