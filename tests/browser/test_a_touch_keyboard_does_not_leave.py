"""A keyboard on the screen presses Shift by itself: that is no wish to leave."""

from journeys import AWAY
from playwright.sync_api import Page

from tests.serving import Site

SHIFTS = """() => { for (let n = 0; n < 3; n++) for (const kind of ["keydown", "keyup"])
  document.activeElement.dispatchEvent(new KeyboardEvent(kind, { key: "Shift", bubbles: true })); }"""


def test_in_a_box_it_stays(phone: Page, site: Site) -> None:
    """QE-23: with a box tapped by a finger, three Shifts leave everything as it is."""
    phone.goto(f"{site.url}/en/find")
    for name in ("q", "area"):
        phone.tap(f"[name={name}]")
        phone.keyboard.type("Help")
        phone.evaluate(SHIFTS)
        assert phone.locator("main h1").is_visible()
        assert phone.input_value(f"[name={name}]") == "Help"
    assert phone.url.startswith(site.url)


def test_in_the_assistants_box_it_stays(phone: Page, site: Site) -> None:
    """QE-23: the same while writing to the assistant."""
    phone.goto(f"{site.url}/en/chat")
    phone.tap("[data-turn] textarea")
    phone.keyboard.type("Help")
    phone.evaluate(SHIFTS)
    assert phone.input_value("[data-turn] textarea") == "Help"
    assert phone.locator("[data-turn] .go").is_visible()


def test_outside_a_box_it_leaves(phone: Page, site: Site) -> None:
    """QE-23: outside every box there is no such keyboard, so three Shifts, of one that is plugged in, do leave."""
    phone.goto(f"{site.url}/en/find")
    phone.tap("main h1")
    phone.evaluate(SHIFTS)
    phone.wait_for_url(AWAY)
