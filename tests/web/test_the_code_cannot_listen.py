"""No line of the site could learn who asks, keep what they typed, or call anyone: its code has no such names."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from code_reading import ROOT, calling_out, listening, remembering, sources, writing

OURS = sources("web", "directory_data")
# The connection gunicorn accepted is of this type; nothing is opened with it.
MAY_CALL = {"web/worker.py": ["socket socket"], "web/loopback.py": ["http.client"]}
# The co-ordinator's commands print; the build writes the directory file.
MAY_WRITE = {"directory_data/build.py", "directory_data/__main__.py"}
# Functions whose answers are kept: each takes a code of ours, none takes words.
# What is remembered is made of our own files: vocabulary, timetables of records, calendars, catalogues.
MAY_REMEMBER = {
    *("cached vocabulary", "cached _word_files", "cached always", "cached blocked", "cached telling"),
    *("cached languages", "cached catalogue", "cached parse", "cached _calendar", "cached _fonts", "cached _styles"),
}
IN_SCRIPTS = (
    r"document\.cookie|localStorage|sessionStorage|indexedDB|\bcaches\b|serviceWorker|sendBeacon|pushState|replaceState"
    r"|window\.name|\bname\s*=\s*[\"']|location\.hash\s*=|geolocation|Notification|XMLHttpRequest|WebSocket|EventSource"
    r"|\beval\b|innerHTML|outerHTML|insertAdjacentHTML|document\.write|https?://|navigator\.|console\.|import\("
)


def name(path: Path) -> str:
    """Its path from the top of the project."""
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", OURS, ids=name)
def test_it_does_not_listen(path: Path) -> None:
    """DP-05, PR-44: no address, browser, cookie or session is read; what is read of a request is listed."""
    if path.parts[-2] == "web":
        assert [*listening(ast.parse(path.read_text(encoding="utf-8")))] == []


@pytest.mark.parametrize("path", OURS, ids=name)
def test_it_does_not_call(path: Path) -> None:
    """DP-02, DP-05: no module that could reach another machine or program."""
    found = [*calling_out(ast.parse(path.read_text(encoding="utf-8")))]
    assert found == MAY_CALL.get(name(path), [])


@pytest.mark.parametrize("path", [path for path in OURS if name(path) not in MAY_WRITE], ids=name)
def test_it_does_not_write(path: Path) -> None:
    """DP-05: no file is written and nothing printed outside the build and its command."""
    assert [*writing(ast.parse(path.read_text(encoding="utf-8")))] == []


@pytest.mark.parametrize("path", OURS, ids=name)
def test_it_does_not_remember(path: Path) -> None:
    """PR-32: no counters, and no memory that grows with requests."""
    found = {*remembering(ast.parse(path.read_text(encoding="utf-8")))}
    assert found <= MAY_REMEMBER


def test_only_one_module_logs() -> None:
    """PR-31: every line of the log is written in web/logs.py."""
    logging = [
        name(path) for path in OURS if re.search(r"\blogging\b|\.logger\b|LOG\.", path.read_text(encoding="utf-8"))
    ]
    assert logging == ["web/logs.py"]


@pytest.mark.parametrize("path", sorted((ROOT / "web/static").glob("*.js")), ids=name)
def test_scripts_keep_nothing(path: Path) -> None:
    """PR-02, PR-07, QE-19, QE-21: scripts neither store, track, count nor call another site."""
    assert re.findall(IN_SCRIPTS, path.read_text(encoding="utf-8")) == []


BAD: list[tuple[Callable[[ast.Module], Iterator[str]], str]] = [
    (listening, "x = request.remote_addr"),
    (listening, "x = request.args['q']"),
    (listening, "x = request.headers.get('X-Forwarded-For')"),
    (listening, "x = request.headers['Accept-Language']"),
    (listening, "x = 'DNT' in request.headers"),
    (listening, "x = request.headers.get(any_name)"),
    (listening, "x = request.environ"),
    (listening, "answer.set_cookie('a', 'b')"),
    (listening, "from flask import session"),
    (calling_out, "import requests"),
    (calling_out, "from urllib.request import urlopen"),
    (calling_out, "from urllib import request"),
    (calling_out, "import http.client"),
    (writing, "print(text)"),
    (writing, "open('x', 'w')"),
    (writing, "path.open('ab')"),
    (writing, "path.open(mode='r+')"),
    (writing, "path.write_text(words)"),
    (remembering, "SEEN = {}"),
    (remembering, "SEEN: Counter[str] = Counter()"),
    (remembering, "def f():\n    global n\n    n = 1"),
    (remembering, "@lru_cache(9)\ndef f(text): return text"),
]


@pytest.mark.parametrize(("rule", "code"), BAD, ids=[code for _, code in BAD])
def test_the_rules_see(rule: Callable[[ast.Module], Iterator[str]], code: str) -> None:
    """DP-05: each rule notices what it is for."""
    assert [*rule(ast.parse(code))]
