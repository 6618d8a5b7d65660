"""However long the visit, it is one entry in the history."""

from journeys import entries, go_back, open_service, search, speak, walk
from playwright.sync_api import Page
from spies import spied_on

from tests.serving import Site


def test_length_constant(phone: Page, site: Site) -> None:
    """PR-07: after each step history.length is what it was; no state is pushed or replaced; no hash is written."""
    calls = spied_on(phone.context)
    phone.goto(f"{site.url}/en/")
    length = phone.evaluate("history.length")
    entry = entries(phone)[2]

    def same() -> None:
        assert phone.evaluate("history.length") == length
        assert "#" not in phone.url

    phone.locator(".skip[href='#main']").dispatch_event("click")
    same()
    phone.locator("main a[href='/en/find']").first.click()
    phone.wait_for_url(f"{site.url}/en/find")
    same()
    search(phone, "my husband hits me")
    same()
    open_service(phone)
    same()
    go_back(phone, "main .count")
    same()
    speak(phone, "ur")
    same()
    walk_from_home(phone, site)
    same()
    assert len(entries(phone)[2]) == len(entry)
    assert not calls


def walk_from_home(phone: Page, site: Site) -> None:
    """The long visit, from the start page, which our own link leads to."""
    phone.locator("header a.home").click()
    phone.wait_for_url(f"{site.url}/ur/")
    speak(phone, "en")
    walk(phone, site.url)
