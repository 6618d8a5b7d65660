"""Nothing stands between somebody and a number: no notice, no question, no wall."""

import pytest
from journeys import LANGUAGES, Place
from playwright.sync_api import Page

PRESSABLE = """one => {
  one.scrollIntoView({ block: "center" });
  const box = one.getBoundingClientRect();
  return !!document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest("a[href^='tel:']");
}"""


def test_999_on_every_page(phone: Page, pages: list[Place], homes: list[Place]) -> None:
    """QE-31: on every page and in every language, as it opens, 999 is on the screen and a press reaches it."""
    for place in [*pages, *homes]:
        place.open(phone)
        number = phone.locator("a[href='tel:999']").first
        box = number.bounding_box()
        assert box, place.name
        assert box["y"] + box["height"] <= 640, place.name
        assert number.evaluate(PRESSABLE), place.name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_helpline(phone: Page, pages: list[Place], lang: str) -> None:
    """QE-31: on every page that has helplines, a press reaches each number with nothing to dismiss."""
    for page in ("now", "talk", "find answered"):
        next(place for place in pages if place.name == f"/{lang}/{page}").open(phone)
        numbers = phone.locator("main a[href^='tel:']:not([href='tel:999'])")
        assert numbers.count() >= 3
        assert all(numbers.nth(at).evaluate(PRESSABLE) for at in range(min(numbers.count(), 8)))
