"""Before anyone relies on leaving they can read what it does, what it cannot do, and how to come back."""

import pytest
from markup import Element, read
from strict_client import StrictClient, languages

FIRST_PAGE = {
    "leaves fast": "Press “Leave this page”. It opens a weather page.",
    "on a computer": "On a computer, you can press Shift three times.",
    "history": "It does not delete your history.",
    "trackers, router, account": "It cannot hide this site from tracking apps, your router or a shared account.",
    "nothing typed is kept": "We keep nothing you type.",
    "how to come back": "To come back, type the address or search again.",
    "try it once": "Try it once now, so you know how it feels.",
}
USING = {
    "never held": "The safest phone is one they have never held.",
    "history": "Some browsers list this site in their history anyway.",
    "a watching person": "It cannot stop someone who is looking at your screen.",
    "the call list": "Calls and texts show in this phone’s call list.",
    "the bill": "They may show on a bill unless the service says they do not.",
    "clearing all": "Clearing all history can make someone suspicious.",
    "passwords": "So can new passwords or settings.",
    "escalation": "They may become more dangerous if they notice.",
    "ordinary pages": "If you clear history, leave some ordinary pages there.",
    "someone to ask": "A helpline worker can talk it through with you first.",
}


def points(client: StrictClient, address: str) -> Element:
    """The main part of a page."""
    return read(client.get(address).text).one("main")


@pytest.mark.parametrize("sentence", FIRST_PAGE.values(), ids=FIRST_PAGE)
def test_on_the_first_page(client: StrictClient, sentence: str) -> None:
    """QE-30: near the first use, in plain words."""
    assert sentence in points(client, "/en/").text


@pytest.mark.parametrize("sentence", USING.values(), ids=USING)
def test_on_the_safety_page(client: StrictClient, sentence: str) -> None:
    """QE-33: what can tip someone off."""
    assert sentence in points(client, "/en/using").text


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("page", ["", "using"])
def test_in_every_language(client: StrictClient, page: str, language: str) -> None:
    """QE-30, QE-33: no point is missing in any language."""
    here, english = points(client, f"/{language}/{page}"), points(client, f"/en/{page}")
    assert [len(one.all("li")) for one in here.all("ul")] == [len(one.all("li")) for one in english.all("ul")]
    assert all(one.text for one in here.all("li"))


@pytest.mark.parametrize("language", languages())
def test_nothing_stands_in_the_way(client: StrictClient, language: str) -> None:
    """QE-31: the note is folded, not a dialog; nothing on the page must be dismissed."""
    page = read(client.get(f"/{language}/").text)
    assert not page.all("dialog")
    assert not page.all(role="dialog")
    assert not page.all(aria_modal=None)
    assert not [one for one in page.all("details") if "open" in one.attributes]
