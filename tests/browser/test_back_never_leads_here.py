"""Whatever page somebody came to, after leaving, Back does not lead to us."""

from conftest import PHONE, stand_in
from journeys import Place, arrive_by_link, entries, leave
from playwright.sync_api import Browser, Page

from tests.serving import Site


def test_every_page_as_the_first(browser: Browser, site: Site, places: list[Place]) -> None:
    """QE-13: come by a link to any page (results, a service and mistakes too), leave: no entry is ours."""
    context = browser.new_context(viewport=PHONE)
    stand_in(context)
    wrong = []
    for place in places:
        page = context.new_page()
        page.goto("data:text/html,<title>Elsewhere</title>")
        place.open(page)
        leave(page)
        back, forward, _ = entries(page)
        if len(back) != 2 or [address for address in back + forward if address.startswith(site.url)]:
            wrong.append((place.name, back, forward))
        page.close()
    context.close()
    assert not wrong


def test_by_a_link(phone: Page, site: Site) -> None:
    """QE-13: the same when a pressed link led to us."""
    arrive_by_link(phone, f"{site.url}/en/talk")
    leave(phone)
    back, forward, _ = entries(phone)
    assert back[-1].startswith("data:")
    assert not [address for address in back + forward if address.startswith(site.url)]
