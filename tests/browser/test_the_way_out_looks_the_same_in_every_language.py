"""Who learns where the way out is in one language finds it in the others."""

from journeys import EVERY_LANGUAGE, Place
from playwright.sync_api import Page


def test_same_place(phone: Page, pages: list[Place], homes: list[Place]) -> None:
    """QE-07: the exit has the same box in every language, and the same on every page."""
    boxes = {}
    for place in [*pages, *homes]:
        place.open(phone)
        box = phone.locator("[data-exit]").bounding_box()
        assert box
        boxes[place.name] = tuple(round(box[side]) for side in ("x", "y", "width", "height"))
    assert len(boxes) > 20 + len(EVERY_LANGUAGE)
    assert len(set(boxes.values())) == 1, boxes


def test_said_as_seen(phone: Page, pages: list[Place], homes: list[Place]) -> None:
    """QE-07: what is seen on the exit is in what a screen reader calls it, on every page and in every language."""
    for place in [*pages, *homes]:
        place.open(phone)
        exit = phone.locator("[data-exit]")
        seen = exit.inner_text().strip()
        assert seen
        assert phone.get_by_role("link", name=seen, exact=False).and_(exit).count() == 1, place.name
