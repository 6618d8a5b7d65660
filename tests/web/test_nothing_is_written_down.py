"""The canary: words sent in every way there is are afterwards nowhere, in no output, no file and no open handle."""

import gc
import logging
import os
import socket
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask
from strict_client import page_faults

from tests.serving import ROOT, Site, family, serving

MARK = b"zqcanary"
FORM = b"Content-Type: application/x-www-form-urlencoded\r\n"
HEAD = (
    b"Host: localhost\r\nUser-Agent: %b\r\nReferer: http://%b.example/\r\nX-Forwarded-For: %b\r\nCookie: a=%b\r\n"
    % ((MARK,) * 4)
)
CLOSE = b"Connection: close\r\n"


def post(body: bytes, kind: bytes = FORM, length: bytes | None = None) -> bytes:
    """A search with this body, said to be this long."""
    said = length if length is not None else b"%d" % len(body)
    return b"POST /en/find HTTP/1.1\r\n" + HEAD + CLOSE + kind + b"Content-Length: " + said + b"\r\n\r\n" + body


# Requests that end with an answer, and what its status must be.
ASKED = {
    "path": (b"GET /en/" + MARK + b" HTTP/1.1\r\n" + HEAD + CLOSE + b"\r\n", b"404"),
    "first part of the path": (b"GET /" + MARK + b"/ HTTP/1.1\r\n" + HEAD + CLOSE + b"\r\n", b"404"),
    "query": (b"GET /en/find?q=" + MARK + b" HTTP/1.1\r\n" + HEAD + CLOSE + b"\r\n", b"200"),
    "other host": (b"GET /en/ HTTP/1.1\r\nHost: " + MARK + b".example\r\n" + CLOSE + b"\r\n", b"200"),
    "search": (post(b"q=" + MARK + b"&area=" + MARK + b"&need=" + MARK), b"200"),
    "danger": (post(b"q=he+has+a+knife+" + MARK), b"200"),
    "bad json": (post(b'{"q": "' + MARK, b"Content-Type: application/json\r\n"), b"200"),
    "broken multipart": (post(b"--" + MARK, b"Content-Type: multipart/form-data; boundary=" + MARK + b"\r\n"), b"200"),
    "ten kilobytes": (post(MARK * 1250), b"413"),
    "absurd length": (post(MARK, length=b"99999999999999"), b"413"),
    "negative length": (post(MARK, length=b"-1"), b"400"),
    "length that is no number": (post(MARK, length=MARK), b"400"),
    "two lengths": (post(MARK, FORM + b"Content-Length: 3\r\n"), b"400"),
    "chunks": (
        b"POST /en/find HTTP/1.1\r\n" + HEAD + CLOSE + FORM + b"Transfer-Encoding: chunked\r\n\r\nZZ" + MARK + b"\r\n",
        b"411",
    ),
    "other method": (b"DELETE /en/" + MARK + b" HTTP/1.1\r\n" + HEAD + CLOSE + b"\r\n", b"404"),
    "method that is none": (MARK.upper() + b" /en/ HTTP/1.1\r\n" + HEAD + CLOSE + b"\r\n", b"405"),
    "no request line": (MARK + b" is not http\r\n\r\n", b"400"),
    "other protocol": (b"GET /" + MARK + b" HTTP/9.9\r\n\r\n", b"400"),
    "null byte": (b"GET /en/\x00" + MARK + b" HTTP/1.1\r\n\r\n", b"400"),
    "broken header": (b"GET /en/ HTTP/1.1\r\n" + MARK + b" broken\r\n\r\n", b"400"),
    "long line": (b"GET /" + MARK * 1200 + b" HTTP/1.1\r\n\r\n", b"400"),
    "long header": (b"GET /en/ HTTP/1.1\r\nX: " + MARK * 1200 + b"\r\n\r\n", b"400"),
    "raw bytes": (post(b"q=" + MARK + b"\xff\xfe\xed\xa0\x80\x00"), b"200"),
}
# Requests given up half-way: nobody waits for the answer.
GIVEN_UP = {
    "in the line": b"GET /" + MARK,
    "in the headers": b"GET /en/ HTTP/1.1\r\nX-" + MARK,
    "in the body": post(MARK, length=b"2000"),
    "before the answer": post(b"q=" + MARK),
    "in a handshake": b"\x16\x03\x01\x02\x00\x01\x00" + MARK,
}


@dataclass(frozen=True)
class Run:
    """A run of the shipped site through every request: the answers, and what was on disk afterwards."""

    answers: dict[str, bytes]
    output: bytes
    files: tuple[Path, ...]
    handles: tuple[str, ...]
    started: float


def send(site: Site, request: bytes, wait: bool = True) -> bytes:
    """What comes back for these bytes."""
    with socket.create_connection(("localhost", int(site.url.rsplit(":")[-1])), timeout=20) as line:
        line.sendall(request)
        answer = b""
        try:
            while wait and (part := line.recv(65536)):
                answer += part
        except ConnectionResetError:
            pass  # an answer came before the whole of a long request was read
    return answer


def changed(since: float, folders: tuple[Path, ...]) -> Iterator[Path]:
    """Files written since then, without the caches of other tools."""
    for folder in folders:
        for path in folder.rglob("*"):
            try:
                if path.is_file() and not path.is_symlink() and path.stat().st_mtime >= since:
                    yield path
            except OSError:
                continue  # gone already


@pytest.fixture(scope="module")
def run(directory_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The shipped command in a home and a temporary folder of its own, all it could write to."""
    folder = tmp_path_factory.mktemp("canary")
    own = {name: folder / name.lower() for name in ("HOME", "TMPDIR")}
    for path in own.values():
        path.mkdir()
    started = time.time()
    with pytest.MonkeyPatch.context() as patch:
        for name, path in own.items():
            patch.setenv(name, str(path))
        with serving(directory_file, folder) as site:
            answers = {name: send(site, request) for name, (request, _) in ASKED.items()}
            for request in GIVEN_UP.values():
                send(site, request, wait=False)
            assert send(site, b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").startswith(
                b"HTTP/1.1 200"
            )
            links = [link for one in family(site.process.pid) for link in Path(f"/proc/{one}/fd").iterdir()]
            handles = tuple(os.readlink(link) for link in links if link.is_symlink())
    files = tuple(changed(started, (folder, ROOT / "build", ROOT / "web", ROOT / "translations")))
    return Run(answers, site.output.read_bytes(), files, handles, started)


@pytest.mark.parametrize("name", ASKED)
def test_the_answer(run: Run, name: str) -> None:
    """QE-01, PR-51: over the wire too, each broken request gets a page with help on it, and no echo."""
    head, _, body = run.answers[name].partition(b"\r\n\r\n")
    assert head.split()[1] == ASKED[name][1]
    assert MARK not in run.answers[name].lower()
    assert page_faults(body.decode(), "/en/") == []
    assert b"\r\nCache-Control: no-store\r\n" in head + b"\r\n"


def test_the_output(run: Run) -> None:
    """PR-30, DP-01: nothing the server printed holds a word, an address asked for, or where someone came from."""
    assert b"Listening at" in run.output, "the output was not kept; this test would see nothing"
    told = run.output.lower().replace(b"http://127.0.0.1:", b"")
    assert [word for word in (MARK, b"127.0.0.1", b"/en/", b"get ", b"post ", b"traceback") if word in told] == []


def test_the_files(run: Run) -> None:
    """PR-30, DP-01: no file written since the start holds a word."""
    assert [path for path in run.files if MARK in path.read_bytes()] == []
    assert any(path.name == "output.txt" for path in run.files), "no file was looked at"


def test_no_file_is_made(run: Run) -> None:
    """DP-01: the site writes nothing at all, neither at home nor in the temporary folder."""
    made = [path for path in run.files if path.parent.name in ("home", "tmpdir")]
    assert [path for path in made if path.stat().st_size] == []


def test_open_handles(run: Run) -> None:
    """DP-01: no process of the site holds a file open for keeping words in."""
    kept = [path for path in run.handles if path.startswith("/") and not path.startswith(("/dev/", "/proc/"))]
    ours = [path for path in kept if not path.endswith(("/directory.db", "/output.txt"))]
    # gunicorn's heartbeat: an empty file, deleted as soon as it is made.
    assert [path for path in ours if "/wgunicorn-" not in path] == []


def test_a_crash_is_named_and_no_more(
    failing: Flask, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """PR-31: of a crash only the class, the rule of the route and a random number are written."""
    caplog.set_level(logging.DEBUG)
    failing.test_client().post("/en/failing?words=zqcanary", data={"q": "zqcanary"})
    printed = capfd.readouterr()
    (record,) = caplog.records
    assert record.getMessage().startswith("failure RuntimeError at /<lang>/failing [")
    assert record.exc_info is None
    assert "zqcanary" not in printed.out + printed.err + caplog.text + repr(vars(record))


def test_a_crash_of_the_help_page_too(
    failing: Flask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """PR-31, QE-01: when even the help page fails there is a way out and 999, and still nothing is written."""

    def broken() -> None:
        raise RuntimeError("zqcanary")

    monkeypatch.setattr("web.errors.nation_lines", broken)
    plain = failing.test_client_class
    failing.test_client_class = None
    try:
        answer = failing.test_client().get("/en/failing?words=zqcanary")
    finally:
        failing.test_client_class = plain
    assert answer.status_code == 500
    assert "data-exit" in answer.text
    assert "tel:999" in answer.text
    assert "zqcanary" not in answer.text + caplog.text


def test_memory_lets_go(app: Flask) -> None:
    """DP-07: once a search is answered no dictionary, list or tuple of the process holds its words."""
    marker = "".join(["zqm", "emory"])
    client = app.test_client(use_cookies=False)
    client.post("/en/find", data={"q": f"{marker} he hits me", "area": marker}).close()
    client.get("/en/now").close()
    del client
    gc.collect()
    frames = [sys._getframe()]
    held = [
        one
        for one in gc.get_objects()
        if isinstance(one, dict | list | tuple | set) and one is not frames[0].f_locals and _holds(one, marker)
    ]
    assert held == []


def _holds(one: object, marker: str) -> bool:
    parts = [*one.keys(), *one.values()] if isinstance(one, dict) else [*one]  # type: ignore[call-overload]
    return any(isinstance(part, str) and marker in part and part != marker for part in parts)
