"""Help is in the same place on every page; nothing moves, plays or runs out."""

from journeys import LANGUAGES, Place
from playwright.sync_api import Page

HELP = """() => [...document.querySelectorAll("aside a, footer nav a, footer p, body > *")].map(one =>
  one.matches("body > *") ? one.localName + "." + one.className : one.getAttribute("href") ?? one.textContent)"""
MOVING = """() => [document.getAnimations().length, document.querySelectorAll(
  "audio, video, marquee, blink, canvas, object, embed, iframe, meta[http-equiv=refresh], [autofocus]").length,
  [...document.querySelectorAll("*")].filter(one => getComputedStyle(one).transitionDuration !== "0s"
    || getComputedStyle(one).animationName !== "none").length]"""


def test_same_place(phone: Page, places: list[Place]) -> None:
    """AX-05: 999, "Cannot speak?" and the list at the end lead to the same pages, in the same order, everywhere."""
    for lang in LANGUAGES:
        seen = {}
        for place in (place for place in places if place.language == lang):
            place.open(phone)
            seen[place.name] = tuple(phone.evaluate(HELP))
        assert len(seen) > 8
        assert "tel:999" in next(iter(seen.values()))
        assert len(set(seen.values())) == 1, seen


def test_nothing_moves(phone: Page, places: list[Place]) -> None:
    """AX-05: nothing is animated, plays, refreshes or takes the focus; no script starts a clock."""
    phone.add_init_script(
        "self.clocks = 0; for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame'])"
        " { const real = self[name]; self[name] = (...args) => { clocks++; return real(...args); }; }"
    )
    for place in places:
        place.open(phone)
        assert phone.evaluate(MOVING) == [0, 0, 0], place.name
        assert phone.evaluate("clocks") == 0, place.name
