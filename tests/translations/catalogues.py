"""The catalogues as translators wrote them, and the messages the site has now."""

import os
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

ROOT = Path(__file__).parent.parent.parent
TRANSLATIONS = ROOT / "translations"
SOURCE = "en"


@dataclass(frozen=True)
class Said:
    """One message of a catalogue: what English and the translation say, each form apart, and in what line."""

    english: tuple[str, ...]
    forms: tuple[str, ...]
    where: str


@cache
def rows() -> list[dict[str, Any]]:
    """The rows of languages.toml."""
    found: list[dict[str, Any]] = tomllib.loads((TRANSLATIONS / "languages.toml").read_text(encoding="utf-8"))[
        "language"
    ]
    return found


def translated() -> list[str]:
    """Every language but English."""
    return [row["code"] for row in rows() if row["code"] != SOURCE]


@cache
def catalogue(code: str, domain: str = "messages") -> Catalog:
    """A catalogue of a language: `messages` of the site, or what is said of `services`."""
    with (TRANSLATIONS / code / "LC_MESSAGES" / f"{domain}.po").open("rb") as file:
        return read_po(file, locale=code.replace("-", "_"))


@cache
def messages(code: str, domain: str = "messages") -> list[Said]:
    """The messages of a catalogue, its header apart."""
    file = f"translations/{code}/LC_MESSAGES/{domain}.po"
    return [Said(_forms(m.id), _forms(m.string), f"{file}:{m.lineno}") for m in catalogue(code, domain) if m.id]


def everything(code: str) -> list[Said]:
    """All that is said in a language: the site's messages, and what has been translated of services."""
    return messages(code) + [said for said in messages(code, "services") if all(said.forms)]


def in_latin(code: str) -> bool:
    """Whether a language is written in Latin letters."""
    written = "".join(form for said in messages(code) for form in said.forms)
    return sum(c.isascii() and c.isalpha() for c in written) > len(written) / 2


def _forms(text: object) -> tuple[str, ...]:
    return tuple(map(str, text)) if isinstance(text, list | tuple) else (str(text),)


def extract(target: Path, domain: str = "messages") -> Catalog:
    """What code, templates and vocabulary say now, or the service files, collected as `make messages` does."""
    what = {
        "messages": ["-F", "translations/babel.cfg", "-k", "N_", "-k", "Reason", "."],
        "services": ["-F", "translations/services.cfg", "directory_data/services"],
    }
    here = Path.cwd()
    os.chdir(ROOT)
    try:
        CommandLineInterface().run(["pybabel", "-q", "extract", "-o", str(target), *what[domain]])
    finally:
        os.chdir(here)
    with target.open("rb") as file:
        return read_po(file)


def english_of(collected: Catalog) -> set[tuple[str, ...]]:
    """The English of each message, each form apart."""
    return {_forms(message.id) for message in collected if message.id}
