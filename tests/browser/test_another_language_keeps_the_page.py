"""The languages are at the top of every page, each in its own words, and keep the reader where they are."""

from journeys import LANGUAGES, Place, speak
from playwright.sync_api import Page

from tests.serving import Site
from web.languages import languages

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


def test_keeps_the_page(phone: Page, plain_phone: Page, site: Site, pages: list[Place]) -> None:
    """AX-10: with and without scripts, another language is the same page, results and services too."""
    for page in (phone, plain_phone):
        for place in (place for place in pages if place.name.startswith("/en/")):
            place.open(page)
            services = "[...document.querySelectorAll('article')].map(one => one.dataset.service)"
            here, shown = page.url.removeprefix(f"{site.url}/en"), page.evaluate(services)
            for code in (*LANGUAGES[1:], "en"):
                speak(page, code)
                if "answered" not in place.name:
                    page.wait_for_url(f"{site.url}/{code}{here}")
                assert page.evaluate(services) == shown, place.name
