"""Reads the danger patterns and says which critical topic a text raises, with no model at all."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Optional, Tuple

from bot.folding import words
from bot.patterns import Patterns, read_folder, what_is_left

CRITICAL = ("danger-now", "suicide-risk")  # the order in which two that apply are answered
LEFT_OVER = 4  # words beside a saying that still leave it a saying: "i nearly", "today i think"


@lru_cache(maxsize=1)
def everything() -> Tuple[Patterns, ...]:
    """Every pattern of every language, read once."""
    return read_folder(Path(__file__).resolve().parent, (*CRITICAL, "over", "present"))


def raised(text: str) -> Optional[str]:
    """The critical topic this text raises in any language we have patterns for, danger before suicide.

    What is over in the words of one language stands back there alone: the same letters may say another thing.
    """
    left = [(patterns, rest) for patterns, rest in what_is_left(text, everything()) if not _is_over(patterns, rest)]
    return next((topic for topic in CRITICAL if any(patterns.tells(rest, topic) for patterns, rest in left)), None)


def _is_over(patterns: Patterns, left: str) -> bool:
    """Whether the text says it was long ago or is not so ("not suicidal"), and nothing else of it speaks of now.

    Then the patterns stand back; any chance the classifier gives still raises it.
    """
    times = 0
    for line in patterns.raising["over"]:
        left, struck = line.subn(" ~ ", left)
        times += struck
    return times > 0 and not patterns.tells(left, "present")


def is_everyday_saying(text: str) -> bool:
    """Whether hardly anything is left once harmless sayings are struck out ("my feet are killing me")."""
    return any("~" in left and len(words(left)) <= LEFT_OVER for _, left in what_is_left(text, everything()))
