"""What a page remembers for a conversation: a few codes anybody may edit, so each is checked or all are dropped."""

from __future__ import annotations

import re
from typing import Any, Dict, Optional

from bot.topics import NEEDS, TOPICS

Memory = Dict[str, Optional[str]]

_CODE = re.compile(r"[A-Za-z0-9-]{1,32}\Z")  # the longest of our codes, trafficking-exploitation, has 24 letters
_ALLOWED: Dict[str, Any] = {
    "topic": TOPICS,
    "need": NEEDS,
    "area": None,  # any code: the page that reads areas, languages and groups checks them against its vocabulary
    "language": None,
    "group": None,
    "asked": frozenset(["area", "safe-now"]),
    "fallbacks": frozenset(["0", "1", "2"]),
}


def fresh() -> Memory:
    """The memory of a conversation that has just begun."""
    return dict.fromkeys(_ALLOWED)


def checked(given: Any) -> Memory:
    """The memory as sent, or a fresh start when anything in it is not a code we could have sent."""
    if not isinstance(given, dict) or any(name not in _ALLOWED for name in given):
        return fresh()
    memory = {**fresh(), **{name: value or None for name, value in given.items()}}
    return memory if all(_could_be_ours(name, value) for name, value in memory.items()) else fresh()


def _could_be_ours(name: str, value: Any) -> bool:
    if value is None:
        return True
    if not isinstance(value, str) or not _CODE.match(value):
        return False
    return _ALLOWED[name] is None or value in _ALLOWED[name]


def as_slots(memory: Memory) -> Dict[str, Any]:
    """What the rules need to know of it: no area, language or group ever enters Rasa."""
    return {
        "topic": memory["topic"],
        "area_known": memory["area"] is not None,
        "asked_area": memory["asked"] == "area",
        "asked_safe": memory["asked"] == "safe-now",
        "fell_back": (memory["fallbacks"] or "0") != "0",
    }
