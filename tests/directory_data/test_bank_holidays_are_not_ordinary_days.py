"""On a bank holiday a line is shut when it says so, unknown when it does not, and open when it is 24/7."""

from datetime import datetime

import pytest
from invented import NUMBER, service

from directory_data.hours import UK, open_at, parse
from directory_data.matching import nations_of, open_now

ENGLAND, SCOTLAND, WALES, IRELAND = "E92000001", "S92000003", "W92000004", "N92000002"
HOLIDAYS = [
    # a weekday noon, and the nations it is a holiday in
    (datetime(2026, 12, 25, 12, tzinfo=UK), {ENGLAND, SCOTLAND, WALES, IRELAND}),  # Christmas, a Friday
    (datetime(2026, 12, 28, 12, tzinfo=UK), {ENGLAND, SCOTLAND, WALES, IRELAND}),  # for Boxing Day, a Saturday
    (datetime(2026, 11, 30, 12, tzinfo=UK), {SCOTLAND}),  # St Andrew
    (datetime(2026, 1, 2, 12, tzinfo=UK), {SCOTLAND}),
    (datetime(2026, 4, 6, 12, tzinfo=UK), {ENGLAND, WALES, IRELAND}),  # Easter Monday
    (datetime(2026, 3, 17, 12, tzinfo=UK), {IRELAND}),  # St Patrick
    (datetime(2026, 12, 24, 12, tzinfo=UK), set()),
]


@pytest.mark.parametrize("nation", [ENGLAND, SCOTLAND, WALES, IRELAND])
@pytest.mark.parametrize(("moment", "where"), HOLIDAYS)
def test_each_nation_has_its_own(moment: datetime, where: set[str], nation: str) -> None:
    """PH off is shut there and open elsewhere; without it, nobody knows there."""
    holiday = nation in where
    assert open_at(parse("Mo-Fr 09:00-17:00; PH off"), moment, frozenset({nation})) is not holiday
    assert open_at(parse("Mo-Fr 09:00-17:00"), moment, frozenset({nation})) is (None if holiday else True)
    assert open_at(parse("24/7"), moment, frozenset({nation})) is True


def test_outside_its_hours_a_line_is_shut_anyway() -> None:
    """No doubt about the night of a bank holiday."""
    assert open_at(parse("Mo-Fr 09:00-17:00"), datetime(2026, 12, 25, 20, tzinfo=UK)) is False


@pytest.mark.parametrize(
    ("areas", "nations"),
    [
        (["S92000003"], {SCOTLAND}),
        (["K04000001"], {ENGLAND, WALES}),
        (["K02000001"], {ENGLAND, SCOTLAND, WALES, IRELAND}),
    ],
)
def test_a_service_keeps_its_nations_holidays(areas: list[str], nations: set[str]) -> None:
    """A Scottish line is shut on St Andrew's Day, and one of England and Wales open."""
    line = service(areas=areas, phones=[{**NUMBER, "hours": "Mo-Fr 09:00-17:00; PH off"}])
    assert nations_of(line) == nations
    assert open_now(line, datetime(2026, 11, 30, 12, tzinfo=UK)) is (SCOTLAND not in nations)


def test_a_local_service_keeps_its_own_nations_holidays() -> None:
    """A Glasgow service is open on Easter Monday; that is no holiday there."""
    line = service(areas=["S12000049"], scope="local", phones=[{**NUMBER, "hours": "Mo-Fr 09:00-17:00; PH off"}])
    assert open_now(line, datetime(2026, 4, 6, 12, tzinfo=UK)) is True
