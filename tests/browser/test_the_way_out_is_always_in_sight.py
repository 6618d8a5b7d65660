"""The way out is on the screen, whole and pressable, on every size of screen and wherever the page is scrolled."""

from journeys import Place
from playwright.sync_api import Page

SIZES = [(320, 568), (360, 640), (768, 1024), (1280, 720), (320, 256)]  # the last: a small screen at 400% zoom
LOOK = """() => {
  const box = document.querySelector("[data-exit]").getBoundingClientRect();
  const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const inside = box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
  return inside && box.height > 0 && !!hit?.closest("[data-exit]");
}"""


def test_in_sight(computer: Page, places: list[Place]) -> None:
    """QE-02: at the top of the page and at its end, at every size, the middle of the exit is the exit."""
    wrong = []
    for place in places:
        place.open(computer)
        for width, height in SIZES:
            computer.set_viewport_size({"width": width, "height": height})
            for end in ("0", "document.documentElement.scrollHeight"):
                computer.evaluate(f"scrollTo(0, {end})")
                if not computer.evaluate(LOOK):
                    wrong.append((place.name, width, height, end))
    assert not wrong


def test_the_pages_do_scroll(phone: Page, places: list[Place]) -> None:
    """QE-02: the test above scrolls something: on a phone, the pages are longer than the screen."""
    places[-1].open(phone)
    phone.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    assert phone.evaluate("scrollY") > 100
