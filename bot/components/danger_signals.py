"""Puts danger first: patterns over the raw text, then any real chance the classifier gives, before all else is weighed.

It runs after the classifier because each step overwrites the intent before it; what the patterns raise does not hang
on the classifier, only how much of the reply it takes. FallbackClassifier must come after this step: it rewrites the
ranking read here.
"""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot import danger
from bot.components.step import CRITICAL_INTENTS, WHOLLY_AN_ANSWER, Step
from bot.topics import HARM, PLANNED, intent_of, topic_of

# What a message is set apart by where patterns raise danger and the classifier sees next to none.
DOUBTED = "danger_doubted"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class DangerSignals(Step):
    """Either layer puts the emergency words first. They are all of the reply unless it is a manner of speaking.

    That is where patterns raise danger and the classifier all but rules it out: in a message about harm it has to be
    surer of that than in any other, and in one about harm that is planned the patterns alone decide.
    """

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        # Of the messages of fourteen test sets that were dangerous and raised by a pattern, the lowest chance was .011.
        # A saying ("dying for a tea") has the words of danger and none of it: there chance has to be near certain.
        # An answer of a few words that names a place says little else, and any chance there is mostly noise.
        # `patterns: false` exists to measure the classifier alone.
        return {
            "threshold": 0.08,
            "doubt": 0.02,
            "doubt_in_harm": 0.005,
            "saying_threshold": 0.95,
            "place_threshold": 0.3,
            "patterns": True,
        }

    def __init__(self, config: Dict[Text, Any]) -> None:
        super().__init__(config)
        danger.everything()  # a broken pattern stops the start, not somebody's message

    def look_at(self, message: Message) -> None:
        text = message.get(TEXT) or ""
        ranking: List[Dict[Text, Any]] = message.get(INTENT_RANKING_KEY) or []
        critical = [one for one in ranking if one["name"] in CRITICAL_INTENTS]
        chance = sum(one["confidence"] for one in critical)
        raised = danger.raised(text) if self._config["patterns"] else None
        intent = (message.get(INTENT) or {"name": ""})["name"]
        if raised and (chance >= self._doubt(topic_of(intent)) or not ranking):
            self.decide(message, intent_of(raised))
            return
        message.set(DOUBTED, raised or "", add_to_output=True)
        least = self._config["place_threshold" if intent == "give_area" else "threshold"]
        if chance < least or message.get(WHOLLY_AN_ANSWER):
            return
        if chance < self._config["saying_threshold"] and danger.is_everyday_saying(text):
            others = [one for one in ranking if one["name"] not in CRITICAL_INTENTS]
            message.set(INTENT, max(others or ranking, key=lambda one: one["confidence"]), add_to_output=True)
        else:
            self.decide(message, max(critical, key=lambda one: one["confidence"])["name"])

    def _doubt(self, topic: Text) -> float:
        """The chance below which the classifier rules danger out in a message about this topic."""
        if topic in PLANNED:
            return 0.0
        return float(self._config["doubt_in_harm" if topic in HARM else "doubt"])
