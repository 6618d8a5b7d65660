"""Learns topics from the phrases: a linear support vector machine over words, letters and meaning (decision 005)."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Text

import joblib
import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.svm import LinearSVC

from bot import encoder
from bot.features import Features

_FILE = "topics.joblib"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(GraphComponent, IntentClassifier):
    """Gives every message a ranking of all topics, likeliest first; nothing is cut off (danger may stand low)."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        # `meaning` weighs the sentence vectors; `closeness` is the inverse of regularization; `sharpness` is how fast a
        # chance falls with the distance from the likeliest topic.
        return {"meaning": 1.0, "closeness": 0.5, "sharpness": 4.0}

    def __init__(
        self,
        config: Dict[Text, Any],
        storage: ModelStorage,
        resource: Resource,
        features: Optional[Features] = None,
        model: Optional[LinearSVC] = None,
    ) -> None:
        self._config, self._storage, self._resource = config, storage, resource
        self._features, self._model = features, model

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "TopicClassifier":
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "TopicClassifier":
        if config["meaning"]:
            encoder.load()  # now, not while somebody waits
        with model_storage.read_from(resource) as folder:
            features, model = joblib.load(folder / _FILE)
        return cls(config, model_storage, resource, features, model)

    def train(self, training_data: TrainingData) -> Resource:
        examples = [one for one in training_data.intent_examples if one.get(TEXT)]
        self._features = Features(self._config["meaning"])
        rows = self._features.fit_transform([one.get(TEXT) for one in examples])
        self._model = LinearSVC(C=self._config["closeness"], random_state=1).fit(
            rows, [one.get(INTENT) for one in examples]
        )
        with self._storage.write_to(self._resource) as folder:
            joblib.dump((self._features, self._model), folder / _FILE)
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        for message in messages:
            ranking = self._ranking(message.get(TEXT) or "")
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages

    def _ranking(self, text: Text) -> List[Dict[Text, Any]]:
        assert self._features is not None, "no model: train first"
        assert self._model is not None
        distances = self._model.decision_function(self._features.transform([text]))[0]
        grown = np.exp(self._config["sharpness"] * distances)
        chances = grown / grown.sum()
        pairs = sorted(zip(chances, self._model.classes_, strict=True), reverse=True)
        return [{"name": name, "confidence": float(chance)} for chance, name in pairs]
