"""So many of so many, and how sure that makes us: for every figure that is printed. Runs on Python 3.10 and later."""

from math import sqrt
from typing import NamedTuple


class Share(NamedTuple):
    """Hits out of `of`."""

    hits: int
    of: int

    @property
    def rate(self) -> float:
        """From 0 to 1; 1 where nothing was asked."""
        return self.hits / self.of if self.of else 1.0

    def interval(self) -> tuple[float, float]:
        """Where the true share lies, 95 times in 100 (Wilson, 1927)."""
        if not self.of:
            return (0.0, 1.0)
        z, n, p = 1.959964, self.of, self.rate
        middle, half = p + z * z / (2 * n), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return ((middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n))

    def __str__(self) -> str:
        low, high = self.interval()
        return f"{self.hits}/{self.of} = {self.rate:.1%} ({low:.1%} to {high:.1%})"
