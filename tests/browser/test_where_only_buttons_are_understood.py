"""Where the assistant does not read what is typed, buttons do everything, and a box is there only to say a place."""

import pytest
from journeys import EVERY_LANGUAGE, found
from playwright.sync_api import Page
from talking import press, said, say

from directory_data.search import Directory
from tests.serving import Site
from web.languages import languages

BOX = "[data-turn] textarea"
BUTTONS_ONLY = [code for code in EVERY_LANGUAGE if not languages()[code].typing]


@pytest.mark.parametrize("lang", BUTTONS_ONLY)
def test_help_near_me(any_phone: Page, site: Site, directory: Directory, lang: str) -> None:
    """CB-41, PR-11: from the first button to services for a place; no box before the place is asked for, none after."""
    any_phone.goto(f"{site.url}/{lang}/chat")
    assert any_phone.locator(BOX).count() == 0
    press(any_phone, "topic:domestic-abuse")
    assert any_phone.locator(BOX).count() == 0
    press(any_phone, "yes-safe")
    assert said(any_phone) == ["ask-area"]
    say(any_phone, "Glasgow")
    assert any_phone.locator(BOX).count() == 0
    glasgow = directory.places.read_place("Glasgow")
    assert glasgow
    first = directory.services[found(any_phone)[0]]
    assert {*first.areas} & {*directory.places.covering(glasgow.codes)}
    assert any_phone.locator("[data-found] a[href^='tel:']:visible").count()
