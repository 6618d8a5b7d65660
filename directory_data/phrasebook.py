"""What people type, learnt from what people have typed before: the topics a text is about."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
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


# For each feature asked about that is known: how rare it is, and how much it tells of each topic.
Tells = dict[str, tuple[float, list[tuple[str, float]]]]


def learn(phrases: Iterable[tuple[str, str]]) -> Iterator[tuple[str, float, list[tuple[str, float]]]]:
    """(feature, rarity, what it tells of each topic) from (topic, folded phrase) pairs, for `PhraseBook` to look up."""
    rows = [(topic, phrase.split()) for topic, phrase in phrases]
    seen = Counter(feature for _, spelt in rows for feature in dict.fromkeys(_features(spelt)))
    # Runs of letters and pairs of words that stand in one phrase only tell nothing of the next.
    rarity = {f: rare(len(rows), n) for f, n in seen.items() if n > 1 or f.startswith("=")}
    by_topic: dict[str, Counter[str]] = defaultdict(Counter)
    for topic, spelt in rows:
        by_topic[topic].update(_weigh(spelt, rarity, rare(len(rows), 0)))
    everywhere: Counter[str] = Counter()
    for weights in by_topic.values():
        everywhere.update(weights)
    for feature, rareness in rarity.items():
        total = everywhere[feature] + _SMOOTH
        told = ((topic, weights[feature]) for topic, weights in by_topic.items() if feature in weights)
        yield feature, rareness, [(topic, log(total / (total - weight))) for topic, weight in told]


def rare(phrases: int, holding: int) -> float:
    """How rare a feature is that so many of the phrases hold."""
    return log((1 + phrases) / (1 + holding)) + 1


class PhraseBook:
    """Phrases by topic, as complement naive Bayes over words, pairs of words and runs of letters.

    Rennie and others, "Tackling the poor assumptions of naive Bayes text classifiers", ICML 2003: each topic
    is judged by the phrases of all other topics, which suits short texts and topics of unequal size.
    """

    def __init__(
        self,
        tells: Callable[[Collection[str]], Tells],
        topic_of: Callable[[Collection[str]], dict[str, str]],
        unseen: float,
    ) -> None:
        """`tells` looks features up, `topic_of` whole folded phrases; `unseen` is how rare an unknown feature is."""
        self._look_up, self._topic_of, self._unseen = tells, topic_of, unseen

    def hear(self, text: str) -> "Heard":
        """What a text tells, worked out once for all that is asked of it."""
        spelt = words(text)
        known = self._look_up({*_features(spelt)})
        whole = self._topic_of([" ".join(spelt)]).get(" ".join(spelt), "")
        return Heard(whole, self._scores(spelt, known), any("=" + word in known for word in spelt))

    def _scores(self, spelt: list[str], known: Tells) -> dict[str, float]:
        """How much the words tell of each topic: what they suggest, and the known phrases they hold."""
        scores: dict[str, float] = defaultdict(float)
        rarity = {feature: rareness for feature, (rareness, _) in known.items()}
        for feature, weight in _weigh(spelt, rarity, self._unseen).items():
            for topic, tells in known[feature][1] if feature in known else ():
                scores[topic] += weight * tells
        for topic, share in self._held(spelt, rarity):
            scores[topic] += SAME_PHRASE * share
        return scores

    def _held(self, spelt: list[str], rarity: dict[str, float]) -> Iterator[tuple[str, float]]:
        """Topics of known phrases standing in the text, longest first, each with its share of the rare words."""
        weights = [rarity.get("=" + word, self._unseen) for word in spelt]
        free = set(range(len(spelt)))
        sizes = range(min(CONTAINED, len(spelt)), 0, -1)
        runs = [(start, start + size) for size in sizes for start in range(len(spelt) - size + 1)]
        known = self._topic_of([" ".join(spelt[start:end]) for start, end in runs])
        for start, end in runs:
            span = range(start, end)
            topic = known.get(" ".join(spelt[start:end]))
            if topic and free.issuperset(span):
                free.difference_update(span)
                yield topic, sum(weights[i] for i in span) / sum(weights)


@dataclass(frozen=True)
class Heard:
    """The topic of the known phrase a text is, if it is one; scores by topic; whether any whole word of it is known."""

    whole: str
    scores: dict[str, float]
    known: bool

    def topics(self, among: Collection[str]) -> list[str]:
        """The topics of the text out of `among`, the likeliest first; none when it is like nothing known."""
        if self.whole in among:
            return [self.whole]
        scores = {topic: score for topic, score in self.scores.items() if topic in among}
        best = max(scores.values(), default=0.0)
        if best < HEARD * max(self.scores.values(), default=0.0):
            return []
        sure = SURE if self.known else LETTERS_ALONE
        near = [topic for topic, score in scores.items() if score >= max(sure, best * ALSO)]
        return sorted(near, key=lambda topic: -scores[topic])[:2]

    def tells(self, topic: str) -> bool:
        """Whether a topic is told at all, even beside a stronger one: for those that must not be missed."""
        return self.scores.get(topic, 0.0) >= max(TOLD, BESIDE * max(self.scores.values(), default=0.0))


def _weigh(spelt: list[str], rarity: dict[str, float], unseen: float) -> dict[str, float]:
    """The features of a text by rarity, scaled to length 1; features never seen count in the length."""
    raw = {f: (1 + log(n)) * rarity.get(f, unseen) for f, n in Counter(_features(spelt)).items()}
    length = sqrt(sum(weight * weight for weight in raw.values())) or 1.0
    return {f: weight / length for f, weight in raw.items()}


def _features(spelt: list[str]) -> Iterator[str]:
    yield from ("=" + word for word in spelt)
    yield from (f"+{a} {b}" for a, b in pairwise(spelt))
    for word in spelt:
        marked = f" {word} "
        yield from (marked[i : i + n] for n in (3, 4) for i in range(len(marked) - n + 1))
