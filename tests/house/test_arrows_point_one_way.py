"""The site may use the directory; nothing of ours uses anything else of ours."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from house_files import ROOMS, name, python, tree

MAY_USE = {"web": {"web", "directory_data"}, "directory_data": {"directory_data"}, "bot": {"bot"}}


def rooms_used(module: ast.Module) -> Iterator[str]:
    """Rooms of ours a module imports, however it does it."""
    for node in ast.walk(module):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""] if not node.level else []
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in (
            "import_module",
            "importlib.import_module",
            "__import__",
        ):
            names = [str(arg.value) for arg in node.args[:1] if isinstance(arg, ast.Constant)] or ["tests"]
        yield from (one.split(".")[0] for one in names if one.split(".")[0] in ROOMS)


@pytest.mark.parametrize("path", python(*MAY_USE), ids=name)
def test_a_file_uses_only_its_rooms(path: Path) -> None:
    """House: web -> directory_data, and no other arrow; neither the tests nor the bot are used by anything."""
    assert {*rooms_used(tree(path))} <= MAY_USE[name(path).split("/")[0]]


@pytest.mark.parametrize(
    ("code", "room"),
    [
        ("import web", "web"),
        ("import web.search as s", "web"),
        ("from directory_data.search import find", "directory_data"),
        ("def f():\n    from web import create_app", "web"),
        ("import importlib\nimportlib.import_module('bot.page_channel')", "bot"),
        ("__import__(some_name)", "tests"),
    ],
)
def test_an_arrow_is_seen(code: str, room: str) -> None:
    """House: however an import is written, it is noticed."""
    assert room in {*rooms_used(ast.parse(code))}


def test_there_is_something_to_read() -> None:
    """House: both rooms were found."""
    assert {name(path).split("/")[0] for path in python(*MAY_USE)} >= {"web", "directory_data"}
