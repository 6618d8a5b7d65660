"""What every test may ask for: the directory file as it would be published, built once, and that file opened."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))  # the project is run where it stands, not installed

from directory_data.build import build  # noqa: E402
from directory_data.search import Directory, open_file  # noqa: E402


@pytest.fixture(scope="session")
def directory_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real data, built into a temporary folder."""
    target = tmp_path_factory.mktemp("built") / "directory.db"
    build(target)
    return target


@pytest.fixture(scope="session")
def directory(directory_file: Path) -> Directory:
    """The real data, opened for searching."""
    return open_file(directory_file)
