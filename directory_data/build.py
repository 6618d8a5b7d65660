"""Makes the one read-only file the site reads from the plain text files, and swaps it in whole or not at all."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database

from directory_data.checks import check_all, read_phrases
from directory_data.codes import vocabulary
from directory_data.folding import fold
from directory_data.phrasebook import learn
from directory_data.places import Area, read_areas, read_exact, read_names, read_outward
from directory_data.reading import Mistake
from directory_data.records import Service

TOKENIZER = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"


class DataRefused(Exception):
    """The data holds mistakes: `mistakes` lists each one; nothing was written."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        super().__init__(f"{len(mistakes)} mistakes")
        self.mistakes = mistakes


def build(target: Path) -> int:
    """Write the directory file at `target` and return how many services it publishes.

    Raises DataRefused with every mistake when there is one; the file that was there stays.
    """
    services, mistakes = check_all()
    if mistakes:
        raise DataRefused(mistakes)
    if target.is_dir():
        raise IsADirectoryError("is a folder; name a file")
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(target.name + ".new")
    fresh.unlink(missing_ok=True)
    database = Database(fresh)
    database.execute("PRAGMA synchronous = off")  # nobody reads it before it is whole and on the disk
    published = [service for service in services if service.published]
    _write_services(database, published, services)
    _write_places(database)
    _write_phrases(database)
    database.vacuum()
    database.close()
    with fresh.open("rb") as whole:
        os.fsync(whole.fileno())
    fresh.chmod(0o444)
    os.replace(fresh, target)
    return len(published)


def _write_services(database: Database, published: list[Service], services: list[Service]) -> None:
    # `notes` are for editors; they never leave the files.
    database.table("service").insert_all(
        ({"id": s.id, "code": s.code, "record": s.model_dump_json(exclude={"notes"})} for s in published),
        pk="id",
    )
    database.table("closed").insert_all(
        {"code": s.code, "name": s.name, "closed_on": s.closed_on, "replaced_by": json.dumps(s.replaced_by)}
        for s in services
        if s.status == "closed"
    )
    areas = {area.code: area for area in read_areas()}
    text = database.table("service_text")
    text.insert_all({"id": s.id, "name": fold(s.name), "body": fold(" ".join(_body(s, areas)))} for s in published)
    text.enable_fts(["name", "body"], tokenize=TOKENIZER)


def _body(service: Service, areas: dict[str, Area]) -> Iterator[str]:
    yield from (service.organisation, service.description, service.for_whom, service.how_to)
    yield from (vocabulary("need")[code].label for code in service.needs)
    yield from (vocabulary("kind")[code].label for code in service.kinds)
    yield from (f"{areas[code].name} {areas[code].name_cy}" for code in service.areas)


def _write_phrases(database: Database) -> None:
    """Phrases folded, once each, and what is learnt from them: too much to work out anew at every start."""
    phrases = [(topic, fold(text)) for _, topic, text in read_phrases()]
    database.table("phrase").insert_all(
        ({"text": text, "topic": topic} for topic, text in phrases), pk="text", ignore=True
    )
    learnt = ({"feature": f, "rarity": rarity, "tells": json.dumps(tells)} for f, rarity, tells in learn(phrases))
    database.table("phrase_feature").insert_all(learnt, pk="feature")


def _write_places(database: Database) -> None:
    database.table("area").insert_all(
        {"code": a.code, "name": a.name, "name_cy": a.name_cy, "within": json.dumps(sorted(a.within))}
        for a in read_areas()
    )
    names = ({"folded": f, "label": label, "code": c, "weight": w} for f, label, c, w in read_names())
    database.table("place_name").insert_all(names)
    database.table("outward").insert_all({"half": o, "code": c, "share": s} for o, c, s in read_outward())
    districts, rules = read_exact()
    database.table("district").insert_all({"position": i, "code": c} for i, c in enumerate(districts))
    database.table("exact").insert_all({"half": half, "rule": json.dumps(rule)} for half, rule in rules.items())
