"""People script `find --json`: its shape is a promise (contract)."""

import json
import re
import shutil
from pathlib import Path

import pytest
from data_room import DataRoom

ROW = {"id", "name", "kind", "scope", "needs", "languages", "phones", "checked_on"}


@pytest.fixture
def built(data_room: DataRoom, directory_file: Path) -> DataRoom:
    """A copy with its directory file in place."""
    data_room.built.parent.mkdir()
    shutil.copy(directory_file, data_room.built)
    return data_room


def test_the_shape(built: DataRoom) -> None:
    """Every key, and what it holds."""
    told = built.run("find", "refuge", "--area", "EN5", "--language", "ur", "--for", "women", "--json")
    assert (told.returncode, told.stderr) == (0, "")
    answer = json.loads(told.stdout)
    assert set(answer) == {"understood", "matches", "always"}
    assert answer["understood"]["needs"] == ["housing-refuge"]
    assert answer["understood"]["area"] == "E09000003"
    assert {"needs", "area", "languages", "groups"} <= set(answer["understood"])
    assert answer["matches"]
    for row in answer["matches"]:
        assert set(row) == ROW | {"why"}
        _check_row(row)
        assert isinstance(row["why"], str)
        assert row["why"]
    for row in answer["always"]:
        assert set(row) == ROW
        _check_row(row)
    assert answer["always"][0]["id"] == "emergency-999"


def _check_row(row: dict[str, object]) -> None:
    assert row["scope"] in ("local", "regional", "national")
    assert isinstance(row["kind"], str)
    for name in ("needs", "languages", "phones"):
        assert isinstance(row[name], list)
    for phone in row["phones"]:  # type: ignore[attr-defined]
        assert set(phone) == {"number", "dial"}
    assert row["checked_on"] is None or re.fullmatch(r"\d{4}-\d\d-\d\d", str(row["checked_on"]))


def test_nothing_understood(built: DataRoom) -> None:
    """No area is null, and there are matches still."""
    answer = json.loads(built.run("find", "zxqvw", "--json").stdout)
    assert answer["understood"] == {"needs": [], "area": None, "areas": [], "languages": [], "groups": []}
    assert answer["matches"]
    assert len(answer["always"]) == 10


def test_without_json(built: DataRoom) -> None:
    """For people: each service with its number and why, the lines always shown last."""
    lines = built.run("find", "galop").stdout.splitlines()
    assert lines[0] == "National Helpline for LGBT+ victims and survivors of abuse and violence: 0800 999 5428"
    assert lines[1].strip().startswith("You asked for it by name")
    assert lines[-1].startswith("Always: 999")


@pytest.mark.parametrize(
    "words", [["--need", "hunger"], ["--language", "urdu"], ["--for", "everyone"], ["--area", "qqqqqq"]]
)
def test_bad_input(built: DataRoom, words: list[str]) -> None:
    """Exit status 2, the option and its rule named, nothing on the answer's side."""
    told = built.run("find", *words)
    assert (told.returncode, told.stdout) == (2, "")
    assert words[0] in told.stderr.splitlines()[-1]
