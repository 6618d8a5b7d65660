"""From a page to a PDF: WeasyPrint, which shapes every script we print. It may read nothing but what it is given."""

from functools import cache
from pathlib import Path
from typing import NoReturn

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

STYLE = Path(__file__).parent / "static" / "sheet.css"
# Room at the edges. On a printed web page it is inside the sheet, so that the browser adds no address or date.
EDGES = """@page { margin: 14mm } @page pocket { margin: 7mm 8mm } .sheet { border: 0; margin: 0; padding: 0 }
.pocket::after { inset-block-start: 141.5mm }"""


def typeset(page: str) -> bytes:
    """The PDF of a page, tagged for screen readers, with only the letters it uses of each font."""
    html = HTML(string=page, url_fetcher=_refuse)
    made: bytes = html.write_pdf(stylesheets=_styles(), font_config=_fonts(), pdf_tags=True)
    return made


def _refuse(address: str, *_: object, **__: object) -> NoReturn:
    raise ValueError("a sheet is whole as it is")


@cache
def _fonts() -> FontConfiguration:
    return FontConfiguration()


@cache
def _styles() -> tuple[CSS, ...]:
    return CSS(STYLE, font_config=_fonts()), CSS(string=EDGES, font_config=_fonts())
