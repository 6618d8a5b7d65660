"""Files one can read in a sitting, functions one can read at a glance, and names in the words of the work."""

import ast

from house_files import ROOT, name, python, tracked, tree

LINES, FUNCTION_LINES = 200, 40
EMPTY_NAMES = {
    "utils",
    "util",
    "helpers",
    "helper",
    "manager",
    "managers",
    "common",
    "core",
    "misc",
    "base",
    "lib",
    "stuff",
}
OURS = python("web", "directory_data", "bot")
EVERYTHING = python("web", "directory_data", "bot", "tests")


def functions(module: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method."""
    return [node for node in ast.walk(module) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_a_file_is_short() -> None:
    """House: about 200 lines at most."""
    lines = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in OURS}
    assert {path: length for path, length in lines.items() if length > LINES} == {}
    assert len(lines) > 20


def test_a_function_is_short() -> None:
    """House: never over 40 lines, in tests either."""
    found = [
        (name(path), f.name, (f.end_lineno or 0) - f.lineno + 1) for path in EVERYTHING for f in functions(tree(path))
    ]
    assert [row for row in found if row[2] > FUNCTION_LINES] == []
    assert len(found) > 200


def test_a_module_says_why_it_exists() -> None:
    """House: one sentence on top, which ends."""
    tops = {name(path): (ast.get_docstring(tree(path)) or "").split("\n\n")[0].rstrip() for path in EVERYTHING}
    assert [path for path, top in tops.items() if len(top.split()) < 4 or not top.endswith((".", "`"))] == []


def test_what_others_use_says_what_it_does() -> None:
    """House: public functions have a docstring and say what they return."""
    public = [
        (name(path), node)
        for path in OURS
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    ]
    assert [(path, f.name) for path, f in public if not ast.get_docstring(f) or f.returns is None] == []


def test_names_say_something() -> None:
    """House: no utils, helpers, manager, common or core, as a file, folder, class or function."""
    called = {part.lower() for path in tracked() for part in (*path.relative_to(ROOT).parts[:-1], path.stem)}
    kinds = ast.FunctionDef | ast.ClassDef
    called |= {node.name.lower() for path in EVERYTHING for node in ast.walk(tree(path)) if isinstance(node, kinds)}
    assert {
        word for word in called if word in EMPTY_NAMES - {"base"} or word.endswith(("manager", "helper", "util"))
    } == set()


def test_a_test_file_is_a_promise() -> None:
    """House: one behaviour a file, named as a promise of at least two words."""
    short = [name(path) for path in python("tests") if path.name.startswith("test_") and path.stem.count("_") < 2]
    assert short == []
