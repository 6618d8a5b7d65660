"""A line kept for professionals is not among the numbers anybody may call or text."""

from datetime import datetime

from invented import NUMBER, service

from directory_data import matching
from directory_data.hours import UK

ASIDE = {"number": "020 7946 0958", "dial": "+442079460958", "evidence": "single", "audience": "professionals"}


def test_only_public_numbers_are_contacts() -> None:
    """Calls first, then texts."""
    one = service(phones=[ASIDE, NUMBER], texts=[ASIDE, {**NUMBER, "send": "HELLO"}])
    assert [number.dial for number in matching.contacts(one)] == ["+448081570192", "+448081570192"]
    assert not matching.can_write(service(texts=[ASIDE]))


def test_its_hours_do_not_open_the_service() -> None:
    """Open to professionals is not open."""
    one = service(phones=[{**ASIDE, "hours": "24/7"}, {**NUMBER, "hours": "Mo 09:00-10:00"}])
    assert matching.open_now(one, datetime(2026, 5, 5, 12, tzinfo=UK)) is False
