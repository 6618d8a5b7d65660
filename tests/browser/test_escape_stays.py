"""Escape does nothing: people press it to close things."""

from journeys import AWAY
from playwright.sync_api import Page

from tests.serving import Site


def test_escape(computer: Page, site: Site) -> None:
    """QE-24: Escape, often, and between Shifts, leaves nothing; Shift still works after it."""
    computer.goto(f"{site.url}/en/find")
    computer.fill("[name=q]", "Help")
    for key in ("Escape",) * 5 + ("Shift", "Shift", "Escape", "Shift"):
        computer.keyboard.press(key)
    assert computer.url == f"{site.url}/en/find"
    assert computer.locator("main h1").is_visible()
    assert computer.input_value("[name=q]") == "Help"
    for _ in range(2):
        computer.keyboard.press("Shift")
    computer.wait_for_url(AWAY)
