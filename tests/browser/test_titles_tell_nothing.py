"""Titles, addresses and icons say nothing of what the site is about."""

import re

from journeys import Place
from playwright.sync_api import Page

from tests.serving import Site

# What must not be read over a shoulder or in a list of tabs; Urdu for violence, abuse, rape, police, domestic, refuge.
TELLING = re.compile(
    r"abus|violen|rape|refuge|domestic|vawg|police|surviv|victim|assault|stalk|danger|crisis|women"
    r"|تشدد|زیادتی|ریپ|پولیس|گھریلو|پناہ|بدسلوکی|خطر",
    re.IGNORECASE,
)
NAMES = """() => [document.title, ...[...document.querySelectorAll(
  "meta:is([name=description], [name=application-name], [property], [name^=twitter], [itemprop]), link[rel~=icon]")]
  .map(one => one.content || one.href)]"""


def test_titles_and_addresses(phone: Page, site: Site, places: list[Place]) -> None:
    """PR-08, PR-09: on every page in every language, title, address, icon and preview are neutral; there is a title."""
    telling, titles = {}, set()
    for place in places:
        place.open(phone)
        title, *names = phone.evaluate(NAMES)
        assert title.strip(), place.name
        titles.add(title)
        if any(TELLING.search(words) for words in (title, *names, phone.url.removeprefix(site.url))):
            telling[place.name] = [title, *names]
    assert len(titles) > 3
    assert not telling


def test_links_too(phone: Page, site: Site, places: list[Place]) -> None:
    """PR-08: no link of ours leads to an address that tells."""
    for place in places:
        place.open(phone)
        ours = phone.evaluate("[...document.links].filter(a => a.origin === origin).map(a => a.pathname + a.search)")
        assert ours
        assert not [path for path in ours if TELLING.search(path)]


def test_the_icon_is_nothing(phone: Page, site: Site) -> None:
    """PR-09: the icon is empty and nothing is asked for it."""
    asked: list[str] = []
    phone.on("request", lambda sent: asked.append(sent.url))
    phone.goto(f"{site.url}/en/")
    assert phone.locator("link[rel~=icon]").get_attribute("href") == "data:,"
    assert not [url for url in asked if "icon" in url]
