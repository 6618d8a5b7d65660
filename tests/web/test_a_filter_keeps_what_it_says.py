"""A list offers only values that leave something, and the number beside each is what choosing it then gives."""

import pytest
from asking import Answer, ask
from markup import read
from strict_client import StrictClient, languages

LISTS = {"need": "need", "for": "for_", "language": "language_", "kind": "kind", "want": "want"}
STARTS: list[dict[str, str]] = [
    {},
    {"need": "domestic-abuse", "area": "Glasgow"},
    {"for_": "men", "kind": "helpline"},
]


def fresh(answer: Answer) -> bool:
    """Whether it fits what was asked, rather than something wider."""
    return not any("may still help" in notice for notice in answer.notices)


@pytest.mark.parametrize("start", STARTS, ids=str)
@pytest.mark.parametrize("name", LISTS)
def test_the_count_is_what_is_found(client: StrictClient, name: str, start: dict[str, str]) -> None:
    """House: each value leaves something that fits, and as many services as the number beside it says."""
    before = ask(client, **start)
    offered = before.ticks() if name == "want" else before.options(name)
    chosen = {code: ask(client, **{**start, LISTS[name]: code}) for code in offered}
    assert offered == {code: answer.total for code, answer in chosen.items()}
    assert [code for code, answer in chosen.items() if not (answer.found and fresh(answer))] == []


def test_lists_grow_shorter(client: StrictClient) -> None:
    """House: what nothing is left of is not offered."""
    everywhere, here = ask(client).options("language"), ask(client, area="Glasgow", kind="refuge").options("language")
    assert len(here) < len(everywhere)


@pytest.mark.parametrize("language", languages())
def test_every_list_is_read_in_its_language(client: StrictClient, language: str) -> None:
    """AX-10: the lists offer the same codes in every language."""
    here, english = ask(client, language, need="legal"), ask(client, need="legal")
    assert here.ticks() == english.ticks()
    for name in ("need", "for", "language", "kind"):
        assert here.options(name) == english.options(name)


def test_the_first_form_counts_too(client: StrictClient) -> None:
    """House: before anything is asked, the counts are those of the whole directory."""
    page = read(client.get("/en/find").text)
    assert Answer("", page).options("kind") == ask(client).options("kind")
    assert Answer("", page).options("kind")
