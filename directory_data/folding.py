"""One way of folding text, used for everything indexed and everything searched, in every script."""

import re
import unicodedata

# Letters that do not decompose into a base and a mark.
_LETTERS = str.maketrans(
    {
        "ł": "l", "đ": "d", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d",
        # Arabic script: one form of alef, yeh, kaf and heh for Arabic, Urdu, Persian, Pashto and Kurdish.
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ی", "ي": "ی", "ئ": "ی", "ې": "ی", "ے": "ی",
        "ك": "ک", "ہ": "ه", "ۀ": "ه", "ة": "ه", "ھ": "ه", "ۂ": "ه", "ە": "ه", "ؤ": "و",
        "ـ": "", "\u200c": " ", "\u200d": "",
        "'": "", "’": "", "‘": "", "`": "", "´": "",
    }
)  # fmt: skip
_ARABIC_MARKS = re.compile("[\u064b-\u065f\u0670\u06d6-\u06ed]")
_LATIN_MARKS = re.compile("[\u0300-\u036f]")
_HAN = re.compile("([\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])")
_CATEGORIES = ("L", "N", "Mn", "Mc")


def fold(text: str) -> str:
    """Lower case, no Latin accents or Arabic vowel signs, one form a letter, Han characters apart.

    Returns words separated by single spaces; anything that is not a letter, mark or digit is a space.
    """
    lowered = unicodedata.normalize("NFKC", text).casefold()
    bare = _ARABIC_MARKS.sub("", _LATIN_MARKS.sub("", unicodedata.normalize("NFD", lowered)))
    mapped = unicodedata.normalize("NFC", bare).translate(_LETTERS)
    spaced = _HAN.sub(r" \1 ", mapped)
    kept = "".join(c if unicodedata.category(c).startswith(_CATEGORIES) else " " for c in spaced)
    return " ".join(kept.split())


def words(text: str) -> list[str]:
    """The folded words of a text."""
    return fold(text).split()
