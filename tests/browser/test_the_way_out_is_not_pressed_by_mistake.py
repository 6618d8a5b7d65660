"""The way out is large, and far enough from the buttons next to it."""

import pytest
from journeys import LANGUAGES, Place
from playwright.sync_api import Page

# The shortest way between the exit and other boxes as they lie at the top of the page.
DISTANCES = """(others) => {
  const exit = document.querySelector("[data-exit]").getBoundingClientRect();
  return [...document.querySelectorAll(others)].map(one => one.getBoundingClientRect())
    .filter(box => box.width && box.top < innerHeight && box.bottom > 0)
    .map(box => Math.hypot(
      Math.max(0, exit.left - box.right, box.left - exit.right),
      Math.max(0, exit.top - box.bottom, box.top - exit.bottom)));
}"""


def test_large_and_apart_from_calls(phone: Page, places: list[Place]) -> None:
    """QE-04: the exit is at least 48 px high and 24 px away from every link that calls."""
    wrong, seen = {}, 0
    for place in places:
        place.open(phone)
        height = phone.locator("[data-exit]").bounding_box()["height"]  # type: ignore[index]
        distances = phone.evaluate(DISTANCES, "a[href^='tel:']")
        seen += len(distances)
        if height < 48 or min(distances, default=24) < 24:
            wrong[place.name] = (height, distances)
    assert seen >= len(places)
    assert not wrong


@pytest.mark.parametrize(("name", "send"), [("find", "form.search button.go"), ("chat", "[data-turn] .go")])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_apart_from_sending(computer: Page, places: list[Place], lang: str, name: str, send: str) -> None:
    """QE-04: where the exit and the button that sends are both in view at the top, 24 px lie between them."""
    next(place for place in places if place.name == f"/{lang}/{name}").open(computer)
    computer.set_viewport_size({"width": 360, "height": 1600})
    distances = computer.evaluate(DISTANCES, send)
    assert len(distances) == 1
    assert min(distances) >= 24
