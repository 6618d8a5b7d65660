"""What the assistant says is announced as it comes, and the focus stays where somebody put it."""

import pytest
from journeys import LANGUAGES
from playwright.sync_api import Page
from talking import press, say, tally

from tests.serving import Site

LOG = "() => [...document.querySelectorAll('[role=log]')].map(one => [one.ariaLive, !!one.ariaLabel])"
# Bubbles outside the log, and whether they stand in the order they were said.
OUTSIDE = "document.querySelectorAll(':is(.mine, .said):not([role=log] *)').length"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_inside_the_log(any_phone: Page, site: Site, lang: str) -> None:
    """AX-02: there is one polite, named log, there from the start, and every bubble of every turn is in it."""
    any_phone.goto(f"{site.url}/{lang}/chat")
    assert any_phone.evaluate(LOG) == [["polite", True]]
    for turn in range(1, 3):
        say(any_phone, "Glasgow")
        assert any_phone.evaluate(LOG) == [["polite", True]]
        assert any_phone.evaluate(OUTSIDE) == 0
        assert tally(any_phone).replies >= 1
        assert tally(any_phone).own in (0, turn)


def test_the_same_log(phone: Page, site: Site) -> None:
    """AX-02: with scripts the log is never exchanged for another: a new one would be read from its start, or not."""
    phone.goto(f"{site.url}/en/chat")
    log = phone.query_selector("[role=log]")
    assert log
    for _ in range(2):
        say(phone, "Glasgow")
    assert log.evaluate("one => one.isConnected && one.querySelectorAll('.mine').length") == 2


def test_focus_stays_in_the_box(computer: Page, site: Site) -> None:
    """AX-02: whoever writes goes on writing: after the answer the focus is in the empty box."""
    computer.goto(f"{site.url}/en/chat")
    computer.focus("[data-turn] textarea")
    for words in ("my husband hits me", "Glasgow"):
        computer.keyboard.type(words)
        before = tally(computer).replies
        computer.keyboard.press("Enter")
        computer.wait_for_function("before => document.querySelectorAll('[data-reply]').length > before", arg=before)
        assert computer.evaluate("document.activeElement.matches('[data-turn] textarea')")
        assert tally(computer).typed == ""


def test_focus_is_not_lost(computer: Page, site: Site) -> None:
    """AX-02: a button that goes away with its turn hands the focus to the answer, and Tab goes on from there."""
    computer.goto(f"{site.url}/en/chat")
    computer.focus("[data-turn] button[name=press]")
    press(computer, "topic:domestic-abuse")
    assert computer.evaluate("document.activeElement.dataset.reply") == "reply-domestic-abuse"
    computer.keyboard.press("Tab")
    assert computer.evaluate("!!document.activeElement.closest('[data-found], [data-turn]')")
