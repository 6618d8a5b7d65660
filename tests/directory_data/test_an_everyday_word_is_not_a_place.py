"""Reading is a town and something he does to her messages; only the town is a place."""

import pytest

from directory_data.search import Directory, Query, find


@pytest.mark.parametrize(
    "text",
    [
        "reading my messages",
        "he keeps reading my texts",
        "i want to bury my face and cry",
        "he drowned my phone in a bath",
    ],
)
def test_an_everyday_word(directory: Directory, text: str) -> None:
    """Among other words and not announced, it names no place."""
    assert find(directory, Query(text=text)).understood.place is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("reading", "E06000038"),
        ("help in reading", "E06000038"),
        ("refuge near Reading", "E06000038"),
        ("outreach in bury", "E08000002"),
        ("sarc near bath", "E06000022"),
    ],
)
def test_the_town(directory: Directory, text: str, code: str) -> None:
    """Alone, or after in or near, it is the town."""
    place = find(directory, Query(text=text)).understood.place
    assert place is not None
    assert place.codes[0] == code
