"""Timetables in files are read exactly or refused: a guessed hour sends somebody to a dead line."""

from datetime import datetime

import pytest

from directory_data.hours import UK, Hours, Span, open_at, parse

H = 60
DAY = 24 * H

READ = [
    ("24/7", Hours(always=True)),
    ("Mo 09:00-17:00", Hours((Span(9 * H, 17 * H),))),
    ("Mo-Tu 09:30-16:00", Hours((Span(9 * H + 30, 16 * H), Span(DAY + 9 * H + 30, DAY + 16 * H)))),
    ("Mo,We 10:00-12:00", Hours((Span(10 * H, 12 * H), Span(2 * DAY + 10 * H, 2 * DAY + 12 * H)))),
    ("Su 22:00-30:00", Hours((Span(6 * DAY + 22 * H, 6 * DAY + 30 * H),))),
    ("Tu 10:00-11:00; Mo 10:00-11:00", Hours((Span(10 * H, 11 * H), Span(DAY + 10 * H, DAY + 11 * H)))),
    ("Mo 09:00-17:00; PH off", Hours((Span(9 * H, 17 * H),), holidays_off=True)),
]
REFUSED = [
    ("", "must look like"),
    ("9-5", "must look like"),
    ("Mo-Fr 9:00-17:00", "must look like"),
    ("mo-fr 09:00-17:00", "must look like"),
    ("Mo-Fr 09:00-17:00 Sa 10:00-12:00", "must look like"),
    ("Mo-Fr 17:00-09:00", "opens before it closes"),
    ("Mo-Fr 09:00-09:00", "opens before it closes"),
    ("Mo-Fr 09:60-17:00", "minutes below 60"),
    ("Mo-Fr 18:00-31:00", "no later than 30:00"),
    ("Mo-Fr 24:00-26:00", "opens before it closes"),
    ("Fr-Mo 09:00-17:00", "from Monday to Sunday"),
    ("Ma-Fr 09:00-17:00", "days are Mo Tu We Th Fr Sa Su"),
    ("PH off", "names no opening time"),
]


@pytest.mark.parametrize(("text", "hours"), READ)
def test_read(text: str, hours: Hours) -> None:
    """Minutes of the week, from Monday 00:00."""
    assert parse(text) == hours


@pytest.mark.parametrize(("text", "rule"), REFUSED)
def test_refused(text: str, rule: str) -> None:
    """With the rule it broke."""
    with pytest.raises(ValueError, match=rule):
        parse(text)


@pytest.mark.parametrize(
    ("day", "hour", "opened"),
    [(5, 10, True), (6, 10, False), (6, 12, False), (6, 13, True), (6, 15, True), (6, 16, False), (7, 10, True)],
)
def test_a_day_of_its_own(day: int, hour: int, opened: bool) -> None:
    """The stalking helpline opens later on Wednesdays (6 May 2026)."""
    stalking = parse("Mo-Tu,Th-Fr 09:30-16:00; We 13:00-16:00")
    assert open_at(stalking, datetime(2026, 5, day, hour, tzinfo=UK)) is opened


@pytest.mark.parametrize("month", range(1, 13))
def test_day_and_night_is_always(month: int) -> None:
    """24/7 is open on a bank holiday night too."""
    assert open_at(parse("24/7"), datetime(2026, month, 1, 3, tzinfo=UK)) is True
    assert open_at(parse("24/7"), datetime(2026, 12, 25, month, tzinfo=UK)) is True
