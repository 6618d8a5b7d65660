"""Pages have printed Live Fear Free's number with 100 at its end; the right one ends in 800."""

from directory_data import numbers
from directory_data.search import Directory


def test_it_ends_in_800(directory: Directory) -> None:
    """The line's only phone number, printed and dialled."""
    (phone,) = directory.services["live-fear-free"].phones
    assert (phone.number, phone.dial) == ("0808 80 10 800", "+448088010800")


def test_100_is_refused() -> None:
    """The misprint can not be published, the number itself can."""
    assert numbers.mistake("0808 80 10 800", "+448088010800") is None
    assert "retired and wrong" in (numbers.mistake("0808 80 10 100", "+448088010100") or "")
