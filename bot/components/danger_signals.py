"""Puts danger first: patterns over the raw text, then any real chance the classifier gives, before all else is weighed.

It runs after the classifier only because Rasa's classifier overwrites what came before it; the patterns never look
at the classifier's result. FallbackClassifier must come after this step: it rewrites the ranking read here.
"""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot import danger

CRITICAL_INTENTS = tuple(topic.replace("-", "_") for topic in danger.CRITICAL)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class DangerSignals(GraphComponent, IntentClassifier):
    """Either layer is enough; neither can overrule the other."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        # At .2 the classifier alone misses one critical message in eleven, at .1 one in twenty (assistant.md).
        # `patterns: false` exists to measure the classifier alone.
        # A saying ("dying for a tea") has the words of danger and none of it: there chance has to be near certain.
        return {"threshold": 0.12, "saying_threshold": 0.95, "patterns": True}

    def __init__(self, config: Dict[Text, Any]) -> None:
        self._threshold = float(config["threshold"])
        self._saying_threshold = float(config["saying_threshold"])
        self._patterns = bool(config["patterns"])
        danger.everything()  # a broken pattern stops the start, not somebody's message

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "DangerSignals":
        return cls(config)

    def process(self, messages: List[Message]) -> List[Message]:
        for message in messages:
            raised = self._by_pattern(message)
            if raised:
                message.set(INTENT, {"name": raised, "confidence": 1.0}, add_to_output=True)
            else:
                self._weigh_chance(message)
        return messages

    def _by_pattern(self, message: Message) -> Optional[Text]:
        topic = danger.raised(message.get(TEXT) or "") if self._patterns else None
        return topic.replace("-", "_") if topic else None

    def _weigh_chance(self, message: Message) -> None:
        ranking: List[Dict[Text, Any]] = message.get(INTENT_RANKING_KEY) or []
        critical = [one for one in ranking if one["name"] in CRITICAL_INTENTS]
        chance = sum(one["confidence"] for one in critical)
        if chance < self._threshold:
            return
        intent = {**max(critical, key=lambda one: one["confidence"]), "confidence": 1.0}
        if chance < self._saying_threshold and danger.is_everyday_saying(message.get(TEXT) or ""):
            others = [one for one in ranking if one["name"] not in CRITICAL_INTENTS]
            intent = max(others, key=lambda one: one["confidence"], default=intent)
        message.set(INTENT, intent, add_to_output=True)
