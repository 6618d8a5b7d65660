"""The site on the real data, and a client that refuses any page without the promises."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask, request
from stand_in import StandIn, standing_in
from strict_client import StrictClient

from directory_data.codes import NATIONS, always
from directory_data.search import Directory
from tests.serving import free_port
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
def listening() -> Iterator[StandIn]:
    """A stand-in for the assistant, started once."""
    with standing_in() as started:
        yield started


@pytest.fixture
def assistant(listening: StandIn) -> StandIn:
    """The stand-in, answering plainly until the test says otherwise."""
    listening.begin_again()
    return listening


@pytest.fixture(scope="session")
def talking(site: Build, listening: StandIn) -> Flask:
    """The site with the stand-in for its assistant."""
    return site(bot_port=listening.port)


@pytest.fixture
def chatter(talking: Flask, assistant: StandIn) -> StrictClient:
    """A reader of the site that has the stand-in for its assistant."""
    client = talking.test_client(use_cookies=False)
    assert isinstance(client, StrictClient)
    return client


@pytest.fixture
def alone(site: Build) -> StrictClient:
    """A reader of the site while nothing listens where the assistant should be."""
    client = site(bot_port=free_port()).test_client(use_cookies=False)
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
