"""What must be true of the data as a whole before any of it is published: every mistake, all at once."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from directory_data import HERE
from directory_data.codes import always, other_words, vocabulary
from directory_data.folding import fold
from directory_data.places import Area, read_areas, read_wider
from directory_data.reading import SERVICES, Mistake, read_all
from directory_data.records import Service
from directory_data.wording import telling

PHRASES = HERE / "phrases"


def read_phrases(folder: Path = PHRASES) -> Iterator[tuple[str, str, str]]:
    """Rows of (language, topic, phrase) from phrases/<language>/<topic>.txt; '#' starts a remark."""
    for path in sorted(folder.glob("*/*.txt")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.strip() and not line.startswith("#"):
                yield path.parent.name, path.stem, line.strip()


def check_all(services: Path = SERVICES, phrases: Path = PHRASES) -> tuple[list[Service], list[Mistake]]:
    """Every service, and every mistake in every file."""
    read, mistakes = read_all(services)
    areas = {area.code: area for area in read_areas()}
    mistakes += _areas(read, areas)
    mistakes += _words({*areas})
    mistakes += _wider_names({area.name for area in read_areas()})
    mistakes += _references(read)
    mistakes += _codes(read)
    mistakes += _plain_names(read)
    mistakes += _phrases(phrases)
    return read, mistakes


def _areas(services: list[Service], areas: dict[str, Area]) -> Iterator[Mistake]:
    for service in services:
        for code in service.areas:
            if code not in areas:
                yield Mistake(f"{service.id}.toml", "areas", code, "is not an area of geography/")


def _words(areas: set[str]) -> Iterator[Mistake]:
    for kind in ("group", "kind", "language", "area"):
        known = areas if kind == "area" else vocabulary(kind).keys()
        for file, code, words in other_words(kind):
            if code not in known:
                yield Mistake(f"words/{file}", kind, code, "is no code of the vocabulary or of geography/")
            for word in words:
                if len(fold(word).replace(" ", "")) < 2:
                    yield Mistake(f"words/{file}", f"{kind}.{code}", word, "is too short to be told from other words")


def _wider_names(known: set[str]) -> Iterator[Mistake]:
    for name, councils in read_wider().items():
        for council in set(councils) - known:
            yield Mistake("wider-names.toml", name, council, "is not the name of a council in councils.csv")


def _references(services: list[Service]) -> Iterator[Mistake]:
    known = {service.id: service for service in services}
    for service in services:
        for other in service.replaced_by:
            if other not in known or not known[other].published:
                rule = "must be the id of a published service"
                yield Mistake(f"{service.id}.toml", "replaced_by", other, rule)
    for wanted in (id for ids in always().values() for id in ids):
        if wanted not in known or not known[wanted].published:
            yield Mistake("always.toml", "id", wanted, "must be the id of a published service")


def _codes(services: list[Service]) -> Iterator[Mistake]:
    for code, times in Counter(service.code for service in services).items():
        if times > 1:
            same = ", ".join(s.id for s in services if s.code == code)
            yield Mistake(same, "id", code, "two ids give the same page code; rename one")


def _plain_names(services: list[Service]) -> Iterator[Mistake]:
    """They stand on sheets somebody else may find: none may tell, and two on one sheet must differ."""
    first: dict[str, str] = {}
    for service in services:
        file, name = f"{service.id}.toml", service.plain_name
        if word := telling().search(name):
            yield Mistake(file, "plain_name", name, f"tells what the service is for: {word[0]}")
        if (earlier := first.setdefault(name, service.id)) != service.id:
            yield Mistake(file, "plain_name", name, f"is the plain name of {earlier} too")


def _phrases(folder: Path) -> Iterator[Mistake]:
    topics = {**vocabulary("need"), **vocabulary("topic")}
    first: dict[tuple[str, str], str] = {}
    for language, topic, phrase in read_phrases(folder):
        file = f"phrases/{language}/{topic}.txt"
        if topic not in topics:
            yield Mistake(file, "file name", topic, "is neither a need nor a topic of the vocabulary")
        if "\ufffd" in phrase:
            yield Mistake(file, "phrase", phrase, "is not UTF-8; save the file in that encoding")
        if not fold(phrase):
            yield Mistake(file, "phrase", phrase, "holds no letter or digit")
        earlier = first.setdefault((language, fold(phrase)), topic)
        if earlier != topic:
            yield Mistake(file, "phrase", phrase, f"stands in {earlier}.txt too; keep it in one")
