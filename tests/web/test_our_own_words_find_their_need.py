"""Whoever types the words that stand on our buttons finds what the button finds, in every language."""

import pytest

from directory_data.codes import vocabulary
from directory_data.search import Directory
from web.languages import catalogue, languages


@pytest.mark.parametrize("need", vocabulary("need"))
@pytest.mark.parametrize("language", languages())
def test_the_name_of_a_need(directory: Directory, language: str, need: str) -> None:
    """The label of a need, typed, is understood as that need."""
    label = catalogue(language).ugettext(vocabulary("need")[need].label)
    assert need in directory.reader.read(label).needs
