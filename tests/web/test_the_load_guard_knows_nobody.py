"""The load guard lets a steady stream through, holds back a flood, and knows two numbers and no names."""

import inspect

import pytest

from web import guard
from web.guard import BURST, Bucket


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that stands still until its only entry is changed."""
    time = [1000.0]
    monkeypatch.setattr(guard, "monotonic", lambda: time[0])
    return time


def taken(bucket: Bucket, times: int) -> int:
    """How many of so many are let through."""
    return sum(bucket.take() for _ in range(times))


def test_a_flood(clock: list[float]) -> None:
    """PR-51: a few seconds' worth at once, and no more."""
    assert taken(Bucket(10), 1000) == 10 * BURST


def test_a_steady_stream(clock: list[float]) -> None:
    """PR-51: as many each second as promised, for ever."""
    bucket = Bucket(10)
    taken(bucket, 1000)
    for _ in range(60):
        clock[0] += 1
        assert taken(bucket, 1000) == 10


def test_after_a_rest(clock: list[float]) -> None:
    """PR-33: a rest is forgotten too: after an hour no more is let through than at the start."""
    bucket = Bucket(10)
    taken(bucket, 1000)
    clock[0] += 3600
    assert taken(bucket, 1000) == 10 * BURST


def test_a_part_of_a_second(clock: list[float]) -> None:
    """PR-51: half a second is half as many."""
    bucket = Bucket(10)
    taken(bucket, 1000)
    clock[0] += 0.5
    assert taken(bucket, 1000) == 5


def test_it_holds_numbers_only(clock: list[float]) -> None:
    """PR-33: no address goes in, so none is kept: it is asked without arguments and holds numbers alone."""
    bucket = Bucket(10)
    taken(bucket, 100)
    assert [*inspect.signature(bucket.take).parameters] == []
    assert {type(value) for value in vars(bucket).values()} <= {int, float}
