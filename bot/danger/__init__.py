"""Reads the danger patterns, one file a language, and says which critical topic a text raises, with no model at all."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Callable, Dict, List, NamedTuple, Optional, Pattern, Tuple

from bot.folding import fold, same_letters, same_sounds

HERE = Path(__file__).resolve().parent
CRITICAL = ("danger-now", "suicide-risk")  # the order in which two that apply are answered
LEFT_OVER = 4  # words beside a saying that still leave it a saying: "i nearly", "today i think"

_DEFINITION = re.compile(r"^<(\w+)> = (.+)$")
_HEADING = re.compile(r"^\[([\w-]+)\]$")
_NAME = re.compile(r"<(\w+)>")


class Signals(NamedTuple):
    """One language: what to strike out first, then what raises each topic, in how it spells after levelling."""

    level: Callable[[str], str]
    harmless: Pattern[str]
    raising: Dict[str, List[Pattern[str]]]

    def raised(self, text: str) -> Optional[str]:
        left = self.harmless.sub(" ~ ", self.level(text))  # "~" so that what stood on either side never joins up
        for topic in CRITICAL:
            if any(pattern.search(left) for pattern in self.raising[topic]):
                return topic
        return None

    def is_saying(self, text: str) -> bool:
        left = self.harmless.sub("~", self.level(text))
        return "~" in left and len(left.replace("~", " ").split()) <= LEFT_OVER


def is_everyday_saying(text: str) -> bool:
    """Whether hardly anything is left once harmless sayings are struck out ("my feet are killing me")."""
    return any(signals.is_saying(text) for signals in everything())


def raised(text: str) -> Optional[str]:
    """The critical topic this text raises in any language we have patterns for, danger before suicide."""
    found = {signals.raised(text) for signals in everything()}
    return next((topic for topic in CRITICAL if topic in found), None)


@lru_cache(maxsize=1)
def everything() -> Tuple[Signals, ...]:
    """Every pattern of every language, read once."""
    return tuple(_read(path) for path in sorted(HERE.glob("*.txt")))


def _levels(language: str) -> Tuple[Callable[[str], str], Callable[[str], str]]:
    """How text, and how a pattern, of this language is levelled before the two meet."""
    if language.endswith("-latn"):
        return (lambda text: same_sounds(fold(text))), same_sounds
    return fold, same_letters


def _read(path: Path) -> Signals:
    level, spell = _levels(path.stem)
    names: Dict[str, str] = {}
    patterns: Dict[str, List[str]] = {"harmless": [], **{topic: [] for topic in CRITICAL}}
    heading = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        definition, new_heading = _DEFINITION.match(line), _HEADING.match(line)
        if definition:
            names[definition[1]] = spell(_NAME.sub(lambda name: f"(?:{names[name[1]]})", definition[2]))
        elif new_heading:
            heading = new_heading[1]
        else:
            patterns[heading].append(_checked(line, names, spell, f"{path.name}, line {number}"))
    joined = re.compile("|".join(f"(?:{pattern})" for pattern in patterns.pop("harmless")) or r"(?!)")
    return Signals(level, joined, {topic: [re.compile(p) for p in lines] for topic, lines in patterns.items()})


def _checked(line: str, names: Dict[str, str], spell: Callable[[str], str], place: str) -> str:
    kept = _NAME.split(line)  # every second piece is a name; only what we wrote out is levelled
    written = "".join(names[piece] if odd % 2 else spell(piece) for odd, piece in enumerate(kept))
    try:
        re.compile(written)
    except re.error as mistake:
        raise ValueError(f"bot/danger/{place}: not a pattern: {mistake}") from mistake
    return written
