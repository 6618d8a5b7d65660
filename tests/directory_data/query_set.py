"""The search query set: reads it, scores it, and says which queries miss."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from directory_data import matching
from directory_data.records import Service
from directory_data.search import Directory, Query, find

HERE = Path(__file__).parent
FIRST = 3


@dataclass(frozen=True)
class Wanted:
    """What a fitting service is, for one query; an empty field asks nothing."""

    needs: frozenset[str]
    area: str
    groups: tuple[str, ...]
    groups_soft: bool
    kinds: frozenset[str]
    languages: tuple[str, ...]
    any_of: frozenset[str]


def read_queries(path: Path = HERE / "queries_en.toml") -> list[tuple[str, Wanted]]:
    """(text, wanted) for every query of a set."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["query"]
    return [(row["text"], _wanted(row["fits"])) for row in rows]


def _wanted(fits: dict[str, object]) -> Wanted:
    known = {"needs", "area", "groups", "groups_soft", "kinds", "languages", "any_of"}
    assert set(fits) <= known, f"unknown field: {set(fits) - known}"

    def many(name: str) -> tuple[str, ...]:
        value = fits.get(name, ())
        assert isinstance(value, list | tuple)
        return tuple(value)

    return Wanted(
        needs=frozenset(many("needs")),
        area=str(fits.get("area", "")),
        groups=many("groups"),
        groups_soft=bool(fits.get("groups_soft")),
        kinds=frozenset(many("kinds")),
        languages=many("languages"),
        any_of=frozenset(many("any_of")),
    )


def fitting(directory: Directory, service: Service, wanted: Wanted) -> bool:
    """Whether a service is a right answer."""
    if service.id in wanted.any_of:
        return True
    asks = (wanted.needs, wanted.area, wanted.groups, wanted.kinds, wanted.languages)
    if not any(asks):
        return False
    areas = directory.places.areas
    inside = {code for code in service.areas if wanted.area in areas[code].within}
    covering = directory.places.covering((wanted.area,)) | inside if wanted.area else frozenset()
    meant = any(g in service.groups for g in wanted.groups)
    suited = wanted.groups_soft and all(matching.suits(service, g) for g in wanted.groups)
    return (
        (not wanted.needs or bool(wanted.needs & {*service.needs}))
        and (not wanted.area or bool(covering & {*service.areas}))
        and (not wanted.groups or meant or suited)
        and (not wanted.kinds or bool(wanted.kinds & {*service.kinds}))
        and (not wanted.languages or any(matching.understands(service, c) for c in wanted.languages))
    )


def misses(directory: Directory, queries: list[tuple[str, Wanted]]) -> list[tuple[str, list[str]]]:
    """Queries with no fitting service in the first three, and what came first instead."""
    missed = []
    for text, wanted in queries:
        first = [m.service for m in find(directory, Query(text=text)).matches[:FIRST]]
        if not any(fitting(directory, service, wanted) for service in first):
            missed.append((text, [service.id for service in first]))
    return missed
