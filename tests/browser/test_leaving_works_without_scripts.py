"""The way out is a plain link: it needs no script."""

import pytest
from journeys import AWAY, LANGUAGES, leave
from playwright.sync_api import Page

from tests.serving import Site


@pytest.mark.parametrize("lang", LANGUAGES)
def test_scripts_off(plain_phone: Page, site: Site, lang: str) -> None:
    """QE-10: with scripts turned off, a press leaves in the same tab."""
    plain_phone.goto(f"{site.url}/{lang}/talk")
    leave(plain_phone)
    assert plain_phone.url == AWAY
    assert len(plain_phone.context.pages) == 1


@pytest.mark.parametrize("lost", ["**/static/*.js*", "**/static/leave.js*"])
def test_scripts_lost(phone: Page, site: Site, lost: str) -> None:
    """QE-10: with all scripts, or the exit's own, lost on the way, a press leaves in the same tab."""
    phone.route(lost, lambda route: route.abort())
    phone.goto(f"{site.url}/en/find")
    assert not phone.evaluate("'hasLeft' in self")
    leave(phone)
    assert phone.url == AWAY
    assert len(phone.context.pages) == 1
