"""Markup typed into a box does nothing, wherever it ends up."""

import pytest
from journeys import search
from playwright.sync_api import Page
from talking import say, tally

from tests.serving import Site

TYPED = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "'><b id=planted>x</b>",
    '" autofocus onfocus=alert(1) x="',
    "{{ 7*7 }}<planted>",
    "</main><a data-exit href=javascript:alert(1)>x</a>",
)
PLANTED = """() => [...document.querySelectorAll("main *, body > *")].filter(one =>
  one.localName === "planted" || one.id === "planted" || one.localName === "img" || one.localName === "script"
  || /^javascript:/.test(one.href ?? "")
  || [...one.attributes].some(a => a.name.startsWith("on") || a.name === "autofocus")).map(one => one.outerHTML)"""


@pytest.mark.parametrize("screen", ["phone", "plain_phone"])
@pytest.mark.parametrize("typed", TYPED)
def test_in_every_box(request: pytest.FixtureRequest, site: Site, screen: str, typed: str) -> None:
    """PR-50: typed into both boxes, with and without scripts, it makes no element, no attribute and no dialog."""
    page: Page = request.getfixturevalue(screen)
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.goto(f"{site.url}/en/find")
    search(page, typed, area=f"Reading {typed}"[:60])
    assert page.evaluate(PLANTED) == []
    assert "49<planted>" not in page.content()
    page.evaluate("document.querySelector('details.again').open = true")
    search(page, area=typed)
    assert page.evaluate(PLANTED) == []
    assert page.locator("[data-exit]").count() == 1
    assert not dialogs


@pytest.mark.parametrize("screen", ["phone", "plain_phone"])
def test_said_to_the_assistant(request: pytest.FixtureRequest, site: Site, screen: str) -> None:
    """PR-50: said to the assistant it makes nothing either; in one's own bubble it stands as it was typed."""
    page: Page = request.getfixturevalue(screen)
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.goto(f"{site.url}/en/chat")
    for typed in TYPED:
        say(page, typed)
        assert page.evaluate(PLANTED) == []
    assert page.locator(".mine").all_inner_texts() == (list(TYPED) if screen == "phone" else [])
    assert tally(page).replies
    assert page.locator("[data-exit]").count() == 1
    assert not dialogs
