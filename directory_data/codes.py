"""The vocabulary: every code the product knows, with its English label, read from vocabulary/*.toml.

vocabulary/words/<language>.toml holds what people type for the same codes in other languages.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import IO

from directory_data import HERE

VOCABULARY = HERE / "vocabulary"


@dataclass(frozen=True)
class Term:
    """One code of the vocabulary: `words` are what people type for it besides its label.

    `needs` and `groups` are what helps when a topic that is no need, or a kind that tells a need, was asked for."""

    code: str
    label: str
    note: str
    words: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    members: tuple[str, ...] = ()


@cache
def vocabulary(kind: str) -> dict[str, Term]:
    """The terms of one file by code, in the order shown to people.

    `kind` is one of `need`, `group`, `kind`, `language`, `topic`, `area`.
    """
    terms = read(VOCABULARY / f"{kind}s.toml", kind)
    for _, code, words in other_words(kind):
        if code in terms:  # an area may be a council, which is no term; a code nobody knows is a mistake of checks.py
            terms[code] = replace(terms[code], words=terms[code].words + words)
    return terms


def other_words(kind: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """(file, code, what people type for it) for codes of `kind` in other languages than English."""
    for file, kinds in _word_files():
        for code, words in kinds.get(kind, {}).items():
            yield file, code, tuple(words)


@cache
def _word_files() -> list[tuple[str, dict[str, dict[str, list[str]]]]]:
    files = sorted((VOCABULARY / "words").glob("*.toml"))
    return [(path.name, tomllib.loads(path.read_text(encoding="utf-8"))) for path in files]


def read(path: Path, kind: str) -> dict[str, Term]:
    """Terms of `path`, a TOML file of `[[kind]]` tables. Raises ValueError when a code stands twice."""
    terms: dict[str, Term] = {}
    for row in tomllib.loads(path.read_text(encoding="utf-8"))[kind]:
        if row["code"] in terms:
            raise ValueError(f"{path.name}: code: {row['code']}: stands twice")
        lists = {name: tuple(row.get(name, ())) for name in ("words", "needs", "groups", "members")}
        terms[row["code"]] = Term(row["code"], row["label"], row.get("note", ""), **lists)
    return terms


# Areas larger than a council (areas.toml): nations and regions by name, and unions by name and nations.
NATIONS = {code: term.label for code, term in vocabulary("area").items() if code[1:3] == "92"}
REGIONS = {code: term.label for code, term in vocabulary("area").items() if code[1:3] == "12"}
UNIONS = {code: (term.label, term.members) for code, term in vocabulary("area").items() if term.members}


def extract(file: IO[bytes], *_: object, **__: object) -> Iterator[tuple[int, None, str, list[str]]]:
    """Babel's extractor for this vocabulary: the labels of rows with a note for translators, and the note."""
    text = file.read().decode()
    for terms in tomllib.loads(text).values():
        for row in terms if isinstance(terms, list) else ():
            # Rows without one need no translator: Babel itself names most languages.
            if isinstance(row, dict) and "note" in row:
                line = text[: text.index(f'label = "{row["label"]}"')].count("\n") + 1
                yield line, None, row["label"], [row["note"]] if row.get("note") else []


@cache
def always() -> dict[str, tuple[str, ...]]:
    """Ids of services shown whatever was asked: under `emergency`, `everywhere`, and each nation's code."""
    rows = tomllib.loads((VOCABULARY / "always.toml").read_text(encoding="utf-8"))
    return {name: tuple(ids) for name, ids in {**rows, **rows.pop("nations")}.items() if name != "nations"}
