"""A place spelt nearly right is that place; a word like no place is none."""

import pytest

from directory_data.search import Directory, Query, find

MISSPELT = [("mothrwell", "Motherwell"), ("Wansworth", "Wandsworth"), ("glasgoww", "Glasgow"), ("cardif", "Cardiff")]


@pytest.mark.parametrize(("typed", "label"), MISSPELT)
def test_in_the_place_box(directory: Directory, typed: str, label: str) -> None:
    """The nearest name is taken."""
    results = find(directory, Query(place=typed))
    assert results.understood.place is not None
    assert results.understood.place.label == label
    assert not results.place_unknown


@pytest.mark.parametrize(("typed", "label"), MISSPELT)
def test_after_in(directory: Directory, typed: str, label: str) -> None:
    """In a sentence too, when announced."""
    place = find(directory, Query(text=f"refuge in {typed}")).understood.place
    assert place is not None
    assert place.label == label


def test_a_short_word_is_not_stretched(directory: Directory) -> None:
    """Four letters are too few to guess from: Perth is not meant by pert, and is by pertth."""
    assert find(directory, Query(place="pert")).place_unknown
    near = find(directory, Query(place="pertth")).understood.place
    assert near is not None
    assert near.label.startswith("Perth")
