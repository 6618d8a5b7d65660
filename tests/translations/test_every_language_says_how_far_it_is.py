"""Each language has a status that is true, its own name and direction, and a reviewer when it says reviewed."""

import re
from datetime import date
from hashlib import sha256
from typing import Any

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from catalogues import SOURCE, catalogue, english_of, messages, rows, translated

ORDER = ["en", "ur", "pl", "cy", "gd", "zh-Hans", "ar", "ro", "pa", "bn", "so", "fa"]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["code"])
def test_a_row(row: dict[str, Any]) -> None:
    """AX-10, AX-15: status, direction and endonym as they are."""
    locale = Locale.parse(row["code"], sep="-")
    assert row["status"] in (("source",) if row["code"] == SOURCE else ("draft", "reviewed"))
    assert row["direction"] == ("rtl" if locale.character_order == "right-to-left" else "ltr")
    assert row["name"].casefold().startswith(locale.languages[locale.language].casefold()[:3])


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["code"])
def test_who_reviewed_it(row: dict[str, Any]) -> None:
    """AX-16: reviewed names who and when; a draft does not."""
    if row["status"] == "reviewed":
        assert row["reviewer"].strip()
        assert isinstance(row["reviewed_on"], date)
    else:
        assert not row.get("reviewer")
        assert not row.get("reviewed_on")
    assert row["code"] == SOURCE or row["method"] in ("machine", "machine and corrected", "human")


@pytest.mark.parametrize("row", rows()[1:], ids=lambda row: row["code"])
def test_it_was_made_against_this_english(row: dict[str, Any], now: Catalog) -> None:
    """AX-16: a change in the English makes a language stale until its new strings are translated (and reviewed)."""
    english = sorted(english_of(now))
    told = sorted({said.english for said in messages(row["code"]) if all(said.forms)})
    changed = [f"new: {one[0]}" for one in english if one not in told]
    changed += [f"gone: {one[0]}" for one in told if one not in english]
    against = sha256(repr(english).encode()).hexdigest()[:12]
    assert (row["against"], changed) == (against, []), (
        f"translations/languages.toml: {row['code']} is stale: {changed}. Translate what is new (make messages), "
        f"have it read where the status is reviewed, then write: against = {against!r}"
    )


def test_the_order() -> None:
    """Contract: languages of the contract, in its order, each once, English first."""
    codes = [row["code"] for row in rows()]
    assert codes == [code for code in ORDER if code in codes]
    assert codes[0] == SOURCE


@pytest.mark.parametrize("code", translated())
def test_the_header_names_no_one(code: str) -> None:
    """DP-09, AX-16: the catalogue says it is a machine's draft, and holds no placeholder or address of anybody."""
    told = dict(catalogue(code).mime_headers)
    text = catalogue(code).header_comment + " ".join(told.values())
    assert not re.findall(r"@|FIRST AUTHOR|FULL NAME|ORGANIZATION", text)
    assert told["Language"] == code.replace("-", "_")
    status = next(row["status"] for row in rows() if row["code"] == code)
    assert (told["Last-Translator"] == "machine draft") == (status == "draft")
