"""Unsafe settings stop the site before it starts, with every mistake in one answer."""

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from web import create_app
from web.settings import SettingsRefused, from_environment, leave_mistakes

GOOD = ["https://www.bbc.co.uk/weather", "https://www.metoffice.gov.uk/", "https://www.wikipedia.org/wiki/Rain"]
BAD = [
    ("http://www.bbc.co.uk/weather", 1),
    ("https://www.bbc.co.uk/weather?from=here", 1),
    ("https://www.bbc.co.uk/weather#top", 1),
    ("https://www.bbc.co.uk:8443/weather", 1),
    ("https://someone@www.bbc.co.uk/weather", 1),
    ("https://elsewhere.example/", 1),
    ("https://www.bbc.co.uk.elsewhere.example/", 1),
    ("https://localhost/", 1),
    ("javascript:alert(1)", 2),
    ("//www.bbc.co.uk/", 1),
    ("www.bbc.co.uk", 2),
    ("", 2),
    ("http://elsewhere.example/?q=1", 3),
]


@pytest.mark.parametrize("address", GOOD)
def test_good_addresses(address: str) -> None:
    """QE-26: large, dull https pages."""
    assert leave_mistakes(address) == []
    assert from_environment({"LEAVE_TO": address}).leave_to == address


@pytest.mark.parametrize(("address", "mistakes"), BAD)
def test_bad_addresses(address: str, mistakes: int) -> None:
    """QE-26: https, on the list, no query, fragment, user or port: one line for each broken rule."""
    assert len(leave_mistakes(address)) == mistakes
    with pytest.raises(SettingsRefused) as refused:
        from_environment({"LEAVE_TO": address})
    assert all(line.startswith("LEAVE_TO: must") for line in str(refused.value).splitlines())


def test_all_mistakes_at_once() -> None:
    """House: one run tells everything that is wrong."""
    with pytest.raises(SettingsRefused) as refused:
        from_environment({"LEAVE_TO": "http://elsewhere.example/?q=1", "HTTPS": "yes"})
    told = [line.split(":")[0] for line in str(refused.value).splitlines()]
    assert told == ["LEAVE_TO"] * 3 + ["HTTPS"]


@pytest.mark.parametrize(("said", "meant"), [("on", True), ("off", False), (None, False)])
def test_https(said: str | None, meant: bool) -> None:
    """PR-22: on or off, nothing between."""
    assert from_environment({"HTTPS": said} if said else {}).https is meant


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """House: what a deployer sets is what runs, and a directory file that is not there is said plainly."""
    monkeypatch.setenv("OPERATOR", "Example Aid")
    monkeypatch.setenv("DIRECTORY_FILE", str(tmp_path / "none.db"))
    with pytest.raises(FileNotFoundError, match="directory_data build"):
        create_app()


def test_who_runs_it_is_said(site: Callable[..., Flask]) -> None:
    """DP-07: the privacy page names the operator."""
    text = site(operator="Example <b>Aid</b>").test_client().get("/en/privacy").text
    assert "This site is run by Example &lt;b&gt;Aid&lt;/b&gt;." in text
