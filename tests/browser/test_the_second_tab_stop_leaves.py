"""With a keyboard, two presses of Tab are enough to be at a way out."""

from journeys import AWAY, LANGUAGES, Place
from playwright.sync_api import Page

FOCUSED = "document.activeElement.matches('{}')"


def test_tab_twice(computer: Page, places: list[Place]) -> None:
    """QE-05: the first stop skips to the content, the second leaves, the third is the exit itself."""
    wrong = []
    for place in places:
        place.open(computer)
        computer.evaluate("document.activeElement.blur(); getSelection().removeAllRanges()")
        if place.name.endswith(("answered", "too long")):
            computer.evaluate("document.body.tabIndex = -1; document.body.focus()")
        stops = []
        for stop in ("[href=\\'#main\\']", "[data-leave]:not([data-exit])", "[data-exit]"):
            computer.keyboard.press("Tab")
            stops.append(computer.evaluate(FOCUSED.format(stop.replace("\\'", '"'))))
        if not all(stops):
            wrong.append((place.name, stops))
    assert not wrong


def test_it_has_a_name_and_leaves(computer: Page, pages: list[Place]) -> None:
    """QE-05: the second stop is called something in each language, and Enter leaves for the same address."""
    for lang in LANGUAGES:
        next(place for place in pages if place.name == f"/{lang}/talk").open(computer)
        computer.keyboard.press("Tab")
        computer.keyboard.press("Tab")
        assert computer.evaluate("document.activeElement.textContent.trim()")
        computer.keyboard.press("Enter")
        computer.wait_for_url(AWAY)
