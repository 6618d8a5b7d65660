"""What must be true of a record as a whole: each promise with a record that keeps it and one that breaks it."""

from datetime import date
from pathlib import Path

import pytest
from invented import SOURCE, mistakes

DAY = date(2026, 11, 22)

PROMISES: list[tuple[dict[str, object], dict[str, object], str]] = [
    (
        {"status": "closed", "closed_on": "2025-07-17"},
        {"status": "closed"},
        "a closed service says when (closed_on)",
    ),
    ({"sources": [SOURCE]}, {"sources": []}, "needs at least one source"),
    ({"evidence": "memory", "sources": []}, {"evidence": "single", "sources": []}, "needs at least one source"),
    ({"evidence": "confirmed", "checked_on": DAY}, {"evidence": "confirmed"}, "confirmed needs checked_on"),
    (
        {"evidence": "confirmed", "checked_on": DAY},
        {"evidence": "single", "checked_on": DAY},
        "checked_on is only for confirmed records",
    ),
    ({"needs": ["legal", "money"]}, {"needs": ["legal", "legal"]}, "a need stands twice"),
    ({"needs": [], "draft": "no contact seen"}, {"needs": []}, "an open service names at least one need"),
]


@pytest.mark.parametrize(("kept", "broken", "rule"), PROMISES)
def test_each_promise(tmp_path: Path, kept: dict[str, object], broken: dict[str, object], rule: str) -> None:
    """The file is named with the promise it breaks, and passes when it keeps it."""
    assert mistakes(tmp_path, **kept) == []
    (told,) = mistakes(tmp_path, **broken)
    assert told.startswith("invented-line.toml: ")
    assert told.endswith(rule)


def test_every_broken_promise_is_told(tmp_path: Path) -> None:
    """One record that breaks three promises hears of all three."""
    told = " ".join(mistakes(tmp_path, status="closed", needs=["legal", "legal"], sources=[]))
    for rule in ("says when (closed_on)", "a need stands twice", "needs at least one source"):
        assert rule in told
