"""The site somebody leaves to cannot tell where they came from."""

import pytest
from journeys import AWAY, leave, search
from playwright.sync_api import Page, Route

from tests.serving import Site

TOLD = "[document.referrer, self.opener, self.name, history.state]"


@pytest.mark.parametrize("screen", ["phone", "plain_phone"])
@pytest.mark.parametrize("page_name", ["/en/", "/ur/talk", "/en/find"])
def test_no_trace(request: pytest.FixtureRequest, site: Site, screen: str, page_name: str) -> None:
    """QE-20: with and without scripts, the neutral page gets no Referer, no opener and no window name."""
    page: Page = request.getfixturevalue(screen)
    headers: list[dict[str, str]] = []

    def neutral(route: Route) -> None:
        headers.append(route.request.all_headers())
        route.fulfill(content_type="text/html", body="<title>Weather</title>")

    page.route(f"{AWAY}**", neutral)
    page.goto(site.url + page_name)
    if page_name == "/en/find":
        search(page, "my husband hits me")
    leave(page)
    assert page.evaluate(TOLD) == ["", None, "", None]
    assert len(headers) == 1
    assert not {"referer", "origin", "cookie"} & {name.lower() for name in headers[0]}
    assert headers[0].get("sec-fetch-site") in ("cross-site", None)


def test_the_stand_in_could_tell(phone: Page, site: Site) -> None:
    """QE-20: the test above can fail: a page that does not hide itself is seen by the same stand-in."""
    phone.route(
        "https://elsewhere.test/", lambda route: route.fulfill(content_type="text/html", body=f"<a href={AWAY}>a")
    )
    phone.goto("https://elsewhere.test/")
    phone.click("a")
    phone.wait_for_url(AWAY)
    assert phone.evaluate("document.referrer").startswith("https://elsewhere.test")
