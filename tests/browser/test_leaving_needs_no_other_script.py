"""The way out works before, and without, every other script."""

import pytest
from journeys import LANGUAGES, entries, leave
from playwright.sync_api import Page, Route

from tests.serving import Site


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("answer", ["never answered", "failed", "broken"])
def test_the_other_script_is(phone: Page, site: Site, lang: str, answer: str) -> None:
    """QE-08: with page.js held back for ever, failing or broken, the exit leaves and takes the page's place."""

    def other(route: Route) -> None:
        if answer == "failed":
            route.abort()
        elif answer == "broken":
            route.fulfill(content_type="text/javascript", body="throw new Error();")

    phone.route("**/static/page.js*", other)
    phone.goto("about:blank")
    phone.goto(f"{site.url}/{lang}/talk", wait_until="commit")
    phone.wait_for_function("() => 'hasLeft' in self")
    leave(phone)
    back, forward, _ = entries(phone)
    assert not [address for address in back + forward if address.startswith(site.url)]
