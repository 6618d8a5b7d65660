"""Retired, wrong and misprinted numbers seen in public can not come back."""

import json
from pathlib import Path

import pytest
from invented import mistakes

from directory_data import numbers
from directory_data.search import Directory

# Every number of the block lists in the notes on the facts, as printed there.
BLOCKED = (
    "0808 802 9999", "0800 917 1414", "020 7395 7771", "0300 330 0630", "020 7704 2040", "0300 999 5428",
    "0800 130 3335", "01823 334244", "0844 8044 999", "0300 303 8151", "0808 8000 631", "01273 664 000",
    "0845 790 9090", "0800 085 3330", "0800 591 203", "0808 808 9999", "0500 700 700", "0800 700 740",
    "0800 917 8282", "08000 246 991", "0800 141 2994", "020 7007 1500", "0753 442 4826", "0800 500 2222",
    "0141 275 7724", "0330 330 0630", "020 7874 5485", "0845 075 5005", "08444 111 444", "08444 77 20 20",
    "08457 023468", "0808 80 10 100",
)  # fmt: skip


def _plain(number: str) -> str:
    return number.replace(" ", "")


@pytest.mark.parametrize("number", BLOCKED)
def test_refused_in_any_spacing(number: str) -> None:
    """As printed, closed up, in pairs, with dashes and brackets, and in both +44 forms."""
    plain = _plain(number)
    dial = "+44" + plain[1:]
    pairs = " ".join(plain[i : i + 2] for i in range(0, len(plain), 2))
    forms = (number, plain, pairs, f"({plain[:4]}) {plain[4:7]}-{plain[7:]}", dial, f"+44 (0){plain[1:]}")
    for form in forms:
        assert "retired and wrong numbers" in (numbers.mistake(form, dial) or ""), form


def test_no_other_number_is_blocked_unseen() -> None:
    """The list here and blocked-numbers.toml are the same, so that neither loses one quietly."""
    assert {_plain(number) for number in BLOCKED} == set(numbers.blocked())


def test_a_file_with_one_is_refused(tmp_path: Path) -> None:
    """The mistake names file, field, number and list."""
    old = {"number": "0808 802 9999", "dial": "+448088029999", "evidence": "confirmed"}
    (told,) = mistakes(tmp_path, phones=[old])
    assert told.startswith("invented-line.toml: phones.0: ")
    assert "0808 802 9999: is on the list of retired and wrong numbers (blocked-numbers.toml)" in told


@pytest.mark.parametrize("field", ["description", "for_whom", "how_to", "accessibility"])
def test_a_text_with_one_is_refused(tmp_path: Path, field: str) -> None:
    """Nor may it stand in a sentence."""
    assert mistakes(tmp_path, **{field: "You can also call 0808 802 9999."}) != []


def test_none_is_in_the_built_file(directory: Directory) -> None:
    """Not in a number, not in a sentence."""
    records = [json.loads(text) for (text,) in directory.connection.execute("SELECT record FROM service")]
    for record in records:
        sentences = " ".join(str(value) for value in record.values())
        digits = "".join(c for c in sentences.replace("+44", "0") if c.isdigit() or c.isalpha())
        assert [number for number in BLOCKED if _plain(number) in digits] == [], record["id"]
