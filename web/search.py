"""The search page: a form in, services out, nothing typed ever shown again."""

from collections.abc import Collection
from dataclasses import dataclass
from math import ceil
from typing import Any

from flask import Blueprint, render_template, request
from werkzeug.datastructures import MultiDict

from directory_data.codes import vocabulary
from directory_data.matching import WANTS
from directory_data.search import Query, Results, find
from directory_data.understanding import Understood
from web.cards import cards, listed
from web.directory import directory, everyone_lines, nation_lines, now
from web.languages import N_, label, language
from web.languages import gettext as _

pages = Blueprint("search", __name__)
PAGE = 10
WANT_LABELS = {
    "open-now": N_("Open now"),
    "write": N_("Text or webchat"),
    "free": N_("Free to call"),
    "self-referral": N_("You can contact them yourself"),
}
LONGEST = 300  # characters of a text that are read; the rest is left out with a notice


@dataclass(frozen=True)
class Choice:
    """One value of a list: its words, how many services it leaves, and whether it is chosen."""

    code: str
    label: str
    count: int
    chosen: bool


@pages.get("/<lang>/find")
def form() -> str:
    """The empty form."""
    return render_template("find.html", asked=Query(), choices=choices_of(find(directory(), Query(at=now()))))


@pages.post("/<lang>/find")
def results() -> str:
    """What was found. The words typed become codes here and go no further."""
    return render_template("results.html", everyone=everyone_lines(), **answer(request.form))


def answer(sent: MultiDict[str, str]) -> dict[str, Any]:
    """What a form finds, ready for a page of results."""
    asked, notices = read_form(sent)
    found = find(directory(), asked)
    page, last = _page(sent.get("page", ""), len(found.matches))
    shown = found.matches[(page - 1) * PAGE : page * PAGE]
    place = found.understood.place
    return {
        "asked": found.settled,
        "again": again(asked, found),
        "notices": notices,
        "found": found,
        "danger": "danger-now" in found.understood.topics,
        "suicide": "suicide-risk" in found.understood.topics,
        "areas": listed(label("area", code, directory().places) for code in place.codes) if place else "",
        "cards": cards(directory(), shown, now()),
        "page": page,
        "last": last,
        "lines": _lines(found),
        "choices": choices_of(found),
        "closed": [(one, [directory().services[id] for id in one.replaced_by]) for one in found.closed],
    }


def again(asked: Query, found: Results) -> list[tuple[str, str]]:
    """Fields that ask the same once more, in codes alone: what was chosen, and what was heard in the words."""
    chosen = {"need": asked.needs, "for": asked.groups, "language": asked.languages, "kind": asked.kinds}
    fields = [(name, code) for name, codes in {**chosen, "want": asked.wants}.items() for code in codes]
    heard = [("heard", f"{name} {code}") for name in _hearable() for code in getattr(found.understood, name)]
    return [("area", found.settled.place), *fields, *heard]


def _hearable() -> dict[str, Collection[str]]:
    """The parts of Understood that a page may carry, and the codes each may hold."""
    kinds = {"needs": "need", "topics": "topic", "languages": "language", "groups": "group", "kinds": "kind"}
    return {**{name: vocabulary(kind) for name, kind in kinds.items()}, "named": directory().services}


def _heard(values: list[str]) -> Understood | None:
    """What a page carried of it; codes that are none of ours are left out."""
    found = Understood()
    for name, code in (value.split(" ", 1) for value in values if " " in value):
        if code in _hearable().get(name, ()):
            getattr(found, name).append(code)
    return found if values else None


def read_form(sent: MultiDict[str, str]) -> tuple[Query, list[str]]:
    """The query a form holds, and notices of what was left out: `long` words, `unknown` codes."""
    notices = []
    text = sent.get("q", "")
    if len(text) > LONGEST:
        notices.append("long")
    codes = {
        name: _known(sent.getlist(name), allowed)
        for name, allowed in (
            ("need", vocabulary("need")),
            ("for", vocabulary("group")),
            ("language", vocabulary("language")),
            ("kind", vocabulary("kind")),
            ("want", WANTS),
        )
    }
    if any(len(kept) < len([v for v in sent.getlist(name) if v]) for name, kept in codes.items()):
        notices.append("unknown")
    return (
        Query(
            text=text[:LONGEST],
            place=sent.get("area", "")[:60],
            needs=codes["need"],
            groups=codes["for"],
            languages=codes["language"],
            kinds=codes["kind"],
            wants=codes["want"],
            at=now(),
            reader=language().spoken,
            heard=None if text else _heard(sent.getlist("heard")),
        ),
        notices,
    )


def _known(values: list[str], allowed: object) -> tuple[str, ...]:
    assert isinstance(allowed, dict)
    return tuple(dict.fromkeys(value for value in values if value in allowed))


def _page(wanted: str, total: int) -> tuple[int, int]:
    last = max(1, ceil(total / PAGE))
    return (min(int(wanted), last) if wanted.isascii() and wanted.isdigit() and int(wanted) else 1), last


def _lines(found: Results) -> list[object]:
    wanted = {service.id for service in found.always}
    return [pair for pair in nation_lines() if pair[1].service.id in wanted]


def choices_of(found: Results) -> dict[str, list[Choice]]:
    """The lists of the form: only values that leave something, each with how many; what is chosen stays."""
    asked = found.settled
    chosen = {"need": asked.needs, "for": asked.groups, "language": asked.languages, "kind": asked.kinds}
    kinds = {"need": "need", "for": "group", "language": "language", "kind": "kind"}
    lists = {}
    for name, kind in kinds.items():
        counts, picked = found.choices[name], chosen[name]
        lists[name] = [
            Choice(code, label(kind, code, directory().places), counts[code], code in picked)
            for code in vocabulary(kind)
            if counts[code] or code in picked
        ]
    lists["language"].sort(key=lambda choice: choice.label)
    lists["want"] = [
        Choice(code, _(WANT_LABELS[code]), found.choices["want"][code], code in asked.wants)
        for code in WANTS
        if found.choices["want"][code] or code in asked.wants
    ]
    return lists
