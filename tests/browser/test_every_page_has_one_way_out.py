"""Wherever somebody is, mistakes included, there is one way out, and it is a plain link."""

import pytest
from journeys import AWAY, Place
from playwright.sync_api import Page


@pytest.mark.parametrize("screen", ["phone", "computer"])
def test_one_exit(request: pytest.FixtureRequest, places: list[Place], screen: str) -> None:
    """QE-01: every page, with results, not found (404) and too long (413), shows exactly one exit."""
    page: Page = request.getfixturevalue(screen)
    wrong = []
    for place in places:
        place.open(page)
        exits = page.locator("[data-exit]:visible")
        if exits.count() != 1 or exits.get_attribute("href") != AWAY or exits.get_attribute("target"):
            wrong.append(place.name)
    assert not wrong


def test_one_exit_without_scripts(plain_phone: Page, places: list[Place]) -> None:
    """QE-01: the same without scripts."""
    wrong = []
    for place in places:
        place.open(plain_phone)
        if plain_phone.locator(f"[data-exit][href='{AWAY}']:visible").count() != 1:
            wrong.append(place.name)
    assert not wrong
