"""The files of the house: what git keeps, and our Python read as trees."""

import ast
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
ROOMS = ("web", "directory_data", "bot", "tests")


def tracked() -> list[Path]:
    """Every file git keeps or would keep: added or not, but not ignored."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    paths = [ROOT / name for name in listed if name]
    return sorted(path for path in paths if path.is_file())


def python(*rooms: str) -> list[Path]:
    """Python files of rooms."""
    return [path for path in tracked() if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in rooms]


def tree(path: Path) -> ast.Module:
    """A file as a tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


def name(path: Path) -> str:
    """Its path from the top."""
    return path.relative_to(ROOT).as_posix()
