"""What a service file may hold: its fields, each checked by itself."""

from datetime import date
from hashlib import blake2s
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, HttpUrl, TypeAdapter
from pydantic import model_validator as check

from directory_data import hours, numbers
from directory_data.codes import vocabulary

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
    """One service or helpline. Written for people: `description`, `how_to` and `waiting` are our own plain words.

    `plain_name` is what to call it on a sheet or phone that somebody else may see: it says nothing of the help.
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    name: Text
    plain_name: Annotated[Text, Field(min_length=2, max_length=28)]
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
    waiting: Text = ""
    single_sex_space: bool = False
    address: Text = ""
    closed_on: Text = ""
    replaced_by: tuple[str, ...] = ()
    evidence: Evidence
    checked_on: date | None = None
    sources: tuple[Source, ...] = ()
    notes: str = ""

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
        """Every text that is published, by field: what the rules about whereabouts and numbers read."""
        names = ("name", "organisation", "description", "for_whom", "how_to", "accessibility", "waiting", "address")
        fields = {name: getattr(self, name) or "" for name in names}
        fields["website"] = self.website or ""
        fields["aliases"] = " · ".join(self.aliases)
        for i, number in enumerate((*self.phones, *self.texts)):
            fields[f"number {i + 1}"] = f"{number.label} {number.hours_note}"
        fields["languages.note"] = self.languages.note
        fields["sources"] = " · ".join(source.name for source in self.sources)
        if self.webchat:
            fields["webchat"] = f"{self.webchat.url} {self.webchat.hours_note}"
        return fields

    @property
    def own_words(self) -> tuple[str, ...]:
        """What is said of it in words of ours, which may be translated: no names, numbers, addresses or sources."""
        said = [self.description, self.for_whom, self.how_to, self.accessibility, self.waiting, self.languages.note]
        said += [text for one in (*self.phones, *self.texts) for text in (one.label, one.hours_note)]
        return tuple(filter(None, said))

    @property
    def accommodation(self) -> bool:
        """Whether it runs a refuge or other place where people sleep; its whereabouts are not ours to hold."""
        return "refuge" in self.kinds
