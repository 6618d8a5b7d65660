"""Marks what in a message calls for words of its own, and decides the few topics that patterns know better."""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot import danger, particulars
from bot.components.step import CRITICAL_INTENTS, Step, is_sure_need
from bot.topics import intent_of


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Particulars(Step):
    """Comes after DangerSignals and never touches what its patterns raised."""

    def look_at(self, message: Message) -> None:
        text = message.get(TEXT) or ""
        told = particulars.told(text)
        intent = message.get(INTENT) or {"name": "", "confidence": 0.0}
        topic = next((particulars.INSTEAD[one] for one in particulars.INSTEAD if one in told), "")
        # Nobody is told where another is because the classifier saw some chance of danger in the asking.
        hunting = "finding-person" in told and not danger.raised(text)
        if topic and (hunting or intent["name"] not in CRITICAL_INTENTS):
            # "He said not to tell anyone" in a story of abuse asks for no promise of ours. Where somebody is, is
            # never answered, whatever else is told.
            if is_sure_need(intent) and "finding-person" not in told:
                told = [one for one in told if not particulars.INSTEAD.get(one)]
            else:
                self.decide(message, intent_of(topic))
        message.set("particulars", told, add_to_output=True)
