"""Somebody who asks for a service that has closed is told so, and offered what there is instead."""

from pathlib import Path

import pytest
from data_room import DataRoom
from invented import written

from directory_data.checks import check_all
from directory_data.search import Directory, Query, find

CLOSED = [
    ("drumchapel womens aid", "Drumchapel Women's Aid", "2019-07-31", ("gl-gwa",)),
    ("number for Drumchapel Women’s Aid please", "Drumchapel Women's Aid", "2019-07-31", ("gl-gwa",)),
    ("Clydebank Women's Aid", "Clydebank Women's Aid", "2025-07-17", ("sc-dumbarton-wa", "sdafmh")),
    ("CLYDEBANK WOMENS AID", "Clydebank Women's Aid", "2025-07-17", ("sc-dumbarton-wa", "sdafmh")),
]


@pytest.mark.parametrize(("text", "name", "closed_on", "replaced_by"), CLOSED)
def test_asked_for_by_name(
    directory: Directory, text: str, name: str, closed_on: str, replaced_by: tuple[str, ...]
) -> None:
    """The answer names it, says when it closed, and puts what replaced it first."""
    results = find(directory, Query(text=text))
    assert [(one.name, one.closed_on, one.replaced_by) for one in results.closed] == [(name, closed_on, replaced_by)]
    first = results.matches[: len(replaced_by)]
    assert {match.service.id for match in first} == set(replaced_by)
    assert all(match.named for match in first)


def test_an_open_service_is_not_called_closed(directory: Directory) -> None:
    """Asking for one that is open says nothing of closing."""
    assert find(directory, Query(text="glasgow womens aid")).closed == []


@pytest.mark.parametrize("other", ["nowhere", "invented-draft"])
def test_what_replaces_it_must_be_published(tmp_path: Path, other: str) -> None:
    """A closed service never sends anybody to a service that is not shown."""
    written(tmp_path, "invented-draft", id="invented-draft", draft="no contact seen")
    written(tmp_path, status="closed", closed_on="2025-07-17", replaced_by=[other])
    told = [str(mistake) for mistake in check_all(services=tmp_path)[1]]
    assert f"invented-line.toml: replaced_by: '{other}': must be the id of a published service" in told


def test_an_unpublished_line_can_not_be_always_shown(data_room: DataRoom) -> None:
    """The lines shown whatever is asked must all be there."""
    path = data_room.services / "samaritans.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('status = "open"', 'status = "unknown"'), encoding="utf-8")
    told = data_room.run("check")
    assert told.returncode == 2
    assert told.stderr.splitlines() == ["always.toml: id: 'samaritans': must be the id of a published service"]
