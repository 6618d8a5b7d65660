"""The text index knows where words begin and end in every script, so that no word is found by its letters."""

import sqlite3

import pytest
from sqlite_utils import Database

from directory_data.build import TOKENIZER
from directory_data.folding import fold

TEXTS = {
    "bn": "নির্যাতিত নারীর পাশে",
    "hi": "घरेलू हिंसा में मदद",
    "hi-laugh": "हँसी और हंस",
    "ar": "دعم ضد العُنف الأسري",
    "ur": "گھریلو تشدد کے خلاف مدد",
    "pl": "pomoc w mieście Łódź",
    "vi": "bạo lực gia đình",
    "zh": "家庭暴力支援",
}


@pytest.fixture
def index() -> sqlite3.Connection:
    """The texts, folded and indexed as the directory file's are."""
    database = Database(memory=True)
    table = database.table("service_text")
    table.insert_all({"id": id, "body": fold(text)} for id, text in TEXTS.items())
    table.enable_fts(["body"], tokenize=TOKENIZER)
    connection: sqlite3.Connection = database.conn
    return connection


FOUND = [
    ("নির্যাতিত", ["bn"]),
    ("ন", []),
    ("তিত", []),
    ("हिंसा", ["hi"]),
    ("स", []),
    ("العنف", ["ar"]),
    ("عنف", []),
    ("الاسري", ["ar"]),
    ("تَشَدُّد", ["ur"]),
    ("lodz", ["pl"]),
    ("bao luc", ["vi"]),
    ("暴力", ["zh"]),
    ("力暴", []),
]


@pytest.mark.parametrize(("typed", "found"), FOUND)
def test_found_by_whole_words(index: sqlite3.Connection, typed: str, found: list[str]) -> None:
    """Each word finds its text, parts of words find nothing."""
    sql = """SELECT t.id FROM service_text_fts f JOIN service_text t ON t.rowid = f.rowid
             WHERE service_text_fts MATCH ? ORDER BY t.id"""
    assert [id for (id,) in index.execute(sql, (f'"{fold(typed)}"',))] == found
