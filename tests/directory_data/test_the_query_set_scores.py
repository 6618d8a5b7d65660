"""Of what people type, nine in ten in English and 85 in 100 elsewhere find a right service among the first three."""

from math import sqrt
from pathlib import Path

import pytest
import query_set

from directory_data.search import Directory

LEAST, LEAST_ELSEWHERE, LEAST_ROMANISED = 0.90, 0.85, 0.70
# Languages with an alphabet of their own, which people also type in Latin letters.
ROMANISED = ("ar", "bn", "fa", "pa", "zh-Hans")
SETS = sorted(query_set.HERE.glob("queries_*.toml"))


def wilson(hits: int, of: int, z: float = 1.959964) -> tuple[float, float]:
    """Where the true share lies, 95 times in 100 (Wilson, 1927)."""
    share = hits / of
    middle = share + z * z / (2 * of)
    spread = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return (middle - spread) / (1 + z * z / of), (middle + spread) / (1 + z * z / of)


def test_the_interval_is_wilsons() -> None:
    """Against a worked example: 81 of 263 gives 0.2553 to 0.3662 (Newcombe, 1998)."""
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=0.0001)


def test_the_everyday_set_is_there() -> None:
    """The English set exists; the held-out one joins when it is written."""
    assert query_set.HERE / "queries_en.toml" in SETS


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_enough_find_it(directory: Directory, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Scored and printed; a failure names the queries that missed."""
    name = path.stem.removeprefix("queries_").replace("_", " ")
    least = LEAST if name.startswith("en") else LEAST_ELSEWHERE
    _scored(name, directory, query_set.read_queries(path), least, capsys)


def test_enough_find_it_in_latin_letters(directory: Directory, capsys: pytest.CaptureFixture[str]) -> None:
    """Romanised queries of all languages together: there is no one way to spell them."""
    sets = (query_set.read_queries(query_set.HERE / f"queries_{code}.toml") for code in ROMANISED)
    queries = [(text, wanted) for queries in sets for text, wanted in queries if text.isascii()]
    assert len(queries) >= 40
    _scored("romanised", directory, queries, LEAST_ROMANISED, capsys)


def _scored(
    name: str,
    directory: Directory,
    queries: list[tuple[str, query_set.Wanted]],
    least: float,
    capsys: pytest.CaptureFixture[str],
) -> None:
    missed = query_set.misses(directory, queries)
    hits = len(queries) - len(missed)
    low, high = wilson(hits, len(queries))
    with capsys.disabled():
        print(  # noqa: T201
            f"\nquery set {name}: {hits} of {len(queries)} in the first three "
            f"({hits / len(queries):.1%}, 95% interval {low * 100:.1f} to {high * 100:.1f})"
        )
    assert hits / len(queries) >= least, missed
