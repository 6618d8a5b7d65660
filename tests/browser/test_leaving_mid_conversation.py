"""Leaving in the middle of a conversation takes the conversation away at once and leaves nothing of it."""

from pathlib import Path

import pytest
from conftest import profile_at, stand_in
from journeys import AWAY, LANGUAGES, MARKER, arrive_by_link, entries, three_turns
from playwright.sync_api import Page, Playwright

from tests.serving import Site

# Presses the exit and says what is left in that very moment.
PRESS = """() => {
  document.querySelector("[data-exit]").dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  return [document.body.innerText.trim(), document.querySelectorAll("main, textarea, input, [data-log]").length,
    document.documentElement.outerHTML];
}"""


def gone(page: Page, site: Site) -> None:
    """After leaving, the neutral page is there, and neither Back nor Forward leads to us."""
    page.wait_for_url(f"{AWAY}**")
    back, forward, _ = entries(page)
    assert not [address for address in back + forward if address.startswith(site.url)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_blank_at_once(phone: Page, site: Site, lang: str) -> None:
    """QE-12, PR-10: after three turns, the moment of the press leaves no text, no box and no word of the talk."""
    arrive_by_link(phone, f"{site.url}/{lang}/chat")
    three_turns(phone)
    assert MARKER in phone.content()
    text, boxes, page = phone.evaluate(PRESS)
    assert (text, boxes) == ("", 0)
    assert MARKER not in page
    gone(phone, site)


def test_without_scripts(plain_phone: Page, site: Site) -> None:
    """QE-10: without scripts the exit leads away from the third turn just as well."""
    plain_phone.goto(f"{site.url}/en/chat")
    three_turns(plain_phone)
    plain_phone.click("[data-exit]")
    plain_phone.wait_for_url(f"{AWAY}**")


def test_three_shifts_in_the_box(computer: Page, site: Site) -> None:
    """QE-22: on a keyboard, three Shifts leave from the assistant's box in the middle of writing."""
    arrive_by_link(computer, f"{site.url}/en/chat")
    three_turns(computer)
    computer.locator("[data-turn] textarea").focus()
    computer.keyboard.type(f"{MARKER} he is")
    for _ in range(3):
        computer.keyboard.press("Shift")
    gone(computer, site)


def test_the_files(playwright: Playwright, site: Site, tmp_path: Path) -> None:
    """PR-05, PR-10: a profile with all caches on holds nothing of what was said, sent or only typed."""
    context = profile_at(playwright, tmp_path)
    page = context.pages[0]
    arrive_by_link(page, f"{site.url}/en/chat")
    three_turns(page)
    replies = page.locator(".said p:not(:has(*))").all_inner_texts()
    page.locator("[data-turn] textarea").fill(f"{MARKER} not sent")
    stand_in(context)
    page.click("[data-exit]")
    gone(page, site)
    context.close()
    assert len(replies) >= 4
    needles = [words.encode(code) for words in (MARKER, *replies) for code in ("utf-8", "utf-16-le")]
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    holding = {str(file): needle for file in files for needle in needles if needle in file.read_bytes()}
    assert not holding
    assert any(b"bbc.co.uk" in file.read_bytes() for file in files), "the files can be read at all"
