"""The site as it is shipped: the Procfile's own command, on a port of its own, its output kept for reading."""

import os
import shlex
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parent.parent
PATIENCE = 60  # seconds a slow machine may take to start


@dataclass(frozen=True)
class Site:
    """A running site: where it answers, the file that holds all it ever printed, and its process."""

    url: str
    output: Path
    process: subprocess.Popen[bytes]


def web_command() -> list[str]:
    """The `web:` line of the Procfile, run by this environment's Python."""
    lines = (ROOT / "Procfile").read_text(encoding="utf-8").splitlines()
    command = shlex.split(next(line.removeprefix("web:") for line in lines if line.startswith("web:")))
    assert command[0] == "gunicorn"
    return [sys.executable, "-m", *command]


@contextmanager
def serving(directory_file: Path, folder: Path) -> Iterator[Site]:
    """Run the shipped command until the block ends."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    output = folder / "output.txt"
    environment = {**os.environ, "DIRECTORY_FILE": str(directory_file), "PYTHONPATH": str(ROOT)}
    with output.open("wb") as written:
        process = subprocess.Popen(
            [*web_command(), "--bind", f"127.0.0.1:{port}"],
            cwd=ROOT,
            env=environment,
            stdout=written,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait(f"http://localhost:{port}/healthz", process, output)
            yield Site(f"http://localhost:{port}", output, process)
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE)


def _wait(address: str, process: subprocess.Popen[bytes], output: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        assert process.poll() is None, f"the site stopped: {output.read_text()}"
        try:
            urlopen(address, timeout=2).close()
            return
        except (URLError, OSError):
            time.sleep(0.1)
    raise AssertionError(f"the site did not answer in {PATIENCE} s")
