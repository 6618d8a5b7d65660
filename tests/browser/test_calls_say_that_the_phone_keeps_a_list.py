"""Beside every number stands that the phone keeps a list; a press only opens it, with nothing written in."""

import re

from journeys import Place
from playwright.sync_api import Page
from spies import spied_on

LINT = """() => {
  const ways = [...document.querySelectorAll("a[href^='tel:'], a[href^='sms:'], a[href^='mailto:']")];
  const ids = [...document.querySelectorAll("[id]")].map(one => one.id);
  const told = a => (a.getAttribute("aria-describedby") ?? "").split(" ").map(id => document.getElementById(id))
    .some(note => note?.textContent.trim() && note.checkVisibility() && note.getBoundingClientRect().height > 10);
  return [ways.map(a => a.getAttribute("href")), ways.filter(a => !told(a)).map(a => a.outerHTML),
    ids.length - new Set(ids).size];
}"""
WAY = re.compile(r"(tel|sms):\+?[0-9*#]+|mailto:[^?&]+@[^?&]+")


def test_every_way(phone: Page, places: list[Place]) -> None:
    """PR-41, PR-42: each call, text and mail link has the visible note as its description, and no text filled in."""
    schemes, wrong = set(), {}
    for place in places:
        place.open(phone)
        ways, untold, doubled = phone.evaluate(LINT)
        schemes |= {way.split(":")[0] for way in ways}
        filled = [way for way in ways if not WAY.fullmatch(way)]
        if untold or filled or doubled or not ways:
            wrong[place.name] = (untold, filled, doubled)
    assert {"tel", "sms"} <= schemes
    assert not wrong


def test_nothing_is_dialled_by_itself(phone: Page, places: list[Place]) -> None:
    """PR-42: opening a page, with all its folds, opens no other program."""
    calls = spied_on(phone.context)
    started: list[str] = []
    session = phone.context.new_cdp_session(phone)
    session.send("Page.enable")
    session.on("Page.frameRequestedNavigation", lambda event: started.append(event["url"]))
    for place in places:
        if "answered" in place.name or place.name.endswith(("now", "talk")):
            place.open(phone)
            phone.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            phone.wait_for_load_state("networkidle")
    assert not [url for url in started if not url.startswith("http")]
    assert not calls
