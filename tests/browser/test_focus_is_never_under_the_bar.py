"""Whatever has the focus can be seen: the bar with the way out does not hide it."""

import pytest
from journeys import CONTROLS, LANGUAGES, Place
from playwright.sync_api import Page

# What has the focus, and whether some of it shows outside the bar and inside the screen.
LOOK = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  const bar = document.querySelector("[data-exit]").parentElement.getBoundingClientRect();
  const shows = one.closest("[data-exit]") || (box.bottom > bar.bottom + 1 && box.top < innerHeight - 1);
  return [one === document.body, one.outerHTML.slice(0, 90), !!shows];
}"""


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("back", [False, True], ids=["Tab", "Shift+Tab"])
def test_every_stop_shows(computer: Page, pages: list[Place], lang: str, back: bool) -> None:
    """QE-06: through home, the form, results and a conversation by Tab, forwards and backwards, each stop shows."""
    computer.set_viewport_size({"width": 360, "height": 480})
    for name in (f"/{lang}/", f"/{lang}/find", f"/{lang}/find answered", f"/{lang}/chat answered"):
        next(place for place in pages if place.name == name).open(computer)
        computer.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        stops = computer.locator(f":is({CONTROLS}):visible").count()
        seen, hidden = set(), []
        for _ in range(min(stops + 2, 120)):
            computer.keyboard.press("Shift+Tab" if back else "Tab")
            outside, control, shows = computer.evaluate(LOOK)
            if not outside:
                seen.add(control)
                hidden += [] if shows else [control]
        assert len(seen) > 10
        assert not hidden
