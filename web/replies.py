"""Everything the assistant can say, read from replies.toml: sentences for each message id, and its buttons."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from markupsafe import Markup, escape

from directory_data.codes import vocabulary
from directory_data.search import Directory
from web.languages import N_, isolated
from web.languages import gettext as _


@dataclass(frozen=True)
class Reply:
    """One bubble. `comfort` comes first and is said once a conversation; `alarm` is announced at once."""

    says: tuple[str, ...]
    comfort: str = ""
    alarm: bool = False

    @property
    def sentences(self) -> tuple[str, ...]:
        """All of it, comfort first."""
        return (self.comfort, *self.says) if self.comfort else self.says


def _read(text: str) -> dict[str, Reply]:
    return {id: Reply(**{**row, "says": tuple(row["says"])}) for id, row in tomllib.loads(text).items()}


def extract(file: IO[bytes], *_: object, **__: object) -> Iterator[tuple[int, None, str, list[str]]]:
    """Babel's extractor for replies.toml: every sentence, with the id of its bubble for translators."""
    text = file.read().decode()
    for id, reply in _read(text).items():
        for sentence in reply.sentences:
            yield text[: text.index(sentence)].count("\n") + 1, None, sentence, [f"The assistant: {id}"]


REPLIES = _read((Path(__file__).parent / "replies.toml").read_text(encoding="utf-8"))
# The number each name stands for, by the id of its service. Digits are never part of a sentence.
NUMBERS = {
    "emergency": "emergency-999",
    "relay": "emergency-relay-18000",
    "samaritans": "samaritans",
    "nhs": "nhs-111-mental-health",
    "shout": "shout",
    "childline": "childline",
    "marriage": "forced-marriage-unit",
}
BUTTONS = {
    "call": N_("Someone to call"),
    "write": N_("Text or webchat"),
    "near-me": N_("Near me"),
    "my-language": N_("In my language"),
    "not-my-situation": N_("That is not my situation"),
    "something-else": N_("Something else"),
    "talk-to-person": N_("Talk to a person"),
    "yes-safe": N_("Yes, for now"),
    "not-safe": N_("No"),
    "skip": N_("Skip this"),
    **{f"topic:{code}": term.label for kind in ("need", "topic") for code, term in vocabulary(kind).items()},
}


def words(reply: Reply, directory: Directory, first: bool) -> list[Markup]:
    """The sentences of a reply in the page's language, its numbers from the directory. `first` lets it comfort."""
    said = reply.sentences if first else reply.says
    numbers = {name: isolated(_number(directory, id)) for name, id in NUMBERS.items()}
    # The digits of the silent call are no number of a service; the word to text is the service's own.
    numbers |= {"silent": isolated("55"), "word": isolated(directory.services["shout"].texts[0].send)}
    return [Markup(escape(_(sentence))) % numbers for sentence in said]


def _number(directory: Directory, id: str) -> str:
    service = directory.services[id]
    return next(one.number for one in (*service.phones, *service.texts) if one.audience == "public")
