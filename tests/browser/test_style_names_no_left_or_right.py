"""The style names starts and ends, not left and right, so that languages of both directions share it."""

import re

from playwright.sync_api import Page

from tests.serving import ROOT, Site

SIDED = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding|inset)-(?:left|right)[\w-]*|(?:left|right)\s*:"
    r"|border-(?:top|bottom)-(?:left|right)-radius|(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)"
    r"|(?:background|object|transform)[\w-]*(?:position|origin)\s*:[^;}]*\b(?:left|right)\b)"
)


def test_no_sides() -> None:
    """AX-13: no style file names a side."""
    files = list((ROOT / "web" / "static").glob("*.css"))
    assert files
    for file in files:
        text = re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert SIDED.findall(text) == [], file.name


def test_the_pattern_sees_sides() -> None:
    """AX-13: the pattern finds what it is for and leaves logical names alone."""
    sided = (
        "a{margin-left:1px}",
        "a{left:0}",
        "a{text-align: right}",
        "a{border-top-left-radius:1px}",
        "a{float:left}",
    )
    assert all(SIDED.search(rule) for rule in sided)
    assert not SIDED.search("a{margin-inline-start:1px;inset-inline-start:0;text-align:start}")


def test_arrows_turn(phone: Page, site: Site) -> None:
    """AX-13: the arrow of Back points the other way in Urdu; the phone does not."""
    turned = "one => new DOMMatrix(getComputedStyle(one).transform).a"
    for lang, way in (("en", 1), ("ur", -1)):
        phone.goto(f"{site.url}/{lang}/talk")
        assert phone.locator("[data-back] svg").evaluate(turned) == way
        assert phone.locator(".call svg").first.evaluate(turned) == 1
