"""A helpline can be reached by buttons alone: keyboards learn words."""

import pytest
from journeys import LANGUAGES
from playwright.sync_api import Page

from tests.serving import Site

HELPLINE = "article[data-service] a[href^='tel:']:visible"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("screen", ["phone", "plain_phone"])
def test_buttons_only(request: pytest.FixtureRequest, site: Site, lang: str, screen: str) -> None:
    """PR-11: choose a language, press a need: numbers; the same through Talk, with and without scripts."""
    page: Page = request.getfixturevalue(screen)
    page.goto(site.url)
    page.locator(f"main a[lang={lang}]").click()
    page.wait_for_url(f"{site.url}/{lang}/")
    page.locator("main button[name=need]").first.click()
    page.wait_for_selector(".count")
    assert page.locator(HELPLINE).count()
    page.locator("header a.home").click()
    page.wait_for_url(f"{site.url}/{lang}/")
    page.locator(f"main a[href='/{lang}/talk']").first.click()
    page.wait_for_url(f"{site.url}/{lang}/talk")
    assert page.locator(HELPLINE).count() >= 4


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_need_leads_to_a_number(plain_phone: Page, site: Site, lang: str) -> None:
    """PR-11: each button of the first page leads to a number."""
    plain_phone.goto(f"{site.url}/{lang}/")
    needs = plain_phone.locator("main button[name=need]").count()
    assert needs >= 4
    for at in range(needs):
        plain_phone.goto(f"{site.url}/{lang}/")
        plain_phone.locator("main button[name=need]").nth(at).click()
        plain_phone.wait_for_selector(".count")
        assert plain_phone.locator(HELPLINE).count()
