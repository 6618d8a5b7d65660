"""Leaving in one tab clears the site from all of them."""

from journeys import AWAY, entries, search
from playwright.sync_api import Page

from tests.serving import Site


def test_two_tabs(phone: Page, site: Site) -> None:
    """QE-17: a second tab with results goes blank and away too; neither Back nor Forward of either is ours."""
    second = phone.context.new_page()
    for page in (phone, second):
        page.goto("about:blank")
        page.goto(f"{site.url}/en/find")
    search(second, "my husband hits me")
    phone.bring_to_front()
    phone.click("[data-exit]")
    for page in (phone, second):
        page.wait_for_url(AWAY)
        back, forward, _ = entries(page)
        assert not [address for address in back + forward if address.startswith(site.url)]


def test_other_tabs_stay(phone: Page, site: Site) -> None:
    """QE-17: tabs of other sites are left alone."""
    other = phone.context.new_page()
    other.goto("data:text/html,<title>Elsewhere</title>")
    phone.goto(f"{site.url}/en/")
    phone.click("[data-exit]")
    phone.wait_for_url(AWAY)
    assert other.title() == "Elsewhere"
