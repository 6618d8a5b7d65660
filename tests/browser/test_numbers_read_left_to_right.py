"""In every language, a number is one piece, left to right, exactly as the data has it."""

import pytest
from journeys import EVERY_LANGUAGE, Place
from playwright.sync_api import Page

from directory_data.search import Directory

# For each number shown: its text, the middle of each of its characters from left to right, and how many lines it takes.
NUMBERS = """() => [...document.querySelectorAll("a[href^='tel:'] .n, a[href^='sms:'] .n")].map(one => {
  const text = one.firstChild, range = document.createRange(), boxes = [];
  for (let at = 0; at < text.length; at++) {
    range.setStart(text, at); range.setEnd(text, at + 1);
    const box = range.getBoundingClientRect();
    if (box.width) boxes.push(box);
  }
  return [one.textContent, boxes.map(box => box.x + box.width / 2), new Set(boxes.map(box => Math.round(box.top))).size,
    one.closest("a").getAttribute("href"), one.closest("bdi")?.dir];
})"""


@pytest.mark.parametrize("lang", EVERY_LANGUAGE)
def test_every_number(phone: Page, everywhere: list[Place], directory: Directory, lang: str) -> None:
    """AX-12: each number is one line, its characters go from left to right, and it is a number of the data."""
    known = {number.number: number.dial for s in directory.services.values() for number in (*s.phones, *s.texts)}
    words = {text.send for s in directory.services.values() for text in s.texts if text.send}
    seen, wrong = 0, {}
    phone.set_viewport_size({"width": 320, "height": 568})
    for place in (place for place in everywhere if place.language == lang):
        place.open(phone)
        for text, middles, lines, href, direction in phone.evaluate(NUMBERS):
            seen += 1
            dial = href.partition(":")[2]
            right = known.get(text) == dial or (text, dial) == ("999", "999") or text in words
            if middles != sorted(middles) or len(middles) < 3 or lines != 1 or not right or direction != "ltr":
                wrong[place.name, text] = (middles, lines, href)
    assert seen > 30
    assert not wrong


@pytest.mark.parametrize("lang", [lang for lang in EVERY_LANGUAGE if lang != "en"])
def test_no_number_stands_alone(phone: Page, everywhere: list[Place], lang: str) -> None:
    """AX-12: digits of times and numbers in the page's own words are isolated, and in Western digits.

    "999 BSL" is the name of an app, not a number to call.
    """
    loose = """() => { const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) { const node = walk.currentNode, holder = node.parentElement;
        const number = /\\b999\\b|[0-9]{4}|[0-9] [0-9]{3}|[0-9]{1,2}:[0-9]{2}|[\\u0660-\\u0669\\u06f0-\\u06f9]/;
        if (number.test(node.data.replace("999 BSL", ""))
            && !holder.closest("bdi, [dir=ltr]:not(html), option")) found.push(node.data.trim()); }
      return found; }"""
    for place in (place for place in everywhere if place.language == lang):
        place.open(phone)
        assert phone.evaluate(loose) == [], place.name
