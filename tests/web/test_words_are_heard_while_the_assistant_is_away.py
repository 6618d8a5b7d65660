"""While the assistant is away the site's own search still hears what was typed or pressed, danger first of all."""

import pytest
from asking import Answer
from chatting import hidden, say
from markup import read
from strict_client import StrictClient, languages

from web.assistant import AWAY

NATIONAL = "ndah-refuge"


@pytest.mark.parametrize("page", languages())
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("i want to die", "samaritans"),
        ("stalking", "national-stalking-helpline"),
        ("forced marriage", "forced-marriage-unit"),
        ("flurble wibble", NATIONAL),
        ("", NATIONAL),
    ],
)
def test_services_for_the_words(alone: StrictClient, typed: str, found: str, page: str) -> None:
    """CB-13, CB-14: services for the words, and the nations’ own lines where nothing was understood."""
    assert found in say(alone, typed, page).found


@pytest.mark.parametrize("page", languages())
@pytest.mark.parametrize("typed", ["he has a knife", "help he is hitting me now", "woh mujhe maar raha hai bachao"])
def test_danger_in_words(alone: StrictClient, typed: str, page: str) -> None:
    """CB-10, CB-12: words of danger put 999 and the silent call first, announced, with no assistant to hear them."""
    turn = say(alone, typed, page, topic="legal", need="legal")
    bubble, away = turn.bubbles
    assert away["data-reply"] == "away"
    assert bubble.one("a", href="tel:999")
    assert turn.text.index(f'data-reply="{bubble["data-reply"]}"') < turn.text.index("data-service")
    assert bubble["role"] == "alert"
    assert "55" in bubble.text


@pytest.mark.parametrize("press", ["not-safe", "topic:danger-now"])
def test_danger_by_a_button(alone: StrictClient, press: str) -> None:
    """CB-10, CB-12: whoever presses that they are not safe sees 999 first, with no assistant to hear it."""
    bubble, _ = say(alone, "", press=press, asked="safe-now").bubbles
    assert bubble.all("a", href="tel:999")


@pytest.mark.parametrize(
    ("press", "found"),
    [
        ("topic:suicide-risk", "samaritans"),
        ("topic:sexual-violence", "rape-crisis-scotland"),
        ("topic:stalking-harassment", "national-stalking-helpline"),
    ],
)
def test_a_topic_by_a_button(alone: StrictClient, press: str, found: str) -> None:
    """CB-13, PR-11: a topic pressed is searched for as if it had been typed."""
    assert found in say(alone, "", press=press).found


@pytest.mark.parametrize("need", AWAY)
def test_the_buttons_search(alone: StrictClient, need: str) -> None:
    """CB-13: a button of this page searches for what it says, where the conversation was, and for nothing else."""
    form = say(alone, "in glasgow", need="domestic-abuse", topic="domestic-abuse").ways
    (button,) = form.all("button", name="need", value=need)
    text = alone.post(form["action"], data=hidden(form) | {"need": button["value"]}).text
    answer = Answer(text, read(text))
    assert answer.chosen("need") == [need]
    assert answer.page.one("input", id="area")["value"] == "Glasgow"


@pytest.mark.parametrize("group", ["men", "lgbt"])
def test_the_buttons_search_for_the_same_people(alone: StrictClient, group: str) -> None:
    """CB-26: nobody is sent to a service that would turn them away: for whom it is travels too."""
    form = say(alone, "", group=group).ways
    text = alone.post("/en/find", data=hidden(form) | {"need": "domestic-abuse"}).text
    assert Answer(text, read(text)).chosen("for") == [group]
