"""What a service file holds: one TOML file a service, read strictly, every mistake reported at once."""

import re
import tomllib
from collections.abc import Callable
from datetime import date
from hashlib import blake2s
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, HttpUrl, TypeAdapter, ValidationError
from pydantic import model_validator as check

from directory_data import HERE, hours, numbers
from directory_data.codes import vocabulary

SERVICES = HERE / "services"
# UK postcode, whole: no free text may hold one (PR-43). Outward halves are place names and allowed.
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", re.IGNORECASE)
STREET = re.compile(
    r"\b\d+[a-z]?,? (?:[A-Z][\w']+ ){1,3}(?:Road|Street|Lane|Avenue|Close|Drive|Way|Terrace|Place|Court)\b"
)
MAP_LINK = re.compile(r"maps\.google|goo\.gl/maps|what3words|///\w+\.\w+\.\w+|openstreetmap", re.IGNORECASE)
# No vowels, so that no word can appear in an address (PR-08).
CODE_ALPHABET = "23456789bcdfghjkmnpqrstvwxz"

Evidence = Literal["confirmed", "single", "memory"]


def _code_of(kind: str) -> AfterValidator:
    def known(value: str) -> str:
        if value not in vocabulary(kind):
            raise ValueError(f"is not a {kind} of the vocabulary ({kind}s.toml)")
        return value

    return AfterValidator(known)


def _plain(value: str) -> str:
    if value != value.strip() or "\n" in value or "<" in value:
        raise ValueError("must be one line of plain text, without spaces at its ends or markup")
    return value


def _hours(value: str) -> str:
    hours.parse(value)
    return value


def _web(value: str) -> str:
    TypeAdapter(HttpUrl).validate_python(value)
    return value


Text = Annotated[str, AfterValidator(_plain)]
Timetable = Annotated[str, AfterValidator(_hours)]
Web = Annotated[str, AfterValidator(_web)]
NeedCode = Annotated[str, _code_of("need")]
GroupCode = Annotated[str, _code_of("group")]
KindCode = Annotated[str, _code_of("kind")]
LanguageCode = Annotated[str, _code_of("language")]
Route = Literal["self", "professional", "police", "marac"]


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Number(Part):
    """A number as printed and as dialled: E.164, or one of the UK short codes (numbers.SHORT_CODES)."""

    number: Text
    dial: str
    label: Text = ""
    audience: Literal["public", "professionals"] = "public"
    hours: Timetable | None = None
    hours_note: Text = ""
    hours_evidence: Evidence = "single"
    evidence: Evidence

    @check(mode="after")
    def _dialable(self) -> "Number":
        if broken := numbers.mistake(self.number, self.dial):
            raise ValueError(f"{self.number}: {broken}")
        return self


class TextNumber(Number):
    """A number to text. `send` is the first word to send, when there is one; `whatsapp` when it is one too."""

    send: Text = ""
    whatsapp: bool = False


class Webchat(Part):
    url: Web
    hours: Timetable | None = None
    hours_note: Text = ""


class Languages(Part):
    """BCP 47 codes staff speak or sign, kept apart from `interpreter` (offered in other languages)."""

    spoken: tuple[LanguageCode, ...] = ()
    interpreter: bool = False
    note: Text = ""


class Source(Part):
    """Where a fact was read. `date` is the date the source gives itself, in its own words, or 'undated'."""

    name: Text
    url: Web | None = None
    date: Text


class Service(Part):
    """One service or helpline. Written for people: `description` and `how_to` are our own plain words."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    name: Text
    organisation: Text = ""
    aliases: tuple[Text, ...] = ()
    status: Literal["open", "closed", "unknown"]
    draft: Text = ""
    scope: Literal["local", "regional", "national"]
    kinds: Annotated[tuple[KindCode, ...], Field(min_length=1)]
    needs: tuple[NeedCode, ...]
    areas: Annotated[tuple[str, ...], Field(min_length=1)]
    areas_evidence: Literal["stated", "assumed"]
    description: Annotated[Text, Field(min_length=20, max_length=260)]
    for_whom: Text = ""
    groups: tuple[GroupCode, ...] = ()
    only: Literal["women", "men", ""] = ""
    minimum_age: int | None = None
    maximum_age: int | None = None
    nrpf: bool = False
    phones: tuple[Number, ...] = ()
    texts: tuple[TextNumber, ...] = ()
    webchat: Webchat | None = None
    website: Web | None = None
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")] | None = None
    languages: Languages = Languages()
    referral: tuple[Route, ...] = ()
    how_to: Text = ""
    accessibility: Text = ""
    address: Text = ""
    closed_on: Text = ""
    replaced_by: tuple[str, ...] = ()
    evidence: Evidence
    checked_on: date | None = None
    sources: tuple[Source, ...] = ()
    notes: str = ""

    @check(mode="after")
    def _promises(self) -> "Service":
        broken = [rule for wrong, rule in _PROMISES if wrong(self)]
        if broken:
            raise ValueError("; ".join(broken))
        return self

    @property
    def code(self) -> str:
        """The opaque code of its page: six letters and digits made from the id, the same for ever."""
        number = int.from_bytes(blake2s(self.id.encode(), digest_size=8).digest(), "big")
        return "".join(CODE_ALPHABET[number // 27**place % 27] for place in range(6))

    @property
    def reachable(self) -> bool:
        """Whether someone could get in touch: a public number, a text line, a chat or a website."""
        public = [p for p in (*self.phones, *self.texts) if p.audience == "public"]
        return bool(public or self.webchat or self.website)

    @property
    def published(self) -> bool:
        """Whether it belongs in the public file: open, reachable, and known from a source we saw."""
        return self.status == "open" and not self.draft and self.reachable and self.evidence != "memory"

    @property
    def free_text(self) -> dict[str, str]:
        """Every free text a reader could see, by field: what the confidential-address rules scan."""
        names = ("name", "description", "for_whom", "how_to", "accessibility", "address")
        fields = {name: getattr(self, name) for name in names}
        for i, number in enumerate((*self.phones, *self.texts)):
            fields[f"number {i + 1}"] = f"{number.label} {number.hours_note}"
        fields["languages.note"] = self.languages.note
        return fields

    @property
    def accommodation(self) -> bool:
        """Whether it runs a refuge or other place where people sleep; its whereabouts are not ours to hold."""
        return "refuge" in self.kinds


def _tells_address(service: Service) -> bool:
    texts = service.free_text.values()
    return any(p.search(t) for p in (POSTCODE, STREET, MAP_LINK) for t in texts)


_PROMISES: tuple[tuple[Callable[[Service], bool], str], ...] = (
    (lambda s: s.accommodation and bool(s.address), "a refuge never has an address (PR-43)"),
    (_tells_address, "free text holds a postcode, street address or map link (PR-43)"),
    (lambda s: s.status == "closed" and not s.closed_on, "a closed service says when (closed_on)"),
    (lambda s: s.evidence != "memory" and not s.sources, "needs at least one source"),
    (
        lambda s: s.evidence == "confirmed" and s.status == "open" and not s.checked_on,
        "confirmed needs checked_on",
    ),
    (
        lambda s: s.evidence != "confirmed" and s.checked_on is not None,
        "checked_on is only for confirmed records",
    ),
    (lambda s: len(set(s.needs)) < len(s.needs), "a need stands twice"),
    (lambda s: s.status == "open" and not s.draft and not s.needs, "an open service names at least one need"),
)


class Mistake(Exception):
    """One broken rule: file, field, value and rule, each in words."""

    def __init__(self, file: str, field: str, value: object, rule: str) -> None:
        super().__init__(f"{file}: {field}: {str(value)[:80]!r}: {rule}")


def read(path: Path) -> tuple[Service | None, list[Mistake]]:
    """The service in a file, or None with every mistake in it."""
    try:
        row = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return None, [Mistake(path.name, "whole file", "", f"is not TOML: {error}")]
    try:
        service = Service.model_validate(row)
    except ValidationError as error:
        return None, [_mistake(path.name, detail) for detail in error.errors()]
    if path.stem != service.id:
        return None, [Mistake(path.name, "id", service.id, "must be the file's name")]
    return service, []


def _mistake(file: str, detail: object) -> Mistake:
    assert isinstance(detail, dict)
    field = ".".join(str(step) for step in detail["loc"]) or "whole record"
    value = "" if isinstance(detail["input"], dict) else detail["input"]
    return Mistake(file, field, value, detail["msg"].removeprefix("Value error, "))


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
