"""Leaving puts the neutral page in the place of ours, at exactly the address the link holds."""

import pytest
from journeys import AWAY, entries
from playwright.sync_api import Page

from tests.serving import Site


@pytest.mark.parametrize("way", ["[data-exit]", "[data-leave]:not([data-exit])"])
def test_exactly_there(phone: Page, site: Site, way: str) -> None:
    """QE-11: both ways out go to the address of the exit and add nothing to the history."""
    phone.goto(f"{site.url}/en/talk")
    before = len(entries(phone)[2])
    there = f"{AWAY}/somewhere"
    phone.evaluate("there => document.querySelectorAll('[data-leave]').forEach(one => one.href = there)", there)
    phone.locator(way).dispatch_event("click")
    phone.wait_for_url(there)
    assert len(entries(phone)[2]) == before
    assert not [address for address in entries(phone)[0] if address.startswith(site.url)]
