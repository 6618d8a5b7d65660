"""What stands on a sheet to hand over: the same lines in each of its languages, side by side."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

import segno
from markupsafe import Markup, escape

from directory_data.records import Number, Service, TextNumber
from web.cards import checked_day, in_words, listed
from web.directory import directory
from web.languages import N_, Language, isolated, label, own_words, said_in, speaking
from web.languages import gettext as _

LAYOUTS = {
    "page": N_("A4 page"),
    "pocket": N_("To fold, pocket size"),
    "large": N_("Large print"),
    "easy": N_("Easy Read"),
}
NOT_EASY = ("how", "checked")  # kinds of line that Easy Read leaves out
HEADINGS = {False: N_("People who can help"), True: N_("Useful numbers")}


Some = TypeVar("Some", bound=Number)
# The lines of a service in the language being spoken, each with its kind: `phone`, `text`, `clock`, `globe` and `web`
# have a picture of that name; `say`, `note`, `how` and `checked` have none.
Lines = Callable[[Service], Iterator[tuple[str, Markup]]]


@dataclass(frozen=True)
class Row:
    """One line in every language of the sheet, and its kind."""

    kind: str
    said: tuple[Markup, ...]


@dataclass(frozen=True)
class Entry:
    """One service: its code, its name, or on a discreet sheet its plain name, and its lines."""

    code: str
    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Sheet:
    """A whole sheet. `show` is a sentence in English to show; `drawing` is the link as a square code, in SVG."""

    languages: tuple[Language, ...]
    discreet: bool
    layout: str
    heading: tuple[str, ...]
    entries: tuple[Entry, ...]
    show: str
    drawing: Markup

    def holds(self, service: Service) -> bool:
        """Whether a service is on it."""
        return service.code in {entry.code for entry in self.entries}


def make(
    services: Iterable[Service], spoken: tuple[Language, ...], discreet: bool, layout: str, link: str, now: datetime
) -> Sheet:
    """The sheet of these services. A discreet one holds plain names, numbers and hours, and services that have any."""
    lines = _discreet_lines if discreet else _lines
    names = "plain_name" if discreet else "name"
    entries = [Entry(s.code, getattr(s, names), _rows(s, spoken, lines, layout)) for s in services]
    return Sheet(
        languages=spoken,
        discreet=discreet,
        layout=layout,
        heading=tuple(said_in(one, HEADINGS[discreet]) for one in spoken),
        entries=tuple(entry for entry in entries if entry.rows),
        show="" if discreet else spoken[0].asks_for_an_interpreter,
        drawing=Markup("") if discreet else Markup(segno.make(link, micro=False).svg_inline(omitsize=True, border=2)),
    )


def bare(service: Service) -> tuple[Number, ...]:
    """The public numbers that need no word sent first: such a word is the name of the service."""
    return (*_public(service.phones), *(text for text in _public(service.texts) if not text.send))


def first_number(services: Iterable[Service]) -> tuple[Service, Number] | None:
    """The first service with a number that is enough by itself, and that number."""
    return next(((service, number) for service in services for number in bare(service)), None)


def _rows(service: Service, spoken: tuple[Language, ...], lines: Lines, layout: str) -> tuple[Row, ...]:
    told = []
    for one in spoken:
        with speaking(one.code):
            told.append([line for line in lines(service) if layout != "easy" or line[0] not in NOT_EASY])
    return tuple(Row(same[0][0], tuple(said for _kind, said in same)) for same in zip(*told, strict=True))


def _discreet_lines(service: Service) -> Iterator[tuple[str, Markup]]:
    """How to call and text, and when: nothing that says what for."""
    for number in bare(service):
        yield from _way(number)


def _lines(service: Service) -> Iterator[tuple[str, Markup]]:
    """What they do, each way to reach them, how to get in, what they speak, and when somebody last checked."""
    yield "say", own_words(service.description)
    for number in (*_public(service.phones), *_public(service.texts)):
        for words in filter(None, (number.label, number.hours_note)):
            yield "note", own_words(words)
        yield from _way(number)
    chat = service.webchat.url if service.webchat else None
    for address in dict.fromkeys(filter(None, (chat, service.website))):
        yield "web", isolated(address.removeprefix("https://").removesuffix("/"))
    if service.how_to:
        yield "how", own_words(service.how_to)
    if service.languages.spoken:
        places = directory().places
        yield (
            "globe",
            escape(_("Staff speak"))
            + " "
            + listed(label("language", code, places) for code in service.languages.spoken),
        )
    if service.languages.interpreter:
        yield "globe", escape(_("Can arrange an interpreter"))
    yield "checked", checked_day(service)


def _way(number: Number) -> Iterator[tuple[str, Markup]]:
    printed = isolated(number.number)
    if isinstance(number, TextNumber):
        verb = _("Text the word %(word)s to") % {"word": isolated(number.send)} if number.send else escape(_("Text"))
        yield "text", Markup(verb) + " " + printed
    else:
        yield "phone", escape(_("Call")) + " " + printed
    if number.hours:
        unsure = "" if number.hours_evidence == "confirmed" else f" ({_('hours not checked')})"
        yield "clock", in_words(number.hours) + unsure


def _public(numbers: Iterable[Some]) -> tuple[Some, ...]:
    return tuple(number for number in numbers if number.audience == "public")
