"""A service as a page shows it: every fact turned into words of the reader's language, nothing decided here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from babel import lists
from babel.dates import format_date, get_day_names
from markupsafe import Markup, escape

from directory_data import hours, matching
from directory_data.codes import NATIONS, UNIONS
from directory_data.numbers import free_to_call
from directory_data.ranking import Match, Reason
from directory_data.records import Number, Service, TextNumber
from directory_data.search import Directory
from web.languages import gettext as _
from web.languages import in_english, isolated, label, language

NAMED_SOURCES = 2  # how many sources a card names; the service's own page lists them all


@dataclass(frozen=True)
class Line:
    """One number to call or text: `href` is what a press dials, `hours` and `state` are words or empty."""

    label: str
    number: str
    href: str
    free: bool
    hours: Markup
    hours_sure: bool
    note: str
    state: str
    send: str = ""
    whatsapp: bool = False


@dataclass(frozen=True)
class Card:
    """A service in words. `reasons` say why it is shown; `service` is the record itself, for what needs no words."""

    service: Service
    kinds: Markup
    areas: Markup
    languages: Markup
    calls: tuple[Line, ...]
    texts: tuple[Line, ...]
    webchat_hours: Markup
    reasons: tuple[Markup, ...]
    checked: Markup


def card(directory: Directory, service: Service, now: datetime, reasons: Iterable[Reason] = ()) -> Card:
    """The card of a service at the moment `now`."""
    places = directory.places
    chat = service.webchat.hours if service.webchat else None
    return Card(
        service=service,
        kinds=listed(label("kind", code, places) for code in service.kinds),
        areas=listed(label("area", code, places) for code in service.areas),
        languages=listed(label("language", code, places) for code in service.languages.spoken),
        calls=ways(service.phones, "tel", "public", service, now),
        texts=ways(service.texts, "sms", "public", service, now),
        webchat_hours=in_words(chat) if chat else Markup(""),
        reasons=tuple(reason_in_words(reason, directory) for reason in reasons),
        checked=checked(service),
    )


def cards(directory: Directory, matches: Iterable[Match], now: datetime) -> list[Card]:
    """The cards of matches, in their order."""
    return [card(directory, match.service, now, match.reasons) for match in matches]


def ways(numbers: Iterable[Number], scheme: str, audience: str, service: Service, now: datetime) -> tuple[Line, ...]:
    """The numbers of a service for an audience (`public`, `professionals`), to call (`tel`) or to text (`sms`)."""
    nations = matching.nations_of(service)
    return tuple(_line(number, scheme, now, nations) for number in numbers if number.audience == audience)


def _line(number: Number, scheme: str, now: datetime, nations: frozenset[str]) -> Line:
    return Line(
        label=number.label,
        number=number.number,
        href=f"{scheme}:{number.dial}",
        free=scheme == "tel" and free_to_call(number.dial),
        hours=in_words(number.hours) if number.hours else Markup(""),
        hours_sure=number.hours_evidence == "confirmed",
        note=number.hours_note,
        state=state(number.hours, now, nations),
        send=number.send if isinstance(number, TextNumber) else "",
        whatsapp=isinstance(number, TextNumber) and number.whatsapp,
    )


def state(table: str | None, now: datetime, nations: frozenset[str]) -> str:
    """`open`, `shut`, `holiday` (a bank holiday its hours say nothing of), or empty when nobody knows."""
    if not table:
        return ""
    answer = hours.open_at(hours.parse(table), now, nations)
    return {True: "open", False: "shut", None: "holiday"}[answer]


def in_words(table: str) -> Markup:
    """Opening hours in the reader's language, times isolated and on the 24-hour clock."""
    if table == "24/7":
        return escape(_("Day and night, every day"))
    days = get_day_names("abbreviated", locale=language().locale)
    parts = []
    for rule in hours.rules(table):
        runs = [days[a] if a == b else f"{days[a]} – {days[b]}" for a, b in rule.days]
        parts.append(escape(", ".join(runs)) + " " + isolated(f"{_clock(rule.start)}–{_clock(rule.end)}"))
    if hours.parse(table).holidays_off:
        parts.append(escape(_("closed on bank holidays")))
    return Markup(" · ").join(parts)


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02}:{minute % 60:02}"


def listed(words: Iterable[str]) -> Markup:
    """Words joined as the reader's language joins a list; marked-up names stay marked up."""
    return Markup(lists.format_list([escape(word) for word in words], locale=language().locale))


def reason_in_words(reason: Reason, directory: Directory) -> Markup:
    """One reason as a sentence of the reader's language."""
    filled = {
        name: listed(label(kind, code, directory.places) for code in codes)
        for name, (kind, codes) in reason.values.items()
    }
    return Markup(_(reason.sentence)) % filled if filled else escape(_(reason.sentence))


def checked_day(service: Service) -> Markup:
    """The day sources were compared, or that nobody has checked lately."""
    if not service.checked_on:
        return escape(_("We have not been able to check this recently."))
    day = format_date(service.checked_on, "long", locale=language().locale)
    known = _("Sources compared on %(day)s. Nobody has phoned to check yet.")
    return Markup(known) % {"day": Markup("<bdi>{}</bdi>").format(day)}


def checked(service: Service) -> Markup:
    """How and when we know, and from whom."""
    # A name with its date in full where there is one source; names alone where several agree.
    first = dict.fromkeys(source.name for source in service.sources[:NAMED_SOURCES])
    names = first if len(service.sources) > 1 else [f"{one.name}, {one.date}" for one in service.sources]
    sources = listed(in_english(name) for name in names)
    return checked_day(service) + " " + Markup(_("From: %(sources)s.")) % {"sources": sources}


def nation_name(service: Service) -> str:
    """The nations a line answers for, as a label beside its number; empty for the whole country."""
    codes = [n for area in service.areas for n in UNIONS.get(area, ("", (area,)))[1] if n in NATIONS]
    return "" if len(codes) in (0, len(NATIONS)) else listed(_(NATIONS[code]) for code in codes)
