"""Conversations from the first word to a number that fits, with scripts and without, in every language."""

import pytest
from journeys import LANGUAGES, found, go_back, open_service
from playwright.sync_api import Page
from talking import carried, press, said, say, tally

from directory_data.matching import suits, understands
from directory_data.records import Service
from directory_data.search import Directory
from tests.serving import Site

SUICIDE = {"en": "i dont want to be here anymore", "ur": "میں اب مرنا چاہتی ہوں"}
HURT = {"en": "my husband hits me", "ur": "mera shohar mujhe marta hai"}
RECORDING = {"en": "are you recording this?", "ur": "kya aap record kar rahe hain?"}
# One button after another, each offered by the answer to the one before.
ONWARD = ("topic:domestic-abuse", "skip", "skip", "write", "not-my-situation", "topic:sexual-violence", "yes-safe")
NUMBER = "[data-found] a[href^='tel:']:visible"


def begin(page: Page, site: Site, lang: str, words: str) -> None:
    """Open the assistant and say something."""
    page.goto(f"{site.url}/{lang}/chat")
    say(page, words)
    assert page.evaluate("document.documentElement.lang") == lang


def shown(page: Page, directory: Directory) -> list[Service]:
    """The services under the last answer; there are some, and they can be called."""
    assert page.locator(NUMBER).count()
    return [directory.services[id] for id in found(page)]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "my husband took my bank card and I'm in EN5"),
        ("ur", "mera shohar mujhe paise nahi deta"),
        ("ur", "میرا شوہر مجھے پیسے نہیں دیتا"),
    ],
)
def test_money(any_phone: Page, site: Site, directory: Directory, lang: str, words: str) -> None:
    """CB-26, CB-35: control of money, in English, Urdu and Urdu in Latin letters, is met with help about money."""
    begin(any_phone, site, lang, words)
    assert said(any_phone)[0] == "reply-money"
    assert all("money" in service.needs for service in shown(any_phone, directory))
    if "EN5" in words:
        assert any_phone.locator(".place").inner_text().startswith("For Barnet")


def test_a_friend_in_glasgow(any_phone: Page, site: Site, directory: Directory) -> None:
    """CB-24: whoever worries about a friend is told what is safe, and gets help where the friend is."""
    begin(any_phone, site, "en", "i am worried about my friend in glasgow")
    assert said(any_phone)[0] == "reply-worried-friend"
    assert any_phone.locator(".place").inner_text() == "For Glasgow."
    glasgow = directory.places.read_place("Glasgow")
    assert glasgow
    assert {*shown(any_phone, directory)[0].areas} & {*directory.places.covering(glasgow.codes)}


@pytest.mark.parametrize("then", ["what about Glasgow", "in Polish please"])
def test_a_man(any_phone: Page, site: Site, directory: Directory, then: str) -> None:
    """CB-26: a man hurt by his wife sees no service that is for women only, on this turn and on the next."""
    begin(any_phone, site, "en", "i'm a man and my wife hits me")
    assert said(any_phone)[0] == "reply-domestic-abuse"
    assert all(suits(service, "men") for service in shown(any_phone, directory))
    say(any_phone, then)
    assert [service.id for service in shown(any_phone, directory) if not suits(service, "men")] == []


def test_a_teenager(any_phone: Page, site: Site, directory: Directory) -> None:
    """CB-22: a child reads Childline's number in the answer itself."""
    begin(any_phone, site, "en", "im 14 and my dad hits me")
    assert said(any_phone)[0] == "reply-child"
    (number,) = {one.number for one in directory.services["childline"].phones}
    assert number in any_phone.locator("[data-reply=reply-child]").inner_text()
    assert shown(any_phone, directory)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_question_about_us(any_phone: Page, site: Site, lang: str) -> None:
    """CB-01: who asks whether this is recorded reads what is kept, and still has numbers to call."""
    begin(any_phone, site, lang, RECORDING[lang])
    assert said(any_phone) == ["reply-privacy"]
    assert any_phone.locator(NUMBER).count() >= 4
    if lang == "en":
        assert "store nothing" in any_phone.locator("[data-reply=reply-privacy]").inner_text()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_suicide_in_answer_to_where(any_phone: Page, site: Site, lang: str) -> None:
    """CB-12, CB-21: whatever was asked, thoughts of suicide are answered first, with Samaritans' number."""
    any_phone.goto(f"{site.url}/{lang}/chat")
    press(any_phone, "topic:housing-refuge")
    assert said(any_phone)[-1] == "ask-area"
    say(any_phone, SUICIDE[lang])
    assert said(any_phone)[0] == "reply-suicide-risk"
    first = any_phone.locator("[data-reply=reply-suicide-risk]").last
    assert "116 123" in first.inner_text()
    assert first.get_attribute("role") == "alert"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_following_on(any_phone: Page, site: Site, directory: Directory, lang: str) -> None:
    """CB-44: "the second one", another place and another language are understood by what was said before."""
    begin(any_phone, site, lang, HURT[lang])
    second = shown(any_phone, directory)[1]
    say(any_phone, {"en": "the second one", "ur": "doosri wali"}[lang])
    assert said(any_phone) == ["here-it-is"]
    assert shown(any_phone, directory) == [second]
    say(any_phone, {"en": "what about Glasgow", "ur": "Glasgow mein?"}[lang])
    assert "domestic-abuse" in shown(any_phone, directory)[0].needs
    assert carried(any_phone)["area"] == "Glasgow"
    say(any_phone, {"en": "in Polish please", "ur": "polish mein"}[lang])
    kept = carried(any_phone)
    assert (kept["need"], kept["area"], kept["language"]) == ("domestic-abuse", "Glasgow", "pl")
    relaxed = any_phone.locator("[data-found] .notice").count() > 0
    assert relaxed or all(understands(one, "pl") for one in shown(any_phone, directory))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_buttons_only(any_phone: Page, site: Site, lang: str) -> None:
    """PR-11: every button of the opening leads to a number, and so does each button that follows, with no typing."""
    any_phone.goto(f"{site.url}/{lang}/chat")
    buttons = any_phone.locator("[data-turn] button[name=press]").evaluate_all("all => all.map(one => one.value)")
    assert len(buttons) >= 4
    for button in buttons:
        any_phone.goto(f"{site.url}/{lang}/chat")
        press(any_phone, button)
        assert said(any_phone)[0] == f"reply-{button.removeprefix('topic:')}"
        assert any_phone.locator(NUMBER).count()
    any_phone.goto(f"{site.url}/{lang}/chat")
    for button in ONWARD:
        press(any_phone, button)
        assert any_phone.locator("[data-found] :is(a[href^='tel:'], a[href^='sms:']):visible").count(), button


def test_a_service_and_back(phone: Page, site: Site) -> None:
    """AX-06: with scripts, our Back leads from a service to the conversation, which goes on from there."""
    begin(phone, site, "en", "my husband hits me in Glasgow")
    before = tally(phone)
    open_service(phone)
    go_back(phone, "[data-log]")
    assert tally(phone) == before
    say(phone, "the second one")
    assert said(phone) == ["here-it-is"]
