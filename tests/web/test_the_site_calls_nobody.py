"""A crawl of the whole site in a process that may connect to the assistant on this machine and to nothing else."""

import subprocess
import sys
from pathlib import Path

from tests.serving import ROOT, free_port

REFUSING = """
import sys
BOT = int(sys.argv[2])
tried, loopback = [], []
def refuse(event, arguments):
    if event == "socket.connect" and arguments[1] == ("127.0.0.1", BOT):
        loopback.append(event)
        return
    if event == "socket.getaddrinfo" and arguments[:2] == ("127.0.0.1", BOT):
        return
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
app = create_app(Settings(directory_file=Path(sys.argv[1]), requests_a_second=10**6, bot_port=BOT))
client = app.test_client()
codes = [service.code for service in app.config["DIRECTORY"].services.values()]
pages = ["", "now", "talk", "find", "using", "privacy", "accessibility", "data", "chat", "none"]
pages += [f"s/{code}" for code in codes]
for language in ("en", "ur"):
    for page in pages:
        client.get(f"/{language}/{page}")
    for words in ("he has a knife in Cardiff", "NW9", "stalking helpline in Polish", "x" * 5000):
        client.post(f"/{language}/find", data={"q": words, "area": "Glasgow"})
        client.post(f"/{language}/chat", data={"text": words, "area": "Glasgow"})
client.get("/healthz")
print("crawled", tried, len(loopback))
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
    """DP-02, PR-44: one call to the assistant’s port for each turn and each look at its health, and nothing else."""
    assert run(REFUSING + CRAWL, str(directory_file), str(free_port())) == "crawled [] 7"


def test_the_refusal_refuses() -> None:
    """DP-02: the same process that connects is stopped."""
    assert run(REFUSING + CONNECTING, "none", "1").startswith("refused")
