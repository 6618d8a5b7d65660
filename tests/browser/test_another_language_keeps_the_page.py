"""The languages are at the top of every page, each in its own words, and keep the reader where they are."""

from journeys import EVERY_LANGUAGE, Place, speak
from playwright.sync_api import Page

from tests.serving import Site
from web.languages import languages

# How many services, the codes carried, and numbers in an alarm: what must not be gone in another language. Which
# services come first is another matter: those that speak it.
SHOWN = """() => [
  document.querySelectorAll("article").length, document.querySelector(".count")?.textContent.match(/\\d+/)[0],
  ...[...document.querySelectorAll("main [type=hidden]:not([name=offered], [name=asked])")].map(one =>
    one.name + "=" + one.value),
  ...[...document.querySelectorAll("main [role=alert] a")].map(one => one.getAttribute("href"))]"""
PICKER = """() => [...document.querySelectorAll(".picker :is(a, button)")].map(one =>
  [one.lang, one.dir, one.textContent.trim(), one.getAttribute("aria-current")])"""


def test_marked_and_named(phone: Page, places: list[Place]) -> None:
    """AX-10: each page says its language and direction; the picker names each in its own words, without flags."""
    for place in places:
        place.open(phone)
        page_language = phone.evaluate("[document.documentElement.lang, document.documentElement.dir]")
        assert page_language == [place.language, languages()[place.language].direction], place.name
        assert phone.evaluate(PICKER) == [
            [one.code, one.direction, one.name, "true" if one.code == place.language else None]
            for one in languages().values()
        ], place.name


def test_near_the_exit(computer: Page, places: list[Place]) -> None:
    """AX-10: at most three presses of Tab after the exit reach the picker."""
    for place in places:
        place.open(computer)
        computer.locator("[data-exit]").focus()
        for _ in range(3):
            computer.keyboard.press("Tab")
            if computer.evaluate("!!document.activeElement.closest('.picker')"):
                break
        assert computer.evaluate("!!document.activeElement.closest('.picker')"), place.name


def test_keeps_the_page(any_phone: Page, site: Site, pages: list[Place]) -> None:
    """AX-10: with and without scripts, another language is the same page: results, services and replies too."""
    lost = {}
    for place in (place for place in pages if place.name.startswith("/en/")):
        place.open(any_phone)
        here, shown = any_phone.url.removeprefix(f"{site.url}/en"), any_phone.evaluate(SHOWN)
        for code in (*EVERY_LANGUAGE[1:], "en"):
            speak(any_phone, code)
            if "answered" not in place.name:
                any_phone.wait_for_url(f"{site.url}/{code}{here}")
            any_phone.wait_for_load_state()
            if (now := any_phone.evaluate(SHOWN)) != shown:
                lost[place.name, code] = {*map(str, shown)} ^ {*map(str, now)}
    assert not lost
