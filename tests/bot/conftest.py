"""Starts the assistant once, as it is shipped, for all tests; in the site's Python these tests are not collected."""

from __future__ import annotations

import importlib.util
import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any, Dict, Iterator, List, NamedTuple, Tuple

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PHRASES = ROOT / "directory_data" / "phrases"

if importlib.util.find_spec("rasa") is None:
    collect_ignore_glob = ["test_*.py"]
else:
    from bot import run

    run.prepare()


class Assistant(NamedTuple):
    """A running assistant and all it has ever printed."""

    port: int
    process: "subprocess.Popen[bytes]"
    log: Path

    def post(self, body: Any, path: str = "/webhooks/page/turn") -> Tuple[int, Dict[str, Any]]:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", data)
        try:
            with urllib.request.urlopen(request, timeout=60) as reply:
                return reply.status, json.loads(reply.read() or b"{}")
        except urllib.error.HTTPError as error:
            text = error.read()
            return error.code, json.loads(text) if text.startswith(b"{") else {"page": text.decode()}

    def say(self, text: str = "", press: str = "", locale: str = "en", **memory: Any) -> Dict[str, Any]:
        status, answer = self.post({"text": text, "press": press, "locale": locale, "memory": memory})
        assert status == 200
        return answer


@pytest.fixture(scope="session")
def model() -> Path:
    """The model of the phrases as they are now; trained only if it is not there yet."""
    command = [sys.executable, "-m", "bot.training", str(PHRASES)]
    subprocess.run(command, cwd=ROOT, check=True)
    shown = subprocess.run([*command, "--print-path"], cwd=ROOT, check=True, capture_output=True, text=True)
    return Path(shown.stdout.strip())


@pytest.fixture(scope="session")
def assistant(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path_factory.mktemp("assistant") / "log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot.start"],
            cwd=ROOT,
            env={**os.environ, "BOT_PORT": str(port), "LOG_LEVEL": "DEBUG"},  # a careless environment changes nothing
            stdout=out,
            stderr=out,
        )
    started = Assistant(port, process, log)
    try:
        _wait_for(started)
        yield started
    finally:
        process.terminate()
        process.wait(20)


def _wait_for(assistant: Assistant) -> None:
    for _ in range(240):
        if assistant.process.poll() is not None:
            break
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{assistant.port}/", timeout=2).close()
            return
        except OSError:
            time.sleep(0.5)
    raise RuntimeError(f"the assistant did not start: {assistant.log.read_text()[-2000:]}")


def lines_of(name: str) -> List[str]:
    """The lines of a list beside this file, without comments."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
