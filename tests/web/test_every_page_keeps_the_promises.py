"""Every page there is, in every language, passes the strict client."""

import pytest
from addresses import others, pages
from flask import Flask
from markup import read
from strict_client import StrictClient, languages


@pytest.mark.parametrize("address", pages())
def test_pages(client: StrictClient, address: str) -> None:
    """QE-01, PR-01, PR-06, PR-08, PR-20, PR-21, PR-40, PR-41, AX-10: each listed page."""
    answer = client.get(address)
    assert (answer.status_code, answer.mimetype) == (200, "text/html")


@pytest.mark.parametrize("language", languages())
def test_service_pages(app: Flask, client: StrictClient, language: str) -> None:
    """QE-01, PR-08, PR-40, PR-41: the page of every service."""
    for service in app.config["DIRECTORY"].services.values():
        assert client.get(f"/{language}/s/{service.code}").status_code == 200


@pytest.mark.parametrize("address", others())
def test_what_is_no_page(client: StrictClient, address: str) -> None:
    """PR-20: files and the answer for machines carry the same headers."""
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", [*pages(), *others()])
def test_asking_for_headers_alone(client: StrictClient, address: str) -> None:
    """PR-20: HEAD and OPTIONS give nothing away that GET does not."""
    assert client.head(address).status_code == 200
    assert client.options(address).status_code == 200


@pytest.mark.parametrize("language", languages())
def test_an_address_without_its_last_slash(client: StrictClient, language: str) -> None:
    """PR-07: someone types /en; it is the page itself, for a redirect would repeat what they typed."""
    bare, whole = client.get(f"/{language}"), client.get(f"/{language}/")
    assert bare.status_code == 200
    assert read(bare.text).one("main").text == read(whole.text).one("main").text
