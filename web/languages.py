"""The languages of the interface: which there are, which way they run, and how a page speaks one of them."""

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from babel import Locale
from babel.support import NullTranslations, Translations
from flask import Flask, abort, g, request
from markupsafe import Markup, escape

from directory_data.codes import vocabulary
from directory_data.places import Gazetteer

TRANSLATIONS = Path(__file__).parent.parent / "translations"
SOURCE = "en"


@dataclass(frozen=True)
class Language:
    """One interface language: BCP 47 code, its own name, `ltr` or `rtl`, and how far it has been checked.

    `typing` is whether the assistant reads what is typed in it, or buttons only.
    """

    code: str
    name: str
    direction: str
    status: str
    typing: bool

    @property
    def spoken(self) -> str:
        """The code services use for it: speech has no script. Empty for the language everybody here speaks."""
        return "" if self.code == SOURCE else self.code.split("-")[0]

    @property
    def asks_for_an_interpreter(self) -> str:
        """A sentence to say or show to someone who speaks English only. Empty for English."""
        return f"I need an interpreter. I speak {vocabulary('language')[self.spoken].label}." if self.spoken else ""

    @property
    def locale(self) -> Locale:
        """Its Babel locale, for names, dates and plural rules. English is that of Britain."""
        return Locale.parse("en-GB" if self.code == SOURCE else self.code, sep="-")


@cache
def languages() -> dict[str, Language]:
    """Every interface language by code, in the order offered."""
    rows = tomllib.loads((TRANSLATIONS / "languages.toml").read_text(encoding="utf-8"))["language"]
    shown = [field.name for field in fields(Language)]
    return {row["code"]: Language(**{name: row[name] for name in shown}) for row in rows}


@cache
def catalogue(code: str, domain: str = "messages") -> NullTranslations:
    """What a language says: `messages` of the site, or `services`. English speaks its own message ids."""
    if code == SOURCE:
        return NullTranslations()
    file = TRANSLATIONS / code / "LC_MESSAGES" / f"{domain}.mo"
    if not file.exists():
        raise FileNotFoundError(f"{code}: {domain} are not compiled; run: make catalogues")
    with file.open("rb") as compiled:
        return Translations(compiled)


def speak(app: Flask) -> None:
    """Make every page know its language from the first part of its path; unknown ones are not found."""
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    for code in languages():
        for domain in ("messages", "services"):
            catalogue(code, domain)

    @app.url_value_preprocessor
    def take_language(endpoint: str | None, values: dict[str, str] | None) -> None:
        code = (values or {}).pop("lang", None)
        g.language = languages().get(code or guess())
        if g.language is None:
            g.language = languages()[SOURCE]
            abort(404)

    @app.context_processor
    def language_words() -> dict[str, object]:
        after = request.path.removeprefix(f"/{language().code}")
        known = request.url_rule is not None and request.path != "/"
        return {
            "language": language(),
            "languages": languages(),
            "path_after": after if known else "/",
            "translated": translated,
            "said_in": said_in,
            "in_english": in_english,
            "N_": N_,
        }


def guess() -> str:
    """The language of a request whose path has none or was refused: from the path's start, else English."""
    first = request.path.split("/")[1] if request.path.count("/") > 1 else ""
    return first if first in languages() else SOURCE


def language() -> Language:
    """The language of this request's page."""
    found: Language = getattr(g, "language", None) or languages()[guess()]
    return found


def N_(message: str) -> str:
    """Mark a message for the catalogues where it is written; it is translated where it is shown."""
    return message


def gettext(message: str) -> str:
    """A message in the page's language."""
    return catalogue(language().code).ugettext(message) if message else ""


def ngettext(one: str, many: str, number: int) -> str:
    """A message with a number in the page's language, by its own plural rules."""
    return catalogue(language().code).ungettext(one, many, number)


def translated(text: str) -> str:
    """What is said of a service in the page's language, or nothing where nobody has translated it."""
    said = catalogue(language().code, "services").ugettext(text) if text else ""
    return "" if said == text else said


def own_words(text: str) -> Markup:
    """What is said of a service in the page's language, else in English, marked as English. Empty for no words."""
    if said := translated(text):
        return escape(said)
    english = Markup("{}") if language().code == SOURCE else Markup('<span lang="en" dir="ltr">{}</span>')
    return english.format(text) if text else Markup("")


@contextmanager
def speaking(code: str) -> Iterator[Language]:
    """Everything said inside is said in this language, whatever the page's; for two languages on one sheet."""
    page = language()
    g.language = languages()[code]
    try:
        yield g.language
    finally:
        g.language = page


def said_in(other: Language, message: str) -> str:
    """A message in a language that is not the page's."""
    return catalogue(other.code).ugettext(message)


def label(kind: str, code: str, places: Gazetteer) -> str:
    """What a code is called in the page's language: `need`, `group`, `kind`, `language`, `area` or `text`.

    Names of councils and services stay as they are, marked as English where the page is not.
    """
    if kind == "language":
        return language().locale.languages.get(code) or gettext(vocabulary("language")[code].label)
    if kind in ("area", "text") and code not in vocabulary("area"):
        area = places.areas.get(code)
        if area and area.name_cy and language().code == "cy":
            return area.name_cy
        return in_english(area.name if area else code)
    return gettext(vocabulary(kind)[code].label)


def in_english(name: str) -> str:
    """A name that is never translated, marked as English on pages in other languages."""
    if language().code == SOURCE:
        return name
    return Markup('<bdi lang="en" dir="ltr" translate="no">{}</bdi>').format(name)


def isolated(text: str) -> Markup:
    """A number, time or code that keeps its own left-to-right order inside any text (AX-12)."""
    return Markup('<bdi dir="ltr" translate="no" class="n">{}</bdi>').format(text)
