"""Nothing closed, unknown, unfinished or known from memory alone reaches the built file."""

import json

import pytest
from invented import NUMBER, service

from directory_data.reading import read_all
from directory_data.search import Directory

HIDDEN: list[dict[str, object]] = [
    {"status": "closed", "closed_on": "2025-07-17"},
    {"status": "unknown"},
    {"draft": "no contact seen"},
    {"evidence": "memory"},
    {"phones": []},
    {"phones": [{**NUMBER, "audience": "professionals"}]},
]
SHOWN: list[dict[str, object]] = [
    {},
    {"phones": [], "texts": [NUMBER]},
    {"phones": [], "website": "https://example.org"},
    {"phones": [], "webchat": {"url": "https://example.org"}},
]


@pytest.mark.parametrize("changes", HIDDEN)
def test_hidden(changes: dict[str, object]) -> None:
    """A record that must not be relied on, or that nobody could reach."""
    assert not service(**changes).published


@pytest.mark.parametrize("changes", SHOWN)
def test_shown(changes: dict[str, object]) -> None:
    """A record somebody can call, text, chat with or read about."""
    assert service(**changes).published


def test_the_built_file_holds_the_open_ones_only(directory: Directory) -> None:
    """Each record of the file is open, finished, and was seen in a source; those left out are not there at all."""
    rows = directory.connection.execute("SELECT id, record FROM service").fetchall()
    for id, text in rows:
        record = json.loads(text)
        assert (record["status"], record["draft"]) == ("open", ""), id
        assert record["evidence"] in ("confirmed", "single"), id
        assert record["sources"], id
    kept_back = {s.id for s in read_all()[0] if s.status != "open" or s.draft or s.evidence == "memory"}
    assert {"gl-drumchapel-wa", "wd-clydebank-wa", "dyn-wales", "ba-oss"} <= kept_back
    assert kept_back.isdisjoint(id for id, _ in rows)
    assert kept_back.isdisjoint(id for (id,) in directory.connection.execute("SELECT id FROM service_text"))


def test_no_number_of_a_hidden_service_is_published(directory: Directory) -> None:
    """A number only a hidden record holds is nowhere in the file."""
    everything = read_all()[0]
    shown = {n.dial for s in everything if s.published for n in (*s.phones, *s.texts)}
    hidden = {n.dial for s in everything if not s.published for n in (*s.phones, *s.texts)} - shown
    assert "+448088005005" in hidden  # the National Male Survivor Helpline, which may have closed
    dump = "\n".join(directory.connection.iterdump())
    assert [dial for dial in sorted(hidden) if dial in dump] == []
