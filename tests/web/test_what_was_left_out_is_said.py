"""When part of a request could not be used the page says so, and answers the rest."""

import pytest
from asking import ask
from strict_client import StrictClient, languages

from web.search import LONGEST


@pytest.mark.parametrize("field", ["need", "for_", "language_", "kind", "want"])
@pytest.mark.parametrize("language", languages())
def test_an_unknown_code(client: StrictClient, field: str, language: str) -> None:
    """House: unknown codes are left out with a notice."""
    answer = ask(client, language, **{field: "no-such-code"})
    assert len(answer.notices) == 1
    assert answer.found == ask(client, language).found


def test_a_known_code_beside_an_unknown_one(client: StrictClient) -> None:
    """House: the known one counts."""
    answer = ask(client, need=["no-such-code", "fgm"])
    assert "not ones we know" in " ".join(answer.notices)
    assert answer.found == ask(client, need="fgm").found


def test_an_empty_choice_is_no_mistake(client: StrictClient) -> None:
    """House: "Anything" sends an empty value; there is nothing to say about it."""
    assert ask(client, need="", language_="", for_="", kind="").notices == []


def test_a_long_text(client: StrictClient) -> None:
    """PR-51: only the first 300 characters are read, and the page says so."""
    told = "stalking " + "x" * LONGEST
    answer = ask(client, q=told)
    assert any("That was long" in notice for notice in answer.notices)
    assert answer.chosen("need") == ["stalking-harassment"]
    late = ask(client, q="x" * LONGEST + " stalking")
    assert late.chosen("need") == []
    assert not any("That was long" in notice for notice in ask(client, q="x" * LONGEST).notices)


def test_nothing_fits_everything(client: StrictClient) -> None:
    """House: when the choices leave nothing, it says so and shows what may still help."""
    answer = ask(client, kind="sarc", need="money", want="open-now", for_="lgbt", language_="pl")
    assert answer.found
    assert any("Nothing fits all of that" in notice for notice in answer.notices)
