"""When the assistant stops in the middle of a conversation, the page goes on helping by itself."""

import signal
from collections.abc import Iterator
from pathlib import Path
from subprocess import Popen

import pytest
from conftest import Bot
from journeys import LANGUAGES, found
from playwright.sync_api import Page
from talking import carried, press, said, say

from tests.serving import Site, assistant, serving

Own = tuple[Site, "Popen[bytes]"]
NEED = "main button[name=need]"
DANGER = {"en": "he is trying to kill me", "ur": "وہ مجھے ابھی مار رہا ہے"}
NUMBER = "main a[href^='tel:']:visible"


@pytest.fixture
def own(directory_file: Path, tmp_path: Path) -> Iterator[Own]:
    """A site and its assistant's process, both this test's own."""
    (tmp_path / "bot").mkdir()
    with assistant(tmp_path / "bot") as (port, process), serving(directory_file, tmp_path, port) as site:
        yield site, process


def help_is_there(page: Page) -> None:
    """The page says that the assistant is away; numbers, buttons, box and 999 are there, and nothing is waiting."""
    assert said(page)[-1] == "away"
    assert found(page)
    assert page.locator(NUMBER).count()
    assert page.locator("a[href='tel:999']").first.is_visible()
    assert page.locator("[data-turn] textarea").is_visible()
    assert page.locator(f"{NEED}:visible").count() >= 4
    assert page.locator("[aria-busy]").count() == 0
    assert page.locator("[data-unsent]:visible").count() == 0


def begun(page: Page, site: Site, lang: str) -> None:
    """A conversation with one turn taken: about violence at home, in Glasgow."""
    page.goto(f"{site.url}/{lang}/chat")
    press(page, "topic:domestic-abuse")
    say(page, "Glasgow")
    assert said(page)[0] != "away"
    assert carried(page)["area"] == "Glasgow"


def test_it_is_gone(phone: Page, plain_phone: Page, own: Own) -> None:
    """CB-13: its process killed between two turns, each page answers with help, 999 first to danger; words are read."""
    site, process = own
    talks = [(page.context.new_page(), lang) for page in (phone, plain_phone) for lang in LANGUAGES]
    for page, lang in talks:
        begun(page, site, lang)
    process.kill()
    process.wait()
    for page, lang in talks:
        say(page, "my husband hits me")
        help_is_there(page)
        say(page, "he took my bank card, I am in EN5")
        help_is_there(page)
        assert carried(page)["area"] == "EN5", "what was said before is not forgotten"
        say(page, DANGER[lang])
        help_is_there(page)
        assert page.locator("[data-log] [role=alert]").last.locator("a[href='tel:999']").is_visible()
        page.locator(NEED).first.click()
        page.wait_for_selector(f"html[lang={lang}] main .count")
        assert page.locator(NUMBER).count()


def test_it_hangs_and_comes_back(any_phone: Page, site: Site, bot: Bot) -> None:
    """CB-13: while it does not answer at all, help comes within seconds; when it does again, the talk goes on."""
    begun(any_phone, site, "en")
    bot.process.send_signal(signal.SIGSTOP)
    try:
        any_phone.set_default_timeout(8000)
        say(any_phone, "my husband hits me")
        help_is_there(any_phone)
    finally:
        bot.process.send_signal(signal.SIGCONT)
    say(any_phone, "my husband hits me")
    assert said(any_phone)[0] == "reply-domestic-abuse"
    assert carried(any_phone)["area"] == "Glasgow", "nobody has to start again"
