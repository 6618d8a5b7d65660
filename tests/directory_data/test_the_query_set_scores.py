"""Of what people type, at least nine in ten find a right service among the first three."""

from math import sqrt
from pathlib import Path

import pytest
import query_set

from directory_data.search import Directory

LEAST = 0.90
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
def test_nine_in_ten(directory: Directory, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Scored and printed; a failure names the queries that missed."""
    queries = query_set.read_queries(path)
    missed = query_set.misses(directory, queries)
    hits = len(queries) - len(missed)
    low, high = wilson(hits, len(queries))
    name = path.stem.removeprefix("queries_").replace("_", " ")
    with capsys.disabled():
        print(  # noqa: T201
            f"\nquery set {name}: {hits} of {len(queries)} in the first three "
            f"({hits / len(queries):.1%}, 95% interval {low * 100:.1f} to {high * 100:.1f})"
        )
    assert hits / len(queries) >= LEAST, missed
