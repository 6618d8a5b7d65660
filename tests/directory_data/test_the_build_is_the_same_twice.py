"""The same text files give the same bytes, so that anybody can check a published file."""

import hashlib

from data_room import DataRoom


def _built(room: DataRoom, seed: str) -> str:
    assert room.run("build", PYTHONHASHSEED=seed).returncode == 0
    return hashlib.sha256(room.built.read_bytes()).hexdigest()


def test_with_any_hash_seed(data_room: DataRoom) -> None:
    """Two builds whose sets are in the same order are the same file, as are those of every run of every machine."""
    assert len({_built(data_room, seed) for seed in "1123"}) == 1
