"""A phone-sized Chromium at the shipped site, with and without a profile on disk."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from chromium import chromium
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Route, sync_playwright

from tests.serving import Site, serving

PHONE = {"width": 360, "height": 640}
AWAY = "https://www.bbc.co.uk/weather"
# Without these Chromium, as root and in a closed network, does not start or keeps asking for hosts of its own.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

NewProfile = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def site(directory_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The shipped site, running."""
    with serving(directory_file, tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """One Playwright for all browser tests."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One Chromium; every test opens its own context in it."""
    started = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
    yield started
    started.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a phone, with scripts, where leaving leads to a stand-in for the neutral page."""
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    stand_in(context)
    yield context.new_page()
    context.close()


@pytest.fixture
def plain_phone(browser: Browser) -> Iterator[Page]:
    """The same phone with scripts turned off."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    stand_in(context)
    yield context.new_page()
    context.close()


@pytest.fixture
def computer(browser: Browser) -> Iterator[Page]:
    """A desktop page with a keyboard and no touch."""
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    stand_in(context)
    yield context.new_page()
    context.close()


@pytest.fixture
def new_profile(playwright: Playwright, tmp_path: Path) -> Iterator[NewProfile]:
    """Opens Chromium with a profile on disk (history, caches, autofill) and its back/forward cache on."""
    opened: list[BrowserContext] = []

    def open_profile(name: str = "profile", **settings: object) -> BrowserContext:
        context = playwright.chromium.launch_persistent_context(
            tmp_path / name,
            executable_path=chromium(),
            args=FLAGS,
            ignore_default_args=["--disable-back-forward-cache"],
            viewport=PHONE,
            **settings,  # type: ignore[arg-type]
        )
        stand_in(context)
        opened.append(context)
        return context

    yield open_profile
    for context in opened:
        context.close()


def stand_in(context: BrowserContext) -> None:
    """Answer the leave address from here: the tests touch no network."""
    context.route("https://www.bbc.co.uk/**", weather)


def weather(route: Route) -> None:
    """A dull page in the place of the real one."""
    route.fulfill(status=200, content_type="text/html", body="<!doctype html><title>Weather</title><h1>Weather</h1>")
