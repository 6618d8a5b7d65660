"""What the browser tests do again and again: arrive, search, walk about, leave, see what is left."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from playwright.sync_api import Page
from talking import press, say

from web.languages import languages

EVERY_LANGUAGE = tuple(languages())
LANGUAGES = ("en", "ur")  # what people do is tried in one language of each direction
AWAY = "https://www.bbc.co.uk/weather"
MARKER = "zanzibarplum"  # a word that no page and no browser holds
HURT = ("topic:domestic-abuse", "yes-safe")  # buttons of the assistant: services, and where one wants help
DANGER = ("topic:domestic-abuse", "not-safe")
# Pages of a worker's list: which button of which page leads there.
HANDED = {"list": "", "ask": "[formaction$='/ask']", "sheet": "[value=plain]", "together": "[formaction$='/together']"}
CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary"


class Place(NamedTuple):
    """A page somebody may be on: what to call it, its language, and how to get there."""

    name: str
    language: str
    open: Callable[[Page], object]


def page_places(site: str, routes: list[str], codes: Iterable[str]) -> list[Place]:
    """Every route in these languages; in each, a page of results, one of a conversation and one in danger."""
    links = next(route for route in routes if "/l/" in route)
    paths = dict.fromkeys(route.replace("<lang>", code) for route in routes for code in codes)
    assert not [path for path in paths if "<" in path], "a route with a part the tests cannot fill"
    return [
        *(Place(path, _language(path), _opener(site + path)) for path in paths),
        *(Place(f"/{code}/find answered", code, _results(site, code)) for code in codes),
        *(
            Place(f"/{code}/professionals {at} answered", code, _handed(site, code, links, at))
            for code in codes
            for at in HANDED
        ),
        *(Place(f"/{code}/chat answered", code, _conversation(site, code, HURT)) for code in codes),
        *(Place(f"/{code}/chat danger answered", code, _conversation(site, code, DANGER)) for code in codes),
    ]


def error_places(site: str, codes: Iterable[str]) -> list[Place]:
    """The pages that answer a wrong address (404) and a form that is too long (413), in these languages."""
    missing = [Place(f"/{code}/not-here", code, _opener(f"{site}/{code}/not-here")) for code in codes]
    too_long = [Place(f"/{code}/find too long", code, _too_long(site, code)) for code in codes]
    return [*missing, *too_long]


def _language(path: str) -> str:
    first = path.split("/")[1]
    return first if first in EVERY_LANGUAGE else "en"


def _opener(address: str) -> Callable[[Page], object]:
    return lambda page: page.goto(address)


def _results(site: str, code: str) -> Callable[[Page], object]:
    def go(page: Page) -> None:
        page.goto(f"{site}/{code}/find")
        search(page, need="domestic-abuse")

    return go


def _handed(site: str, code: str, link: str, at: str) -> Callable[[Page], object]:
    """A list of one service, opened by its link, then on to a page of it."""

    def go(page: Page) -> None:
        page.goto(site + link.replace("<lang>", code))
        page.click("main form button.way")
        page.wait_for_selector("#theirs")
        page.select_option("#theirs", "ur" if code != "ur" else "en")
        for step in {"list": (), "sheet": ("ask", "sheet")}.get(at, (at,)):
            page.click(HANDED[step])
            page.wait_for_selector({"ask": "[value=plain]", "sheet": ".sheet", "together": ".together"}[step])

    return go


def _conversation(site: str, code: str, buttons: Iterable[str]) -> Callable[[Page], object]:
    def go(page: Page) -> None:
        page.goto(f"{site}/{code}/chat")
        for button in buttons:
            press(page, button)

    return go


def _too_long(site: str, code: str) -> Callable[[Page], object]:
    def go(page: Page) -> None:
        page.goto(f"{site}/{code}/find")
        page.evaluate("document.querySelector('[name=q]').removeAttribute('maxlength')")
        page.fill("[name=q]", "long " * 1000)
        page.click("form.search button.go")
        page.wait_for_selector("main:not(:has(form.search)) h1")

    return go


def search(page: Page, words: str = "", **chosen: str) -> None:
    """Fill the search form in view and send it, by whatever way the page has; wait for what is found."""
    form = page.locator("form.search")
    form.evaluate("form => form.querySelectorAll('details').forEach(one => one.open = true)")
    if words:
        form.locator("[name=q]").fill(words)
    for name, value in chosen.items():
        box = form.locator(f"[name={name}]")
        if box.evaluate("box => box.tagName") == "SELECT":
            box.select_option(value)
        else:
            box.fill(value)
    page.evaluate("document.getElementById('main').dataset.old = ''")
    form.locator("button.go").click()
    page.wait_for_selector("main:not([data-old]) .count")


def found(page: Page) -> list[str]:
    """The services the page shows, in order."""
    return page.locator("article[data-service]").evaluate_all("all => all.map(one => one.dataset.service)")


def open_service(page: Page, at: int = 0) -> None:
    """Open one of the services found and wait for its page."""
    page.locator("article [data-in-page]").nth(at).click()
    page.wait_for_selector("main dl")


def go_back(page: Page, to: str) -> None:
    """Press our own Back link and wait for `to`."""
    page.click("[data-back]")
    page.wait_for_selector(to)


def speak(page: Page, code: str) -> None:
    """Choose a language in the picker, be it links or buttons."""
    page.locator(".picker summary").click()
    page.locator(f".picker [lang={code}]").click()
    page.wait_for_selector(f"html[lang={code}] main h1")
    page.wait_for_load_state()  # scripts too: a link pressed before them is an ordinary one


def walk(page: Page, site: str) -> None:
    """A long visit: skip link, search with MARKER, filter, two services, another language, sections, three turns."""
    page.wait_for_selector("[data-exit]")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("main a[href='/en/find']").first.click()
    page.wait_for_url(f"{site}/en/find")
    search(page, f"{MARKER} my husband hits me in Motherwell")
    page.evaluate("document.querySelector('details.again').open = true")
    search(page, kind="helpline")
    for at in (0, 1):
        open_service(page, at)
        go_back(page, "main .count")
    before = found(page)
    speak(page, "ur")
    assert len(found(page)) == len(before) > 0, "another language lost what was asked"
    page.locator("footer a[href='/ur/privacy']").click()
    page.wait_for_url(f"{site}/ur/privacy")
    page.locator("footer a[href='/ur/talk']").click()
    page.wait_for_url(f"{site}/ur/talk")
    page.locator("footer a[href='/ur/chat']").click()
    page.wait_for_url(f"{site}/ur/chat")
    three_turns(page)


def three_turns(page: Page) -> None:
    """A short conversation, MARKER in it: a button, words, and a place, for which there are services."""
    press(page, "topic:domestic-abuse")
    say(page, f"{MARKER} he hits me")
    say(page, "Glasgow")


def leave(page: Page) -> None:
    """Press the way out and wait until the neutral page is there."""
    page.click("[data-exit]")
    page.wait_for_url(f"{AWAY}**")


def arrive_by_link(page: Page, address: str) -> None:
    """Come to `address` as people do: by a link on a page of somebody else's."""
    page.goto(f"data:text/html,<title>Elsewhere</title><a href='{address}'>a link</a>")
    page.click("a")
    page.wait_for_selector("[data-exit]")
    page.wait_for_load_state()  # before its script is there the exit is an ordinary link


def entries(page: Page) -> tuple[list[str], list[str], list[int]]:
    """The addresses Back leads to, those Forward leads to, and the ids of all entries, in order."""
    session = page.context.new_cdp_session(page)
    history = session.send("Page.getNavigationHistory")
    session.detach()
    addresses, at = [entry["url"] for entry in history["entries"]], history["currentIndex"]
    return addresses[:at], addresses[at + 1 :], [entry["id"] for entry in history["entries"]]


def go_to_entry(page: Page, entry: int) -> None:
    """Go to an entry of the history as Back does. (page.go_back() waits for ever for a page kept in memory.)"""
    session = page.context.new_cdp_session(page)
    session.send("Page.navigateToHistoryEntry", {"entryId": entry})
    session.detach()
