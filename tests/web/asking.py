"""Asking the search page and reading its answer: what tests of the search share."""

import re
from dataclasses import dataclass

from markup import Element, read
from strict_client import StrictClient
from werkzeug.datastructures import MultiDict


@dataclass(frozen=True)
class Answer:
    """A results page: its text as sent, and its elements."""

    text: str
    page: Element

    @property
    def cards(self) -> list[Element]:
        """The services found, without those that are always there."""
        return [
            card for card in self.page.all("article", data_service=None) if card.parent and card.parent.tag == "main"
        ]

    @property
    def found(self) -> list[str]:
        """Their ids."""
        return [card["data-service"] for card in self.cards]

    @property
    def total(self) -> int:
        """How many were found on all pages, as the page says."""
        said = next(one for one in self.page.all("p", role="status") if one["class"] == "count")
        return int(re.findall(r"\d+", said.text)[0])

    @property
    def notices(self) -> list[str]:
        """What the page says about the request itself."""
        shown = [one for one in self.page.all("p") if "hidden" not in one.attributes]
        return [one.text for one in shown if one["class"] in ("notice", "place")]

    @property
    def alarms(self) -> list[Element]:
        """The boxes for danger, above everything found."""
        return [one for one in self.page.all("section") if one["class"] == "alarm"]

    def options(self, name: str) -> dict[str, int]:
        """Codes a list of the form offers, each with the count beside it."""
        # A list nothing would be left of is not shown at all.
        boxes = self.page.all("select", name=name)
        return {one["value"]: _count(one) for box in boxes for one in box.all("option") if one["value"]}

    def ticks(self) -> dict[str, int]:
        """The same for the boxes to tick."""
        labels = {label["for"]: _count(label) for label in self.page.all("label") if "want-" in label["for"]}
        return {one["value"]: labels[one["id"]] for one in self.page.all("input", type="checkbox")}

    def chosen(self, name: str) -> list[str]:
        """What the form is filled with."""
        boxes = self.page.all("select", name=name)
        return [one["value"] for box in boxes for one in box.all("option", selected=None)]


def _count(one: Element) -> int:
    return int(one.text.rsplit("(", 1)[1].rstrip(")"))


def ask(client: StrictClient, language: str = "en", **fields: str | list[str]) -> Answer:
    """Search for `fields` (`for_` is the field `for`)."""
    sent = MultiDict({name.rstrip("_"): value for name, value in fields.items()})
    answer = client.post(f"/{language}/find", data=sent)
    assert answer.status_code == 200
    return Answer(answer.text, read(answer.text))
