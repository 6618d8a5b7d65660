"""Splits any script into words, because Rasa's own splits on spaces only and Chinese has none."""

from __future__ import annotations

import re
from typing import Any, Dict, List, Text

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

from bot.folding import fold, whole

# One token for each Han character; otherwise runs of letters with their marks and apostrophes inside, or of digits.
_WORD = re.compile(
    r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[^\W\d_\u3400-\u4dbf\u4e00-\u9fff]+(?:['’\u200c\u0300-\u036f\u064b-\u0652\u0900-\u0903\u093a-\u094f\u0980-\u0983\u09bc-\u09cd\u0a3c-\u0a4d]+[^\W\d_]*)*|\d+"
)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class UnicodeTokenizer(Tokenizer):
    """Words keep their spelling; their lemma is folded, and the n-grams read the lemma."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_"}

    def tokenize(self, message: Message, attribute: Text) -> List[Token]:
        text = whole(message.get(attribute))
        tokens = [Token(found.group(), found.start(), lemma=fold(found.group())) for found in _WORD.finditer(text)]
        # Emoji and punctuation alone: later steps expect at least one token.
        return tokens or [Token(text or " ", 0)]
