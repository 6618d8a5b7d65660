"""What a person reads and what their phone dials are the same number, and it exists."""

import json

import pytest
from invented import NUMBER, service
from pydantic import ValidationError

from directory_data import numbers
from directory_data.search import Directory

GOOD = (
    ("0808 157 0192", "+448081570192"),
    ("(0808) 157-0192", "+448081570192"),
    ("+44 808 157 0192", "+448081570192"),
    ("+44 (0)808 157 0192", "+448081570192"),
    ("020 7946 0958", "+442079460958"),
    ("029 2018 0123", "+442920180123"),
    ("0141 496 0123", "+441414960123"),
    ("999", "999"),
    ("116 123", "116123"),
    ("0800 1111", "08001111"),
)
BAD = (
    ("0808 157 0192", "+448081570193", "hold different digits"),
    ("0808 157 019", "+448081570192", "hold different digits"),
    ("116 123", "116000", "hold different digits"),
    ("0808 157 0192", "08081570192", "must be a known short code, or +"),
    ("112", "112", "must be a known short code, or +"),
    ("0141 496 01", "+4414149601", "numbering plan"),
    ("07", "+447", "must be a known short code, or +"),
)


@pytest.mark.parametrize(("printed", "dial"), GOOD)
def test_the_same_number_passes(printed: str, dial: str) -> None:
    """Spaces, brackets, dashes and +44 make no difference."""
    assert numbers.mistake(printed, dial) is None


@pytest.mark.parametrize(("printed", "dial", "rule"), BAD)
def test_another_number_is_refused(printed: str, dial: str, rule: str) -> None:
    """Another digit, a missing one, an unknown short code, a number no plan holds."""
    told = numbers.mistake(printed, dial)
    assert told is not None
    assert rule in told


@pytest.mark.parametrize("field", ["phones", "texts"])
def test_a_record_refuses_it(field: str) -> None:
    """Both for calls and for texts."""
    with pytest.raises(ValidationError, match="0808 157 0192: printed and dialable forms hold different digits"):
        service(**{field: [{**NUMBER, "dial": "+448081570193"}]})


@pytest.mark.parametrize("dial", ["+4408081570192", "+44 808 157 0192", "+44-8081570192"])
def test_the_dialable_form_is_plain(dial: str) -> None:
    """A tel: link holds + and digits only, never the 0 after +44 (NOTES.md)."""
    assert numbers.mistake("0808 157 0192", dial) is not None


def test_every_published_dial_is_plain(directory: Directory) -> None:
    """In the built file every dialable form is a short code or +, country code, digits, without 0 after +44."""
    for (text,) in directory.connection.execute("SELECT record FROM service"):
        record = json.loads(text)
        for number in record["phones"] + record["texts"]:
            dial = number["dial"]
            plain = dial.startswith("+") and dial[1:].isdecimal() and not dial.startswith("+440")
            assert plain or dial in numbers.SHORT_CODES, record["id"]


def test_childline_is_dialled_as_printed(directory: Directory) -> None:
    """0800 1111 is too short for +44 to work."""
    assert [(p.number, p.dial) for p in directory.services["childline"].phones] == [("0800 1111", "08001111")]
