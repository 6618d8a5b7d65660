"""What somebody says to the assistant is in their own bubble and nowhere else, and gone with the page."""

from conftest import NewProfile
from journeys import MARKER, entries, go_to_entry, open_service, three_turns
from playwright.sync_api import Page
from spies import spied_on
from talking import NOTHING_SAID, press, say, tally
from test_the_browser_keeps_nothing import NOTHING, STORED

from tests.serving import Site

# Where in the page a word is: the elements that hold it in their own text, and those that hold it in an attribute.
HOLDERS = """(word) => [...document.querySelectorAll("*")].filter(one =>
  [...one.childNodes].some(node => node.nodeType === 3 && node.data.includes(word))
  || [...one.attributes].some(name => name.value.includes(word)) || one.value?.includes?.(word))
  .map(one => one.className || one.outerHTML.slice(0, 90))"""
# What a page is told as the browser puts it into its memory.
PUT_AWAY = "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))"
CLEAR = "[data-turn] a[href$='/chat']"


def test_own_words_stay_in_their_bubble(phone: Page, site: Site) -> None:
    """CB-05: with scripts the words are in one's own bubbles; no reply, box, field, title or address repeats them."""
    phone.goto(f"{site.url}/en/chat")
    for turn in range(1, 4):
        say(phone, f"{MARKER} my husband hits me")
        assert phone.evaluate(HOLDERS, MARKER) == ["mine"] * turn
        assert MARKER not in phone.url + phone.title()


def test_own_words_are_not_sent_back(plain_phone: Page, site: Site) -> None:
    """CB-05: without scripts the words are nowhere on the page that answers."""
    plain_phone.goto(f"{site.url}/en/chat")
    for _ in range(3):
        say(plain_phone, f"{MARKER} my husband hits me")
        assert MARKER not in plain_phone.content()
        assert tally(plain_phone).own == 0


def test_reloading(any_phone: Page, site: Site) -> None:
    """PR-10: opening the address anew, as a reload with scripts does, shows no conversation."""
    any_phone.goto(f"{site.url}/en/chat")
    three_turns(any_phone)
    any_phone.goto(any_phone.url)
    assert tally(any_phone) == NOTHING_SAID
    any_phone.reload()
    assert tally(any_phone) == NOTHING_SAID


def test_clear(any_phone: Page, site: Site) -> None:
    """CB-05: Clear is there before the first turn and after each, and leaves no conversation."""
    any_phone.goto(f"{site.url}/en/chat")
    assert any_phone.locator(CLEAR).is_visible()
    for send in (lambda: press(any_phone, "topic:domestic-abuse"), lambda: say(any_phone, MARKER)):
        send()
        assert any_phone.locator(CLEAR).is_visible()
    any_phone.click(CLEAR)
    any_phone.wait_for_selector("[data-log]:not(:has([data-reply]))")
    assert tally(any_phone) == NOTHING_SAID
    assert MARKER not in any_phone.content()


def test_the_browsers_back(new_profile: NewProfile, site: Site) -> None:
    """PR-10: with all caches on, coming back by the browser's Back, from wherever one went, shows nothing of before."""
    page = new_profile().pages[0]
    page.goto(f"{site.url}/en/chat")
    for away in ("about:blank", f"{site.url}/en/find"):
        three_turns(page)
        page.locator("[data-turn] textarea").fill(MARKER)
        page.goto(away)
        back, _, ids = entries(page)
        go_to_entry(page, ids[len(back) - 1])
        page.wait_for_url(f"{site.url}/en/chat")
        page.wait_for_load_state()
        assert tally(page) == NOTHING_SAID
        assert MARKER not in page.content()


def test_kept_in_memory(phone: Page, site: Site) -> None:
    """PR-10: a browser that would keep the page in memory (Chromium does not) keeps no words, services or codes."""
    phone.goto(f"{site.url}/en/chat")
    three_turns(phone)
    phone.locator("[data-turn] textarea").fill(MARKER)
    phone.evaluate(PUT_AWAY)
    assert MARKER not in phone.content()
    assert tally(phone) == NOTHING_SAID


def test_kept_in_memory_with_a_service_open(phone: Page, site: Site) -> None:
    """PR-10: nor does our own Back bring the words up, when the page such a browser kept is a service opened there."""
    phone.goto(f"{site.url}/en/chat")
    three_turns(phone)
    open_service(phone)
    phone.evaluate(PUT_AWAY)
    phone.click("[data-back]")
    phone.wait_for_selector("main:not(:has(dl))")
    assert MARKER not in phone.content()


def test_nothing_is_stored(phone: Page, site: Site) -> None:
    """PR-02, PR-07: over four turns nothing is stored, no API that stores is called, and the history does not grow."""
    calls = spied_on(phone.context)
    phone.goto(f"{site.url}/en/chat")
    length, stack = phone.evaluate("history.length"), entries(phone)
    three_turns(phone)
    press(phone, "something-else")
    assert tally(phone).own == 4
    assert phone.evaluate(STORED) == NOTHING
    assert phone.evaluate("history.length") == length
    assert entries(phone) == stack
    assert not calls
