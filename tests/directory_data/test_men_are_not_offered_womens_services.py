"""A man who asks is not sent to a door that will not open for him, nor a woman to one for men only."""

import pytest
from invented import ids, search_among, service

from directory_data.codes import vocabulary
from directory_data.search import Directory, Query, find


def _for_women_only(directory: Directory, query: Query) -> list[str]:
    return [m.service.id for m in find(directory, query).matches if m.service.only == "women"]


@pytest.mark.parametrize("need", list(vocabulary("need")))
@pytest.mark.parametrize("place", ["", "Glasgow", "Barnet"])
def test_when_men_is_chosen(directory: Directory, need: str, place: str) -> None:
    """For every need, with and without a place."""
    assert _for_women_only(directory, Query(needs=(need,), groups=("men",), place=place)) == []


@pytest.mark.parametrize("text", ["help for men", "im a man", "my wife hits me", "male rape", "mens refuge glasgow"])
def test_when_the_words_say_so(directory: Directory, text: str) -> None:
    """Told in words, it counts the same."""
    assert _for_women_only(directory, Query(text=text)) == []


def test_each_only(directory: Directory) -> None:
    """Women only, men only, and both."""
    few = [service(id=f"a-{only or 'both'}", only=only) for only in ("women", "men", "")]
    among = [one.id for one in few]
    for group, shown in (("men", {"a-men", "a-both"}), ("women", {"a-women", "a-both"})):
        results = search_among(directory, few, groups=(group,), needs=("domestic-abuse",))
        assert set(ids(results, *among)) == shown


@pytest.mark.parametrize(("need", "place"), [("fgm", "Glasgow"), ("sexual-violence", "Glasgow")])
def test_when_nothing_fits_everything(directory: Directory, need: str, place: str) -> None:
    """A wish may give way; who may walk in does not."""
    query = Query(needs=(need,), groups=("men", "latin-american"), languages=("so",), place=place)
    assert _for_women_only(directory, query) == []
