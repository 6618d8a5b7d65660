"""What is installed is the same everywhere: each package pinned with its hashes, and no address of any registry."""

import re
import tomllib

import pytest
from house_files import ROOT, tracked

FILES = sorted(path.name for path in ROOT.glob("requirements*.txt"))
PINNED = re.compile(r"[A-Za-z0-9][\w.-]*(\[[\w,-]+\])?==[\w.!+-]+( ; [^\\]+)?")


def packages(file: str) -> list[str]:
    """The requirements of a file, each with its continued lines joined."""
    text = (ROOT / file).read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line.strip() and not line.strip().startswith("#")]


@pytest.mark.parametrize("file", FILES)
def test_each_package_has_one_version_and_hashes(file: str) -> None:
    """House: name==version and at least one sha256, nothing else."""
    assert len(packages(file)) > 5
    for line in packages(file):
        package, *hashes = re.split(r"\s+--hash=", line.strip())
        assert PINNED.fullmatch(package.strip()), package
        assert hashes, package
        assert [one for one in hashes if not re.fullmatch(r"sha256:[0-9a-f]{64}", one.strip())] == []


@pytest.mark.parametrize("file", FILES)
def test_no_address(file: str) -> None:
    """House: neither an index nor a link, nor a path."""
    text = (ROOT / file).read_text(encoding="utf-8")
    assert re.findall(r"https?:|index-url|find-links|trusted-host|file:|git\+|^-[ref]\b|^\.", text, re.MULTILINE) == []


def test_the_locks_hold_what_is_asked_for() -> None:
    """House: every dependency of pyproject.toml stands in the locks with the version it names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {"requirements.txt": project["project"]["dependencies"]}
    asked["requirements-test.txt"] = [*asked["requirements.txt"], *project["dependency-groups"]["test"]]
    for file, wanted in asked.items():
        held = {line.split()[0] for line in packages(file)}
        assert [one for one in wanted if one not in held] == []


def test_no_other_lock() -> None:
    """House: lock formats that write registry addresses are not kept."""
    refused = {"uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "package-lock.json", "yarn.lock", "pnpm-lock.yaml"}
    assert [path.name for path in tracked() if path.name in refused] == []
