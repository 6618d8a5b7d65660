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
def catalogue(code: str) -> Catalog:
    """The catalogue of a language."""
    with (TRANSLATIONS / code / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=code.replace("-", "_"))


@cache
def messages(code: str) -> list[Said]:
    """The messages of a catalogue, its header apart."""
    file = f"translations/{code}/LC_MESSAGES/messages.po"
    return [Said(_forms(m.id), _forms(m.string), f"{file}:{m.lineno}") for m in catalogue(code) if m.id]


def _forms(text: object) -> tuple[str, ...]:
    return tuple(map(str, text)) if isinstance(text, list | tuple) else (str(text),)


def extract(target: Path) -> Catalog:
    """The messages the code, templates and vocabulary hold now, collected as `make messages` does."""
    command = [
        "pybabel",
        "-q",
        "extract",
        "-F",
        "translations/babel.cfg",
        "-k",
        "N_",
        "-k",
        "Reason",
        "-o",
        str(target),
        ".",
    ]
    here = Path.cwd()
    os.chdir(ROOT)
    try:
        CommandLineInterface().run(command)
    finally:
        os.chdir(here)
    with target.open("rb") as file:
        return read_po(file)
