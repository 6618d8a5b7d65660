"""The file that is served is swapped whole or not at all."""

from pathlib import Path

import pytest
from data_room import DataRoom
from invented import written

from directory_data import build, search


def test_wrong_data_changes_nothing(data_room: DataRoom) -> None:
    """The old file stays, byte for byte, and nothing half-made lies beside it."""
    assert data_room.run("build").returncode == 0
    old = data_room.built.read_bytes()
    written(data_room.services, needs=["coercive-control"])
    assert data_room.run("build").returncode == 2
    assert data_room.built.read_bytes() == old
    assert [path.name for path in data_room.built.parent.iterdir()] == ["directory.db"]


def test_a_build_that_dies_half_way_changes_nothing(directory_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Power cut, full disk: what is open goes on being the old file."""
    target = directory_file.with_name("kept.db")
    target.write_bytes(directory_file.read_bytes())

    def die(_: object) -> None:
        raise OSError("no space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(build, "_write_places", die)
        with pytest.raises(OSError, match="no space"):
            build.build(target)
    assert target.read_bytes() == directory_file.read_bytes()
    assert "samaritans" in search.open_file(target).services
    build.build(target)
    assert not target.with_name("kept.db.new").exists()


def test_the_file_is_read_only(directory_file: Path) -> None:
    """Nothing that serves it can change it."""
    assert directory_file.stat().st_mode & 0o777 == 0o444


def test_a_missing_file_says_what_to_do(data_room: DataRoom) -> None:
    """Before the first build, find says how to build, on one line."""
    told = data_room.run("find", "refuge")
    assert told.returncode == 2
    assert told.stderr.splitlines() == [
        "build/directory.db: no directory file; make one with: python -m directory_data build"
    ]
