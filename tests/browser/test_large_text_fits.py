"""Narrow screens, large text and wide spacing lose nothing and never need scrolling sideways."""

import pytest
from journeys import EVERY_LANGUAGE, Place
from playwright.sync_api import Page
from talking import say

# What reaches out of the screen sideways or is cut off by its own box.
LOST = """() => {
  const wide = document.documentElement.clientWidth;
  const hidden = one => one.closest(".vh, .status, .skip, svg, option") || !one.checkVisibility();
  const out = one => { const box = one.getBoundingClientRect(); return box.left < -1 || box.right > wide + 1; };
  const cut = one => getComputedStyle(one).overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1
    && !one.matches("select, input, html, body");
  return [document.documentElement.scrollWidth > wide, [...document.body.querySelectorAll("*")]
    .filter(one => !hidden(one) && (out(one) || cut(one))).map(one => one.outerHTML.slice(0, 90))];
}"""
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; }"
    + " * { word-spacing: .16em !important; }"
    + " p { margin-block-end: 2em !important; }");
  document.adoptedStyleSheets = [sheet];
}"""
NORMAL = "document.adoptedStyleSheets = [], document.documentElement.style.fontSize = ''"
OPEN = "document.querySelectorAll('details').forEach(one => one.open = true)"
DOUBLE = "document.documentElement.style.fontSize = '200%'"
# 640 px is a computer's 1280 at 200%.
WAYS = {"as it is": (320, "0"), "text at 200%": (640, DOUBLE), "WCAG spacing": (320, SPACING)}


@pytest.mark.parametrize("lang", EVERY_LANGUAGE)
def test_everything_fits(computer: Page, everywhere: list[Place], lang: str) -> None:
    """AX-03: at 320 px, as it is and with the spacing of WCAG 1.4.12, and at 640 at 200%, all stays inside."""
    wrong = {}
    for place in (place for place in everywhere if place.language == lang):
        place.open(computer)
        computer.evaluate(OPEN)
        for name, (width, way) in WAYS.items():
            computer.set_viewport_size({"width": width, "height": 568})
            computer.evaluate(way)
            sideways, lost = computer.evaluate(LOST)
            if sideways or lost:
                wrong[place.name, name] = lost
            computer.evaluate(NORMAL)
    assert not wrong


def test_a_word_without_end_fits(phone: Page, pages: list[Place]) -> None:
    """AX-03: 300 letters without a space, said to the assistant, stay inside one's own bubble at 320 px."""
    next(place for place in pages if place.name == "/en/chat").open(phone)
    phone.set_viewport_size({"width": 320, "height": 568})
    say(phone, "w" * 300)
    assert phone.locator(".mine").is_visible()
    assert phone.evaluate(LOST) == [False, []]


def test_text_does_grow(phone: Page, pages: list[Place]) -> None:
    """AX-03: text is sized by the reader's own size: at 200% the lines and the exit's letters are twice as large."""
    pages[1].open(phone)
    texts = phone.locator("[data-exit], main p, main h1")
    size = "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
    before = texts.evaluate_all(size)
    phone.evaluate(DOUBLE)
    assert texts.evaluate_all(size) == pytest.approx([2 * value for value in before], rel=0.01)
