"""Words: reasons in English, as the terminal shows them, and those that would tell an onlooker what this is for."""

import re
from functools import cache

from directory_data import HERE
from directory_data.codes import vocabulary
from directory_data.places import Gazetteer
from directory_data.ranking import Reason


def label(kind: str, code: str, places: Gazetteer) -> str:
    """The English name of a code; `text` values are names already."""
    if kind == "area":
        return places.areas[code].name
    return code if kind == "text" else vocabulary(kind)[code].label


def in_words(reason: Reason, places: Gazetteer) -> str:
    """One reason as an English sentence."""
    filled = {
        name: ", ".join(label(kind, code, places) for code in codes) for name, (kind, codes) in reason.values.items()
    }
    return reason.sentence % filled


@cache
def telling() -> re.Pattern[str]:
    """Finds a word, in any of our languages, that says what this is for (telling-words.txt)."""
    lines = (HERE / "telling-words.txt").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if line and not line.startswith("#")]
    return re.compile("|".join(rf"\b{word}" if word.isascii() else word for word in words), re.IGNORECASE)
