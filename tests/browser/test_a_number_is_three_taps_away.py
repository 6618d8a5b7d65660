"""From the first page, a number of a fitting service is at most three taps away."""

import pytest
from journeys import EVERY_LANGUAGE
from playwright.sync_api import Page

from directory_data.codes import vocabulary
from directory_data.search import Directory
from tests.serving import Site


@pytest.mark.parametrize("lang", EVERY_LANGUAGE)
def test_three_taps(phone: Page, site: Site, directory: Directory, lang: str) -> None:
    """PR-11, QE-31: tap a need, and the first number among the results is of a service for it: two taps."""
    phone.goto(f"{site.url}/{lang}/")
    needs = phone.locator("main button[name=need]").evaluate_all("all => all.map(one => one.value)")
    assert len(needs) >= 4
    for need in needs:
        phone.goto(f"{site.url}/{lang}/")
        phone.tap(f"main button[name=need][value={need}]")
        phone.wait_for_selector(".count")
        number = phone.locator("article[data-service] a[href^='tel:']").first
        service = directory.services[number.evaluate("one => one.closest('article').dataset.service")]
        assert {need, *vocabulary("need")[need].needs} & {*service.needs}, (need, service.id)
        dial = (number.get_attribute("href") or "").removeprefix("tel:")
        assert dial in {one.dial for one in service.phones if one.audience == "public"}
        assert number.is_visible()


@pytest.mark.parametrize("lang", EVERY_LANGUAGE)
def test_someone_to_talk_to(phone: Page, site: Site, lang: str) -> None:
    """PR-11: "Talk to someone" and a number: two taps; in danger: one."""
    phone.goto(f"{site.url}/{lang}/")
    assert phone.locator("a[href='tel:999']").first.is_visible()
    phone.tap(f"main a[href='/{lang}/talk']")
    phone.wait_for_url(f"{site.url}/{lang}/talk")
    assert phone.locator("main a[href^='tel:']").first.is_visible()
