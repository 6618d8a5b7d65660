"""Reading service files: strictly, each field and each promise of the whole record, every mistake at once."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from pydantic import ValidationError

from directory_data import HERE, numbers
from directory_data.records import Service

SERVICES = HERE / "services"
# UK postcode, whole: no text may hold one (PR-43). Outward halves are place names and allowed.
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", re.IGNORECASE)
STREET = re.compile(
    r"\b\d+[a-z]?,? (?:[A-Z][\w']+ ){1,3}(?:Road|Street|Lane|Avenue|Close|Drive|Way|Terrace|Place|Court)\b"
)
MAP_LINK = re.compile(r"google\.[a-z.]+/maps|maps\.google|goo\.gl/maps|what3words|///\w+\.\w+\.\w+|openstreetmap", re.I)
NUMBER = re.compile(r"\+?\d[\d ()-]{6,}\d")
# The quietest value of each field, put in the place of a wrong one so that the promises can still be checked.
QUIET: dict[str, Any] = {
    "id": "unknown",
    "name": "Unknown",
    "plain_name": "Unknown",
    "status": "unknown",
    "scope": "national",
    "kinds": ["other"],
    "needs": ["legal"],
    "areas": ["K02000001"],
    "areas_evidence": "assumed",
    "description": "A record with something wrong in it.",
    "evidence": "memory",
    "closed_on": "unknown",
    "sources": [{"name": "Unknown", "date": "unknown"}],
}


class Mistake(Exception):
    """One broken rule: file, field, value and rule, each in words."""

    def __init__(self, file: str, field: str, value: object, rule: str) -> None:
        super().__init__(f"{file}: {field}: {str(value)[:80]!r}: {rule}")


def read_all(folder: Path = SERVICES) -> tuple[list[Service], list[Mistake]]:
    """Every service of a folder in id order, and every mistake in every file."""
    services: list[Service] = []
    mistakes: list[Mistake] = []
    for path in sorted(folder.glob("*.toml")):
        service, wrong = read(path)
        mistakes += wrong
        if service:
            services.append(service)
    return services, mistakes


def read(path: Path) -> tuple[Service | None, list[Mistake]]:
    """The service in a file, or None with every mistake in it."""
    try:
        row = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return None, [Mistake(path.name, "whole file", "", f"is not TOML: {error}")]
    service, mistakes = _validated(path.name, row)
    mistakes += [Mistake(path.name, *broken) for broken in _broken_promises(service)]
    if service.id not in (path.stem, QUIET["id"]):
        mistakes.append(Mistake(path.name, "id", service.id, "must be the file's name"))
    return (None, mistakes) if mistakes else (service, [])


def extract(file: IO[bytes], *_: object, **__: object) -> Iterator[tuple[int, None, str, list[str]]]:
    """Babel's extractor for a service file: what is said of a published service in words of ours."""
    service = Service.model_validate(tomllib.loads(file.read().decode()))
    if service.published:
        yield from ((1, None, text, []) for text in service.own_words)


def _validated(file: str, row: dict[str, Any]) -> tuple[Service, list[Mistake]]:
    """The service of a row, quiet values in the place of wrong ones, and the mistakes of its fields."""
    try:
        return Service.model_validate(row), []
    except ValidationError as error:
        details = error.errors()
    wrong = {str(detail["loc"][0]) for detail in details}
    items = {detail["loc"][0] for detail in details if len(detail["loc"]) > 1}
    # A list left empty because its only item is wrong is one mistake, not two.
    told = [d for d in details if not (d["type"] == "too_short" and d["loc"][0] in items)]
    sound = {name: value for name, value in row.items() if name not in wrong}
    quiet = {name: value for name, value in QUIET.items() if name not in sound}
    return Service.model_validate(quiet | sound), [_mistake(file, dict(detail)) for detail in told]


def _mistake(file: str, detail: dict[str, Any]) -> Mistake:
    field = ".".join(str(step) for step in detail["loc"])
    value = "" if isinstance(detail["input"], dict) else detail["input"]
    return Mistake(file, field, value, detail["msg"].removeprefix("Value error, "))


def _broken_promises(service: Service) -> Iterator[tuple[str, str, str]]:
    """What must be true of a record as a whole and is not: (field, value, rule)."""
    if service.accommodation and service.address:
        yield "address", "", "a refuge never has an address (PR-43)"
    for field, text in service.free_text.items():
        if any(pattern.search(text) for pattern in (POSTCODE, STREET, MAP_LINK)):
            yield field, "", "free text holds a postcode, street address or map link (PR-43)"
        if any(numbers.digits(found) in numbers.blocked() for found in NUMBER.findall(text)):
            yield field, "", "free text holds a number on the list of retired and wrong numbers"
    if service.status == "closed" and not service.closed_on:
        yield "closed_on", "", "a closed service says when (closed_on)"
    if service.evidence != "memory" and not service.sources:
        yield "sources", "", "needs at least one source"
    if service.evidence == "confirmed" and service.status == "open" and not service.checked_on:
        yield "checked_on", "", "confirmed needs checked_on"
    if service.evidence == "single" and service.checked_on:
        yield "checked_on", str(service.checked_on), "checked_on is only for confirmed records"
    if len(set(service.needs)) < len(service.needs):
        yield "needs", ", ".join(service.needs), "a need stands twice"
    if service.status == "open" and not service.draft and not service.needs:
        yield "needs", "", "an open service names at least one need"
