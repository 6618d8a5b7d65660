"""On a keyboard, Shift three times leaves, from anywhere; nothing like it does."""

import pytest
from journeys import AWAY, LANGUAGES, entries
from playwright.sync_api import Page

from tests.serving import Site


def press(page: Page, *keys: str) -> None:
    """Press keys one after another."""
    for key in keys:
        page.keyboard.press(key)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("focus", ["body", "[name=q]", "select", ".go"])
def test_three_leave(computer: Page, site: Site, lang: str, focus: str) -> None:
    """QE-22: three presses leave, also inside the text box, and take the page's place in the history."""
    computer.goto("about:blank")
    computer.goto(f"{site.url}/{lang}/find")
    computer.locator(focus).first.focus()
    press(computer, "Shift", "Shift", "Shift")
    computer.wait_for_url(AWAY)
    assert not [address for address in entries(computer)[0] if address.startswith(site.url)]


@pytest.mark.parametrize(
    "keys",
    [
        ("Shift", "Shift"),
        ("Shift+A", "Shift+B", "Shift+C", "Shift+D"),
        ("Shift", "a", "Shift", "a", "Shift"),
        ("Shift", "Shift", "a", "Shift"),
        ("Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab"),
        ("Control", "Control", "Control"),
    ],
    ids=" ".join,
)
def test_others_stay(computer: Page, site: Site, keys: tuple[str, ...]) -> None:
    """QE-22: capitals, letters in between, fewer presses and moving backwards do not leave."""
    computer.goto(f"{site.url}/en/find")
    computer.focus("[name=q]")
    press(computer, *keys)
    assert computer.url == f"{site.url}/en/find"
    assert computer.locator("main h1").is_visible()


def test_slow_presses_stay(computer: Page, site: Site) -> None:
    """QE-22: two presses, six seconds, and one more do not leave; two after that one do."""
    computer.goto(f"{site.url}/en/find")
    press(computer, "Shift", "Shift")
    computer.wait_for_timeout(6000)
    press(computer, "Shift")
    assert computer.locator("main h1").is_visible()
    press(computer, "Shift", "Shift")
    computer.wait_for_url(AWAY)
