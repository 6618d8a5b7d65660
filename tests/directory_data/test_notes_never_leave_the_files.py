"""`notes` are for editors: what they doubt, where they looked. No sentence of them is in the built file."""

import re
from pathlib import Path

from directory_data.reading import read_all
from directory_data.search import Directory


def _sentences() -> set[str]:
    notes = (service.notes for service in read_all()[0])
    return {one for note in notes for one in re.split(r"(?<=[.:;])\s+", note) if len(one) >= 20}


def test_not_in_its_tables(directory: Directory) -> None:
    """Neither as records nor as text for searching."""
    dump = "\n".join(directory.connection.iterdump()).replace("''", "'")
    sentences = _sentences()
    assert len(sentences) > 100
    assert [one for one in sentences if one in dump] == []


def test_not_in_its_bytes(directory_file: Path) -> None:
    """Nor left over in a page nobody reads."""
    raw = directory_file.read_bytes()
    assert b'"notes"' not in raw
    assert [one for one in _sentences() if one[:30].encode() in raw] == []
