"""The site and the assistant as they are shipped: their own commands, on ports of their own, their output kept."""

import os
import shlex
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

ROOT = Path(__file__).parent.parent
PATIENCE = 120  # seconds a slow machine may take to start


@dataclass(frozen=True)
class Site:
    """A running site: where it answers, the file that holds all it ever printed, and its process."""

    url: str
    output: Path
    process: subprocess.Popen[bytes]


def web_command() -> tuple[dict[str, str], list[str]]:
    """The Procfile's `web:` line: the settings before the program, and the program by this environment's Python."""
    lines = (ROOT / "Procfile").read_text(encoding="utf-8").splitlines()
    words = shlex.split(next(line.removeprefix("web:") for line in lines if line.startswith("web:")))
    start = words.index("gunicorn")
    return dict(word.split("=", 1) for word in words[:start]), [sys.executable, "-m", *words[start:]]


@contextmanager
def serving(directory_file: Path, folder: Path, bot_port: int | None = None) -> Iterator[Site]:
    """Run the shipped site until the block ends; without a `bot_port` its assistant is away."""
    port = free_port()
    settings, command = web_command()
    environment = {
        **os.environ,
        **settings,
        "DIRECTORY_FILE": str(directory_file),
        "PYTHONPATH": str(ROOT),
        "BOT_PORT": str(bot_port or free_port()),
    }
    with _running([*command, "--bind", f"127.0.0.1:{port}"], environment, folder / "output.txt") as process:
        _wait(port, "/healthz", process, folder / "output.txt")
        yield Site(f"http://localhost:{port}", folder / "output.txt", process)


@contextmanager
def assistant(folder: Path) -> Iterator[tuple[int, "subprocess.Popen[bytes]"]]:
    """Run the shipped assistant until the block ends: its port and its process."""
    python = ROOT / ".venv-bot" / "bin" / "python"
    assert python.exists(), "the assistant is not installed: make bot"
    port = free_port()
    environment = {**os.environ, "BOT_PORT": str(port)}
    with _running([str(python), "-m", "bot.start"], environment, folder / "assistant.txt") as process:
        _wait(port, "/", process, folder / "assistant.txt")
        yield port, process


def family(process: int) -> list[int]:
    """A process and its children."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [process, *(one for child in children for one in family(int(child)))]


def free_port() -> int:
    """A port nothing listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@contextmanager
def _running(command: list[str], environment: dict[str, str], output: Path) -> Iterator["subprocess.Popen[bytes]"]:
    with output.open("wb") as written:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=written, stderr=subprocess.STDOUT)
        try:
            yield process
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE)


def _wait(port: int, path: str, process: "subprocess.Popen[bytes]", output: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        assert process.poll() is None, f"it stopped: {output.read_text()}"
        line = HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            line.request("GET", path)
            if line.getresponse().status == 200:
                return
        except (OSError, HTTPException):
            time.sleep(0.1)
        finally:
            line.close()
    raise AssertionError(f"no answer in {PATIENCE} s")
