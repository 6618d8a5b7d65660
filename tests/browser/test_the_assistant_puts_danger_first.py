"""Whoever is in danger sees 999 and how to call without speaking, before anything else and without scrolling."""

import pytest
from journeys import DANGER as UNSAFE
from journeys import EVERY_LANGUAGE, LANGUAGES
from playwright.sync_api import Locator, Page
from talking import press, said, say, tally

from tests.serving import Site

DANGER = {"en": "he is trying to kill me", "ur": "وہ مجھے ابھی مار رہا ہے"}
CALM = {"en": "are you recording this?", "ur": "کیا آپ یہ ریکارڈ کر رہے ہیں؟"}
ALARM = "[data-log] [role=alert]"
CALL = f"{ALARM} a[href='tel:999']"
SILENT = f"{ALARM} p:has(bdi:text-is('55'))"
# Whether a box lies whole inside the screen and under the bar, with nothing over its middle and corners.
IN_SIGHT = """one => {
  const box = one.getBoundingClientRect();
  const bar = document.querySelector("[data-exit]").parentElement.getBoundingClientRect();
  const points = [[.5, .5], [.02, .1], [.98, .1], [.02, .9], [.98, .9]];
  const hits = points.map(([x, y]) => document.elementFromPoint(box.x + box.width * x, box.y + box.height * y));
  return [Math.round(bar.bottom), Math.round(box.top), Math.round(box.bottom), innerHeight,
    box.height > 0 && box.top >= bar.bottom && box.bottom <= innerHeight && hits.every(hit => one.contains(hit))];
}"""
# Counts what assistive technology would announce: alerts put into the page, and additions to a polite log.
LISTEN = """() => {
  self.announced = [];
  new MutationObserver(all => { for (const change of all) for (const one of change.addedNodes) {
    if (one.nodeType !== 1) continue;
    if (one.matches("[role=alert]")) announced.push("alert " + one.dataset.reply);
    if (change.target.getAttribute("aria-live") !== "off" && one.dataset.reply)
      announced.push("polite " + one.dataset.reply);
  } }).observe(document.querySelector("[data-log]"), { childList: true, subtree: true });
}"""


def in_sight(one: Locator) -> None:
    """Fail with where it lies unless the whole of `one` can be seen."""
    bar, top, bottom, screen, seen = one.evaluate(IN_SIGHT)
    assert seen, f"from {top} to {bottom}, with the bar above down to {bar} and the screen ending at {screen}"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("wanted", [CALL, SILENT], ids=["999", "55"])
def test_above_the_fold(any_phone: Page, site: Site, lang: str, wanted: str) -> None:
    """CB-43: on a small phone the button for 999 and the words about 55 are on the screen as the answer arrives."""
    any_phone.goto(f"{site.url}/{lang}/chat")
    say(any_phone, DANGER[lang])
    assert said(any_phone)[0] == "reply-danger-now"
    in_sight(any_phone.locator(wanted))


@pytest.mark.parametrize("lang", EVERY_LANGUAGE)
@pytest.mark.parametrize("wanted", [CALL, SILENT], ids=["999", "55"])
def test_by_a_button(any_phone: Page, site: Site, lang: str, wanted: str) -> None:
    """CB-43: the same in every language for whoever presses that they are not safe."""
    any_phone.goto(f"{site.url}/{lang}/chat")
    for button in UNSAFE:
        press(any_phone, button)
    in_sight(any_phone.locator(wanted))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_in_the_middle_of_a_conversation(any_phone: Page, site: Site, lang: str) -> None:
    """CB-43, CB-12: after a calm turn, too, the answer to danger begins with 999, and that is on the screen."""
    any_phone.goto(f"{site.url}/{lang}/chat")
    say(any_phone, CALM[lang])
    assert any_phone.locator(ALARM).count() == 0
    say(any_phone, DANGER[lang])
    assert said(any_phone)[0] == "reply-danger-now"
    in_sight(any_phone.locator(CALL))
    assert any_phone.locator(ALARM).first.locator("a, p").first.locator("a[href='tel:999']").count() == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_announced_once(any_phone: Page, site: Site, lang: str) -> None:
    """AX-02: the first bubble of the answer, and no other, is an alert; another turn does not repeat it."""
    any_phone.goto(f"{site.url}/{lang}/chat")
    say(any_phone, DANGER[lang])
    alerts = any_phone.locator(ALARM)
    assert alerts.evaluate_all("all => all.map(one => one.dataset.reply)") == ["reply-danger-now"]
    assert any_phone.locator("[data-log] [data-reply]").first.get_attribute("role") == "alert"


def test_said_aloud_once(phone: Page, site: Site) -> None:
    """AX-02: with scripts the alert is added once and the log is silent beside it; the next answer is polite again."""
    phone.goto(f"{site.url}/en/chat")
    phone.evaluate(LISTEN)
    for words in (DANGER["en"], CALM["en"]):
        say(phone, words)
    assert phone.evaluate("announced") == ["alert reply-danger-now", "polite reply-privacy"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_never_the_end(any_phone: Page, site: Site, lang: str) -> None:
    """CB-11: after the answer there are a box and buttons, and the conversation goes on."""
    any_phone.goto(f"{site.url}/{lang}/chat")
    say(any_phone, DANGER[lang])
    assert any_phone.locator("[data-turn] button[name=press]:visible").count() >= 3
    say(any_phone, CALM[lang])
    assert said(any_phone) == ["reply-privacy"]
    assert tally(any_phone).typed == ""
