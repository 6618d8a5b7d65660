"""`make help` tells of every target, and the targets people type are there."""

import re
import shutil
import subprocess

from house_files import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def told() -> dict[str, str]:
    """What make help prints: a line a target."""
    make = shutil.which("make")
    assert make, "make is not installed"
    done = subprocess.run([make, "-s", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    return {line.split()[0]: line.split(maxsplit=1)[1].strip() for line in done.stdout.splitlines() if line.strip()}


def test_each_target_has_its_line() -> None:
    """House: every target marked with ## is listed, with its words."""
    marked = dict(re.findall(r"^([\w-]+):.*?## (.*)$", MAKEFILE, re.MULTILINE))
    assert told() == marked


def test_no_target_is_left_out() -> None:
    """House: whatever can be asked of make says in one line what it does."""
    plain = {*re.findall(r"^([a-z][\w-]*):(?!=)", MAKEFILE, re.MULTILINE)}
    assert plain == {*told()}


def test_the_two_everybody_needs() -> None:
    """Contract: make run and make test."""
    assert {"run", "test", "help"} <= {*told()}
