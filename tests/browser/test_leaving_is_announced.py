"""A screen reader hears how many presses are left, and that something loads; it is told nothing more."""

import pytest
from journeys import LANGUAGES
from playwright.sync_api import Page

from tests.serving import Site

STATUS = "[role=status][data-status]"
GONE = """() => {
  document.querySelector("[data-exit]").click();
  const alert = document.querySelector("[role=alert]");
  const said = [...alert.querySelectorAll("[aria-label]")].map(one => one.ariaLabel).join(" ") + alert.textContent;
  return [said, document.documentElement.lang, document.querySelectorAll("[role=alert]").length];
}"""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_count(computer: Page, site: Site, lang: str) -> None:
    """QE-25: a status, empty at first, says after one press and after two how many are left; a letter takes it back."""
    computer.goto(f"{site.url}/{lang}/find")
    status = computer.locator(STATUS)
    said = [status.inner_text()]
    for key in ("Shift", "Shift", "a"):
        computer.keyboard.press(key)
        said.append(status.inner_text())
    none, one, two, again = said
    assert none == again == ""
    assert one
    assert two
    assert one != two
    if lang == "en":
        assert "2 more" in one
        assert "once more" in two


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_alert(computer: Page, site: Site, lang: str) -> None:
    """QE-25: after leaving, one alert has a name in the page's language; the English one is "Loading", no more."""
    computer.goto(f"{site.url}/{lang}/find")
    said, language, alerts = computer.evaluate(GONE)
    assert (language, alerts) == (lang, 1)
    assert said.strip()
    if lang == "en":
        assert said == "Loading"
