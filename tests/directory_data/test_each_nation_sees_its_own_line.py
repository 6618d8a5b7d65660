"""Whatever was asked, the emergency lines and the main line of the person's nation are shown."""

import pytest

from directory_data.search import Directory, Query, find

EMERGENCY = ["emergency-999", "emergency-silent-solution", "emergency-sms", "emergency-relay-18000"]
EVERYWHERE = ["samaritans", "childline"]
ENGLAND, SCOTLAND, WALES, IRELAND = "ndah-refuge", "sdafmh", "live-fear-free", "dsa-helpline-ni"

SHOWN = [
    ("Barnet", [ENGLAND]),
    ("England", [ENGLAND]),
    ("Motherwell", [SCOTLAND]),
    ("Scotland", [SCOTLAND]),
    ("Caerdydd", [WALES]),
    ("Newport, Wales", [WALES]),
    ("BT1", [IRELAND]),
    ("Northern Ireland", [IRELAND]),
    ("", [ENGLAND, SCOTLAND, WALES, IRELAND]),
    ("qqqqqq", [ENGLAND, SCOTLAND, WALES, IRELAND]),
    ("Bangor", [WALES, IRELAND]),  # there is one in each
]


@pytest.mark.parametrize(("place", "lines"), SHOWN)
def test_always_shown(directory: Directory, place: str, lines: list[str]) -> None:
    """Emergency first, then the nation's line (all four when unknown), then those for everywhere."""
    always = find(directory, Query(place=place)).always
    assert [service.id for service in always] == EMERGENCY + lines + EVERYWHERE


@pytest.mark.parametrize("text", ["", "refuge", "my husband hits me", "😀", "galop"])
def test_whatever_was_asked(directory: Directory, text: str) -> None:
    """Understood or not."""
    always = find(directory, Query(text=text)).always
    assert [service.id for service in always][:4] == EMERGENCY
    assert [service.id for service in always][-2:] == EVERYWHERE


def test_emergency_lines_are_not_among_the_matches(directory: Directory) -> None:
    """They stand above, once."""
    for query in (Query(), Query(needs=("domestic-abuse",)), Query(text="police someone"), Query(place="Barnet")):
        assert not {m.service.id for m in find(directory, query).matches} & set(EMERGENCY)
