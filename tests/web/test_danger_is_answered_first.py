"""Words of danger or of wanting to die put the emergency at the top, in every language, whatever else was asked."""

import pytest
from asking import ask
from strict_client import StrictClient, languages

DANGER = [
    "he is going to kill me", "he has a knife", "he strangled me", "help he is hitting me now", "hes outside my door",
    "وہ مجھے مار رہا ہے", "mujhe bachao woh maar raha hai",
]  # fmt: skip
SUICIDE = [
    "i want to die",
    "i want to kill myself",
    "i dont want to be here any more",
    "suicidal",
    "میں مرنا چاہتی ہوں",
]
CALM = [
    "counselling in cardiff", "polish speaking solicitor", "money advice", "refuge in glasgow", "help with benefits",
    "someone to talk to", "legal advice about divorce", "women's group in barnet", "what is an idva", "swansea",
    "translator for urdu", "support worker near me", "housing advice", "helpline", "advice for my sister",
    "my boss is killing me with work", "opening hours", "how do i contact social services", "debt", "visa questions",
]  # fmt: skip


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("words", DANGER)
def test_danger(client: StrictClient, words: str, language: str) -> None:
    """CB-10, CB-20: 999 first, and the way for those who cannot speak."""
    answer = ask(client, language, q=words)
    first = answer.alarms[0]
    assert first.one("a", href="tel:999")
    assert "55" in first.text
    assert f"/{language}/now" in {link["href"] for link in first.all("a")}
    assert answer.text.index('class="alarm"') < answer.text.index("data-service")


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("words", SUICIDE)
def test_wanting_to_die(client: StrictClient, words: str, language: str) -> None:
    """CB-21: 999 or A&E, above everything found, and a line to call."""
    answer = ask(client, language, q=words)
    assert any("999" in alarm.text and "A&E" in alarm.text for alarm in answer.alarms)
    assert answer.text.index('class="alarm"') < answer.text.index("data-service")
    assert "tel:116123" in answer.text


def test_both_at_once(client: StrictClient) -> None:
    """CB-10: told of danger and of wanting to die, the page names 999 at the top, whichever weighs more."""
    first, second = ask(client, q="he has a knife and i want to die").alarms
    assert first.one("a", href="tel:999")
    assert "A&E" in second.text


def test_danger_beside_choices(client: StrictClient) -> None:
    """CB-12: choices made in the lists do not silence the words."""
    assert ask(client, q="he has a knife", need="money", area="Glasgow", language_="pl").alarms


def test_an_alarm_means_something(client: StrictClient) -> None:
    """CB-41: of harmless requests, at most one in ten raises an alarm."""
    alarmed = [words for words in CALM if ask(client, q=words).alarms]
    assert len(alarmed) <= len(CALM) // 10, alarmed
