"""The worker's view of the directory: common situations, the same search, and what only a worker needs to know."""

from flask import Blueprint, abort, render_template, request
from werkzeug.datastructures import MultiDict

from directory_data.codes import NATIONS
from directory_data.search import Query, find
from web import shortlist
from web.directory import directory, everyone_lines, now
from web.languages import language, languages
from web.search import answer, choices_of
from web.situations import SITUATIONS, TERMS
from web.worker_facts import facts

pages = Blueprint("professionals", __name__)


@pages.get("/<lang>/professionals")
def start() -> str:
    """The situations, the empty form, and the words a worker meets."""
    return _start()


@pages.post("/<lang>/professionals")
def look() -> str:
    """The lines on a situation with its searches; else what was found, to put on the list."""
    chosen = request.form.get("situation")
    picked = shortlist.read(request.form.getlist("pick"), directory())
    theirs = request.form.get("theirs", "")
    theirs = theirs if theirs in languages() else ""
    if chosen is not None:
        if chosen not in SITUATIONS:
            abort(404)
        words = {"code": chosen, "situation": SITUATIONS[chosen], "nations": NATIONS, "terms": TERMS}
        return render_template("situation.html", list=picked, theirs=theirs, **words)
    if "find" not in request.form:
        return _start(picked, theirs)
    found = answer(_filled(request.form))
    about = {card.service.id: facts(card.service, directory(), now()) for card in found["cards"]}
    theirs = _language_of(found["asked"]) or theirs
    everyone = everyone_lines()
    return render_template("workers.html", facts=about, list=picked, theirs=theirs, everyone=everyone, **found)


def _filled(sent: MultiDict[str, str]) -> MultiDict[str, str]:
    """The form as it is meant: with the codes of a situation's button; as asked before, where nothing was narrowed."""
    situation, at = SITUATIONS.get(sent.get("from", "")), sent.get("filled", "")
    if situation and at.isascii() and at.isdigit() and int(at) < len(situation.searches):
        chosen = situation.searches[int(at)]
        codes = {"need": chosen.need, "kind": chosen.kind, "for": chosen.group}
        return MultiDict([*sent.items(multi=True), *codes.items()])
    if "again" in sent and "narrow" not in sent:
        fields = [value.split(" ", 1) for value in sent.getlist("again") if " " in value]
        return MultiDict([*((name, code) for name, code in fields), ("page", sent.get("page", ""))])
    return sent


def _start(picked: shortlist.Shortlist = shortlist.EMPTY, theirs: str = "") -> str:
    found = find(directory(), Query(at=now()))
    return render_template(
        "professionals.html",
        situations=SITUATIONS,
        terms=TERMS,
        asked=Query(),
        choices=choices_of(found),
        list=picked,
        theirs=theirs,
    )


def _language_of(asked: Query) -> str:
    """The interface language of the person somebody searches for, when the search names one; else none."""
    spoken = [other.code for other in languages().values() if other.spoken in asked.languages and other.spoken]
    return next((code for code in spoken if code != language().code), "")
