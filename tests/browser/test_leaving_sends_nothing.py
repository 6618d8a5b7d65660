"""Leaving tells nobody: the neutral page is the only thing asked for."""

import pytest
from journeys import AWAY, LANGUAGES, leave, search
from playwright.sync_api import Page

from tests.serving import Site


@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_request(phone: Page, site: Site, lang: str) -> None:
    """QE-19: from the press to the neutral page there is one request, with no body: for the neutral page."""
    phone.goto(f"{site.url}/{lang}/find")
    search(phone, "my husband hits me")
    asked: list[tuple[str, str, str | None]] = []
    phone.context.on("request", lambda request: asked.append((request.method, request.url, request.post_data)))
    leave(phone)
    phone.wait_for_load_state("networkidle")
    assert asked == [("GET", AWAY, None)]
