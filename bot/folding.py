"""One way of levelling what people type, so that accents, letter variants, stretched letters and case do not matter."""

from __future__ import annotations

import re
import unicodedata
from typing import List

LONGEST = 300  # characters understood; a longer message would hold up everybody else's turn

# Urdu is typed on Arabic, Persian and Urdu keyboards; these letters look alike and mean the same.
_SAME_LETTER = str.maketrans(
    {
        "ي": "ی", "ى": "ی", "ئ": "ی", "ې": "ی", "ك": "ک", "ة": "ہ", "ه": "ہ", "ھ": "ہ", "ۂ": "ہ", "ۃ": "ہ", "ۀ": "ہ",
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ں": "ن", "ۓ": "ے",
        "ł": "l", "đ": "d",
    }
)  # fmt: skip
_APOSTROPHES = re.compile(r"['’‘`´ʼ]")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_DOUBLED = re.compile(r"([a-z])\1+")
# Vowel signs of the Indic scripts are no \w for Python, but belong to the word.
_SIGNS = r"\u0900-\u0903\u093e-\u094c\u0981-\u0983\u09be-\u09cc\u09d7\u0a01-\u0a03\u0a3e-\u0a4c\u0a70\u0a71\u0a75"
_NOT_WORDS = re.compile(rf"[^\w{_SIGNS}]+|_")
# One token for each Han character; otherwise runs of letters with their marks inside, or of digits.
_WORD = re.compile(
    r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
    r"|[^\W\d_\u3400-\u4dbf\u4e00-\u9fff]+"
    r"(?:[\u200c\u0300-\u036f\u064b-\u0652\u0900-\u0903\u093a-\u094f\u0980-\u0983\u09bc-\u09cd\u0a3c-\u0a4d\u0a70\u0a71]+[^\W\d_]*)*"
    r"|\d+"
)


def whole(text: str) -> str:
    """Text that is safe to hand on: valid Unicode, no lone surrogates, no longer than is understood."""
    return text[:LONGEST].encode("utf-8", "ignore").decode("utf-8")


def same_letters(text: str) -> str:
    """Lower case, no marks, one letter for its variants; punctuation stays, so that a pattern may go through it."""
    level = unicodedata.normalize("NFKD", text.casefold())
    level = "".join(letter for letter in level if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", level).translate(_SAME_LETTER)


def fold(text: str) -> str:
    """Same letters, no apostrophes, no stretched letters, single spaces, no other punctuation."""
    level = _STRETCHED.sub(r"\1", _APOSTROPHES.sub("", same_letters(whole(text))))
    return _NOT_WORDS.sub(" ", level).strip()


def same_sounds(text: str) -> str:
    """For Urdu in Latin letters, which has no one spelling: bachao and bachaao, wo and vo."""
    level = text.casefold().replace("ee", "i").replace("oo", "u").replace("w", "v").replace("q", "k")
    return _DOUBLED.sub(r"\1", level)


def words(text: str) -> List[str]:
    """The folded words of any script; Chinese, which has no spaces, by characters."""
    return _WORD.findall(fold(text))
