"""With HTTPS on, plain requests move to https and browsers remember it; off, nothing pretends."""

from collections.abc import Callable

import pytest
from flask import Flask
from strict_client import StrictClient


@pytest.fixture(scope="module")
def secure(site: Callable[..., Flask]) -> Flask:
    """The site set for https."""
    return site(https=True)


@pytest.mark.parametrize("address", ["/", "/en/", "/ur/now", "/static/style.css"])
def test_plain_requests_move(secure: Flask, address: str) -> None:
    """PR-22: to the same address over https, on the same host."""
    answer = secure.test_client().get(address)
    assert answer.status_code in (301, 302, 308)
    assert answer.headers["Location"] == f"https://localhost{address}"


def test_browsers_remember(secure: Flask) -> None:
    """PR-22: HSTS for a year, on pages and refusals."""
    for address in ("/en/", "/en/none", "/static/style.css"):
        pinned = secure.test_client().get(address, base_url="https://localhost").headers["Strict-Transport-Security"]
        assert "max-age=31556926" in pinned


def test_off_is_off(client: StrictClient) -> None:
    """PR-22: a machine of one's own neither redirects nor pins."""
    answer = client.get("/en/")
    assert answer.status_code == 200
    assert "Strict-Transport-Security" not in answer.headers
