"""How long a turn takes through both processes, and whether memory stays flat: `make measure`. A benchmark, no test."""

import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import Request, urlopen

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from directory_data.build import build  # noqa: E402
from tests.serving import assistant, family, serving  # noqa: E402

TIMED, LONG = 300, 2000


def messages() -> Iterator[dict[str, str]]:
    """The messages of the evaluation sets, over and over, each sent from a fresh page."""
    sets = sorted((ROOT / "tests" / "bot" / "evaluation").glob("*.tsv"))
    texts = [line.split("\t")[4] for path in sets for line in path.read_text(encoding="utf-8").splitlines()]
    return ({"text": text} for text in cycle(texts))


def megabytes(process: int) -> float:
    """Resident memory of a process and its children."""
    pages = (int(Path(f"/proc/{one}/statm").read_text().split()[1]) for one in family(process))
    return sum(pages) * 4096 / 1e6


def turn(url: str, message: dict[str, str]) -> float:
    """Seconds one turn takes."""
    began = time.perf_counter()
    urlopen(Request(f"{url}/en/chat", urlencode(message).encode()), timeout=30).read()
    return time.perf_counter() - began


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(folder / "directory.db")
        began = time.perf_counter()
        with assistant(folder) as (port, bot):
            print(f"assistant: {time.perf_counter() - began:.1f} s to its first answer")
            began = time.perf_counter()
            with serving(folder / "directory.db", folder, port) as site:
                print(f"site: {time.perf_counter() - began:.1f} s to its first answer")
                sent = messages()
                taken = sorted(turn(site.url, message) for message in islice(sent, TIMED))
                print(f"a turn: p50 {taken[TIMED // 2] * 1e3:.0f} ms, p95 {taken[TIMED * 95 // 100] * 1e3:.0f} ms")
                for count in range(TIMED, LONG + 1):
                    if count in (TIMED, LONG // 2, LONG):
                        sizes = f"site {megabytes(site.process.pid):.0f} MB, assistant {megabytes(bot.pid):.0f} MB"
                        print(f"after {count} turns: {sizes}")
                    turn(site.url, next(sent))


if __name__ == "__main__":
    main()
