"""What people type, learnt from what people have typed before: the topics a text is about."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise
from math import log, sqrt

from directory_data.folding import words

# A phrase of this many words or fewer counts when the whole of it stands in a longer text.
CONTAINED = 6
# How much it counts that known phrases make up a text, beside what its words and letters suggest.
SAME_PHRASE = 3.0
# What a text must score before we act on it, and how near the best a second topic must come to count too.
SURE = 0.4
ALSO = 0.8
# What it must score when no whole word of it is known, only runs of letters.
LETTERS_ALONE = 0.9
# How near the best of all topics the best of those asked for must come, to be more than an echo.
HEARD = 0.35
# How near the best a topic must come that is listened for whatever else is told.
BESIDE = 0.7
# What it must score to be told at all: words every message holds must not sound like danger.
TOLD = 0.8
_SMOOTH = 0.3


class PhraseBook:
    """Phrases by topic, as complement naive Bayes over words, pairs of words and runs of letters.

    Rennie and others, "Tackling the poor assumptions of naive Bayes text classifiers", ICML 2003: each topic
    is judged by the phrases of all other topics, which suits short texts and topics of unequal size.
    """

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """Learn from (topic, phrase) pairs."""
        rows = [(topic, words(phrase)) for topic, phrase in phrases]
        self._exact = {tuple(spelt): topic for topic, spelt in reversed(rows)}
        seen = Counter(feature for _, spelt in rows for feature in {*_features(spelt)})
        self._rarity = {f: log((1 + len(rows)) / (1 + n)) + 1 for f, n in seen.items()}
        self._unseen = log(1 + len(rows)) + 1
        by_topic: dict[str, Counter[str]] = defaultdict(Counter)
        for topic, spelt in rows:
            by_topic[topic].update(self._weigh(spelt))
        everywhere: Counter[str] = Counter()
        for weights in by_topic.values():
            everywhere.update(weights)
        self._tells: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for topic, weights in by_topic.items():
            for feature, weight in weights.items():
                total = everywhere[feature] + _SMOOTH
                self._tells[feature].append((topic, log(total / (total - weight))))

    def topics(self, text: str, among: Collection[str]) -> list[str]:
        """The topics of a text out of `among`, the likeliest first; none when it is like nothing known."""
        spelt = words(text)
        if (topic := self._exact.get(tuple(spelt))) in among:
            return [str(topic)]
        everything = self.scores(spelt)
        scores = {topic: score for topic, score in everything.items() if topic in among}
        best = max(scores.values(), default=0.0)
        if best < HEARD * max(everything.values(), default=0.0):
            return []
        sure = SURE if any("=" + word in self._rarity for word in spelt) else LETTERS_ALONE
        near = [topic for topic, score in scores.items() if score >= max(sure, best * ALSO)]
        return sorted(near, key=lambda topic: -scores[topic])[:2]

    def hears(self, text: str, topic: str) -> bool:
        """Whether a topic is told at all, even beside a stronger one: for those that must not be missed."""
        scores = self.scores(words(text))
        return scores.get(topic, 0.0) >= max(TOLD, BESIDE * max(scores.values(), default=0.0))

    def scores(self, spelt: list[str]) -> dict[str, float]:
        """How much the words tell of each topic: what they suggest, and the known phrases they hold."""
        scores: dict[str, float] = defaultdict(float)
        for feature, weight in self._weigh(spelt).items():
            for topic, tells in self._tells.get(feature, ()):
                scores[topic] += weight * tells
        for topic, share in self._held(spelt):
            scores[topic] += SAME_PHRASE * share
        return scores

    def _held(self, spelt: list[str]) -> Iterator[tuple[str, float]]:
        """Topics of known phrases standing in the text, longest first, each with its share of the rare words."""
        weights = [self._rarity.get("=" + word, self._unseen) for word in spelt]
        free = set(range(len(spelt)))
        for size in range(min(CONTAINED, len(spelt)), 0, -1):
            for start in range(len(spelt) - size + 1):
                span = range(start, start + size)
                topic = self._exact.get(tuple(spelt[start : start + size]))
                if topic and free.issuperset(span):
                    free.difference_update(span)
                    yield topic, sum(weights[i] for i in span) / sum(weights)

    def _weigh(self, spelt: list[str]) -> dict[str, float]:
        """The features of a text by rarity, scaled to length 1; features never seen count in the length."""
        raw = {f: (1 + log(n)) * self._rarity.get(f, self._unseen) for f, n in Counter(_features(spelt)).items()}
        length = sqrt(sum(weight * weight for weight in raw.values())) or 1.0
        return {f: weight / length for f, weight in raw.items()}


def _features(spelt: list[str]) -> Iterator[str]:
    yield from ("=" + word for word in spelt)
    yield from (f"+{a} {b}" for a, b in pairwise(spelt))
    for word in spelt:
        marked = f" {word} "
        yield from (marked[i : i + n] for n in (3, 4, 5) for i in range(len(marked) - n + 1))
