"""What the steps that decide without learning have in common: Rasa's wiring, once."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT
from rasa.shared.nlu.training_data.message import Message

from bot import danger
from bot.topics import NEEDS, intent_of, topic_of

CRITICAL_INTENTS = tuple(intent_of(topic) for topic in danger.CRITICAL)
SURE = 0.5
# Marks a message every word of which answers what was asked: there the classifier has nothing to add.
WHOLLY_AN_ANSWER = "wholly_an_answer"


def is_sure_need(understood: Dict[Text, Any]) -> bool:
    """Whether an intent is a need the classifier has little doubt about, which a short pattern must not overrule."""
    return topic_of(understood["name"]) in NEEDS and understood["confidence"] >= SURE


class Step(GraphComponent, IntentClassifier):
    """Looks at one message at a time and may decide its intent. Keeps nothing between messages."""

    def __init__(self, config: Dict[Text, Any]) -> None:
        self._config = config

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
    ) -> "Step":
        return cls(config)

    def process(self, messages: List[Message]) -> List[Message]:
        for message in messages:
            self.look_at(message)
        return messages

    def look_at(self, message: Message) -> None:
        """Decide about one message, or leave it as it is."""
        raise NotImplementedError

    @staticmethod
    def decide(message: Message, intent: Text) -> None:
        """The intent of a message, beyond doubt."""
        message.set(INTENT, {"name": intent, "confidence": 1.0}, add_to_output=True)
