"""What tools read off a results page: data-service, data-scope, and one call link for each number."""

import pytest
from asking import ask
from strict_client import StrictClient, languages

from directory_data.search import Directory

SEARCHES: list[dict[str, str]] = [
    {"need": "domestic-abuse"},
    {"q": "rape crisis", "area": "Glasgow"},
    {"kind": "helpline"},
]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("asked", SEARCHES, ids=str)
def test_each_card(client: StrictClient, directory: Directory, asked: dict[str, str], language: str) -> None:
    """Contract: a card names its service and scope, and links each public number once, also those always there."""
    answer = ask(client, language, **asked)
    cards = answer.page.all("article")
    assert len(cards) > len(answer.cards) > 0
    for card in cards:
        service = directory.services[card["data-service"]]
        assert card["data-scope"] == service.scope
        calls = [link["href"] for link in card.all("a") if link["href"].startswith("tel:")]
        assert calls == [f"tel:{number.dial}" for number in service.phones if number.audience == "public"]
        assert card.all("a")[0]["href"] == f"/{language}/s/{service.code}"


@pytest.mark.parametrize("language", languages())
def test_each_card_says_why(client: StrictClient, language: str) -> None:
    """House: every service found comes with its reasons."""
    for card in ask(client, language, need="legal", area="Barnet").cards:
        (why,) = [one for one in card.all("ul") if one["class"] == "why"]
        assert all(reason.text for reason in why.all("li"))
        assert len(why.all("li")) >= 2


@pytest.mark.parametrize(
    ("area", "line"),
    [("Cardiff", "live-fear-free"), ("Glasgow", "sdafmh"), ("Belfast", "dsa-helpline-ni"), ("Barnet", "ndah-refuge")],
)
def test_the_line_of_the_nation(client: StrictClient, directory: Directory, area: str, line: str) -> None:
    """Section 3: the nation's own line stands above everything found, and no other nation's does."""
    answer = ask(client, area=area, need="legal")
    (first,) = [one for one in answer.page.all("section") if one["class"] == "first"]
    assert [a["href"] for a in first.all("a")] == [f"tel:{p.dial}" for p in directory.services[line].phones]


def test_all_four_lines_when_nobody_said_where(client: StrictClient, lines: dict[str, list[str]]) -> None:
    """Section 3: without a place, each nation's line with its nation's name."""
    page = ask(client, need="legal").page
    for nation, numbers in lines.items():
        cards = [card for card in page.all("article") if f"tel:{numbers[0]}" in {a["href"] for a in card.all("a")}]
        assert any(tag.text == nation for card in cards for tag in card.all("p"))
