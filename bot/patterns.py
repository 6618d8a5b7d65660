"""Reads files of patterns, one a language, and says which of their headings a text raises, with no model at all."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Callable, Dict, Iterator, List, NamedTuple, Pattern, Tuple

from bot.folding import fold, same_letters, same_sounds

_DEFINITION = re.compile(r"^<(\w+)> = (.+)$")
_HEADING = re.compile(r"^\[([\w-]+)\]$")
_NAME = re.compile(r"<(\w+)>")


class Patterns(NamedTuple):
    """One language: what to strike out first, then what raises each heading, in how it spells after levelling."""

    level: Callable[[str], str]
    harmless: Pattern[str]
    raising: Dict[str, List[Pattern[str]]]

    def tells(self, left: str, heading: str) -> bool:
        """Whether what is left of a text raises a heading."""
        return any(line.search(left) for line in self.raising[heading])


def what_is_left(text: str, languages: Tuple[Patterns, ...]) -> Iterator[Tuple[Patterns, str]]:
    """Each language with the text levelled for it, once for all that level alike, and harmless sayings struck out.

    A tilde stands for each saying, so that what stood on either side never joins up.
    """
    levelled = {level: level(text) for level in {one.level for one in languages}}
    return ((one, one.harmless.sub(" ~ ", levelled[one.level])) for one in languages)


def read_folder(folder: Path, headings: Tuple[str, ...]) -> Tuple[Patterns, ...]:
    """The patterns of every language in a folder. ValueError names file and line of one that cannot be used."""
    return tuple(_read(path, headings) for path in sorted(folder.glob("*.txt")))


def _levels(language: str) -> Tuple[Callable[[str], str], Callable[[str], str]]:
    """How text, and how a pattern, of this language is levelled before the two meet."""
    if language.endswith("-latn"):
        return _by_sound, same_sounds
    return fold, same_letters


def _by_sound(text: str) -> str:
    return same_sounds(fold(text))


def _read(path: Path, headings: Tuple[str, ...]) -> Patterns:
    level, spell = _levels(path.stem)
    names: Dict[str, str] = {}
    patterns: Dict[str, List[str]] = {"harmless": [], **{heading: [] for heading in headings}}
    heading = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        place = f"{path.parent.name}/{path.name}, line {number}"
        definition, new_heading = _DEFINITION.match(line), _HEADING.match(line)
        if definition:
            names[definition[1]] = spell(_NAME.sub(lambda name: f"(?:{names[name[1]]})", definition[2]))
        elif new_heading:
            heading = new_heading[1]
            if heading not in patterns:
                raise ValueError(f"{place}: no such heading: use one of {', '.join(patterns)}")
        else:
            patterns[heading].append(_checked(line, names, spell, place))
    joined = re.compile("|".join(f"(?:{pattern})" for pattern in patterns.pop("harmless")) or r"(?!)")
    return Patterns(level, joined, {told: [re.compile(p) for p in lines] for told, lines in patterns.items()})


def _checked(line: str, names: Dict[str, str], spell: Callable[[str], str], place: str) -> str:
    kept = _NAME.split(line)  # every second piece is a name; only what we wrote out is levelled
    written = "".join(names[piece] if odd % 2 else spell(piece) for odd, piece in enumerate(kept))
    try:
        re.compile(written)
    except re.error as mistake:
        raise ValueError(f"{place}: not a pattern: {mistake}") from mistake
    return written
