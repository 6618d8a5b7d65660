"""The site on the real data, and a client that refuses any page without the promises."""

from pathlib import Path

import pytest
from flask import Flask
from strict_client import StrictClient

from web import create_app
from web.settings import Settings

UNHURRIED = 10**6  # requests a second: tests of other things must not meet the load guard


@pytest.fixture(scope="session")
def app(directory_file: Path) -> Flask:
    """The site as shipped, on the real data."""
    built = create_app(Settings(directory_file=directory_file, requests_a_second=UNHURRIED))
    built.test_client_class = StrictClient
    return built


@pytest.fixture
def client(app: Flask) -> StrictClient:
    """A reader whose browser keeps nothing and refuses bad pages."""
    client = app.test_client(use_cookies=False)
    assert isinstance(client, StrictClient)
    return client
