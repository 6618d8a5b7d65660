"""Which services fit a wish: the rules, one function each, apart from where the records come from."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from directory_data import hours, numbers
from directory_data.codes import NATIONS, UNIONS
from directory_data.records import Number, Service


@dataclass
class Wish:
    """What is wanted, in codes. `needs`, `codes`, ... must fit; the `liked_` ones only decide the order.

    Services for `related` needs fit too, after the others. `codes` are the areas of the place asked for,
    `covering` those and all that contain them, `inside` all that lie in them.
    """

    needs: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    covering: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    groups: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    liked_groups: tuple[str, ...] = ()
    liked_languages: tuple[str, ...] = ()
    liked_kinds: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    nations: frozenset[str] = frozenset()
    at: datetime | None = None
    reader: str = ""

    @property
    def all_groups(self) -> tuple[str, ...]:
        """Groups that must fit and those that would be good."""
        return self.groups + self.liked_groups

    @property
    def all_languages(self) -> tuple[str, ...]:
        """Languages that must fit and those that would be good."""
        return self.languages + self.liked_languages

    @property
    def best_languages(self) -> tuple[str, ...]:
        """The languages that decide the order: those told, else the reader's own."""
        return self.all_languages or ((self.reader,) if self.reader else ())


def contacts(service: Service) -> Iterator[Number]:
    """The numbers anybody may call or text."""
    yield from (n for n in (*service.phones, *service.texts) if n.audience == "public")


def can_write(service: Service) -> bool:
    """Whether someone who cannot talk can reach it, by text or webchat."""
    return bool(service.webchat or any(t.audience == "public" for t in service.texts))


def free(service: Service) -> bool:
    """Whether one of its numbers is free to call."""
    return any(numbers.free_to_call(p.dial) for p in service.phones if p.audience == "public")


def self_referral(service: Service) -> bool:
    """Whether a person can get in touch themselves: when it says so, or is a line or chat made for that."""
    return "self" in service.referral or (not service.referral and bool({"helpline", "webchat"} & {*service.kinds}))


def nations_of(service: Service) -> frozenset[str]:
    """The nations whose bank holidays its hours follow; none when its areas do not say."""
    # The first letter of an area's code tells its nation; unions have one of their own.
    by_letter = {code[0]: code for code in NATIONS}
    nations = (UNIONS[area][1] if area in UNIONS else (by_letter[area[0]],) for area in service.areas)
    return frozenset(code for members in nations for code in members)


def open_now(service: Service, moment: datetime) -> bool | None:
    """True when some line or chat is open at `moment`, False when all are shut, None when nobody knows."""
    tables = [n.hours for n in contacts(service)] + ([service.webchat.hours] if service.webchat else [])
    nations = nations_of(service)
    states = [hours.open_at(hours.parse(t), moment, nations) if t else None for t in tables]
    if True in states:
        return True
    return None if None in states or not states else False


# What a person may ask for besides a code, by the name the form uses.
WANTS: dict[str, Callable[[Service, Wish], bool]] = {
    "open-now": lambda s, w: w.at is not None and open_now(s, w.at) is True,
    "write": lambda s, _: can_write(s),
    "free": lambda s, _: free(s),
    "self-referral": lambda s, _: self_referral(s),
}


def suits(service: Service, group: str) -> bool:
    """Whether people of a group can use a service: for them, or open to them."""
    if group in service.groups:
        return True
    if group == "children-young-people":
        return (service.minimum_age or 0) < 18
    if service.maximum_age is not None and service.maximum_age <= 19:
        return False
    return not (service.only and group in ("men", "women") and group != service.only)


def for_harm(service: Service) -> bool:
    """Whether it is first of all for people who have harmed someone; never offered for another need."""
    return service.needs[:1] == ("perpetrator-help",)


def understands(service: Service, language: str) -> bool:
    """Whether a speaker of `language` is understood, by staff or through an interpreter."""
    signed = language == "bfi"
    return language in service.languages.spoken or (service.languages.interpreter and not signed)


# Each thing that must fit, by the name of the choice it answers.
FITS: dict[str, Callable[[Service, Wish], bool]] = {
    "need": lambda s, w: not w.needs or bool({*w.needs, *w.related} & {*s.needs}),
    "harm": lambda s, w: not for_harm(s) or "perpetrator-help" in w.needs or s.id in w.named,
    "area": lambda s, w: not w.codes or bool((w.covering | w.inside) & {*s.areas}),
    "for": lambda s, w: all(suits(s, group) for group in w.groups) and ("men" not in w.liked_groups or suits(s, "men")),
    "language": lambda s, w: not w.languages or any(understands(s, code) for code in w.languages),
    "kind": lambda s, w: not w.kinds or bool({*w.kinds} & {*s.kinds}),
    "want": lambda s, w: all(WANTS[name](s, w) for name in w.wants),
}


def fits(service: Service, wish: Wish, but: Collection[str] = ()) -> bool:
    """Whether a service fits all of a wish, leaving out the choices named in `but`."""
    return all(rule(service, wish) for name, rule in FITS.items() if name not in but)
