"""A reader of any language gets all of it: no message missing, empty, doubtful, or short of a plural form."""

import gettext
import re
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from catalogues import TRANSLATIONS, catalogue, english_of, messages, translated


@pytest.mark.parametrize("code", translated())
def test_none_is_empty(code: str) -> None:
    """AX-15: every form of every message says something."""
    assert len(messages(code)) > 100
    assert [said.english for said in messages(code) if not all(form.strip() for form in said.forms)] == []


@pytest.mark.parametrize("code", translated())
def test_none_is_doubtful(code: str) -> None:
    """AX-16: no message is marked fuzzy: changed in English, not looked at again."""
    assert [message.id for message in catalogue(code) if message.id and message.fuzzy] == []


@pytest.mark.parametrize("code", translated())
def test_none_is_missing(code: str, now: Catalog) -> None:
    """AX-15: collected anew, the site has no message the catalogue lacks. When it does: make messages."""
    held = {said.english for said in messages(code)}
    wanted = english_of(now)
    assert len(wanted) > 100
    assert sorted(wanted - held) == []


@pytest.mark.parametrize("code", translated())
def test_plural_forms(code: str) -> None:
    """AX-15: each message with a number has as many forms as the header says and the language needs."""
    header = dict(catalogue(code).mime_headers)["Plural-Forms"]
    forms = int(re.findall(r"nplurals=(\d+)", header)[0])
    assert {len(said.forms) for said in messages(code) if len(said.english) > 1} == {forms}
    assert {len(said.forms) for said in messages(code) if len(said.english) == 1} == {1}
    spoken = Locale.parse(code, sep="-").plural_form
    plural = gettext.c2py(re.findall(r"plural=(.*?);", header)[0])  # type: ignore[attr-defined]
    assert len({plural(n) for n in range(200)}) == len({spoken(n) for n in range(200)}) == forms


@pytest.mark.parametrize("code", translated())
def test_what_is_said_of_services(code: str, of_services: Catalog) -> None:
    """AX-15, AX-16: the catalogue holds the texts of the records as they are; a changed one is no longer translated."""
    assert english_of(catalogue(code, "services")) == english_of(of_services)
    assert [said.where for said in messages(code, "services") if len(said.forms) != 1] == []


@pytest.mark.parametrize("domain", ["messages", "services"])
@pytest.mark.parametrize("code", translated())
def test_what_is_compiled_is_what_is_written(code: str, domain: str) -> None:
    """AX-15: the compiled catalogue says what the readable one says. When not: make catalogues."""
    compiled = TRANSLATIONS / code / "LC_MESSAGES" / f"{domain}.mo"
    with compiled.open("rb") as file:
        spoken = gettext.GNUTranslations(file)
    for said in messages(code, domain):
        if len(said.english) == 1:
            assert spoken.gettext(said.english[0]) == (said.forms[0] or said.english[0])


def test_an_absent_message_is_noticed(now: Catalog) -> None:
    """AX-15: the collection reads code, templates, reasons and the vocabulary."""
    held = {forms[0] for forms in english_of(now)}
    assert {"Leave this page", "Open now", "Helps with: %(needs)s", "Domestic abuse", "%(num)s service"} <= held
    assert Path("messages.pot").exists() is False
