"""A search that cannot be sent says so, and leaves the page and its numbers where they are."""

from playwright.sync_api import Page, expect
from talking import say, tally

from tests.serving import Site


def test_nothing_is_lost(phone: Page, site: Site) -> None:
    """AX-06: without signal the page says so; with signal again, the same press works."""
    phone.goto(f"{site.url}/en/find")
    phone.fill("#area", "Glasgow")
    phone.context.set_offline(True)
    phone.click(".go")
    expect(phone.locator("[data-unsent]")).to_be_visible()
    expect(phone.locator("#area")).to_have_value("Glasgow")
    assert phone.locator('a[href="tel:999"]').first.is_visible()
    phone.context.set_offline(False)
    phone.click(".go")
    expect(phone.locator("[data-service]").first).to_be_visible()


def test_no_word_is_lost(phone: Page, site: Site) -> None:
    """AX-06, CB-13: what was written to the assistant stays in the box until it can be sent, and is said once."""
    phone.goto(f"{site.url}/en/chat")
    phone.fill("#text", "my husband hits me")
    phone.context.set_offline(True)
    phone.click(".go")
    expect(phone.locator("[data-unsent]")).to_be_visible()
    assert tally(phone) == (0, 0, 0, 0, "my husband hits me")
    phone.context.set_offline(False)
    say(phone, "my husband hits me")
    assert tally(phone).own == 1
    expect(phone.locator("[data-unsent]")).to_be_hidden()
