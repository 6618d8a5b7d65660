"""The worker's view of the directory: common situations, the same search, and what only a worker needs to know."""

from flask import Blueprint, abort, render_template, request
from werkzeug.datastructures import MultiDict

from directory_data.codes import NATIONS
from directory_data.search import Query, find
from web import shortlist
from web.directory import directory, now
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
    if chosen is not None:
        if chosen not in SITUATIONS:
            abort(404)
        words = {"code": chosen, "situation": SITUATIONS[chosen], "nations": NATIONS, "terms": TERMS}
        return render_template("situation.html", list=picked, **words)
    if "find" not in request.form:
        return _start(picked)
    found = answer(_filled(request.form))
    about = {card.service.id: facts(card.service, directory(), now()) for card in found["cards"]}
    theirs = request.form.get("theirs") or _language_of(found["asked"])
    return render_template("workers.html", facts=about, list=picked, theirs=theirs, **found)


def _filled(sent: MultiDict[str, str]) -> MultiDict[str, str]:
    """The form, with the codes of a situation's search where its button was pressed."""
    situation, at = SITUATIONS.get(sent.get("from", "")), sent.get("filled", "")
    if situation and at.isascii() and at.isdigit() and int(at) < len(situation.searches):
        chosen = situation.searches[int(at)]
        codes = {"need": chosen.need, "kind": chosen.kind, "for": chosen.group}
        return MultiDict([*sent.items(multi=True), *codes.items()])
    return sent


def _start(picked: shortlist.Shortlist = shortlist.EMPTY) -> str:
    found = find(directory(), Query(at=now()))
    return render_template(
        "professionals.html",
        situations=SITUATIONS,
        terms=TERMS,
        asked=Query(),
        choices=choices_of(found),
        list=picked,
    )


def _language_of(asked: Query) -> str:
    """The interface language of the person somebody searches for, when the search names one; else none."""
    spoken = [other.code for other in languages().values() if other.spoken in asked.languages and other.spoken]
    return next((code for code in spoken if code != language().code), "")
