"""The assistant's page: one turn in, words and services out. What somebody typed is read, and never shown or kept."""

from dataclasses import dataclass, field, replace

from flask import Blueprint, current_app, render_template, request
from markupsafe import Markup

from directory_data.codes import vocabulary
from directory_data.search import Query, Results, find
from directory_data.understanding import URGENT, Understood
from web.cards import Card, cards, listed
from web.directory import directory, nation_lines, now
from web.languages import gettext as _
from web.languages import label, language
from web.loopback import Answer, Asked, Search, ask
from web.memory import Memory, place_of
from web.replies import BUTTONS, REPLIES, words
from web.search import LONGEST

pages = Blueprint("assistant", __name__)
SHOWN = 3  # services under a reply; one press shows the rest on the search page
# Offered before anything was said, and when the assistant is away: no typing needed (PR-11).
START = (
    "topic:domestic-abuse",
    "topic:sexual-violence",
    "topic:worried-friend",
    "topic:housing-refuge",
    "talk-to-person",
)
AWAY = ("domestic-abuse", "sexual-violence", "stalking-harassment", "housing-refuge", "immigration-nrpf")


@dataclass
class Shown:
    """What a page of the conversation shows: bubbles, services, buttons, and the codes for the next turn."""

    topic: str = ""
    bubbles: list[tuple[str, list[Markup]]] = field(default_factory=list)
    found: Results | None = None
    cards: list[Card] = field(default_factory=list)
    buttons: tuple[str, ...] = START
    memory: Memory = field(default_factory=Memory)
    offered: tuple[str, ...] = ()
    notices: list[str] = field(default_factory=list)
    away: bool = False


@pages.get("/<lang>/chat")
def chat() -> str:
    """Who the assistant is and what it keeps, before the first message."""
    return _page(Shown())


@pages.post("/<lang>/chat")
def turn() -> str:
    """One turn: the codes the page carried and a text or a button; always a page with help on it."""
    text, press = request.form.get("text", ""), request.form.get("press", "")
    press = press if press in BUTTONS else ""
    memory = Memory.of(request.form) or Memory()
    if memory.area and place_of(memory.area, directory().places) is None:
        memory = Memory()
    notices = ["long"] if len(text) > LONGEST else []
    understood = Understood() if press else directory().reader.read(text[:LONGEST])
    told = any((understood.place, understood.languages, understood.groups))
    memory = memory.hearing(understood, directory().places)
    asked = Asked("" if press else text[:LONGEST], press.removeprefix("topic:"), language().code, told, memory)
    answer = ask(current_app.config["SITE"].bot_port, asked)
    if answer is None:
        return _page(_away(asked, notices))
    if answer.pick:
        return _page(_picked(asked, answer, notices))
    return _page(_answered(asked, answer, notices))


def _answered(asked: Asked, answer: Answer, notices: list[str]) -> Shown:
    """The replies and services of an answer."""
    first = asked.memory.need is None and asked.memory.topic is None
    shown = Shown(
        topic=answer.topic or "out-of-scope",
        bubbles=[(id, words(REPLIES[id], directory(), first)) for id in answer.replies],
        buttons=answer.buttons,
        memory=answer.memory,
        notices=notices,
    )
    if asked.memory.asked == "area" and asked.text and not answer.topic:
        notices.append("place")
    if answer.search:
        shown.found = _find(answer.search, "")
        shown.cards = cards(directory(), shown.found.matches[:SHOWN], now())
        shown.offered = tuple(card.service.code for card in shown.cards)
    else:
        shown.offered = tuple(button for button in answer.buttons if button.startswith("topic:"))
    return shown


def _picked(asked: Asked, answer: Answer, notices: list[str]) -> Shown:
    """The one of those the page offered that was pointed at: a topic is answered, a service shown alone."""
    offered = request.form.get("offered", "").split()
    one = offered[answer.pick - 1] if answer.pick and answer.pick <= len(offered) else ""
    if one in BUTTONS:
        chosen = replace(asked, text="", press=one.removeprefix("topic:"))
        again = ask(current_app.config["SITE"].bot_port, chosen)
        return _answered(chosen, again, notices) if again else _away(chosen, notices)
    shown = _answered(asked, answer, notices)
    if service := directory().by_code(one):
        alone = [match for match in shown.found.matches if match.service is service] if shown.found else []
        shown.cards = cards(directory(), alone, now()) or shown.cards
    return shown


def _find(search: Search, text: str) -> Results:
    """Services for the codes and, while the assistant is away, for what the site's own search makes of the words.

    Where nothing fits all of it, being understood counts for more than the exact need: any service for abuse will do.
    """
    found = find(directory(), _query(search, text))
    if found.relaxed and search.language and search.need:
        spoken = find(directory(), _query(replace(search, need="domestic-abuse"), ""))
        if not spoken.relaxed:
            return replace(spoken, relaxed=True)
    return found


def _query(search: Search, text: str) -> Query:
    return Query(
        text=text,
        place=search.area or "",
        needs=(search.need,) if search.need else (),
        groups=(search.group,) if search.group else (),
        languages=(search.language,) if search.language else (),
        wants=("write",) if search.write else (),
        at=now(),
        reader=language().spoken,
    )


def _away(asked: Asked, notices: list[str]) -> Shown:
    """Help without the assistant: the site's own search still reads what was typed or pressed."""
    memory = asked.memory
    pressed = {"not-safe": "danger-now"}.get(asked.press, asked.press)
    told = vocabulary("topic").get(pressed)
    need = pressed if pressed in vocabulary("need") else told.needs[0] if told and told.needs else memory.need
    found = _find(Search(need, memory.area, memory.language, memory.group, asked.press == "write"), asked.text)
    urgent = next((topic for topic in URGENT if topic == pressed or topic in found.understood.topics), "")
    replies = (f"reply-{urgent}", "away") if urgent else ("away",)
    return Shown(
        topic=urgent or next(iter(found.understood.topics), "out-of-scope"),
        bubbles=[(id, words(REPLIES[id], directory(), True)) for id in replies],
        found=found,
        cards=cards(directory(), found.matches[:SHOWN], now()),
        buttons=(),
        memory=memory,
        notices=notices,
        away=True,
    )


def _page(shown: Shown) -> str:
    place = place_of(shown.memory.area, directory().places)
    return render_template(
        "chat.html",
        shown=shown,
        fresh=Memory(),
        alarm=any(REPLIES[id].alarm for id, _said in shown.bubbles),
        danger=any(id in ("reply-danger-now", "first-danger-now") for id, _said in shown.bubbles),
        areas=listed(label("area", code, directory().places) for code in place.codes) if place else "",
        buttons=[(code, _(BUTTONS[code])) for code in shown.buttons],
        needs=[(code, _(BUTTONS[f"topic:{code}"])) for code in AWAY if shown.away],
        lines=nation_lines(),
        settled=shown.found.settled if shown.found else None,
    )
