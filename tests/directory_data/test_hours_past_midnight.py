"""A line open from six in the evening to two is open at one in the night, and not at three."""

from datetime import datetime

import pytest

from directory_data.hours import UK, open_at, parse

# 4 May 2026 is a Monday.
EVENINGS = parse("Mo-Th 18:00-26:00; Su 22:00-30:00")


@pytest.mark.parametrize(
    ("day", "hour", "minute", "opened"),
    [
        (5, 17, 59, False),
        (5, 18, 0, True),  # Tuesday evening
        (6, 0, 0, True),
        (6, 1, 59, True),
        (6, 2, 0, False),
        (7, 23, 59, True),  # Thursday, into Friday
        (8, 1, 59, True),
        (8, 2, 0, False),
        (8, 18, 0, False),  # Friday evening
        (10, 21, 59, False),
        (10, 22, 0, True),  # Sunday, over the end of the week
        (11, 1, 0, True),
        (11, 5, 59, True),
        (11, 6, 0, False),
        (11, 18, 0, True),
    ],
)
def test_open_until_the_small_hours(day: int, hour: int, minute: int, opened: bool) -> None:
    """Each day's evening runs into the next day, Sunday's into Monday."""
    assert open_at(EVENINGS, datetime(2026, 5, day, hour, minute, tzinfo=UK)) is opened


def test_midnight_itself() -> None:
    """Until 24:00 is not until 00:01."""
    late = parse("Mo-Su 17:00-24:00")
    assert open_at(late, datetime(2026, 5, 5, 23, 59, tzinfo=UK)) is True
    assert open_at(late, datetime(2026, 5, 6, 0, 0, tzinfo=UK)) is False
