"""Saying something to the assistant's page and reading its answer: what tests of the assistant share."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from markup import Element, read
from strict_client import StrictClient

# What the assistant never says, by language.
NEVER = tomllib.loads((Path(__file__).parent / "never_said.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Turn:
    """A page of the conversation: its text as sent, its headers, and its elements."""

    text: str
    headers: str
    page: Element

    @property
    def bubbles(self) -> list[Element]:
        """What the assistant said, in order."""
        return self.page.all("div", data_reply=None)

    @property
    def replies(self) -> list[str]:
        """The ids of what it said."""
        return [bubble["data-reply"] for bubble in self.bubbles]

    @property
    def cards(self) -> list[Element]:
        """The services shown."""
        return self.page.all("article", data_service=None)

    @property
    def found(self) -> list[str]:
        """Their ids."""
        return [card["data-service"] for card in self.cards]

    @property
    def form(self) -> Element:
        """The form of the next turn."""
        return self.page.one("form", data_turn=None)

    @property
    def codes(self) -> dict[str, str]:
        """What the page carries for the next turn."""
        return hidden(self.form)

    @property
    def buttons(self) -> dict[str, str]:
        """What can be pressed for the next turn, with its words."""
        return {one["value"]: one.text for one in self.form.all("button", name="press")}

    @property
    def ways(self) -> Element:
        """The form of needs to search for, there while the assistant is away."""
        return next(form for form in self.page.all("form") if form.all("button", name="need"))

    @property
    def notices(self) -> list[str]:
        """What the page says about the message itself."""
        return [one.text for one in self.page.all("p") if one["class"] == "notice"]


def hidden(form: Element) -> dict[str, str]:
    """The hidden fields of a form; no name stands twice."""
    fields = form.all("input", type="hidden")
    named = {one["name"]: one["value"] for one in fields}
    assert len(named) == len(fields)
    return named


def say(client: StrictClient, text: str = "", page: str = "en", /, **fields: str) -> Turn:
    """Send a message or, as `press`, a button, with any codes of the page; the answer is always a page."""
    answer = client.post(f"/{page}/chat", data={"text": text, **fields})
    assert answer.status_code == 200
    return Turn(answer.text, str(answer.headers), read(answer.text))
