"""Where a refuge stands is not ours to hold: no address, postcode, street or map link, whatever the source said."""

import json
import re
from pathlib import Path

import pytest
from invented import mistakes

from directory_data.search import Directory

POSTCODE = re.compile(r"\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\b", re.IGNORECASE)
MAP = re.compile(r"google\.[a-z.]+/maps|maps\.google|goo\.gl/maps|maps\.app|what3words|openstreetmap|bing\.com/maps")
REFUGE: dict[str, object] = {"kinds": ["refuge"], "needs": ["housing-refuge"]}
# Nobody lives at these: the postcode is one Royal Mail uses in its examples.
TELLING = (
    "Our house is in AB10 1JH today.",
    "Our house is in ab101jh today.",
    "You find us at 12 Example Road, ring twice.",
    "You find us at 7a, Old Mill Lane, ring twice.",
    "The map is at https://goo.gl/maps/invented.",
    "The door is at what3words, invented.words.here.",
    "The door is at ///invented.words.here, ring.",
)
HARMLESS = (
    "We help in EN5 and SW18, and all of London.",
    "We opened 12 years ago and help 40 families.",
    "Ring 24 hours a day, 7 days a week, for free.",
)


def test_a_refuge_file_with_an_address_is_refused(tmp_path: Path) -> None:
    """A public office may print its street-less whereabouts; a refuge may not."""
    assert mistakes(tmp_path, kinds=["one-stop-shop"], address="Civic Offices, Invented Town") == []
    (told,) = mistakes(tmp_path, **REFUGE, address="Civic Offices, Invented Town")
    assert told.startswith("invented-line.toml: ")
    assert "a refuge never has an address (PR-43)" in told


@pytest.mark.parametrize("field", ["description", "for_whom", "how_to", "accessibility", "address"])
@pytest.mark.parametrize("text", TELLING)
def test_no_text_tells_where(tmp_path: Path, field: str, text: str) -> None:
    """A postcode, street or map link is refused in every text a reader sees."""
    (told,) = mistakes(tmp_path, **{field: text})
    assert "free text holds a postcode, street address or map link (PR-43)" in told


@pytest.mark.parametrize("text", HARMLESS)
def test_first_halves_and_counts_are_no_address(tmp_path: Path, text: str) -> None:
    """Half a postcode is an area, and numbers are not house numbers."""
    assert mistakes(tmp_path, **REFUGE, description=text) == []


@pytest.mark.parametrize("note", ["label", "hours_note"])
def test_notes_beside_a_number_tell_nothing(tmp_path: Path, note: str) -> None:
    """The words beside a number are read too."""
    number = {"number": "0808 157 0192", "dial": "+448081570192", "evidence": "single", note: "Office at AB10 1JH"}
    (told,) = mistakes(tmp_path, phones=[number])
    assert "(PR-43)" in told


@pytest.mark.parametrize(
    "changes",
    [
        {"organisation": "Invented House, AB10 1JH"},
        {"aliases": ["Invented House, AB10 1JH"]},
        {"website": "https://maps.google.com/?q=invented"},
        {"webchat": {"url": "https://example.org", "hours_note": "Or come to AB10 1JH"}},
        {"sources": [{"name": "Leaflet, AB10 1JH", "date": "undated"}]},
    ],
)
def test_no_other_published_field_tells_where(tmp_path: Path, changes: dict[str, object]) -> None:
    """Whatever is published is read for whereabouts."""
    assert mistakes(tmp_path, **REFUGE, **changes) != []


def test_no_published_refuge_tells_where_it_is(directory: Directory) -> None:
    """In the built file no refuge has an address, and no record a postcode or map link anywhere."""
    records = [json.loads(text) for (text,) in directory.connection.execute("SELECT record FROM service")]
    refuges = [record for record in records if "refuge" in record["kinds"]]
    assert len(refuges) >= 20
    assert [record["id"] for record in refuges if record["address"]] == []
    telling = [r["id"] for r in records if POSTCODE.search(json.dumps(r)) or MAP.search(json.dumps(r))]
    assert telling == []
