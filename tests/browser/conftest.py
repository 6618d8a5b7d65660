"""A phone-sized Chromium at the shipped site, with and without a profile on disk."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen

import pytest
from chromium import chromium, windowless
from journeys import EVERY_LANGUAGE, LANGUAGES, Place, error_places, page_places
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Route, sync_playwright

from directory_data.search import Directory
from tests.serving import Site, assistant, serving
from web import create_app
from web.settings import Settings

PHONE = {"width": 360, "height": 640}
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
MACHINES = ("static", "health.healthz")  # addresses that answer with no page
NewProfile = Callable[..., BrowserContext]


@dataclass(frozen=True)
class Bot:
    """The running assistant: its port, the file that holds all it ever printed, and its process."""

    port: int
    output: Path
    process: "Popen[bytes]"


@pytest.fixture(scope="session")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    """The shipped assistant, running."""
    folder = tmp_path_factory.mktemp("bot")
    with assistant(folder) as (port, process):
        yield Bot(port, folder / "assistant.txt", process)


@pytest.fixture(scope="session")
def site(directory_file: Path, bot: Bot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The shipped site, running, with its assistant."""
    with serving(directory_file, tmp_path_factory.mktemp("site"), bot.port) as running:
        yield running


@pytest.fixture(scope="session")
def routes(directory_file: Path, directory: Directory) -> list[str]:
    """Every route of the site, read from its own map."""
    rules = create_app(Settings(directory_file=directory_file)).url_map.iter_rules()
    found = [rule.rule for rule in rules if "GET" in (rule.methods or ()) and rule.endpoint not in MACHINES]
    code = next(service.code for service in directory.services.values() if service.phones and service.website)
    return [route.replace("<code>", code).replace("<codes>", code) for route in found]


@pytest.fixture(scope="session")
def pages(site: Site, routes: list[str]) -> list[Place]:
    """Every page of the site, and pages that answer somebody, in one language of each direction."""
    return page_places(site.url, routes, LANGUAGES)


@pytest.fixture(scope="session")
def places(site: Site, pages: list[Place]) -> list[Place]:
    """Every page, and the pages that answer mistakes."""
    return pages + error_places(site.url, LANGUAGES)


@pytest.fixture(scope="session")
def everywhere(site: Site, routes: list[str]) -> list[Place]:
    """The same in every language."""
    return page_places(site.url, routes, EVERY_LANGUAGE) + error_places(site.url, EVERY_LANGUAGE)


@pytest.fixture(scope="session")
def homes(everywhere: list[Place]) -> list[Place]:
    """The first page of every language."""
    return [place for place in everywhere if place.name == f"/{place.language}/"]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """One Playwright for all browser tests."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One Chromium; every test opens its own context in it."""
    started = playwright.chromium.launch(executable_path=windowless(), args=FLAGS)
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


@pytest.fixture(params=["phone", "plain_phone"])
def any_phone(request: pytest.FixtureRequest) -> Page:
    """The phone with scripts, and then the one without."""
    page: Page = request.getfixturevalue(request.param)
    return page


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

    def open_profile(name: str = "profile") -> BrowserContext:
        context = profile_at(playwright, tmp_path / name)
        stand_in(context)
        opened.append(context)
        return context

    yield open_profile
    for context in opened:
        context.close()


def profile_at(playwright: Playwright, folder: Path) -> BrowserContext:
    """Chromium with its profile in `folder`. Nothing stands in for the neutral page: that would turn its caches off."""
    return playwright.chromium.launch_persistent_context(
        folder,
        executable_path=chromium(),
        args=FLAGS,
        ignore_default_args=["--disable-back-forward-cache"],
        viewport=PHONE,
    )


def stand_in(context: BrowserContext) -> None:
    """Answer the leave address from here: the tests touch no network."""
    context.route("https://www.bbc.co.uk/**", weather)


def weather(route: Route) -> None:
    """A dull page in the place of the real one."""
    route.fulfill(status=200, content_type="text/html", body="<!doctype html><title>Weather</title><h1>Weather</h1>")
