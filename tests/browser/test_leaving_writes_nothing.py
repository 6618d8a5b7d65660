"""Leaving leaves nothing on the device: it calls nothing that writes."""

from journeys import leave, search
from playwright.sync_api import Page
from spies import spied_on

from tests.serving import Site

STORED = """async () => [document.cookie, localStorage.length, sessionStorage.length, self.name,
  (await indexedDB.databases()).length, (await caches.keys()).length, history.state]"""
NOTHING = ["", 0, 0, "", 0, 0, None]


def test_nothing_written(phone: Page, site: Site) -> None:
    """QE-21: no cookie, storage, database, cache, history state or window name is set by leaving or before it."""
    calls = spied_on(phone.context)
    phone.goto(f"{site.url}/en/find")
    phone.evaluate("history.replaceState(null, '')")
    search(phone, "my husband hits me")
    assert phone.evaluate(STORED) == NOTHING
    leave(phone)
    assert calls == ["spied replaceState"], "only the call this test made to see that the spies listen"
    phone.goto(f"{site.url}/en/")
    assert phone.evaluate(STORED) == NOTHING
    assert phone.context.cookies() == []
