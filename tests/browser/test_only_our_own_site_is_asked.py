"""Pages ask nobody but ourselves for anything, and break none of their own rules."""

import pytest
from journeys import Place, walk
from playwright.sync_api import Page

from tests.serving import Site


@pytest.mark.parametrize("screen", ["phone", "plain_phone"])
def test_every_request(request: pytest.FixtureRequest, site: Site, places: list[Place], screen: str) -> None:
    """PR-03, PR-21: over every page and a long visit all requests are ours, with no policy violation and no error."""
    page: Page = request.getfixturevalue(screen)
    asked: list[str] = []
    page.context.on("request", lambda sent: asked.append(sent.url))
    bad: list[str] = []
    page.on("pageerror", lambda error: bad.append(str(error)))
    page.on("console", lambda said: bad.append(said.text) if "Content Security Policy" in said.text else None)
    for place in places:
        place.open(page)
        page.wait_for_load_state("load")
    if screen == "phone":
        page.goto(f"{site.url}/en/")
        walk(page, site.url)
    assert len(asked) > 2 * len(places)
    assert not [url for url in asked if not url.startswith((f"{site.url}/", "data:"))]
    assert not bad


def test_a_violation_would_be_seen(phone: Page, site: Site) -> None:
    """PR-21: a picture of somebody else's is refused, and the console says so."""
    phone.goto(f"{site.url}/en/")
    with phone.expect_console_message(lambda said: "Content Security Policy" in said.text):
        phone.evaluate("document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.test/x.png' }))")
