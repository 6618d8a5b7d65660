"""What was typed is gone: after reloading, going back and opening anew, the boxes are empty."""

import pytest
from conftest import NewProfile
from journeys import MARKER, entries, go_back, go_to_entry, search
from playwright.sync_api import Page

from tests.serving import Site

BOXES = "[...document.querySelectorAll('main input:not([type]), main textarea')].map(box => box.value)"


def type_everywhere(page: Page, address: str) -> None:
    """Fill every box of the form at `address` and send nothing."""
    page.goto(address)
    for name in ("q", "area"):
        page.fill(f"[name={name}]", MARKER)


@pytest.mark.parametrize("screen", ["phone", "plain_phone"])
def test_reload_and_anew(request: pytest.FixtureRequest, site: Site, screen: str) -> None:
    """PR-10: reloading and opening the page anew show empty boxes."""
    page: Page = request.getfixturevalue(screen)
    type_everywhere(page, f"{site.url}/en/find")
    page.reload()
    assert page.evaluate(BOXES) == ["", ""]
    type_everywhere(page, f"{site.url}/en/find")
    page.goto("about:blank")
    page.goto(f"{site.url}/en/find")
    assert page.evaluate(BOXES) == ["", ""]


def test_from_memory(new_profile: NewProfile, site: Site) -> None:
    """PR-10: the browser's own Back, which keeps the whole page in memory, shows empty boxes."""
    page = new_profile().pages[0]
    type_everywhere(page, f"{site.url}/en/find")
    page.evaluate(
        f"addEventListener('pageshow', event => console.debug('back', event.persisted, JSON.stringify({BOXES})))"
    )
    page.goto("about:blank")
    back, _, ids = entries(page)
    with page.expect_console_message(lambda message: message.text.startswith("back true")) as message:
        go_to_entry(page, ids[len(back) - 1])
    assert message.value.text == 'back true ["",""]'


def test_our_own_back(phone: Page, site: Site) -> None:
    """PR-10: our Back link leads to the form, emptied; results never repeat the words."""
    phone.goto(f"{site.url}/en/find")
    search(phone, f"{MARKER} he hits me")
    assert MARKER not in phone.content()
    go_back(phone, "[name=q]")
    assert phone.evaluate(BOXES) == ["", ""]


def test_a_browser_started_again(new_profile: NewProfile, site: Site) -> None:
    """PR-10: the next time the browser is opened, the boxes are empty."""
    context = new_profile()
    type_everywhere(context.pages[0], f"{site.url}/en/find")
    context.close()
    page = new_profile().pages[0]
    page.goto(f"{site.url}/en/find")
    page.focus("[name=q]")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(BOXES) == ["", ""]
