"""After a long visit and leaving, neither Back, nor the history page, nor the browser's files tell of it."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import profile_at, stand_in
from journeys import LANGUAGES, MARKER, arrive_by_link, entries, leave, walk
from playwright.sync_api import Playwright

from tests.serving import Site

# Words that stand on the pages of the visit and on no other page.
PAGE_WORDS = (
    *("Services for you", "Women’s Aid", "Women's Aid", "Saheliya", "Someone else has to refer you", "How to get in"),
)
LISTED = "items => items.map(item => item.item?.url ?? item.querySelector?.('a')?.href)"


@dataclass(frozen=True)
class Left:
    """What is left of a visit: entries, addresses of the history page, what was answered, the browser's folder."""

    back: list[str]
    forward: list[str]
    listed: list[str]
    answered: list[str]
    profile: Path


@pytest.fixture(scope="module")
def left(playwright: Playwright, site: Site, tmp_path_factory: pytest.TempPathFactory) -> Left:
    """A visit with all caches on, from a link to us until the browser is closed."""
    profile = tmp_path_factory.mktemp("profile")
    context = profile_at(playwright, profile)
    page = context.pages[0]
    arrive_by_link(page, f"{site.url}/en/")
    walk(page, site.url)
    assert "Saheliya" in page.locator("main").inner_text()
    answered = page.locator(".said p:not(:has(*))").all_inner_texts()
    stand_in(context)
    leave(page)
    back, forward, _ = entries(page)
    history = context.new_page()
    history.goto("chrome://history/")
    history.wait_for_function("() => document.querySelector('history-app')")
    history.locator("history-item").first.wait_for(state="attached")
    listed = history.locator("history-item").evaluate_all(LISTED)
    history.close()
    context.close()
    return Left(back, forward, listed, answered, profile)


def test_back_and_forward(left: Left, site: Site) -> None:
    """QE-14: neither the Back nor the Forward list holds an address of ours; the page before us is still there."""
    assert not [address for address in left.back + left.forward if address.startswith(site.url)]
    assert left.back[-1].startswith("data:text/html,<title>Elsewhere")


def test_the_history_page(left: Left, site: Site) -> None:
    """QE-15: what chrome://history lists, read from the page itself, has no address of ours."""
    assert any("bbc.co.uk" in address for address in left.listed), left.listed
    assert not [address for address in left.listed if address.startswith(site.url)]


def test_the_history_file(left: Left, site: Site) -> None:
    """QE-15: in the history file all our addresses are steps of a redirect, which Chromium never lists.

    The rows themselves exist: a forensic look at the file would find the addresses, as the page Using says.
    """
    last = 0x20000000  # Chromium's mark for the end of a chain of redirects: only these are listed
    with sqlite3.connect(left.profile / "Default" / "History") as file:
        visits = file.execute("SELECT urls.url, urls.title, transition FROM visits JOIN urls ON urls.id = visits.url")
        rows = [(url, title, transition & 0xFFFFFFFF) for url, title, transition in visits]
    assert any("bbc.co.uk" in url and mark & last for url, _, mark in rows)
    ours = [(url, mark) for url, _, mark in rows if url.startswith(site.url)]
    assert not [row for row in ours if row[1] & last]
    assert {url.removeprefix(site.url) for url, _ in ours} <= {
        f"/{code}{path}" for code in LANGUAGES for path in ("/", "/find", "/talk", "/privacy", "/chat")
    }


def test_the_files(left: Left) -> None:
    """PR-05: what was typed and what the pages said is in no file of the browser, in no usual encoding."""
    needles = [word.encode(code) for word in (MARKER, *PAGE_WORDS, *left.answered) for code in ("utf-8", "utf-16-le")]
    assert len(left.answered) >= 4
    files = [file for file in left.profile.rglob("*") if file.is_file()]
    holding = {str(file): needle for file in files for needle in needles if needle in file.read_bytes()}
    assert not holding
    assert any(b"bbc.co.uk" in file.read_bytes() for file in files), "the files can be read at all"
