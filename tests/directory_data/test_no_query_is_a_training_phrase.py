"""The query sets measure what was never taught: no query is a phrase the search learnt from, or nearly one."""

from pathlib import Path

import pytest
import query_set

from directory_data.checks import read_phrases
from directory_data.folding import fold, words

SETS = sorted(query_set.HERE.glob("queries_*.toml"))
ALIKE = 0.8
LONG = 4  # shorter queries share their few words with something, whoever writes them


def _taught(path: Path) -> list[str]:
    language = path.stem.split("_")[1]
    return [phrase for spoken, _, phrase in read_phrases() if spoken == language]


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """The words two texts share, of all the words of both."""
    return len(one & other) / len(one | other)


def bag(text: str) -> frozenset[str]:
    """The folded words of a text."""
    return frozenset(words(text))


def test_likeness() -> None:
    """Four words of five is 0.8."""
    assert jaccard(bag("he hits me a lot"), bag("he hits me lot")) == 0.8
    assert jaccard(bag("refuge"), bag("Refuge!")) == 1.0
    assert jaccard(bag("refuge"), bag("court")) == 0.0


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_none_is_a_phrase(path: Path) -> None:
    """Word for word, after folding."""
    taught = {fold(phrase) for phrase in _taught(path)}
    assert [text for text, _ in query_set.read_queries(path) if fold(text) in taught] == []


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_none_is_nearly_a_phrase(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """How many are near one is printed; those of four words or more are refused."""
    taught = {phrase: bag(phrase) for phrase in _taught(path)}
    holding: dict[str, list[str]] = {}
    for phrase, told in taught.items():
        for word in told:
            holding.setdefault(word, []).append(phrase)
    queries = {text: bag(text) for text, _ in query_set.read_queries(path)}
    pairs = {(q, p) for q, asked in queries.items() for word in asked for p in holding.get(word, ())}
    near = [(q, p) for q, p in sorted(pairs) if jaccard(queries[q], taught[p]) >= ALIKE]
    with capsys.disabled():
        print(f"\n{path.stem}: {len({text for text, _ in near})} of {len(queries)} near a training phrase")  # noqa: T201
    assert [pair for pair in near if len(words(pair[0])) >= LONG] == []
