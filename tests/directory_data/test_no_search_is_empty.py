"""Whatever is typed, the search neither fails nor answers with nothing."""

import sqlite3

import pytest

from directory_data.search import Directory, Query, find

TYPED = {
    "nothing": "",
    "spaces": " \t\n ",
    "one long word": "x" * 10_240,
    "many words": "mothrwell " * 1024,
    "many known words": "refuge in reading " * 600,
    "control characters": "".join(map(chr, range(32))) + "\x7f\x85\u2028",
    "null": "refuge\x00barnet",
    "emoji": "😀👩‍👧🏴󠁧󠁢󠁷󠁬󠁳󠁿" * 40,
    "sql": "'; DROP TABLE service; --",
    "sql quotes": '"" OR "1"="1',
    "fts words": "NEAR AND OR NOT * ^ name:refuge body : -",
    "fts brackets": '(((" * {}',
    "markup": "<script>alert(1)</script>",
    "template": "{{ 7*7 }} %(needs)s %s {0}",
    "lone surrogates": "\ud800\udfff help \udc80",
    "direction marks": "\u202eegufer\u202c\u2066",
    "combining marks": "e" + "\u0301" * 5000,
    "every script": "ਮਦਦ সাহায্য مدد 帮助 የእርዳታ עזרה ช่วย",
    "digits": "0" * 10_240,
    "postcode like": "ZZ99 9ZZ",
    "unknown word": "zxqvw",
}
SEARCHES = [(name, text, box) for name, text in TYPED.items() for box in ("text", "place")]


@pytest.mark.parametrize(("name", "text", "box"), SEARCHES, ids=[f"{name} as {box}" for name, _, box in SEARCHES])
def test_garbage(directory: Directory, name: str, text: str, box: str) -> None:
    """In either box, there are services, each with a reason, and the lines always shown."""
    results = find(directory, Query(**{box: text}))
    assert len(results.matches) >= 3
    assert all(match.reasons for match in results.matches)
    assert len(results.always) >= 7


@pytest.mark.parametrize(
    "sql", ["DELETE FROM service", "DROP TABLE phrase", "INSERT INTO closed VALUES ('', '', '', '[]')"]
)
def test_nothing_typed_can_change_the_data(directory: Directory, sql: str) -> None:
    """The search holds the file open for reading only."""
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        directory.connection.execute(sql)


@pytest.mark.parametrize(
    "query",
    [
        Query(needs=("fgm",), groups=("men", "jewish", "latin-american"), languages=("so",), place="Belfast"),
        Query(needs=("selling-sex",), kinds=("sarc",), wants=("free", "write", "open-now"), place="Shetland Islands"),
        Query(groups=("older-people", "children-young-people"), languages=("gd",), kinds=("perpetrator-programme",)),
        Query(needs=("sexual-harassment",), place="Isles of Scilly"),
    ],
)
def test_asking_for_too_much(directory: Directory, query: Query) -> None:
    """When nothing fits everything, something is still offered."""
    assert find(directory, query).matches
