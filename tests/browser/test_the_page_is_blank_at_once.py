"""Leaving empties the screen in the same moment, however slow the neutral page is."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

from journeys import AWAY, LANGUAGES
from tests.serving import Site

PRESSED = """() => {
  document.querySelector("[data-exit] svg, [data-exit]").dispatchEvent(
    new MouseEvent("click", { bubbles: true, cancelable: true }));
  return [document.body.innerText.trim(), document.title, getComputedStyle(document.documentElement).backgroundColor,
    getComputedStyle(document.body).backgroundColor, document.body.querySelectorAll("a, main, img, svg, h1").length];
}"""
CANVAS = {"light": "rgb(255, 255, 255)", "dark": "rgb(18, 18, 18)"}
CLEAR = "rgba(0, 0, 0, 0)"


@pytest.fixture
def held_back(phone: Page) -> Callable[[], None]:
    """Holds the neutral page back until called."""
    held: list[Route] = []
    phone.route(f"{AWAY}**", lambda route: held.append(route))

    def let_go() -> None:
        held[0].fulfill(content_type="text/html", body="<title>Weather</title>")

    return let_go


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_blank(phone: Page, site: Site, held_back: Callable[[], None], lang: str, scheme: str) -> None:
    """QE-12: in the very task of the press there is no text, a neutral title and the system's own background."""
    phone.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    phone.goto("data:text/html,<meta name=color-scheme content='light dark'>")
    nothing = phone.screenshot()
    phone.goto(f"{site.url}/{lang}/talk")
    title = phone.title()
    text, gone, outer, inner, things = phone.evaluate(PRESSED)
    assert (text, outer, inner, things) == ("", CANVAS[scheme], CLEAR, 0)
    assert gone.strip()
    assert gone != title
    if lang == "en":
        assert gone == "Loading"
    assert phone.url.startswith(site.url)  # the neutral page is still to come, and there is nothing to see
    phone.wait_for_timeout(300)
    assert phone.evaluate("document.body.innerText.trim()") == ""
    assert phone.screenshot() == nothing
    held_back()
    phone.wait_for_url(AWAY)


def test_nothing_comes_back_in(phone: Page, site: Site, held_back: Callable[[], None]) -> None:
    """QE-12: an answer of ours that arrives after the press is not shown, and presses do nothing more."""
    late: list[Route] = []
    phone.goto(f"{site.url}/en/find")
    phone.route(f"{site.url}/en/find", lambda route: late.append(route))
    with phone.expect_request(f"{site.url}/en/find"):
        phone.click("form.search button.go")
    assert phone.evaluate(PRESSED)[0] == ""
    late[0].fulfill(content_type="text/html", body="<main id=main tabindex=-1><h1>late</h1></main>")
    phone.wait_for_timeout(500)
    assert phone.evaluate("document.body.innerText.trim()") == ""
    held_back()
    phone.wait_for_url(AWAY)
