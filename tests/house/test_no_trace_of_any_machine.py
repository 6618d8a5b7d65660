"""Nothing kept under version control tells on which machine it was made or from where things were fetched."""

import re
import socket

import pytest
from house_files import ROOT, name, tracked

# Written in parts, so that this file does not find itself.
REGISTRIES = (
    "py" + "pi.org",
    "pythonho" + "sted",
    "npm" + "js.",
    "crates" + ".io",
    "/simp" + "le/",
    "artifac" + "tory",
    "nex" + "us/",
)
PLACES = ("/ro" + "ot/", "/Use" + "rs/", "C:\\\\Use" + "rs", str(ROOT) + "/")
HOMES = re.compile("/ho" + r"me/(?!\$)[a-z][\w-]*/")
SECRETS = re.compile("BEGIN [A-Z ]*PRIV" + r"ATE KEY|AKIA[0-9A-Z]{16}|gh[pousr]_\w{36}|xox[bap]-\w+")
TEXT = [path for path in tracked() if path.suffix not in (".gz", ".mo", ".png")]


def traces(text: str) -> list[str]:
    """What a text tells of machines, registries and keys."""
    named = [word for word in (*REGISTRIES, *PLACES) if word in text]
    return named + HOMES.findall(text) + SECRETS.findall(text)


def test_no_file_tells() -> None:
    """House: no path of a machine, no registry, no key."""
    found = {name(path): traces(path.read_text(encoding="utf-8")) for path in TEXT}
    assert {path: told for path, told in found.items() if told} == {}
    assert len(found) > 100


@pytest.mark.parametrize(
    "text", [REGISTRIES[0], PLACES[0], "/ho" + "me/someone/x", "ghp" + "_" + "a" * 36, f"{ROOT}/web"]
)
def test_a_trace_is_seen(text: str) -> None:
    """House: each kind of trace is noticed."""
    assert traces(f"see {text} for more")


def test_no_name_of_this_machine() -> None:
    """House: the name this machine goes by stands nowhere."""
    machine = socket.gethostname()
    if len(machine) > 5 and not machine.isalpha():
        assert [name(path) for path in TEXT if machine in path.read_text(encoding="utf-8")] == []
    assert "localhost" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_nothing_built_is_kept() -> None:
    """House: what is built from the truth is not the truth."""
    built = {".db", ".mo", ".pyc", ".log", ".sqlite", ".zip", ".whl"}
    assert [name(path) for path in tracked() if path.suffix in built] == []
