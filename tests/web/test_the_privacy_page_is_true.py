"""Every sentence of the privacy page has a test that proves it, or is a warning of what we cannot do."""

import ast
import tomllib
from pathlib import Path
from typing import Any

import pytest
from markup import read
from strict_client import StrictClient, languages

HERE = Path(__file__).parent
CLAIMS: list[dict[str, Any]] = tomllib.loads((HERE / "privacy_claims.toml").read_text(encoding="utf-8"))["claim"]


def said(client: StrictClient) -> list[str]:
    """The paragraphs and points of the page in English, our Back link and what scripts may show apart."""
    main = read(client.get("/en/privacy").text).one("main")
    parts = [one for one in main.within() if one.tag in ("p", "li") and one["class"] != "back"]
    return [one.text for one in parts if "hidden" not in one.attributes]


def test_every_claim_is_listed(client: StrictClient) -> None:
    """DP-07: no sentence on the page without an entry, no entry without a sentence."""
    assert said(client) == [claim["says"] for claim in CLAIMS]


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim["says"])
def test_every_claim_is_proved(claim: dict[str, Any]) -> None:
    """DP-07: the tests named exist; a warning names none."""
    assert bool(claim.get("limit")) != bool(claim.get("proved_by"))
    for proof in claim.get("proved_by", ()):
        file, _, name = proof.partition("::")
        tree = ast.parse((HERE / file).read_text(encoding="utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, proof


def test_it_is_short(client: StrictClient) -> None:
    """DP-07: at most 300 words."""
    assert len(read(client.get("/en/privacy").text).one("main").text.split()) <= 300


@pytest.mark.parametrize("language", languages())
def test_it_is_there_in_every_language(client: StrictClient, language: str) -> None:
    """DP-07: as many points in every language, and linked from every page."""
    here, english = (read(client.get(f"/{code}/privacy").text).one("main") for code in (language, "en"))
    assert len(here.all("li")) == len(english.all("li"))
    foot = read(client.get(f"/{language}/now").text).one("footer")
    assert f"/{language}/privacy" in {link["href"] for link in foot.all("a")}
