"""From what a person typed to codes: needs, place, languages, groups, kinds and services asked for by name."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

from babel import Locale

from directory_data.codes import Term, vocabulary
from directory_data.folding import fold, words
from directory_data.phrasebook import PhraseBook
from directory_data.places import INWARD, OUTWARD, Gazetteer, Place
from directory_data.spelling import Spelling

# Words that announce a place, so that "near Reading" is a town and "reading my texts" is not.
ANNOUNCE = frozenset(("in", "near", "nr", "around", "outside"))
# Topics heard even beside a stronger one: danger and thoughts of suicide come first (contract).
URGENT = ("danger-now", "suicide-risk")
# Councils whose names are everyday words too; they need announcing.
AMBIGUOUS = frozenset(("reading", "bury", "hart", "rugby", "eden", "slough", "bath", "dover", "swale"))
# Words of services' names that people leave out.
FILLERS = frozenset(
    ("the", "a", "and", "of", "for", "in", "with", "district", "line", "project", "support")
) | frozenset(("helpline", "helplines", "service", "services"))
# A place name of more words than this is not looked for in free text.
LONGEST = 5


@dataclass
class Understood:
    """What a text was taken to mean. Codes only: the words themselves are not kept."""

    needs: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    place: Place | None = None
    languages: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)

    @property
    def anything(self) -> bool:
        """Whether any of it was understood."""
        return any((self.needs, self.place, self.languages, self.groups, self.kinds, self.named))


class Reader:
    """Reads free text with the vocabulary, the phrases, the places and the names of services."""

    def __init__(
        self,
        phrases: PhraseBook,
        spelling: Spelling,
        ordinary: set[str],
        places: Gazetteer,
        names: dict[str, list[str]],
    ) -> None:
        """`ordinary` are words of everyday phrases; `names` maps folded names of services to their ids."""
        self._phrases = phrases
        self._spelling = spelling
        self._ordinary = ordinary
        self._places = places
        self._terms = {kind: dict(_spellings(kind)) for kind in ("language", "group", "kind")}
        self._labels = {fold(term.label): code for code, term in vocabulary("group").items()}
        self._names: dict[frozenset[str], list[str]] = defaultdict(list)
        self._joined: dict[str, list[str]] = defaultdict(list)
        for name, ids in names.items():
            self._joined[name.replace(" ", "")] += ids
            told = frozenset(name.split()) - FILLERS
            if (told and not told <= ordinary | FILLERS) or len(told) > 2:
                self._names[told] += ids

    def read(self, text: str) -> Understood:
        """Understand a text of any length and script."""
        spelt = [word if self._places.named(word) else self._spelling.mend(word) for word in words(text)]
        found = Understood()
        found.named = self._asked_by_name(spelt)
        found.place, rest = self._take_place(spelt)
        found.languages, _ = self._listed("language", rest)
        found.groups, _ = self._listed("group", rest)
        if whole := self._labels.get(" ".join(spelt)):
            found.groups.append(whole)
        found.kinds, told = self._listed("kind", rest)
        # "stalking helpline" is about stalking; "helpline" alone is about talking to someone.
        about = [word for word in rest if word not in told]
        self._add_topics(found, " ".join(about or rest))
        return found

    def _add_topics(self, found: Understood, text: str) -> None:
        topics, kinds, needs = vocabulary("topic"), vocabulary("kind"), vocabulary("need")
        # Topics that bring no need ("talk to someone") are heard only where nothing more is told.
        telling = {code for code, topic in topics.items() if topic.needs} | needs.keys()
        told = self._phrases.hear(text)
        urgent = [code for code in URGENT if told.tells(code)]
        heard = [code for code in told.topics(telling) or told.topics(topics.keys()) if code not in URGENT]
        found.topics = list(dict.fromkeys([*urgent, *(code for code in heard if code in topics)]))
        direct = [code for code in heard if code in needs]
        direct += [need for kind in found.kinds for need in kinds[kind].needs]
        implied = [need for topic in found.topics for need in topics[topic].needs]
        found.needs = list(dict.fromkeys(direct or implied))
        groups = [group for topic in found.topics for group in topics[topic].groups]
        found.groups = list(dict.fromkeys(found.groups + groups))

    def everyday(self, word: str) -> bool:
        """Whether a folded word is one of everyday phrases, and so no name or special term."""
        return word in self._ordinary

    def _listed(self, kind: str, spelt: list[str]) -> tuple[list[str], set[str]]:
        """The codes of a vocabulary that stand in the text, and the words that told them."""
        terms = self._terms[kind]
        hits = [run for run, _, _ in _runs(spelt, LONGEST) if run in terms]
        return list(dict.fromkeys(terms[run] for run in hits)), {word for run in hits for word in run.split()}

    def _asked_by_name(self, spelt: list[str]) -> list[str]:
        """Services all of whose name stands in the text, in any order: those with the longest such name."""
        if whole := self._joined.get("".join(spelt).removeprefix("the")):
            return list(dict.fromkeys(whole))
        said = frozenset(spelt)
        held = [name for name in self._names if name <= said]
        longest = max(map(len, held), default=0)
        return list(dict.fromkeys(id for name in held if len(name) == longest for id in self._names[name]))

    def _take_place(self, spelt: list[str]) -> tuple[Place | None, list[str]]:
        for i, word in enumerate(spelt):
            if OUTWARD.fullmatch(word):
                inward = spelt[i + 1] if i + 1 < len(spelt) and INWARD.fullmatch(spelt[i + 1]) else ""
                if place := self._places.postcode(word, inward):
                    return place, spelt[:i] + spelt[i + (2 if inward else 1) :]
            elif (joined := self._places.read_place(word)) and any(c.isdigit() for c in word):
                return joined, spelt[:i] + spelt[i + 1 :]
        for run, start, end in _runs(spelt, LONGEST):
            announced = start > 0 and spelt[start - 1] in ANNOUNCE
            if (announced or not self._everyday(run, spelt)) and (place := self._places.named(run)):
                return place, spelt[: start - announced] + spelt[end:]
        return self._misspelt_place(spelt)

    def _everyday(self, run: str, spelt: list[str]) -> bool:
        """Whether a place's name is better read as ordinary words: "reading", "hope", "ash".

        Where each character is a word, as in Chinese, a name of several is no accident.
        """
        parts = run.split()
        by_characters = len(parts) > 1 and all(len(one) == 1 and not one.isascii() for one in parts)
        return len(spelt) > 1 and not by_characters and set(parts) <= self._ordinary

    def _misspelt_place(self, spelt: list[str]) -> tuple[Place | None, list[str]]:
        for i, word in enumerate(spelt):
            announced = i > 0 and spelt[i - 1] in ANNOUNCE and word not in self._ordinary
            if announced and (place := self.nearest_place(word)):
                return place, spelt[: i - 1] + spelt[i + 1 :]
        return None, spelt

    def nearest_place(self, text: str) -> Place | None:
        """The place whose name is spelt most like `text`, when one is close."""
        folded = fold(text)
        if len(folded) < 5:
            return None
        near = get_close_matches(folded, self._places.names, n=1, cutoff=0.84)
        return self._places.named(near[0]) if near else None


def _spellings(kind: str) -> Iterator[tuple[str, str]]:
    for code, term in vocabulary(kind).items():
        for spelling in _ways_to_say(kind, code, term):
            if folded := fold(spelling):
                yield folded, code


def _ways_to_say(kind: str, code: str, term: Term) -> Iterator[str]:
    yield from term.words
    if kind == "language":
        for reader in ("ur", "pl", "cy", "gd", "zh_Hans", "ar", "ro", "pa", "bn", "so", "fa"):
            if name := Locale.parse(reader).languages.get(code):
                yield name


def _runs(spelt: list[str], longest: int) -> Iterator[tuple[str, int, int]]:
    """Every run of neighbouring words, the longest first, with where it starts and ends."""
    for size in range(min(longest, len(spelt)), 0, -1):
        for start in range(len(spelt) - size + 1):
            yield " ".join(spelt[start : start + size]), start, start + size
