"""The site on the real data, and a client that refuses any page without the promises."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, request
from strict_client import StrictClient

from directory_data.codes import NATIONS, always
from directory_data.search import Directory
from web import create_app
from web.settings import Settings

UNHURRIED = 10**6  # requests a second: tests of other things must not meet the load guard


Build = Callable[..., Flask]


@pytest.fixture(scope="session")
def site(directory: Directory) -> Build:
    """Builds the site with some settings, on the directory that is open already: opening it takes a while."""

    def build(**chosen: Any) -> Flask:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("web.open_file", lambda path: directory)
            built = create_app(Settings(**{"requests_a_second": UNHURRIED, **chosen}))
        built.test_client_class = StrictClient
        return built

    return build


@pytest.fixture(scope="session")
def app(site: Build) -> Flask:
    """The site as shipped, on the real data."""
    return site()


@pytest.fixture
def client(app: Flask) -> StrictClient:
    """A reader whose browser keeps nothing and refuses bad pages."""
    client = app.test_client(use_cookies=False)
    assert isinstance(client, StrictClient)
    return client


@pytest.fixture(scope="session")
def failing(site: Build) -> Flask:
    """The same site with one page that raises its query's words, to see what becomes of them."""
    built = site()

    def fail(lang: str = "en") -> str:
        words = request.args.get("words", "")
        raise RuntimeError(f"{words} at {request.url}")

    built.add_url_rule("/<lang>/failing", view_func=fail, methods=["GET", "POST"])
    return built


@pytest.fixture(scope="session")
def lines(directory: Directory) -> dict[str, list[str]]:
    """The dialled numbers of each nation's own line, by nation."""
    return {NATIONS[code]: [p.dial for id in always()[code] for p in directory.services[id].phones] for code in NATIONS}
