"""Free means free: somebody with no credit trusts it."""

import pytest
from invented import service

from directory_data import matching, numbers


@pytest.mark.parametrize(
    "dial", ["999", "101", "111", "116000", "116123", "08001111", "+448081570192", "+448001111111"]
)
def test_free(dial: str) -> None:
    """Emergency and 116 codes, 0800 and 0808."""
    assert numbers.free_to_call(dial)


@pytest.mark.parametrize("dial", ["85258", "60777", "+443001234567", "+442079460958", "+447700900123", "+448451234567"])
def test_not_known_to_be_free(dial: str) -> None:
    """Texts, 03, area codes, mobiles and 0845."""
    assert not numbers.free_to_call(dial)


def test_a_line_for_professionals_does_not_make_a_service_free() -> None:
    """Only a number anybody may call counts."""
    free = {"number": "0808 157 0192", "dial": "+448081570192", "evidence": "single"}
    paid = {"number": "020 7946 0958", "dial": "+442079460958", "evidence": "single"}
    assert matching.free(service(phones=[paid, free]))
    assert not matching.free(service(phones=[paid, {**free, "audience": "professionals"}]))
