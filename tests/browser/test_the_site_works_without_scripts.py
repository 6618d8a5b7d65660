"""With scripts turned off, the whole journey works."""

import pytest
from journeys import LANGUAGES, found, leave, search, speak
from playwright.sync_api import Page

from tests.serving import Site


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_whole_journey(plain_phone: Page, site: Site, lang: str) -> None:
    """AX-06: a need by button, a service, back, another search with filters, more services, languages, and out."""
    page = plain_phone
    other = next(code for code in LANGUAGES if code != lang)
    page.goto(f"{site.url}/{lang}/")
    page.locator("main button[name=need]").first.click()
    page.wait_for_selector(".count")
    by_need = found(page)
    assert by_need
    page.locator("article [data-in-page]").first.click()
    page.wait_for_selector("main dl")
    assert page.locator("main a[href^='tel:'], main a[href^='sms:'], main a[href^='https:']").count()
    page.click("[data-back]")
    page.wait_for_selector(".quick, form.search")
    page.goto(f"{site.url}/{lang}/find")
    search(page, "my husband hits me", area="Motherwell", kind="helpline")
    before = found(page)
    assert before
    speak(page, other)
    assert page.evaluate("document.documentElement.lang") == other
    # Who speaks the language comes first: the order is another, what was asked is not.
    assert len(found(page)) == len(before), "another language keeps what was asked"
    speak(page, lang)
    assert found(page) == before
    leave(page)


def test_more_services(plain_phone: Page, site: Site) -> None:
    """AX-06: the button for more shows the next ones, another language keeps the place, and the way back is there."""
    page = plain_phone
    page.goto(f"{site.url}/en/find")
    search(page, "domestic abuse")
    first = found(page)
    page.locator("button[name=page]").click()
    page.wait_for_selector(".count")
    second = found(page)
    assert second[:3] != first[:3]
    speak(page, "ur")
    assert len(found(page)) == len(second)
    page.locator("button[name=page][value='1']").click()
    page.wait_for_selector("html[lang=ur] .count")
    speak(page, "en")
    assert found(page) == first


def test_links_inside_a_page(plain_phone: Page, site: Site) -> None:
    """AX-06: the skip link brings the content under the bar, not behind it."""
    page = plain_phone
    page.goto(f"{site.url}/en/talk")
    page.locator(".skip[href='#main']").focus()
    page.keyboard.press("Enter")
    top = page.locator("main").bounding_box()
    bar = page.locator("[data-exit]").bounding_box()
    assert top
    assert bar
    assert top["y"] >= bar["y"] + bar["height"]
