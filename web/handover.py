"""The list a worker makes with somebody, and what they may take away of it: a sheet, one number, or nothing."""

from dataclasses import dataclass
from threading import Lock

from flask import Blueprint, Response, abort, current_app, make_response, render_template, request

from directory_data.records import TextNumber
from web import shortlist
from web.cards import Card, card
from web.directory import directory, now
from web.languages import N_, Language, language, languages
from web.sheet import LAYOUTS, Sheet, bare, first_number, make
from web.shortlist import Shortlist

pages = Blueprint("handover", __name__)
WITHOUT_PAPER = ("memorise", "save", "nothing")
LONGEST = 500  # characters of a link that are read: many times a whole list
PATIENCE = 3  # seconds to wait for the sheet before; every page waits behind those that wait
_one_at_a_time = Lock()  # two sheets set at once would only make each other late


@dataclass(frozen=True)
class Pair:
    """A list, the language of the person it is for, and that of the worker. One and the same? Then it is said once."""

    list: Shortlist
    theirs: Language
    mine: Language

    @property
    def both(self) -> tuple[Language, ...]:
        """Each language once, theirs first."""
        return tuple(dict.fromkeys((self.theirs, self.mine)))


def carried() -> Pair:
    """What the form in hand carries; a language that is not ours means the page's own."""
    known, page = languages(), language()
    picked = shortlist.read(
        shortlist.changed(request.form.getlist("pick"), request.form.get("change", "")), directory()
    )
    theirs = known.get(request.form.get("theirs", ""), page)
    return Pair(picked, theirs, known.get(request.form.get("mine", ""), page))


@pages.post("/<lang>/professionals/list")
def show() -> str:
    """The list: what is on it, in which order, and what can be done with it."""
    pair = carried()
    link = _link(pair) if "link" in request.form else ""
    spoken = {code: language().locale.languages.get(code.split("-")[0]) for code in languages()}
    return render_template("list.html", pair=pair, cards=_cards(pair.list), link=link, spoken=spoken, bare=bare)


@pages.get("/<lang>/l/<codes>")
def shared(codes: str) -> str:
    """A list opened by its link: today's facts, whoever made it and whenever."""
    if len(codes) > LONGEST:
        abort(404)
    picked = shortlist.read(codes.split(shortlist.BETWEEN), directory())
    return render_template("shared.html", list=picked, cards=_cards(picked))


@pages.post("/<lang>/professionals/ask")
def ask() -> str:
    """Is it safe to take this with you? Asked in the person's language before anything is printed."""
    pair = carried()
    return render_template("ask.html", pair=pair) if pair.list.services else show()


@pages.post("/<lang>/professionals/sheet")
def sheet() -> str:
    """The sheet on the screen, to check and to print."""
    pair = carried()
    if not pair.list.services:
        return show()
    return render_template("sheet.html", pair=pair, sheet=_sheet(pair), layouts=LAYOUTS)


@pages.post("/<lang>/professionals/pdf")
def pdf() -> Response:
    """The same sheet as a file; where the machine lacks what sets it, the sheet to print."""
    pair = carried()
    if not pair.list.services:
        return make_response(show())
    made = _sheet(pair)
    try:
        from web.typesetting import typeset  # takes a second to load, and only here
    except OSError:  # no Pango: make run installs it where it may
        return make_response(render_template("sheet.html", pair=pair, sheet=made, layouts=LAYOUTS, failed=True))
    page = render_template("paper.html", sheet=made, theirs=pair.theirs)
    if not _one_at_a_time.acquire(timeout=PATIENCE):
        abort(429)
    try:
        answer = make_response(typeset(page))
    finally:
        _one_at_a_time.release()
    answer.mimetype = "application/pdf"
    answer.headers["Content-Disposition"] = 'attachment; filename="sheet.pdf"'
    return answer


@pages.post("/<lang>/professionals/keep")
def keep() -> str:
    """No paper: one number to learn, one to save under another name, or nothing at all."""
    pair, way = carried(), request.form.get("safe")
    if way not in WITHOUT_PAPER:
        abort(404)
    if way == "nothing":
        return render_template("keep.html", pair=pair, way=way)
    found = first_number(pair.list.services)
    if not found:
        return show()  # where each service without a number says so
    service, number = found
    verb = N_("Text") if isinstance(number, TextNumber) else N_("Call")
    return render_template("keep.html", pair=pair, way=way, service=service, number=number, verb=verb)


@pages.post("/<lang>/professionals/together")
def together() -> str:
    """The list in large type, to read across a desk, one press from one language to the other."""
    pair = carried()
    return render_template("together.html", pair=pair, cards=_cards(pair.list))


def _cards(picked: Shortlist) -> list[Card]:
    return [card(directory(), service, now()) for service in picked.services]


def _sheet(pair: Pair) -> Sheet:
    way, layout = request.form.get("safe", ""), request.form.get("layout", "")
    return make(
        pair.list.services,
        pair.both,
        discreet=way != "plain",  # unless somebody said it is safe, it tells nothing
        layout=layout if layout in LAYOUTS else "page",
        link=_link(pair),
        now=now(),
    )


def _link(pair: Pair) -> str:
    site = request.host_url
    if current_app.config["SITE"].https:  # the proxy in front speaks it, not this process
        site = site.replace("http://", "https://", 1)
    return f"{site}{pair.theirs.code}/l/{pair.list.link}"
