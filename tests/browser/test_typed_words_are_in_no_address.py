"""What somebody types or chooses is in no address, no history entry and nothing the server writes."""

import pytest
from conftest import Bot
from journeys import MARKER, entries, search, speak
from playwright.sync_api import Page, Request
from talking import press, say

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


@pytest.mark.parametrize("screen", ["phone", "plain_phone"])
def test_said_to_the_assistant(request: pytest.FixtureRequest, site: Site, bot: Bot, screen: str) -> None:
    """PR-04, PR-30: nor is what is said to the assistant, and its own process writes none of it down."""
    page: Page = request.getfixturevalue(screen)
    sent: list[Request] = []
    page.context.on("request", lambda one: sent.append(one))
    page.goto(f"{site.url}/en/chat")
    say(page, f"{MARKER} my partner controls everything i do, i am in Motherwell")
    press(page, "skip")
    say(page, MARKER)
    assert sum(MARKER in (one.post_data or "") for one in sent) == 2, "the words were sent"
    back, forward, _ = entries(page)
    for word in (MARKER, "Motherwell", "domestic-abuse", "skip"):
        assert not [url for url in [*(one.url for one in sent), *back, *forward, page.url] if word in url]
    for output in (site.output, bot.output):
        assert MARKER not in output.read_text(encoding="utf-8")
