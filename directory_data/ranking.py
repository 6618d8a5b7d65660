"""In what order help is offered, and why each service is: the most fitting first, every reason in words."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from directory_data.codes import NATIONS, always
from directory_data.matching import Wish, for_harm, open_now, understands
from directory_data.records import Service

SCOPES = ("local", "regional", "national")
# What the main line of each nation is for, among the many needs it lists.
MAIN_LINES_FOR = frozenset(("domestic-abuse", "housing-refuge"))
# From the widest to the narrowest, for ordering when nobody said where they are.
_WIDEST = ("K02000001", "K03000001", "K04000001", *NATIONS)


@dataclass(frozen=True)
class Reason:
    """Why a service was offered: an English sentence to translate, and the codes that fill it by name.

    Each value is (vocabulary, codes): `need`, `group`, `language`, `kind`, `area`, or `text` for names.
    """

    sentence: str
    values: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)


@dataclass(frozen=True)
class Match:
    """One service offered, with the reasons in words and whether it was asked for by name."""

    service: Service
    reasons: tuple[Reason, ...]
    named: bool = False


def order(service: Service, wish: Wish) -> tuple[object, ...]:
    """Sort key, smallest first: asked for, understood, meant for them, near, checked, easy to reach, specialist."""
    return (
        service.id not in wish.named,
        _language_rank(service, wish.all_languages),
        -len({*wish.all_groups} & {*service.groups}),
        bool(wish.needs) and not {*wish.needs} & {*service.needs},
        _need_rank(service, wish) > 2,
        # Without a need, who speaks a language but helps with something quite else must not come before help nearby.
        _language_rank(service, wish.best_languages) if wish.needs else 0,
        _distance(service, wish),
        _language_rank(service, wish.best_languages),
        not wish.codes and not _main_line(service, wish),
        bool(wish.liked_kinds) and not {*wish.liked_kinds} & {*service.kinds},
        _meant_for_others(service, wish),
        service.kinds == ("other",),
        not _main_line(service, wish),
        service.evidence != "confirmed",
        not any(p.audience == "public" for p in service.phones),
        _need_rank(service, wish),
        _for_another_harm(service, wish),
        _breadth(service),
        service.name,
    )


def bring_forward(ordered: list[Service], wish: Wish) -> list[Service]:
    """The same services with the best for each thing asked for at the front, so that no need waits for another."""
    if wish.named or wish.all_languages or wish.all_groups:
        return ordered  # who it is for has decided already
    front: list[Service] = []
    for need in (*wish.needs, *wish.related):
        alone = replace(wish, needs=(need,), related=())
        fitting = (s for s in ordered if need in s.needs and s not in front)
        if best := min(fitting, key=lambda service: order(service, alone), default=None):
            front.append(best)
    return front + [service for service in ordered if service not in front]


def _main_line(service: Service, wish: Wish) -> bool:
    """Whether it is the main line of a nation (always.toml), for the needs those lines are for."""
    suited = not wish.needs or bool(MAIN_LINES_FOR & {*wish.needs})
    return suited and any(service.id in always()[code] for code in NATIONS)


def _distance(service: Service, wish: Wish) -> int:
    """How near it is: local, regional, national, then those that cover only part of a wider place asked for.

    When nobody said where they are, the other way round: help that is there wherever they are comes first.
    """
    scope = SCOPES.index(service.scope)
    if not wish.codes:
        return -scope
    return scope if wish.covering & {*service.areas} else len(SCOPES)


def _language_rank(service: Service, languages: tuple[str, ...]) -> int:
    """Spoken by its staff, through an interpreter, or not said."""
    if not languages or {*languages} & {*service.languages.spoken}:
        return 0
    return 1 if any(understands(service, code) for code in languages) else 2


def _need_rank(service: Service, wish: Wish) -> int:
    """How far down its own list of needs the first one asked for stands; 0 is its speciality."""
    wanted = [need for need in wish.needs if need in service.needs] or [n for n in wish.related if n in service.needs]
    return min(map(service.needs.index, wanted), default=0)


def _for_another_harm(service: Service, wish: Wish) -> bool:
    """Whether it helps people stop a kind of harm, such as to children, that nobody spoke of."""
    kinds_of_harm = {*service.needs[1:]}
    return for_harm(service) and bool(kinds_of_harm) and not kinds_of_harm & {*wish.needs}


def _meant_for_others(service: Service, wish: Wish) -> bool:
    """Whether it is run for a community or group nobody mentioned (women and their children apart)."""
    general = {"women", "children-young-people"} if "women" in service.groups else set()
    particular = {*service.groups} - general
    return bool(particular) and not particular & {*wish.all_groups}


def _breadth(service: Service) -> int:
    return min((_WIDEST.index(a) for a in service.areas if a in _WIDEST), default=len(_WIDEST))


def reasons(service: Service, wish: Wish) -> Iterator[Reason]:
    """Why this service is offered for this wish, the most telling first."""
    if service.id in wish.named:
        yield Reason("You asked for it by name")
    if helped := tuple(n for n in (*wish.needs, *wish.related) if n in service.needs):
        yield Reason("Helps with: %(needs)s", {"needs": ("need", helped)})
    if spoken := tuple(code for code in wish.best_languages if code in service.languages.spoken):
        yield Reason("Speaks %(languages)s", {"languages": ("language", spoken)})
    elif any(understands(service, code) for code in wish.best_languages):
        yield Reason("Can arrange an interpreter")
    if meant := tuple(g for g in wish.all_groups if g in service.groups):
        yield Reason("For %(groups)s", {"groups": ("group", meant)})
    yield _where(service, wish)
    if wish.at and service.scope and open_now(service, wish.at) and "open-now" in wish.wants:
        yield Reason("Open now")


def _where(service: Service, wish: Wish) -> Reason:
    exact = tuple(code for code in wish.codes if code in service.areas)
    wider = tuple(code for code in service.areas if code in wish.covering)
    return Reason("Covers %(areas)s", {"areas": ("area", exact or wider or service.areas[:3])})
