"""Each service offered says why, in words."""

import pytest
from invented import search_among, service

from directory_data.codes import vocabulary
from directory_data.search import Directory, Query, Results, find
from directory_data.wording import in_words


def _why(directory: Directory, results: Results, id: str) -> list[str]:
    (match,) = [m for m in results.matches if m.service.id == id]
    return [in_words(reason, directory.places) for reason in match.reasons]


def test_all_the_reasons(directory: Directory) -> None:
    """Need, language, group and place, in that order, by their names."""
    one = service(
        id="a-one",
        areas=["E09000003"],
        scope="local",
        needs=["domestic-abuse", "legal"],
        groups=["women", "south-asian"],
        languages={"spoken": ["ur"], "interpreter": True},
    )
    asked = {"needs": ("legal",), "languages": ("ur",), "groups": ("women",), "place": "Barnet"}
    assert _why(directory, search_among(directory, [one], **asked), "a-one") == [
        "Helps with: Legal help",
        "Speaks Urdu",
        "For Women",
        "Covers Barnet",
    ]


def test_an_interpreter_is_not_called_a_speaker(directory: Directory) -> None:
    """Where nobody speaks it, it says that an interpreter can be had."""
    one = service(id="a-one", languages={"spoken": ["ur"], "interpreter": True})
    why = _why(directory, search_among(directory, [one], languages=("pl",)), "a-one")
    assert why == ["Can arrange an interpreter", "Covers the United Kingdom"]


def test_a_name(directory: Directory) -> None:
    """Asked for by name, it says so first."""
    assert _why(directory, find(directory, Query(text="galop")), "galop")[0] == "You asked for it by name"


QUERIES = [
    Query(),
    Query(text="refuge in motherwell"),
    Query(text="punjabi speaking worker for deaf women EN5"),
    Query(text="zxqvw"),
    Query(text="karma nirvana"),
    Query(place="NW9", groups=("lgbt",)),
    *(Query(needs=(need,)) for need in vocabulary("need")),
    *(Query(languages=(language,)) for language in vocabulary("language")),
]


@pytest.mark.parametrize("query", QUERIES, ids=str)
def test_in_plain_words(directory: Directory, query: Query) -> None:
    """Every match of every search: at least one reason, filled in, without a code in it."""
    for match in find(directory, query).matches:
        told = [in_words(reason, directory.places) for reason in match.reasons]
        assert told
        for sentence in told:
            assert sentence.strip()
            assert "%(" not in sentence
            assert not any(code in sentence for code in match.service.areas)
