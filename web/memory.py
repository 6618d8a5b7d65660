"""What a conversation remembers: a few codes that travel in the page. Anybody may edit them, so each is checked."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Self

from directory_data.codes import vocabulary
from directory_data.places import Gazetteer, Place
from directory_data.understanding import Understood

CODE = re.compile(r"[A-Za-z0-9-]{1,32}")
ASKED = ("area", "safe-now")
FALLBACKS = ("0", "1", "2")


@dataclass(frozen=True)
class Memory:
    """Codes of the vocabulary, or None: what it is about, where, in which language, for whom, and what was asked.

    `fallbacks` counts turns not understood in a row. An area is a name or half a postcode, hyphens for spaces.
    """

    topic: str | None = None
    need: str | None = None
    area: str | None = None
    language: str | None = None
    group: str | None = None
    asked: str | None = None
    fallbacks: str | None = None

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> Self | None:
        """The memory with these codes, or None when one of them cannot be ours. Empty counts as nothing."""
        kept = {field.name: given.get(field.name) or None for field in fields(cls)}
        if not all(code is None or (isinstance(code, str) and CODE.fullmatch(code)) for code in kept.values()):
            return None
        memory = cls(**kept)
        return memory if memory.ours else None

    @property
    def ours(self) -> bool:
        """Whether every code is one of the vocabulary; areas are looked up where they are used."""
        needs = vocabulary("need")
        allowed = {
            "topic": (*needs, *vocabulary("topic")),
            "need": needs,
            "language": vocabulary("language"),
            "group": vocabulary("group"),
            "asked": ASKED,
            "fallbacks": FALLBACKS,
        }
        return all(getattr(self, name) is None or getattr(self, name) in codes for name, codes in allowed.items())

    def codes(self) -> dict[str, str | None]:
        """Every code by its name."""
        return asdict(self)

    def hearing(self, understood: Understood, places: Gazetteer) -> Self:
        """The memory after a text that named a place, a language or a group."""
        heard = {
            "area": area_code(understood.place, places) if understood.place else self.area,
            "language": understood.languages[0] if understood.languages else self.language,
            "group": self._group_after(understood),
        }
        return replace(self, **heard)

    def _group_after(self, understood: Understood) -> str | None:
        # "In Polish" tells of a language, not that somebody is no longer a man.
        keep = not understood.groups or (self.group and understood.languages)
        return self.group if keep else understood.groups[0]


def area_code(place: Place, places: Gazetteer) -> str:
    """A place as one code: as it was named where that reads back as the same areas, else its likeliest area's."""
    named = re.sub(r"\s+", "-", place.label)
    again = places.read_place(named) if CODE.fullmatch(named) else None
    return named if again and again.codes == place.codes else place.codes[0]


def place_of(code: str | None, places: Gazetteer) -> Place | None:
    """The place an area code stands for, or None."""
    return places.read_place(code) if code else None
