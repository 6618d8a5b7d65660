"""Reads from a text what calls for words of its own, whatever the topic: a child writing, strangulation, a secret."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import List, Tuple

from bot.patterns import Patterns, read_folder, what_is_left

# In the order in which one of several is answered. Said beside the reply to a danger:
BESIDE_DANGER = ("strangulation", "taken-abroad", "child", "honour")
# Said in the place of the topic's own reply, with the topic it stands for (empty: whatever was understood).
INSTEAD = {
    "trick": "out-of-scope",
    "finding-person": "out-of-scope",
    "insult": "about-bot",
    "real": "about-bot",
    "keep-secret": "privacy",
    "write-instead": "talk-to-person",
    "watched-phone": "",
    "child": "",
    "advice": "",
    "details": "",
}
ALL = tuple(dict.fromkeys((*BESIDE_DANGER, *INSTEAD)))


@lru_cache(maxsize=1)
def everything() -> Tuple[Patterns, ...]:
    """Every pattern of every language, read once."""
    return read_folder(Path(__file__).resolve().parent, ALL)


def told(text: str) -> List[str]:
    """The particulars a text tells, in any language we have patterns for."""
    left = list(what_is_left(text, everything()))
    return [particular for particular in ALL if any(patterns.tells(rest, particular) for patterns, rest in left)]
