"""Everything can be done with a keyboard, and what has the focus is marked."""

import pytest
from journeys import AWAY, LANGUAGES, Place
from playwright.sync_api import Page
from talking import said, tally

from tests.serving import Site

# The contrast of the focus mark with what lies around it, and its width.
MARK = """() => {
  const one = document.activeElement, style = getComputedStyle(one);
  const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = colour => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    return pen.getImageData(0, 0, 1, 1).data;
  };
  const light = colour => { const [r, g, b] = [...rgba(colour)].slice(0, 3).map(v => v / 255)
    .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
  let around = parseFloat(style.outlineOffset) < 0 ? one : one.parentElement;
  while (around && rgba(getComputedStyle(around).backgroundColor)[3] < 255) around = around.parentElement;
  const a = light(style.outlineColor), b = light(getComputedStyle(around ?? document.documentElement).backgroundColor);
  return [one.outerHTML.slice(0, 90), style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    (Math.max(a, b) + .05) / (Math.min(a, b) + .05), one === document.body];
}"""


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is on `selector`."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab never reaches {selector}")


def leave_by_keyboard(page: Page) -> None:
    """Press Shift+Tab back to the exit, which is first on the page, and Enter."""
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.matches('[data-exit]')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(AWAY)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_whole_journey(computer: Page, site: Site, lang: str) -> None:
    """AX-02: language, form, choices, results, a service, back and out, with no pointer."""
    computer.goto(site.url)
    tab_to(computer, f"main a[lang={lang}]")
    computer.keyboard.press("Enter")
    computer.wait_for_url(f"{site.url}/{lang}/")
    tab_to(computer, f"main a[href='/{lang}/find']")
    computer.keyboard.press("Enter")
    computer.wait_for_url(f"{site.url}/{lang}/find")
    tab_to(computer, "[name=q]")
    computer.keyboard.type("my husband hits me")
    tab_to(computer, "form.search summary")
    computer.keyboard.press("Space")
    tab_to(computer, "[name=want]")
    computer.keyboard.press("Space")
    assert computer.evaluate("document.activeElement.checked")
    computer.keyboard.press("Enter")
    computer.wait_for_selector(".count")
    assert computer.evaluate("document.activeElement.id") == "main", "the focus follows to the results"
    tab_to(computer, "article [data-in-page]")
    name = computer.evaluate("document.activeElement.textContent")
    computer.keyboard.press("Enter")
    computer.wait_for_selector("main dl")
    assert computer.locator("h1").inner_text() == name
    tab_to(computer, "[data-back]")
    computer.keyboard.press("Enter")
    computer.wait_for_selector(".count")
    leave_by_keyboard(computer)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_conversation(computer: Page, site: Site, lang: str) -> None:
    """AX-02: Enter sends what was written, Shift+Enter begins a line, a button is pressed by Space; and out again."""
    computer.goto(f"{site.url}/{lang}/chat")
    tab_to(computer, "[data-turn] textarea")
    computer.keyboard.type("my husband")
    computer.keyboard.press("Shift+Enter")
    computer.keyboard.type("hits me")
    assert tally(computer) == (0, 0, 0, 0, "my husband\nhits me")
    computer.keyboard.press("Enter")
    computer.wait_for_selector("[data-reply=reply-domestic-abuse]")
    tab_to(computer, "[data-next] button[value=skip]")
    computer.keyboard.press("Space")
    computer.wait_for_selector("[data-reply=ask-area]")
    assert said(computer) == ["ask-area"]
    tab_to(computer, "[data-found] a[href^='tel:']")
    leave_by_keyboard(computer)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_focus_is_marked(computer: Page, pages: list[Place], lang: str, scheme: str) -> None:
    """AX-02: on each kind of page each stop has an outline of 2 px or more, 3:1 or more to what is around it."""
    computer.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    stops = set()
    for name in (f"/{lang}/", f"/{lang}/find", f"/{lang}/find answered", f"/{lang}/chat answered"):
        next(place for place in pages if place.name == name).open(computer)
        for _ in range(40):
            computer.keyboard.press("Tab")
            control, width, contrast, outside = computer.evaluate(MARK)
            if not outside:
                stops.add(control)
                assert width >= 2, control
                assert contrast >= 3, (control, contrast)
    assert len(stops) > 30


@pytest.mark.parametrize("lang", LANGUAGES)
def test_in_reading_order(computer: Page, pages: list[Place], lang: str) -> None:
    """AX-02: nobody set another order of stops, and on each row the stops go the way the language runs."""
    for place in (place for place in pages if place.language == lang):
        place.open(computer)
        assert computer.locator("[tabindex]:not([tabindex='-1'], [tabindex='0'])").count() == 0
        computer.locator(".picker summary").click()
        picker = computer.locator(".picker :is(a, button)")
        rows: dict[int, list[float]] = {}
        for box in (picker.nth(at).bounding_box() for at in range(picker.count())):
            assert box, place.name
            rows.setdefault(round(box["y"] / 10), []).append(box["x"])
        turned = computer.evaluate("document.documentElement.dir") == "rtl"
        assert all(starts == sorted(starts, reverse=turned) for starts in rows.values()), place.name
