"""Mending one slip of the finger: a word nobody knows becomes the known word one letter away."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

# Shorter words have too many neighbours to guess from.
SHORTEST = 5


class Spelling:
    """Known words, findable with one letter missing, added, changed or swapped.

    Each word is filed under itself with any one letter taken out; two words one slip apart share such a form
    (Garbe's symmetric delete).
    """

    def __init__(self, known: Iterable[str]) -> None:
        """File known words; those that come more often win a tie."""
        self._known = Counter(known)
        self._filed: dict[str, list[str]] = defaultdict(list)
        for word in self._known:
            if len(word) >= SHORTEST:
                for form in {word, *_shorter(word)}:
                    self._filed[form].append(word)

    def mend(self, word: str) -> str:
        """The word itself when known, short or far from all; else the commonest one slip away."""
        if word in self._known or len(word) < SHORTEST or any(c.isdigit() for c in word):
            return word
        near = {other for form in (word, *_shorter(word)) for other in self._filed.get(form, ())}
        # The first letter is rarely the slip; without it "hiding" would become "riding".
        close = [other for other in near if other[0] == word[0] and abs(len(other) - len(word)) < 2]
        return max(close, key=lambda other: (self._known[other], other), default=word)


def _shorter(word: str) -> Iterator[str]:
    yield from (word[:i] + word[i + 1 :] for i in range(len(word)))
