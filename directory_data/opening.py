"""Opening the built directory file: read-only, its small tables held in memory, its text index asked by SQL."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from directory_data.codes import vocabulary
from directory_data.folding import fold, words
from directory_data.phrasebook import PhraseBook, Tells, rare
from directory_data.places import Area, Gazetteer
from directory_data.records import Service
from directory_data.spelling import Spelling
from directory_data.understanding import AMBIGUOUS, ANNOUNCE, Reader

DEFAULT_FILE = Path("build/directory.db")
# Services whose words hold any of the words typed, best first.
FULL_TEXT = """
    SELECT service_text.id FROM service_text_fts JOIN service_text ON service_text.rowid = service_text_fts.rowid
    WHERE service_text_fts MATCH ? ORDER BY rank LIMIT 20
"""


@dataclass(frozen=True)
class Closed:
    """A service that has closed: its page code, its name, when, and the ids of what replaced it."""

    code: str
    name: str
    closed_on: str
    replaced_by: tuple[str, ...]


@dataclass
class Directory:
    """The open directory file, its small tables held in memory. Opened once a process with `open_file`."""

    connection: sqlite3.Connection
    services: dict[str, Service]
    closed: dict[str, Closed]
    places: Gazetteer
    reader: Reader

    def full_text(self, typed: list[str]) -> list[Service]:
        """Services whose text holds any of the folded words, best first."""
        terms = " OR ".join(f'"{word}"' for word in typed)
        found = self.connection.execute(FULL_TEXT, (terms,)) if typed else ()
        return [self.services[id] for (id,) in found]

    def by_code(self, code: str) -> Service | None:
        """The service of an opaque page code, or None."""
        return next((s for s in self.services.values() if s.code == code), None)


def open_file(path: Path = DEFAULT_FILE) -> Directory:
    """Open a built directory file, read-only. Raises FileNotFoundError with what to do when it is missing."""
    if not path.exists():
        raise FileNotFoundError(f"{path}: no directory file; make one with: python -m directory_data build")
    # A statement kept for next time would keep the words it was last asked with: none is kept.
    file = f"file:{path.resolve()}?mode=ro&immutable=1"
    db = sqlite3.connect(file, uri=True, check_same_thread=False, cached_statements=0)
    records = db.execute("SELECT id, record FROM service ORDER BY id")
    services = {id: Service.model_validate_json(record) for id, record in records}
    closed = {
        fold(name): Closed(code, name, on, tuple(json.loads(by)))
        for code, name, on, by in db.execute("SELECT code, name, closed_on, replaced_by FROM closed")
    }
    phrases = db.execute("SELECT topic, text FROM phrase").fetchall()
    places = _gazetteer(db)
    ordinary = _ordinary([text for topic, text in phrases if topic != "find-local"], places)  # those are full of towns
    names = _names(services) | {name: [name] for name in closed}
    everyday = [word for _, phrase in phrases for word in phrase.split()]
    spelling = Spelling([*everyday, *_words_of_vocabulary(), *(word for name in names for word in name.split())])
    reader = Reader(_phrasebook(db, len(phrases)), spelling, ordinary | _words_of_vocabulary(), places, names)
    return Directory(db, services, closed, places, reader)


def _phrasebook(db: sqlite3.Connection, phrases: int) -> PhraseBook:
    def marks(asked: Collection[str]) -> str:
        return ",".join("?" * len(asked))

    def tells(features: Collection[str]) -> Tells:
        sql = f"SELECT feature, rarity, tells FROM phrase_feature WHERE feature IN ({marks(features)})"
        return {f: (rarity, json.loads(told)) for f, rarity, told in db.execute(sql, tuple(features))}

    def topic_of(texts: Collection[str]) -> dict[str, str]:
        sql = f"SELECT text, topic FROM phrase WHERE text IN ({marks(texts)})"
        return dict(db.execute(sql, tuple(texts)).fetchall())

    return PhraseBook(tells, topic_of, rare(phrases, 0))


def _ordinary(phrases: list[str], places: Gazetteer) -> set[str]:
    """Words of everyday phrases, other than those that follow "in" or "near" or name a council."""
    found: set[str] = set()
    for phrase in phrases:
        spelt = phrase.split()
        found.update(word for i, word in enumerate(spelt) if not i or spelt[i - 1] not in ANNOUNCE)
    return set(AMBIGUOUS) | found - places.large()


def _words_of_vocabulary() -> set[str]:
    terms = (*vocabulary("kind").values(), *vocabulary("group").values(), *vocabulary("language").values())
    return {word for term in terms for spelling in term.words for word in words(spelling)}


def _names(services: dict[str, Service]) -> dict[str, list[str]]:
    """What services are called, folded, to their ids: names in full, without their tail, and other names."""
    names: dict[str, list[str]] = defaultdict(list)
    for service in services.values():
        short = service.name.split("(")[0].split(" - ")[0]
        called = {service.name, short, service.organisation, *service.aliases}
        for name in {fold(one).removeprefix("the ") for one in called} - {""}:
            names[name].append(service.id)
    return names


def _gazetteer(db: sqlite3.Connection) -> Gazetteer:
    gazetteer = Gazetteer()
    for code, name, name_cy, within in db.execute("SELECT code, name, name_cy, within FROM area"):
        gazetteer.areas[code] = Area(code, name, name_cy, frozenset(json.loads(within)))
    for folded, label, code in db.execute("SELECT folded, label, code FROM place_name ORDER BY weight DESC, code"):
        gazetteer.names.setdefault(folded, []).append((label, code))
    for half, code in db.execute("SELECT half, code FROM outward ORDER BY share DESC"):
        gazetteer.outward.setdefault(half, []).append(code)
    gazetteer.districts = [code for (code,) in db.execute("SELECT code FROM district ORDER BY position")]
    gazetteer.exact = {half: json.loads(rule) for half, rule in db.execute("SELECT half, rule FROM exact")}
    return gazetteer
