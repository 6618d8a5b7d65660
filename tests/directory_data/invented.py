"""Invented services: facts that are true of nobody, with numbers Ofcom keeps for drama."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from directory_data.codes import always
from directory_data.reading import Mistake, read
from directory_data.records import Service
from directory_data.search import Directory, Query, Results, find

NUMBER = {"number": "0808 157 0192", "dial": "+448081570192", "evidence": "single"}
SOURCE = {"name": "Invented page", "date": "undated"}
LINE: dict[str, object] = {
    "id": "invented-line",
    "name": "Invented Line",
    "plain_name": "Invented office",
    "status": "open",
    "scope": "national",
    "kinds": ["helpline"],
    "needs": ["domestic-abuse"],
    "areas": ["K02000001"],
    "areas_evidence": "stated",
    "description": "They listen and help you plan what to do.",
    "evidence": "single",
    "phones": [NUMBER],
    "sources": [SOURCE],
}
LEFT_OUT = object()


def row(**changes: object) -> dict[str, object]:
    """The facts of an invented line with some changed; LEFT_OUT takes one away."""
    return {name: value for name, value in {**LINE, **changes}.items() if value is not LEFT_OUT}


def service(**changes: object) -> Service:
    """An invented service. Raises ValidationError when its facts break a rule."""
    return Service.model_validate(row(**changes))


def written(folder: Path, file: str = "invented-line", **changes: object) -> Path:
    """A service file with an invented line's facts."""
    path = folder / f"{file}.toml"
    path.write_text("".join(f"{name} = {_toml(value)}\n" for name, value in row(**changes).items()), encoding="utf-8")
    return path


def mistakes(folder: Path, **changes: object) -> list[str]:
    """The mistakes found in a file that holds an invented line's facts, as they are printed."""
    found: list[Mistake] = read(written(folder, **changes))[1]
    return [str(mistake) for mistake in found]


def search_among(directory: Directory, invented: Iterable[Service], **query: object) -> Results:
    """What `find` answers when the directory holds the lines always shown and these services only."""
    kept = {id: directory.services[id] for ids in always().values() for id in ids}
    few = replace(directory, services={**kept, **{one.id: one for one in invented}})
    return find(few, Query(**query))  # type: ignore[arg-type]


def ids(results: Results, *among: str) -> list[str]:
    """The ids of the matches in order; of those in `among` only, when some are given."""
    return [match.service.id for match in results.matches if not among or match.service.id in among]


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{name} = {_toml(one)}" for name, one in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(_toml(one) for one in value) + "]"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, bool | str | int) else str(value)
