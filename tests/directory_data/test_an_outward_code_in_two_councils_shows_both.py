"""Half a postcode can lie in several councils: help of each is offered, where most homes are first."""

import pytest
from invented import ids, search_among, service

from directory_data.search import Directory, Query, find

SHARED = [
    ("NW9", ("E09000003", "E09000005")),  # Barnet 56 in 100, Brent 44
    ("G69", ("S12000050", "S12000049")),  # North Lanarkshire 55, Glasgow 45
    ("SW18", ("E09000032", "E09000024")),  # Wandsworth 99, Merton 1
    ("E1", ("E09000030", "E09000001")),  # Tower Hamlets, City of London
]


@pytest.mark.parametrize(("half", "codes"), SHARED)
def test_both_are_understood(directory: Directory, half: str, codes: tuple[str, ...]) -> None:
    """The bigger share first; the edges of the map (Harrow in NW9) left out."""
    place = find(directory, Query(place=half)).understood.place
    assert place is not None
    assert place.codes == codes


def test_services_of_both_are_offered(directory: Directory) -> None:
    """NW9 finds what is local to Barnet and what is local to Brent, and not to Camden."""
    few = [
        service(id=f"invented-{name}", name=name, scope="local", areas=[code])
        for name, code in (("barnet", "E09000003"), ("brent", "E09000005"), ("camden", "E09000007"))
    ]
    results = search_among(directory, few, place="NW9")
    assert set(ids(results, *(one.id for one in few))) == {"invented-barnet", "invented-brent"}


def test_real_services_of_both(directory: Directory) -> None:
    """G69 shows Glasgow Women's Aid and North Lanarkshire Women's Aid."""
    shown = ids(find(directory, Query(place="G69", needs=("domestic-abuse",))))
    assert {"gl-gwa", "nl-nlwa"} <= set(shown)
