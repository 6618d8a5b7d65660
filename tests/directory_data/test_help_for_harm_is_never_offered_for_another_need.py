"""A line for people who hurt others is never put before somebody who is hurt, unless they ask for it."""

import pytest
from invented import ids, search_among, service

from directory_data.codes import vocabulary
from directory_data.folding import words
from directory_data.search import Directory, Query, find

HARM = {"respect-phoneline", "stop-it-now"}


@pytest.mark.parametrize("need", [code for code in vocabulary("need") if code != "perpetrator-help"])
@pytest.mark.parametrize("place", ["", "Wales"])
def test_not_for_another_need(directory: Directory, need: str, place: str) -> None:
    """Even where its own list names that need too (stop-it-now and childhood sexual abuse)."""
    assert HARM.isdisjoint(ids(find(directory, Query(needs=(need,), place=place))))


@pytest.mark.parametrize("text", ["", "childhood sexual abuse", "he hits me", "barnet", "helpline", "asdfghjkl"])
def test_not_for_other_words(directory: Directory, text: str) -> None:
    """Nor when a place, a kind or nothing was understood."""
    assert HARM.isdisjoint(ids(find(directory, Query(text=text))))


def test_not_for_a_word_of_its_record(directory: Directory) -> None:
    """No single word that happens to stand in its record is a reason ("lucy", "you"), unless it tells that need."""
    wrong = []
    for id in HARM:
        service = directory.services[id]
        for text in set(words(f"{service.name} {service.organisation} {service.description} {service.for_whom}")):
            results = find(directory, Query(text=text))
            if "perpetrator-help" not in results.understood.needs:
                wrong += [text for m in results.matches if m.service.id in HARM and not m.named]
    assert wrong == []


@pytest.mark.parametrize("text", ["respect phoneline", "Stop It Now"])
def test_by_its_name(directory: Directory, text: str) -> None:
    """Asked for by name it comes first."""
    match = find(directory, Query(text=text)).matches[0]
    assert match.service.id in HARM
    assert match.named


def test_when_asked_for(directory: Directory) -> None:
    """For people who worry how they treat someone, it comes first."""
    assert ids(find(directory, Query(needs=("perpetrator-help",))))[0] in HARM


def test_only_first_of_all_counts(directory: Directory) -> None:
    """A service for families that also works with those who harm is offered for abuse; one the other way is not."""
    few = [
        service(id="a-family", needs=["domestic-abuse", "perpetrator-help"]),
        service(id="a-programme", needs=["perpetrator-help", "domestic-abuse"]),
    ]
    results = search_among(directory, few, needs=("domestic-abuse",))
    assert ids(results, "a-family", "a-programme") == ["a-family"]
