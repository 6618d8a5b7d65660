"""A changed helpline number is an attack on survivors: none is published until a person has looked at it (PR-53).

When this fails after a change you meant: open the source of the number, read it digit by digit against the service
file, and only then add, change or take out its line in reviewed_numbers.txt by hand: the dialable form, a tab and
the id of the service, in the order `LC_ALL=C sort` gives. Never make that file with a script.
"""

import json
from pathlib import Path

from directory_data.search import Directory

REVIEWED = Path(__file__).with_name("reviewed_numbers.txt")


def _published(directory: Directory) -> set[str]:
    found = set()
    for (text,) in directory.connection.execute("SELECT record FROM service"):
        record = json.loads(text)
        found |= {f"{number['dial']}\t{record['id']}" for number in record["phones"] + record["texts"]}
    return found


def test_published_and_reviewed_are_the_same(directory: Directory) -> None:
    """No number is published unreviewed, and none that was reviewed has gone unnoticed."""
    reviewed = set(REVIEWED.read_text(encoding="utf-8").splitlines())
    published = _published(directory)
    assert sorted(published - reviewed) == [], "published but not reviewed: see the top of this file"
    assert sorted(reviewed - published) == [], "reviewed but not published: see the top of this file"


def test_the_list_is_in_order() -> None:
    """Sorted, each line once, so that a change shows as one line."""
    lines = REVIEWED.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
