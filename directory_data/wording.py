"""Reasons in English words, from codes: what the terminal shows; the site does the same in every language."""

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
