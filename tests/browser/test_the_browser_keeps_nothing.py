"""The site sets no cookie, stores nothing on the device and asks for no permission."""

from journeys import Place, leave, walk
from playwright.sync_api import Page
from spies import spied_on

from tests.serving import Site

STORED = """async () => [document.cookie, localStorage.length, sessionStorage.length, self.name,
  (await indexedDB.databases()).length, (await caches.keys()).length,
  (await navigator.serviceWorker.getRegistrations()).length, document.querySelectorAll("link[rel~=manifest]").length]"""
NOTHING = ["", 0, 0, "", 0, 0, 0, 0]


def test_no_cookie(phone: Page, places: list[Place]) -> None:
    """PR-01: no answer on any page sets a cookie; no page can read one."""
    setting: list[str] = []
    phone.on(
        "response", lambda answer: setting.append(answer.url) if answer.header_value("set-cookie") is not None else None
    )
    for place in places:
        place.open(phone)
        assert phone.evaluate("document.cookie") == "", place.name
    assert not setting
    assert phone.context.cookies() == []


def test_nothing_stored(phone: Page, site: Site, pages: list[Place]) -> None:
    """PR-02: over every page and a long visit, nothing is stored, no API that stores or asks is called."""
    calls = spied_on(phone.context)
    for place in pages:
        place.open(phone)
        assert phone.evaluate(STORED) == NOTHING, place.name
    phone.goto(f"{site.url}/en/")
    walk(phone, site.url)
    assert phone.evaluate(STORED) == NOTHING
    assert not calls
    session = phone.context.new_cdp_session(phone)
    used = session.send("Storage.getUsageAndQuota", {"origin": site.url})
    assert used["usage"] == 0
    leave(phone)
    assert not calls
    phone.evaluate("self.name = 'x'")
    assert calls == ["spied name"], "the spies listen"
