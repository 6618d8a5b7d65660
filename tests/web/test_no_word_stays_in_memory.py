"""Once an answer is sent, nothing anybody typed is in the memory of the site or of the assistant, live or freed."""

import re
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

import pytest

from tests.serving import assistant, family, serving

LATIN, URDU, PLACE = "zqx" + "marker", "ژقن" + "نشان", "zqy" + "ville"
TURNS = 6
KEPT_ALIVE = 3  # seconds after which gunicorn has let go of every connection


def spellings(word: str) -> list[bytes]:
    """A word as it may lie in memory: as sent, as bytes, as Python holds it, in JSON."""
    return [word.encode(form) for form in ("utf-8", "utf-16-le", "utf-32-le", "unicode-escape")] + [
        quote(word).encode()
    ]


def readable(process: int) -> Iterator[bytes]:
    """Every readable stretch of a process's memory, the kernel's own apart."""
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            found = re.match(r"([0-9a-f]+)-([0-9a-f]+) r", line)
            if found and "[v" not in line:
                start, end = (int(part, 16) for part in found.groups())
                try:
                    memory.seek(start)
                    yield memory.read(end - start)
                except OSError:
                    continue


def found_in(process: int, words: list[bytes]) -> int:
    """How often any of the words stands in a process and its children."""
    return sum(part.count(word) for one in family(process) for part in readable(one) for word in words)


@pytest.fixture(scope="module")
def left(directory_file: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[int, int]]:
    """For the site and the assistant: copies of what was typed, and of a word that must be there, after some turns."""
    folder = tmp_path_factory.mktemp("memory")
    with assistant(folder) as (port, bot), serving(directory_file, folder, port) as site:
        for _ in range(TURNS):
            text = f"he hits me {LATIN} and he has a knife {URDU}"
            for path, sent in (
                ("/en/chat", {"text": text, "area": PLACE}),
                ("/ur/chat", {"text": f"{text} near {PLACE}"}),
                ("/en/find", {"q": text, "area": PLACE}),
            ):
                urlopen(Request(site.url + path, urlencode(sent).encode()), timeout=20).read()
        time.sleep(KEPT_ALIVE)
        words = [spelling for word in (LATIN, URDU, PLACE) for spelling in spellings(word)]
        there = [b"reply-danger-now"]
        return {
            name: (found_in(process.pid, words), found_in(process.pid, there))
            for name, process in (("site", site.process), ("assistant", bot))
        }


@pytest.mark.parametrize("name", ["site", "assistant"])
def test_nothing_is_left(left: dict[str, tuple[int, int]], name: str) -> None:
    """DP-01, DP-07: not one copy, in any spelling; a word of our own is found, so the search works."""
    copies, ours = left[name]
    assert ours > 0
    assert copies == 0
