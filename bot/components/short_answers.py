"""Reads "yes", "no", "skip" or a bare place name as the answer to what was just asked, which no classifier can know."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, List, Optional, Text, Tuple

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.components.danger_signals import CRITICAL_INTENTS
from bot.folding import fold

ANSWERS = Path(__file__).resolve().parent.parent / "answers.txt"
PLACE_WORDS = 4  # "in north east lincolnshire": more than this tells us something else as well


@lru_cache(maxsize=1)
def answers() -> Dict[Tuple[str, str], str]:
    """(what was asked, the folded answer) -> intent; the first mention of a pair wins."""
    table: Dict[Tuple[str, str], str] = {}
    heading: List[str] = []
    for line in ANSWERS.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]").split()
        elif line and not line.startswith("#"):
            for answer in line.split(","):
                for asked in heading[:-1]:
                    table.setdefault((asked, fold(answer)), heading[-1])
    return table


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ShortAnswers(GraphComponent, IntentClassifier):
    """Comes after DangerSignals and never touches what that one raised."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        return {}

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "ShortAnswers":
        answers()
        return cls()

    def process(self, messages: List[Message]) -> List[Message]:
        for message in messages:
            answer = self._answer(message)
            if answer and (message.get(INTENT) or {}).get("name") not in CRITICAL_INTENTS:
                message.set(INTENT, {"name": answer, "confidence": 1.0}, add_to_output=True)
        return messages

    @staticmethod
    def _answer(message: Message) -> Optional[Text]:
        metadata = message.get(METADATA) or {}
        text = fold(message.get(TEXT) or "")
        if metadata.get("asked_area") and metadata.get("area_known"):
            # The page found the place in this very message: it was not known when we asked.
            return "give_area" if len(text.split()) <= PLACE_WORDS else None
        asked = "asked_area" if metadata.get("asked_area") else "asked_safe" if metadata.get("asked_safe") else ""
        return answers().get((asked, text))
