"""What would tell an onlooker is known in every language: the words the glossary fixes for it are on the list."""

import tomllib

import pytest
from catalogues import TRANSLATIONS, translated

from directory_data.wording import telling

TELLING = (
    *("helpline", "refuge", "danger", "domestic abuse", "forced marriage", "honour-based abuse", "stalking"),
    *("harassment", "rape", "sexual assault referral centre", "trafficking", "police", "suicide"),
)


@pytest.mark.parametrize("code", translated())
def test_the_words_of_the_glossary(code: str) -> None:
    """PR-08: each form of each telling term, as the glossary has it."""
    terms = tomllib.loads((TRANSLATIONS / "glossary" / f"{code}.toml").read_text(encoding="utf-8"))["term"]
    told = [form for term in terms if term["english"] in TELLING for form in term["forms"]]
    assert len(told) >= len(TELLING)
    assert [form for form in told if not telling().search(form)] == []
