"""The sheet as a file: small, tagged, in every script, with the right numbers in order, and silent about itself."""

import io
import re

import pytest
from handing_over import codes, send
from pypdf import PdfReader
from strict_client import StrictClient, languages
from test_a_sheet_says_the_same_in_both_languages import public

from directory_data.search import Directory
from directory_data.wording import telling
from web.sheet import LAYOUTS

LARGEST = 150_000
DIGITS = re.compile(r"\d[\d ]{3,}\d|\b\d{3}\b")
IDS = ("ndah-refuge", "sdafmh", "live-fear-free")


def made(client: StrictClient, directory: Directory, language: str = "en", **fields: str) -> tuple[bytes, PdfReader]:
    """The file of a list, and what a reader of PDF makes of it."""
    answer = send(client, language, "pdf", codes(directory, IDS), **fields)
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="sheet.pdf"'
    return answer.data, PdfReader(io.BytesIO(answer.data))


def text_of(pdf: PdfReader) -> str:
    """What it says, blanks evened out."""
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def in_order(text: str, numbers: list[str]) -> bool:
    """Whether the numbers stand in a text one after the other."""
    at = 0
    for number in numbers:
        at = text.find(number, at) + 1
        if not at:
            return False
    return True


@pytest.mark.parametrize("safe", ["plain", "discreet"])
@pytest.mark.parametrize("theirs", languages())
def test_the_numbers(client: StrictClient, directory: Directory, theirs: str, safe: str) -> None:
    """In every language: every number of the directory, in the order of the list, in a file under 150 KB."""
    data, pdf = made(client, directory, theirs=theirs, safe=safe)
    text = text_of(pdf)
    wanted = [number for id in IDS for number in public(directory.services[id])]
    assert in_order(text, wanted), text
    assert len(data) < LARGEST
    if safe == "discreet":
        assert telling().search(text) is None, text
        assert {re.sub(r" ", "", found) for found in DIGITS.findall(text)} == {re.sub(r" ", "", n) for n in wanted}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_layouts(client: StrictClient, directory: Directory, layout: str) -> None:
    """Each layout holds the numbers, on A4."""
    data, pdf = made(client, directory, theirs="ur", safe="plain", layout=layout)
    assert in_order(text_of(pdf), [public(directory.services[id])[0] for id in IDS])
    assert {(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in pdf.pages} == {
        (595, 842)
    }
    assert len(data) < LARGEST


@pytest.mark.parametrize("safe", ["plain", "discreet"])
@pytest.mark.parametrize("theirs", ["ur", "zh-Hans"])
def test_it_says_nothing_of_itself(client: StrictClient, directory: Directory, theirs: str, safe: str) -> None:
    """PR-08, PR-09: no author, no date, a dull title; tagged, and in the person's language, for screen readers."""
    data, pdf = made(client, directory, theirs=theirs, safe=safe)
    assert {*(pdf.metadata or {})} <= {"/Title", "/Producer"}
    assert telling().search(str(pdf.metadata and pdf.metadata.title)) is None
    assert b"CreationDate" not in data
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == theirs
    for page in pdf.pages:
        for note in page.get("/Annots", []):
            assert "/URI" not in note.get_object().get("/A", {}), "a link that may be pressed or read"


def test_every_letter_has_a_shape(client: StrictClient, directory: Directory) -> None:
    """AX-14: each script is set in a font of its own, put into the file."""
    fonts = {"ur": "Nastaliq", "ar": "Naskh", "fa": "Naskh", "pa": "Gurmukhi", "bn": "Bengali", "zh-Hans": "WenQuanYi"}
    for theirs, name in fonts.items():
        used = set()
        for page in made(client, directory, theirs=theirs, safe="plain")[1].pages:
            used |= {str(font.get_object()["/BaseFont"]) for font in page["/Resources"]["/Font"].values()}
        assert any(name in font for font in used), (theirs, used)


def test_the_same_twice(client: StrictClient, directory: Directory) -> None:
    """Nothing in it tells when, or on which machine, it was made."""
    assert made(client, directory, theirs="ur")[0] == made(client, directory, theirs="ur")[0]
