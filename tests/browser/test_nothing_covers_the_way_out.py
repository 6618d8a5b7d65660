"""Nothing that opens or takes the focus lies over the way out."""

from journeys import CONTROLS, Place
from playwright.sync_api import Page

COVERED = """(controls) => {
  const covers = [];
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  for (const one of [document.body, ...document.querySelectorAll(controls)]) {
    if (one.closest("[data-exit]")) continue;
    one.focus({ focusVisible: true });
    const box = document.querySelector("[data-exit]").getBoundingClientRect();
    // Corners too: something small may cover a part.
    for (const [x, y] of [[.5, .5], [.02, .1], [.98, .1], [.02, .9], [.98, .9]]) {
      const hit = document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
      if (!hit?.closest("[data-exit]")) covers.push(one.outerHTML.slice(0, 80));
    }
  }
  return [...new Set(covers)];
}"""


def test_nothing_covers_it(phone: Page, places: list[Place]) -> None:
    """QE-03: with every fold open and the focus on each control in turn, the whole exit can be pressed."""
    wrong = {}
    for place in places:
        place.open(phone)
        if covers := phone.evaluate(COVERED, CONTROLS):
            wrong[place.name] = covers
    assert not wrong


def test_no_dialog(phone: Page, places: list[Place]) -> None:
    """QE-03: no page has a dialog, a modal layer or a pop-over at all."""
    for place in places:
        place.open(phone)
        assert phone.locator("dialog, [role=dialog], [role=alertdialog], [aria-modal], [popover]").count() == 0, (
            place.name
        )
