"""What of a message the classifier sees: its words, runs of its letters, how it sounds, and a vector of its meaning."""

from __future__ import annotations

from itertools import pairwise
from typing import List

import numpy as np
import scipy.sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from bot import encoder
from bot.folding import fold, same_sounds, words


class Features:
    """Learns which words and letters there are from training texts. Each kind of feature has length one a message."""

    def __init__(self, meaning: float) -> None:
        """`meaning` weighs the sentence vectors beside the rest; 0 leaves the encoder out altogether."""
        self._meaning = meaning
        shared = {"sublinear_tf": True, "dtype": np.float32}
        self._written = [
            # Words and pairs of words, Chinese by characters.
            TfidfVectorizer(analyzer=_words_and_pairs, **shared),
            # Runs of letters inside words read typos and text without accents.
            TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=2, preprocessor=fold, **shared),
            # The same by sound: Urdu in Latin letters has no one spelling.
            TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 4), min_df=2, preprocessor=_sounds, **shared),
        ]
        self._middle = np.zeros(1, dtype=np.float32)

    def fit_transform(self, texts: List[str]) -> scipy.sparse.csr_matrix:
        """Learn from these texts; one row of features each."""
        parts = [kind.fit_transform(texts) for kind in self._written]
        if self._meaning:
            vectors = encoder.encode(texts)
            # All of the encoder's vectors point much the same way; what tells them apart is where they differ.
            self._middle = vectors.mean(axis=0)
            parts.append(self._about(vectors))
        return scipy.sparse.hstack(parts).tocsr()

    def transform(self, texts: List[str]) -> scipy.sparse.csr_matrix:
        """One row of features for each text."""
        parts = [kind.transform(texts) for kind in self._written]
        if self._meaning:
            parts.append(self._about(encoder.encode(texts)))
        return scipy.sparse.hstack(parts).tocsr()

    def _about(self, vectors: np.ndarray) -> scipy.sparse.csr_matrix:
        return scipy.sparse.csr_matrix(normalize(vectors - self._middle) * np.float32(self._meaning))


def _sounds(text: str) -> str:
    return same_sounds(fold(text))


def _words_and_pairs(text: str) -> List[str]:
    single = words(text)
    return single + [f"{first} {second}" for first, second in pairwise(single)]
