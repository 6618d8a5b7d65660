"""When a line opens or shuts next, in UK time."""

from datetime import datetime, timedelta

import pytest

from directory_data.hours import UK, next_change, parse

WEEKDAYS = "Mo-Fr 09:00-17:00"
# 4 May 2026 is a Monday (and a bank holiday), 8 May a Friday.
CHANGES = [
    (WEEKDAYS, (2026, 5, 5, 8, 59), (2026, 5, 5, 9, 0)),
    (WEEKDAYS, (2026, 5, 5, 9, 0), (2026, 5, 5, 17, 0)),
    (WEEKDAYS, (2026, 5, 5, 16, 59), (2026, 5, 5, 17, 0)),
    (WEEKDAYS, (2026, 5, 5, 17, 0), (2026, 5, 6, 9, 0)),
    (WEEKDAYS, (2026, 5, 8, 18, 0), (2026, 5, 11, 9, 0)),
    ("Mo-Tu,Th-Fr 09:30-16:00; We 13:00-16:00", (2026, 5, 5, 20, 0), (2026, 5, 6, 13, 0)),
    ("Mo-Th 18:00-26:00", (2026, 5, 6, 0, 30), (2026, 5, 6, 2, 0)),
    ("Su 22:00-30:00", (2026, 5, 10, 23, 0), (2026, 5, 11, 6, 0)),
    ("Su 22:00-30:00", (2026, 5, 11, 1, 0), (2026, 5, 11, 6, 0)),
    ("Mo 09:00-10:00", (2026, 12, 30, 12, 0), (2027, 1, 4, 9, 0)),
]


@pytest.mark.parametrize(("text", "moment", "change"), CHANGES)
def test_the_next_edge(text: str, moment: tuple[int, ...], change: tuple[int, ...]) -> None:
    """Later today, tomorrow, after the weekend, next year."""
    assert next_change(parse(text), datetime(*moment, tzinfo=UK)) == datetime(*change, tzinfo=UK)  # type: ignore[misc]


def test_never_for_day_and_night() -> None:
    """A line that never shuts has no next change."""
    assert next_change(parse("24/7"), datetime(2026, 5, 5, tzinfo=UK)) is None


def test_over_a_change_of_the_clocks() -> None:
    """Nine on Sunday 25 October 2026 is nine by the new time; on 29 March by summer time."""
    autumn = next_change(parse("Su 09:00-17:00"), datetime(2026, 10, 24, 20, tzinfo=UK))
    spring = next_change(parse("Su 09:00-17:00"), datetime(2026, 3, 28, 20, tzinfo=UK))
    assert autumn is not None
    assert spring is not None
    assert (autumn.isoformat(), autumn.utcoffset()) == ("2026-10-25T09:00:00+00:00", timedelta(0))
    assert (spring.isoformat(), spring.utcoffset()) == ("2026-03-29T09:00:00+01:00", timedelta(hours=1))


@pytest.mark.xfail(strict=True, reason="next_change counts the seam of two touching spans as a change")
def test_spans_that_touch_are_one() -> None:
    """Breathing Space is open from Friday 18:00 until Monday 06:00 without a break."""
    open_all_weekend = parse("Mo-Th 18:00-26:00; Fr 18:00-24:00; Sa-Su 00:00-24:00; Mo 00:00-06:00")
    friday = datetime(2026, 5, 8, 20, tzinfo=UK)
    assert next_change(open_all_weekend, friday) == datetime(2026, 5, 11, 6, tzinfo=UK)


@pytest.mark.xfail(strict=True, reason="next_change knows no bank holidays, open_at does")
def test_a_bank_holiday_is_passed_over() -> None:
    """With PH off, a line shut on Christmas Eve evening opens on Tuesday the 29th, not on Christmas Day."""
    hours = parse("Mo-Fr 10:00-16:00; PH off")
    assert next_change(hours, datetime(2026, 12, 24, 18, tzinfo=UK)) == datetime(2026, 12, 29, 10, tzinfo=UK)
