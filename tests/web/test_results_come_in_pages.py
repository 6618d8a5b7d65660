"""Ten services at a time, each on one page only, and no page number can break it."""

import pytest
from asking import Answer, ask
from markup import read
from strict_client import StrictClient
from werkzeug.datastructures import MultiDict

from web.search import PAGE


def buttons(answer: Answer) -> dict[str, str]:
    """Page numbers the page offers, by what the button says."""
    return {button.text: button["value"] for button in answer.page.all("button", name="page")}


def test_every_page_once(client: StrictClient) -> None:
    """Contract: walking with the buttons shows every service once, in order, to the last."""
    page, seen, walked = "1", [], 0
    while page:
        answer = ask(client, need="domestic-abuse", page=page)
        seen += answer.found
        walked += 1
        page = buttons(answer).get("More services", "")
    assert walked > 2
    assert len(seen) == len({*seen}) == answer.total
    assert len(ask(client, need="domestic-abuse").found) == PAGE


@pytest.mark.parametrize(
    "asked",
    [
        {"q": "stalking", "area": "Barnet"},
        {"q": "polish woman no recourse to public funds", "area": "SW18"},
        {"q": "counselling or refuge for asian women"},
        {"q": "mental health and drugs", "kind": "helpline"},
    ],
    ids=str,
)
def test_the_page_keeps_what_was_asked(client: StrictClient, asked: dict[str, str]) -> None:
    """House: walking on answers the same question, the words' meaning included, without the words."""
    answer = ask(client, **asked)
    seen, total = answer.found, answer.total
    while "More services" in buttons(answer):
        form = next(one for one in answer.page.all("form") if one["class"] == "pages")
        carried = MultiDict([(one["name"], one["value"]) for one in form.all("input", type="hidden")])
        assert not [value for value in carried.values() if value == asked["q"]]
        carried["page"] = buttons(answer)["More services"]
        text = client.post("/en/find", data=carried).text
        answer = Answer(text, read(text))
        assert answer.total == total
        seen += answer.found
    assert len(seen) == len({*seen}) == total > PAGE


def test_first_and_last_offer_no_more(client: StrictClient) -> None:
    """House: no button leads nowhere."""
    first = ask(client, need="domestic-abuse")
    last = ask(client, need="domestic-abuse", page="99999")
    assert {*buttons(first)} == {"More services"}
    assert {*buttons(last)} == {"Services before these"}


@pytest.mark.parametrize("page", ["", "0", "-1", "1.5", "x", "²", "٢", "1e3", " 2", "0x2", "None", "9" * 4000])
def test_a_page_that_is_no_page(client: StrictClient, page: str) -> None:
    """House: garbage is the first page, too much is the last."""
    expected = ask(client, need="fgm").found if len(page) < 9 else ask(client, need="fgm", page="99").found
    assert ask(client, need="fgm", page=page).found == expected
