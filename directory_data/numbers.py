"""Phone numbers: what may be dialled, what is free, and which wrong numbers must never be published."""

import re
import tomllib
from functools import cache

import phonenumbers

from directory_data import HERE

# Short codes of the United Kingdom that are not E.164; each is dialled exactly as written. Childline's number is
# shorter than the numbering plan allows for and does not work from abroad, so it is dialled as printed too.
SHORT_CODES = frozenset({"999", "101", "111", "116000", "116123", "18000", "60777", "85258", "08001111"})
# Short codes that cost nothing: 999, 101 and 111 as their rows say; 116 numbers are free by their scheme.
FREE_SHORT_CODES = frozenset({"999", "101", "111", "116000", "116123", "08001111"})
# 0800 and 0808 are free from every UK phone (Ofcom, since July 2015).
FREE_PREFIXES = ("+44800", "+44808")


def digits(number: str) -> str:
    """The digits of a printed number, with +44 read as the leading 0 it stands for."""
    plain = "".join(c for c in number if c.isdigit() or c == "+")
    return "0" + plain[3:].removeprefix("0") if plain.startswith("+44") else plain.lstrip("+")


@cache
def blocked() -> dict[str, str]:
    """Retired or wrong numbers, as digits, with what each one was (blocked-numbers.toml)."""
    rows = tomllib.loads((HERE / "blocked-numbers.toml").read_text(encoding="utf-8"))["number"]
    return {digits(row["digits"]): row["was"] for row in rows}


def free_to_call(dial: str) -> bool:
    """Whether a dialable form costs nothing from a UK phone."""
    return dial in FREE_SHORT_CODES or dial.startswith(FREE_PREFIXES)


def mistake(printed: str, dial: str) -> str | None:
    """The rule a printed number and its dialable form break, or None when they may be published."""
    if digits(printed) in blocked() or digits(dial) in blocked():
        return "is on the list of retired and wrong numbers (blocked-numbers.toml)"
    if digits(printed) != digits(dial):
        return "printed and dialable forms hold different digits"
    if dial in SHORT_CODES:
        return None
    if not re.fullmatch(r"\+[1-9]\d{7,14}", dial) or dial.startswith("+440"):
        return "must be a known short code, or + and the country code and digits alone, without the 0 after +44"
    try:
        parsed = phonenumbers.parse(dial)
    except phonenumbers.NumberParseException:
        return "is not a phone number"
    if not phonenumbers.is_valid_number(parsed):
        return "is not a number that exists in its country's numbering plan"
    return None
