"""Hours are UK clock time: an hour earlier in summer by the sun, and right on the Sundays the clocks change."""

from datetime import UTC, datetime

import pytest

from directory_data.hours import open_at, parse

MOMENTS = [
    # summer: nine o'clock is 08:00 UTC (Wednesday 1 July 2026)
    ("Mo-Fr 09:00-17:00", datetime(2026, 7, 1, 7, 59, tzinfo=UTC), False),
    ("Mo-Fr 09:00-17:00", datetime(2026, 7, 1, 8, 0, tzinfo=UTC), True),
    ("Mo-Fr 09:00-17:00", datetime(2026, 7, 1, 16, 0, tzinfo=UTC), False),
    # winter (Wednesday 4 November 2026)
    ("Mo-Fr 09:00-17:00", datetime(2026, 11, 4, 8, 59, tzinfo=UTC), False),
    ("Mo-Fr 09:00-17:00", datetime(2026, 11, 4, 16, 59, tzinfo=UTC), True),
    # 29 March 2026: 01:00 becomes 02:00
    ("Su 00:00-01:00", datetime(2026, 3, 29, 0, 59, tzinfo=UTC), True),
    ("Su 01:00-02:00", datetime(2026, 3, 29, 1, 0, tzinfo=UTC), False),
    ("Su 02:00-03:00", datetime(2026, 3, 29, 1, 0, tzinfo=UTC), True),
    ("Su 02:00-03:00", datetime(2026, 3, 29, 2, 0, tzinfo=UTC), False),
    # 25 October 2026: 02:00 becomes 01:00 again, so the hour from one comes twice
    ("Su 01:00-02:00", datetime(2026, 10, 25, 0, 30, tzinfo=UTC), True),
    ("Su 01:00-02:00", datetime(2026, 10, 25, 1, 30, tzinfo=UTC), True),
    ("Su 01:00-02:00", datetime(2026, 10, 25, 2, 0, tzinfo=UTC), False),
    # a summer night that is still Saturday in UTC is Sunday here
    ("Su 00:00-01:00", datetime(2026, 7, 4, 23, 30, tzinfo=UTC), True),
]


@pytest.mark.parametrize(("text", "moment", "opened"), MOMENTS)
def test_clock_time(text: str, moment: datetime, opened: bool) -> None:
    """Whatever zone the moment is given in."""
    assert open_at(parse(text), moment) is opened
