"""A word one slip away from a known one is read as that word; any other is left as it is."""

import pytest

from directory_data.search import Directory, Query, find
from directory_data.spelling import Spelling

KNOWN = Spelling(["restraining", "harassment", "riding", "refuge", "refuges", "refuge", "money", "hope", "street"])

SLIPS = [
    ("restraning", "restraining"),  # one left out
    ("harrassment", "harassment"),  # one too many
    ("refuhe", "refuge"),  # one beside it
    ("mnoey", "money"),  # two swapped
    ("refuge", "refuge"),  # known
    ("refug", "refuge"),  # commoner than refuges
    ("hiding", "hiding"),  # the first letter is rarely the slip
    ("hopw", "hopw"),  # too short to guess from
    ("restrning", "restrning"),  # two slips
    ("stre3et", "stre3et"),  # a digit is no slip
]


@pytest.mark.parametrize(("typed", "meant"), SLIPS)
def test_one_slip(typed: str, meant: str) -> None:
    """Left out, doubled, changed or swapped."""
    assert KNOWN.mend(typed) == meant


@pytest.mark.parametrize(
    ("typed", "need"),
    [("restraning order", "legal"), ("domestc violence", "domestic-abuse"), ("stalkng", "stalking-harassment")],
)
def test_in_a_search(directory: Directory, typed: str, need: str) -> None:
    """The need is understood all the same."""
    assert need in find(directory, Query(text=typed)).understood.needs
