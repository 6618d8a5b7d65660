"""What somebody types or chooses is in no address, no history entry and nothing the server writes."""

import pytest
from journeys import MARKER, entries, search, speak
from playwright.sync_api import Page

from tests.serving import Site

CHOSEN = {"need": "domestic-abuse", "kind": "helpline"}


@pytest.mark.parametrize("screen", ["phone", "plain_phone"])
def test_marker(request: pytest.FixtureRequest, site: Site, screen: str) -> None:
    """PR-04: with and without scripts, words, places and choices are in no address, nor in the server's output."""
    page: Page = request.getfixturevalue(screen)
    asked: list[str] = []
    bodies: list[str] = []
    page.context.on("request", lambda sent: (asked.append(sent.url), bodies.append(sent.post_data or "")))
    page.goto(f"{site.url}/en/find")
    search(page, f"{MARKER} he hits me", area="Motherwell", **CHOSEN)
    page.evaluate("document.querySelector('details.again').open = true")
    search(page, area=f"{MARKER}ville")
    speak(page, "ur")
    page.locator("article [data-in-page]").first.click()
    page.wait_for_selector("main dl")
    assert any(MARKER in body for body in bodies), "the words were sent"
    back, forward, _ = entries(page)
    for word in (MARKER, "Motherwell", *CHOSEN.values()):
        assert not [url for url in [*asked, *back, *forward, page.url] if word in url]
    assert not [url for url in asked if "?" in url or "#" in url]
    assert MARKER not in site.output.read_text(encoding="utf-8")
