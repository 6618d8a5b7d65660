"""Talking with the assistant in a browser: say something, press a button, look at what came."""

from typing import NamedTuple

from playwright.sync_api import Locator, Page

# Ids of what the assistant said last: with scripts the log holds the whole conversation, without them one turn.
SAID_LAST = """() => {
  const all = [...document.querySelectorAll("[data-log] > *")];
  return all.slice(all.findLastIndex(one => one.matches(".mine")) + 1).map(one => one.dataset.reply ?? "");
}"""
TALLY = """() => [document.querySelectorAll(".mine").length, document.querySelectorAll("[data-reply]").length,
  document.querySelectorAll("[data-service]").length, document.querySelectorAll("[data-turn] [type=hidden]").length,
  document.querySelector("[data-turn] textarea").value]"""


class Tally(NamedTuple):
    """What of a conversation is on a page: own words, replies, services, codes carried, and what is in the box."""

    own: int
    replies: int
    services: int
    codes: int
    typed: str


NOTHING_SAID = Tally(0, 0, 0, 0, "")


def say(page: Page, words: str) -> None:
    """Type a message, send it and wait for the answer, with scripts or without."""
    page.locator("[data-turn] textarea").fill(words)
    _sent(page, page.locator("[data-turn] .go"))


def press(page: Page, code: str) -> None:
    """Press one of the assistant's buttons and wait for the answer."""
    _sent(page, page.locator(f"[data-turn] button[name=press][value='{code}']"))


def _sent(page: Page, button: Locator) -> None:
    page.wait_for_load_state()  # scripts and styles too: whoever is quicker sends a plain form
    page.evaluate("document.querySelector('[data-next]').dataset.old = ''")
    button.click()
    page.wait_for_selector("body:not([aria-busy]) [data-next]:not([data-old])", state="attached")
    page.wait_for_load_state()


def said(page: Page) -> list[str]:
    """The ids of the replies of the last turn, in order."""
    ids: list[str] = page.evaluate(SAID_LAST)
    return ids


def carried(page: Page) -> dict[str, str]:
    """The codes the page carries for the next turn."""
    fields = page.locator("[data-turn] input[type=hidden]")
    return dict(fields.evaluate_all("all => all.map(one => [one.name, one.value])"))


def tally(page: Page) -> Tally:
    """What of a conversation is on the page."""
    return Tally(*page.evaluate(TALLY))
