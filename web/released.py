"""A language is offered only when every word that keeps people safe is said in it (AX-15)."""

import re
from pathlib import Path

from web.languages import SOURCE, catalogue, languages
from web.replies import REPLIES

TEMPLATES = Path(__file__).parent / "templates"
# Leaving, emergency and safety: every message of these pages, and what the assistant says where there is danger.
PAGES = ("base.html", "now.html", "using.html", "privacy.html")
DANGER = ("first-", "beside-")
_MESSAGE = re.compile(r'_\("((?:[^"\\]|\\.)+)"')


class LanguageRefused(Exception):
    """A language is switched on while safety messages are missing from it."""


def safety_messages() -> list[str]:
    """The English messages no language may lack, each once."""
    pages = (_MESSAGE.findall((TEMPLATES / page).read_text(encoding="utf-8")) for page in PAGES)
    said = (reply.sentences for id, reply in REPLIES.items() if reply.alarm or id.startswith(DANGER))
    return list(dict.fromkeys(message for messages in (*pages, *said) for message in messages))


def refuse_the_unfinished() -> None:
    """Raises LanguageRefused, naming language and messages, before anything is served."""
    for code in (code for code in languages() if code != SOURCE):
        spoken = catalogue(code)
        if missing := [message for message in safety_messages() if spoken.ugettext(message) == message]:
            listed = "\n  ".join(missing)
            raise LanguageRefused(
                f"{code}: not translated, and people's safety hangs on it:\n  {listed}\n"
                f"Translate these in translations/{code}/LC_MESSAGES/messages.po, run: make catalogues; "
                f"or take {code} out of translations/languages.toml."
            )
