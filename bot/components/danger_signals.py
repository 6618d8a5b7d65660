"""Puts danger first: patterns over the raw text, then any real chance the classifier gives, before all else is weighed.

It runs after the classifier because each step overwrites the intent before it; the patterns never look at the
classifier's result. FallbackClassifier must come after this step: it rewrites the ranking read here.
"""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot import danger
from bot.components.step import CRITICAL_INTENTS, WHOLLY_AN_ANSWER, Step
from bot.topics import intent_of


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class DangerSignals(Step):
    """Either layer is enough; neither can overrule the other."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        # A saying ("dying for a tea") has the words of danger and none of it: there chance has to be near certain.
        # `patterns: false` exists to measure the classifier alone.
        return {"threshold": 0.12, "saying_threshold": 0.95, "patterns": True}

    def __init__(self, config: Dict[Text, Any]) -> None:
        super().__init__(config)
        danger.everything()  # a broken pattern stops the start, not somebody's message

    def look_at(self, message: Message) -> None:
        raised = danger.raised(message.get(TEXT) or "") if self._config["patterns"] else None
        if raised:
            self.decide(message, intent_of(raised))
        elif not message.get(WHOLLY_AN_ANSWER):
            self._weigh_chance(message)

    def _weigh_chance(self, message: Message) -> None:
        ranking: List[Dict[Text, Any]] = message.get(INTENT_RANKING_KEY) or []
        critical = [one for one in ranking if one["name"] in CRITICAL_INTENTS]
        chance = sum(one["confidence"] for one in critical)
        if chance < self._config["threshold"]:
            return
        if chance < self._config["saying_threshold"] and danger.is_everyday_saying(message.get(TEXT) or ""):
            others = [one for one in ranking if one["name"] not in CRITICAL_INTENTS]
            message.set(INTENT, max(others or ranking, key=lambda one: one["confidence"]), add_to_output=True)
        else:
            self.decide(message, max(critical, key=lambda one: one["confidence"])["name"])
