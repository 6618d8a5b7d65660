"""A list offers only values that leave something, and the number beside each is what choosing it then gives."""

import pytest
from asking import Answer, ask
from markup import read
from strict_client import StrictClient, languages

LISTS = {"need": "need", "for": "for_", "language": "language_", "kind": "kind", "want": "want"}
STARTS: list[dict[str, str]] = [
    {},
    {"need": "sexual-violence"},
    {"need": "domestic-abuse", "area": "Glasgow"},
    {"for_": "men", "kind": "helpline"},
]


def fresh(answer: Answer) -> bool:
    """Whether it fits what was asked, rather than something wider."""
    return not any("may still help" in notice for notice in answer.notices)


def counts(client: StrictClient, name: str, start: dict[str, str]) -> tuple[dict[str, int], dict[str, int]]:
    """What a list says each value leaves, and what each leaves when chosen."""
    before = ask(client, **start)
    offered = before.ticks() if name == "want" else before.options(name)
    return offered, {code: ask(client, **{**start, LISTS[name]: code}).total for code in offered}


@pytest.mark.parametrize("start", STARTS, ids=str)
@pytest.mark.parametrize("name", ["need", "for", "language", "kind"])
def test_each_value_leaves_something(client: StrictClient, start: dict[str, str], name: str) -> None:
    """House: no value of a list leads to nothing that fits."""
    for code in ask(client, **start).options(name):
        answer = ask(client, **{**start, LISTS[name]: code})
        assert answer.found
        assert fresh(answer), (code, answer.notices)


@pytest.mark.parametrize("start", STARTS, ids=str)
@pytest.mark.parametrize(("name", "codes"), [("need", {"legal", "fgm", "money"}), ("kind", {"refuge", "sarc"})])
def test_the_count_is_what_is_found(client: StrictClient, start: dict[str, str], name: str, codes: set[str]) -> None:
    """House: the number beside a value is how many services choosing it leaves."""
    said, left = counts(client, name, start)
    assert {code: n for code, n in said.items() if code in codes} == {c: n for c, n in left.items() if c in codes}


@pytest.mark.xfail(
    strict=True,
    reason="search._choices counts the emergency lines, shown apart, and groups and languages by narrower rules",
)
@pytest.mark.parametrize("name", LISTS)
def test_every_count_is_what_is_found(client: StrictClient, name: str) -> None:
    """House: the same for every value of every list and every box to tick."""
    for start in STARTS:
        said, left = counts(client, name, start)
        assert said == left


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
