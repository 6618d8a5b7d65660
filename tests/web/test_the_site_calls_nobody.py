"""A crawl of the whole site in a process that may not connect to anything, look up any name, or start a program."""

import subprocess
import sys
from pathlib import Path

from tests.serving import ROOT

REFUSING = """
import sys
tried = []
def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.bind",
                 "subprocess.Popen", "os.system", "os.posix_spawn", "os.exec", "os.fork", "urllib.Request"):
        tried.append(event)
        raise PermissionError(event)
sys.addaudithook(refuse)
"""
CRAWL = """
from pathlib import Path
from web import create_app
from web.settings import Settings
app = create_app(Settings(directory_file=Path(sys.argv[1]), requests_a_second=10**6))
client = app.test_client()
codes = [service.code for service in app.config["DIRECTORY"].services.values()]
pages = ["", "now", "talk", "find", "using", "privacy", "accessibility", "data", "none"]
pages += [f"s/{code}" for code in codes]
for language in ("en", "ur"):
    for page in pages:
        client.get(f"/{language}/{page}")
    for words in ("he has a knife in Cardiff", "NW9", "stalking helpline in Polish", "x" * 5000):
        client.post(f"/{language}/find", data={"q": words, "area": "Glasgow"})
client.get("/healthz")
print("crawled", tried)
"""
CONNECTING = """
import socket
try:
    socket.create_connection(("127.0.0.1", 9), timeout=1)
except PermissionError:
    print("refused", tried)
"""


def run(code: str, *arguments: str) -> str:
    """What a fresh Python prints."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_no_connection_at_all(directory_file: Path) -> None:
    """DP-02, PR-44: nothing is tried, not even to this machine itself."""
    assert run(REFUSING + CRAWL, str(directory_file)) == "crawled []"


def test_the_refusal_refuses() -> None:
    """DP-02: the same process that connects is stopped."""
    assert run(REFUSING + CONNECTING).startswith("refused")
