"""Finding services: what was asked becomes codes, the codes become services, never none."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime

from directory_data.choosing import count_choices, offered, related
from directory_data.codes import NATIONS, always
from directory_data.folding import words
from directory_data.matching import WANTS, Wish, fits
from directory_data.opening import DEFAULT_FILE, Closed, Directory, open_file
from directory_data.places import Place
from directory_data.ranking import Match, bring_forward, order, reasons
from directory_data.records import Service
from directory_data.understanding import Understood

__all__ = ["DEFAULT_FILE", "Closed", "Directory", "Query", "Results", "find", "open_file"]

# What the lines shown when nothing else is understood must help with.
GENERAL = ("domestic-abuse", "sexual-violence")


@dataclass(frozen=True)
class Query:
    """What was asked. `text` and `place` are free words; the rest are codes of the vocabulary.

    `needs`, `languages` and `kinds` fit when any does; `groups` and `wants` (matching.WANTS) when all do.
    `at` is the moment it is asked, aware of its time zone; None leaves "open now" unanswered. `reader` is the
    language somebody reads when it is not English: who speaks it comes first, then who has interpreters. `heard` is
    what words were taken to mean before, in the place of the words.
    """

    text: str = ""
    place: str = ""
    needs: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    at: datetime | None = None
    reader: str = ""
    heard: Understood | None = None


@dataclass
class Results:
    """What `find` answers. `always` is shown whatever was asked: emergency first, then national lines.

    `settled` is the query as codes alone: what the words were taken to mean, to fill a form with. `choices`
    counts, for each kind of choice, the services every value would leave, all else settled. `relaxed` tells that
    nothing fitted everything asked, and what is shown can help anyone. `place_unknown` that the place box
    held words that name no place.
    """

    understood: Understood
    matches: list[Match]
    always: list[Service]
    settled: Query
    choices: dict[str, Counter[str]] = field(default_factory=dict)
    closed: list[Closed] = field(default_factory=list)
    relaxed: bool = False
    place_unknown: bool = False


def find(directory: Directory, query: Query) -> Results:
    """Services for what was asked, best first, each with its reasons. Never empty: see Results.relaxed."""
    understood = replace(query.heard) if query.heard else directory.reader.read(query.text)
    place, unknown = _place(directory, query, understood)
    understood.place = place
    wish = _wish(directory, query, understood)
    closed = [directory.closed[name] for name in understood.named if name in directory.closed]
    wish.named += tuple(id for one in closed for id in one.replaced_by)
    chosen, relaxed = _choose(directory, query, wish)
    chosen = bring_forward(sorted(chosen, key=lambda service: order(service, wish)), wish)
    settled = _settle(query, understood)
    return Results(
        understood=understood,
        matches=[Match(s, tuple(reasons(s, wish)), s.id in wish.named) for s in chosen],
        always=_always(directory, wish),
        settled=settled,
        choices=count_choices(directory, _wish(directory, settled, Understood(place=place))),
        closed=closed,
        relaxed=relaxed,
        place_unknown=unknown,
    )


def _settle(query: Query, understood: Understood) -> Query:
    return replace(
        query,
        text="",
        place=understood.place.label if understood.place else "",
        needs=query.needs or tuple(understood.needs),
        groups=query.groups or tuple(understood.groups[:1]),
        languages=query.languages or tuple(understood.languages[:1]),
        kinds=query.kinds or tuple(understood.kinds[:1]),
    )


def _place(directory: Directory, query: Query, understood: Understood) -> tuple[Place | None, bool]:
    if not query.place.strip():
        return understood.place, False
    typed = directory.places.read_place(query.place) or directory.reader.nearest_place(query.place)
    return typed or understood.place, typed is None


def _wish(directory: Directory, query: Query, understood: Understood) -> Wish:
    codes = understood.place.codes if understood.place else ()
    areas = directory.places.areas
    needs = query.needs or tuple(understood.needs)
    return Wish(
        needs=needs,
        related=related(directory, needs, chosen=bool(query.needs)),
        codes=codes,
        covering=directory.places.covering(codes),
        inside=frozenset(area.code for area in areas.values() if area.within & {*codes}),
        groups=query.groups,
        languages=query.languages,
        kinds=query.kinds,
        wants=tuple(want for want in query.wants if want in WANTS),
        liked_groups=tuple(understood.groups),
        liked_languages=tuple(understood.languages),
        liked_kinds=tuple(understood.kinds),
        named=tuple(understood.named),
        nations=frozenset(n for code in codes if (n := areas[code].nation)),
        at=query.at,
        reader=query.reader,
    )


def _choose(directory: Directory, query: Query, wish: Wish) -> tuple[list[Service], bool]:
    """The services that fit, or, when none does, those that fit less: never nothing."""
    services = offered(directory)
    if not _asked(wish):
        # Words of everyday phrases ("help") stand in every record and tell nothing.
        typed = [word for word in words(query.text)[:20] if len(word) > 2 and not directory.reader.everyday(word)]
        found = [s for s in directory.full_text(typed) if s in services and fits(s, wish)]
        return (found, False) if found else (_lines(services, wish), bool(query.text.strip()))
    named = [s for s in services if s.id in wish.named]
    if found := [s for s in services if fits(s, wish) and s not in named] + named:
        return found, False
    # Who it is for is let go of last: nobody is sent to a service that would turn them away.
    for less in (replace(wish, kinds=(), wants=()), replace(wish, kinds=(), wants=(), languages=())):
        if found := [s for s in services if fits(s, less)]:
            return found, True
    return _lines(services, wish) or _lines(services, Wish()), True


def _asked(wish: Wish) -> bool:
    hard = (wish.needs, wish.codes, wish.groups, wish.languages, wish.kinds, wish.wants, wish.named)
    return any(hard) or any((wish.liked_groups, wish.liked_languages, wish.liked_kinds))


def _lines(services: list[Service], wish: Wish) -> list[Service]:
    """National helplines that can help anyone of the nations and groups asked about."""
    general = Wish(needs=GENERAL, codes=wish.codes, covering=wish.covering, groups=wish.groups)
    lines = (s for s in services if s.scope == "national" and "helpline" in s.kinds and fits(s, general))
    main = {id for nation in NATIONS for id in always()[nation]}
    return [s for s in lines if s.id in main or not s.groups or {*s.groups} & {*wish.groups}]


def _always(directory: Directory, wish: Wish) -> list[Service]:
    lists = always()
    nations = [nation for nation in NATIONS if nation in (wish.nations or NATIONS)]
    ids = [*lists["emergency"], *(i for n in nations for i in lists[n]), *lists["everywhere"]]
    return [directory.services[id] for id in ids]
