"""Leaving empties the screen in the same moment, however slow the neutral page is."""

import json

import pytest
from journeys import AWAY, LANGUAGES
from playwright.sync_api import Page, Route

from tests.serving import Site

# Says what can be seen: at once, and again and again through the console, the one way that stays open
# while the next page is on its way. A canvas is what the system paints where a page paints nothing.
PRESS = """() => {
  const see = () => [document.body.innerText.trim(), document.title, document.documentElement.className,
    getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).backgroundColor,
    document.body.querySelectorAll("a, main, img, svg, h1, input").length,
    document.body.getBoundingClientRect().height < 100];
  setInterval(() => console.debug("seen " + JSON.stringify(see())), 200);
  document.querySelector("[data-exit] svg, [data-exit]").dispatchEvent(
    new MouseEvent("click", { bubbles: true, cancelable: true }));
  return see();
}"""
CANVAS = {"light": "rgb(255, 255, 255)", "dark": "rgb(18, 18, 18)"}
CLEAR = "rgba(0, 0, 0, 0)"


class Held:
    """Requests held back until let go."""

    def __init__(self, page: Page, address: str) -> None:
        self._routes: list[Route] = []
        page.route(address, lambda route: self._routes.append(route))

    def let_go(self, body: str) -> None:
        """Answer what is held."""
        assert self._routes
        for route in self._routes:
            route.fulfill(content_type="text/html", body=body)


def seen(page: Page, times: int = 4) -> list[list[object]]:
    """What the blanked page says of itself in the time to come, while nothing has answered yet."""
    said = []
    for _ in range(times):
        with page.expect_console_message(lambda message: message.text.startswith("seen ")) as message:
            pass
        said.append(json.loads(message.value.text.removeprefix("seen ")))
    return said


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_blank(phone: Page, site: Site, lang: str, scheme: str) -> None:
    """QE-12: in the very task of the press there is no text, a neutral title and the system's own background."""
    phone.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    phone.goto(f"{site.url}/{lang}/talk")
    neutral = Held(phone, f"{AWAY}**")
    title = phone.title()
    first = phone.evaluate(PRESS)
    text, gone, _, outer, inner, things, _ = first
    assert (text, outer, inner, things) == ("", CANVAS[scheme], CLEAR, 0)
    assert gone.strip()
    assert gone != title
    if lang == "en":
        assert gone == "Loading"
    assert all(later == first for later in seen(phone)), "while the neutral page is slow, something shows"
    neutral.let_go("<title>Weather</title>")
    phone.wait_for_url(AWAY)


@pytest.mark.parametrize(("name", "send"), [("find", "form.search button.go"), ("chat", "[data-turn] .go")])
def test_nothing_comes_back_in(phone: Page, site: Site, name: str, send: str) -> None:
    """QE-12: an answer of ours that arrives after the press, the assistant's too, is not shown."""
    phone.goto(f"{site.url}/en/{name}")
    neutral, answer = Held(phone, f"{AWAY}**"), Held(phone, f"{site.url}/en/{name}")
    with phone.expect_request(f"{site.url}/en/{name}"):
        phone.click(send)
    assert phone.evaluate(PRESS)[0] == ""
    answer.let_go("<main id=main tabindex=-1><div data-log><p class=said>late</p></div></main>")
    assert all(later[0] == "" and later[1] == "Loading" for later in seen(phone))
    neutral.let_go("<title>Weather</title>")
    phone.wait_for_url(AWAY)
