"""Reads answers of a word or two ("yes", "the second one", a place) by what was asked: a classifier can only guess."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Dict, List, Optional, Text, Tuple

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.components.step import WHOLLY_AN_ANSWER, Step, is_sure_need
from bot.folding import fold

ANSWERS = Path(__file__).resolve().parent.parent / "answers"
WHERE_WORDS = 5  # "what about polish in glasgow": more than this says something else as well


@lru_cache(maxsize=1)
def answers() -> Dict[Tuple[str, str], str]:
    """(what was asked, the folded answer) -> intent; English first, and the first mention of a pair wins."""
    table: Dict[Tuple[str, str], str] = {}
    for path in sorted(ANSWERS.glob("*.txt"), key=lambda path: (path.stem != "en", path.stem)):
        heading: List[str] = []
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                heading = line.strip("[]").split()
            elif line and not line.startswith("#"):
                for answer in line.split(","):
                    for asked in heading[:-1]:
                        table.setdefault((asked, fold(answer)), heading[-1])
    return table


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ShortAnswers(Step):
    """Marks what it decided; DangerSignals, which comes next, may still overrule it."""

    def look_at(self, message: Message) -> None:
        answer = self._answer(message)
        if answer:
            self.decide(message, answer)
            message.set(WHOLLY_AN_ANSWER, True)
        elif self._says_where(message) and not is_sure_need(message.get(INTENT)):
            self.decide(message, "give_area")

    @staticmethod
    def _answer(message: Message) -> Optional[Text]:
        metadata = message.get(METADATA) or {}
        text = fold(message.get(TEXT) or "")
        asked = "asked_area" if metadata.get("asked_area") else "asked_safe" if metadata.get("asked_safe") else ""
        return answers().get((asked, text)) or answers().get(("anytime", text))

    @staticmethod
    def _says_where(message: Message) -> bool:
        """Whether the page found a place, a language or a group in this message, and there is hardly more to it."""
        told = (message.get(METADATA) or {}).get("told")
        return bool(told) and len(fold(message.get(TEXT) or "").split()) <= WHERE_WORDS
