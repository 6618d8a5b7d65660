"""An assistant that answers what a test tells it to, on this machine, remembering only the last thing it heard."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

PATH = "/webhooks/page/turn"
FRESH = dict.fromkeys(("topic", "need", "area", "language", "group", "asked", "fallbacks"))


@dataclass(frozen=True)
class Said:
    """What goes back. `delay` is the seconds before it; `drip` those after each of a dozen pieces of it.

    `cut` closes the line half-way; `raw` sends the bytes with no HTTP around them.
    """

    body: Any = b""
    status: int = 200
    delay: float = 0
    drip: float = 0
    cut: bool = False
    raw: bool = False

    @property
    def parts(self) -> list[bytes]:
        """The bytes as they are sent."""
        body = self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()
        head = b"HTTP/1.0 %d Said\r\nContent-Length: %d\r\n\r\n" % (self.status, len(body))
        whole = body if self.raw else head + body
        whole = whole[: -len(body) // 2] if self.cut else whole
        size = len(whole) // 12 + 1
        return [whole[i : i + size] for i in range(0, len(whole), size)] if self.drip else [whole]


Answers = Callable[[dict[str, Any]], dict[str, Any] | Said]


def follow(heard: dict[str, Any]) -> dict[str, Any]:
    """A plain answer: words about the topic asked for or remembered, services for the codes, the codes kept."""
    memory = heard["memory"]
    topic = heard["press"] or memory["topic"] or "domestic-abuse"
    need = memory["need"] or "domestic-abuse"
    return {
        "topic": topic,
        "others": [],
        "replies": [f"reply-{topic}"],
        "buttons": ["call", "write", "something-else"],
        "search": {**{name: memory[name] for name in ("area", "language", "group")}, "need": need, "write": False},
        "pick": None,
        "memory": {**memory, "topic": topic, "need": need, "fallbacks": "0"},
    }


def but(**changed: Any) -> Answers:
    """The plain answer with other values for some of its names."""
    return lambda heard: {**follow(heard), **changed}


@dataclass
class StandIn:
    """A running stand-in: what it answers, and the last body it was sent."""

    port: int
    says: Answers = follow
    heard: dict[str, Any] = field(default_factory=dict)

    def begin_again(self) -> None:
        """Answer plainly and forget the last body."""
        self.says, self.heard = follow, {}


@contextmanager
def standing_in() -> Iterator[StandIn]:
    """Run a stand-in on a port of its own until the block ends."""
    over = Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            assistant.heard = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            given = assistant.says(assistant.heard) if self.path == PATH else Said(status=404)
            said = given if isinstance(given, Said) else Said(given)
            over.wait(said.delay)
            with suppress(OSError):  # nobody waits any more
                for part in said.parts:
                    self.wfile.write(part)
                    if over.wait(said.drip):
                        break

        def log_message(self, format: str, *args: object) -> None:
            """Print nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    assistant = StandIn(server.server_port)
    Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield assistant
    finally:
        over.set()
        server.shutdown()
        server.server_close()
