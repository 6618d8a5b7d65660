"""A left page that the browser brings back from memory is still blank, and leaves again."""

import pytest
from conftest import NewProfile
from journeys import AWAY, LANGUAGES, entries, go_to_entry
from playwright.sync_api import Route

from tests.serving import Site

REPORT = """addEventListener("pageshow", (event) => console.debug(
  "back " + JSON.stringify([event.persisted, document.body.innerText.trim(), document.title])))"""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_brought_back_from_memory(new_profile: NewProfile, site: Site, lang: str) -> None:
    """QE-16: with leaving forced to add an entry, Back finds a blank page that goes to the neutral one again."""

    def adding(route: Route) -> None:
        script = route.fetch().text()
        assert script.count("location.replace(to)") == 2
        route.fulfill(
            content_type="text/javascript", body=script.replace("location.replace(to)", "location.href = to", 1)
        )

    page = new_profile().pages[0]
    page.route("**/static/leave.js*", adding)
    page.goto(f"{site.url}/{lang}/talk")
    page.evaluate(REPORT)
    page.click("[data-exit]")
    page.wait_for_url(AWAY)
    back, _, ids = entries(page)
    assert back[-1].startswith(site.url)
    with page.expect_console_message(lambda message: message.text.startswith("back [true")) as message:
        go_to_entry(page, ids[len(back) - 1])
    assert message.value.text.startswith('back [true,"",')
    page.wait_for_url(AWAY)
    back, forward, _ = entries(page)
    assert not [address for address in back + forward if address.startswith(site.url)]


def test_not_left_is_not_sent_away(new_profile: NewProfile, site: Site) -> None:
    """QE-16: a page that was not left, only navigated from, comes back as it was."""
    page = new_profile().pages[0]
    page.goto(f"{site.url}/en/talk")
    page.evaluate(REPORT)
    page.goto("data:text/html,<title>Elsewhere</title>")
    back, _, ids = entries(page)
    with page.expect_console_message(lambda message: message.text.startswith("back [true")) as message:
        go_to_entry(page, ids[len(back) - 1])
    assert "999" in message.value.text
