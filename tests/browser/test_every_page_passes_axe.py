"""The axe rules of WCAG 2.2 AA find nothing on any page."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from journeys import EVERY_LANGUAGE, LANGUAGES, Place
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
# axe reads the colours the page asked for, not those of the system that are painted in their place.
FORCED = {**OPTIONS, "rules": {"color-contrast": {"enabled": False}}}
OWN_COLOURS = """[...document.querySelectorAll("*")].filter(one =>
  getComputedStyle(one).forcedColorAdjust === "none").map(one => one.outerHTML.slice(0, 90))"""
RUN = (
    "options => axe.run(options).then(found => found.violations.map(v => [v.id, v.nodes.slice(0, 3).map(n => n.html)]))"
)
LOOKS = [("light", 320), ("light", 1280), ("dark", 320), ("dark", 1280)]
OPEN = "document.querySelectorAll('details').forEach(one => one.open = true)"


@pytest.mark.parametrize("lang", EVERY_LANGUAGE)
def test_axe(computer: Page, everywhere: list[Place], lang: str) -> None:
    """AX-01: every page, with its folds open, has no violation; in light and dark, narrow and wide, as colours and
    columns are the same in every language, in one of each direction."""
    wrong = {}
    for place in (place for place in everywhere if place.language == lang):
        place.open(computer)
        computer.evaluate(OPEN)
        computer.evaluate(Axe().axe_script)
        for scheme, width in LOOKS if lang in LANGUAGES else LOOKS[:1]:
            computer.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            computer.set_viewport_size({"width": width, "height": 720})
            if found := computer.evaluate(RUN, OPTIONS):
                wrong[place.name, scheme, width] = found
    assert not wrong


def test_forced_colours(computer: Page, pages: list[Place]) -> None:
    """AX-01: in the system's high contrast colours there is no violation, no colour of ours, and buttons have edges."""
    computer.emulate_media(forced_colors="active")
    for place in pages:
        if place.name.endswith(("en/", "find", "chat", "answered")):
            place.open(computer)
            computer.evaluate(Axe().axe_script)
            assert computer.evaluate(RUN, FORCED) == [], place.name
            assert computer.evaluate(OWN_COLOURS) == [], place.name
            edged = computer.locator(":is(button:not(.picker *), .call, [data-exit]):visible")
            widths = edged.evaluate_all("all => all.map(one => parseFloat(getComputedStyle(one).borderTopWidth))")
            assert min(widths) >= 1, place.name


def test_axe_can_see(computer: Page, pages: list[Place]) -> None:
    """AX-01: the tests above can fail: a box without a label is found."""
    pages[0].open(computer)
    computer.evaluate("document.querySelector('main').append(document.createElement('input'))")
    computer.evaluate(Axe().axe_script)
    assert [rule for rule, _ in computer.evaluate(RUN, OPTIONS)] == ["label"]
