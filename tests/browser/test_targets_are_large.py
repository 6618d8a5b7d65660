"""What is pressed is large enough for a shaking finger."""

from journeys import CONTROLS, Place
from playwright.sync_api import Page

# Links within a sentence are as high as their line (WCAG 2.5.8 leaves them out).
SMALL = """(controls) => {
  document.querySelectorAll("details").forEach(one => one.open = true);
  const inline = one => one.matches("a") && getComputedStyle(one).display === "inline"
    && [...one.parentElement.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  const targets = [...document.querySelectorAll(controls)].filter(one => one.checkVisibility() && !inline(one));
  const boxes = targets.map(one => {
    const box = (one.type === "checkbox" ? one.closest(".tick") ?? one : one).getBoundingClientRect();
    const main = one.matches("a[href^='tel:'], a[href^='sms:'], [data-exit], form button");
    return [one.outerHTML.slice(0, 90), box.width, box.height, main ? 44 : 24];
  });
  return [boxes.length, boxes.filter(([, width, height, least]) => height < least - .1 || width < Math.min(least, 24))];
}"""


def test_every_target(phone: Page, places: list[Place]) -> None:
    """AX-04: each control is at least 24 px each way; call, text, exit and sending buttons are 44 px high."""
    seen, wrong = 0, {}
    for place in places:
        place.open(phone)
        count, small = phone.evaluate(SMALL, CONTROLS)
        seen += count
        if small:
            wrong[place.name] = small
    assert seen > 200
    assert not wrong
