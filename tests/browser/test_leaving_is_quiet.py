"""Leaving makes no sound, no window and no question."""

from journeys import leave, search
from playwright.sync_api import Page
from spies import spied_on

from tests.serving import Site

LOUD = {"open", "alert", "confirm", "prompt", "vibrate", "play", "onbeforeunload", "beforeunload", "unload"}


def test_no_window_no_question(phone: Page, site: Site) -> None:
    """QE-18: after a search, leaving opens nothing, asks nothing, plays nothing, and no page listens for the end."""
    calls = spied_on(phone.context)
    dialogs: list[str] = []
    phone.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    phone.goto(f"{site.url}/en/find")
    phone.evaluate("navigator.vibrate?.(0)")
    search(phone, "my husband hits me")
    leave(phone)
    assert phone.locator("audio, video").count() == 0
    assert calls.count("spied vibrate") == 1, "the spies listen"
    assert not {call.removeprefix("spied ") for call in calls} & (LOUD - {"vibrate"})
    assert not dialogs
    assert len(phone.context.pages) == 1
