"""Opening hours in the small part of the OpenStreetMap syntax we use, read in UK time."""

import re
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

import holidays

UK = ZoneInfo("Europe/London")
DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
HOLIDAY_CALENDARS = {"E92000001": "ENG", "S92000003": "SCT", "W92000004": "WLS", "N92000002": "NIR"}
WEEK = 7 * 24 * 60
HOLIDAYS_OFF = "PH off"
_RULE = re.compile(r"([A-Z][a-z](?:[-,][A-Z][a-z])*) (\d\d):(\d\d)-(\d\d):(\d\d)")


@dataclass(frozen=True)
class Span:
    """Minutes of the week, counted from Monday 00:00: open from `start` up to `end` (end may pass Sunday)."""

    start: int
    end: int


@dataclass(frozen=True)
class Rule:
    """One line of a timetable: runs of days (0 is Monday, both ends in), minutes of the day it opens and closes."""

    days: tuple[tuple[int, int], ...]
    start: int
    end: int


@dataclass(frozen=True)
class Hours:
    """A parsed timetable. `always` is 24 hours every day; `holidays_off` is closed on bank holidays."""

    spans: tuple[Span, ...] = ()
    always: bool = False
    holidays_off: bool = False


@cache
def parse(text: str) -> Hours:
    """Read `24/7`, `Mo-Fr 10:00-17:00`, `Mo-Tu,Th 09:30-16:00; We 13:00-16:00; PH off`.

    Hours up to 30:00 run past midnight. Raises ValueError with the rule that was broken.
    """
    if text == "24/7":
        return Hours(always=True)
    parts = [piece.strip() for piece in text.split(";")]
    spans = [Span(day * 1440 + rule.start, day * 1440 + rule.end) for rule in rules(text) for day in _each(rule)]
    if not spans:
        raise ValueError("names no opening time")
    return Hours(tuple(sorted(spans, key=lambda s: s.start)), holidays_off=HOLIDAYS_OFF in parts)


def rules(text: str) -> list[Rule]:
    """The lines of a timetable other than 24/7, in the order written. Raises ValueError with the rule broken."""
    parts = (piece.strip() for piece in text.split(";"))
    return [_rule(part) for part in parts if part != HOLIDAYS_OFF]


def _rule(part: str) -> Rule:
    match = _RULE.fullmatch(part)
    if not match:
        raise ValueError("must look like 'Mo-Fr 09:00-17:00; Sa 10:00-12:00' or '24/7'")
    h1, m1, h2, m2 = map(int, match.groups()[1:])
    start, end = h1 * 60 + m1, h2 * 60 + m2
    if not (start < end and h1 < 24 and m1 < 60 and m2 < 60 and end <= 30 * 60):
        raise ValueError("opens before it closes, minutes below 60, no later than 30:00")
    return Rule(tuple(_run(piece) for piece in match[1].split(",")), start, end)


def _run(piece: str) -> tuple[int, int]:
    first, _, last = piece.partition("-")
    if first not in DAYS or (last and last not in DAYS):
        raise ValueError("days are Mo Tu We Th Fr Sa Su")
    a, b = DAYS.index(first), DAYS.index(last or first)
    if b < a:
        raise ValueError("a range of days runs from Monday to Sunday")
    return a, b


def _each(rule: Rule) -> list[int]:
    return [day for a, b in rule.days for day in range(a, b + 1)]


def open_at(hours: Hours, moment: datetime, nations: frozenset[str] = frozenset()) -> bool | None:
    """Whether a service is open at `moment` (aware). None on a bank holiday when its hours do not say.

    `nations` are the GSS codes whose bank holidays count; none means all four.
    """
    if hours.always:
        return True
    local = moment.astimezone(UK)
    minute = local.weekday() * 1440 + local.hour * 60 + local.minute
    if not any(s.start <= m < s.end for s in hours.spans for m in (minute, minute + WEEK)):
        return False
    if _bank_holiday(local, nations):
        return False if hours.holidays_off else None
    return True


def _bank_holiday(local: datetime, nations: frozenset[str]) -> bool:
    return any(local.date() in _calendar(HOLIDAY_CALENDARS[n]) for n in (nations or HOLIDAY_CALENDARS))


@cache
def _calendar(subdivision: str) -> holidays.HolidayBase:
    return holidays.country_holidays("GB", subdiv=subdivision)
