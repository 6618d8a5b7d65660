"""How long a PDF takes through the shipped site, and whether memory stays flat: `make measure`; no test."""

import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import Request, urlopen

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from directory_data.build import build  # noqa: E402
from directory_data.search import open_file  # noqa: E402
from tests.performance.assistant import megabytes  # noqa: E402
from tests.serving import serving  # noqa: E402
from web.languages import languages  # noqa: E402

PDFS = 400  # both workers take turns: 200 each
IDS = ("ndah-refuge", "sdafmh", "live-fear-free", "opoka")


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(folder / "directory.db")
        services = open_file(folder / "directory.db").services
        picked = [("pick", services[id].code) for id in IDS]
        with serving(folder / "directory.db", folder) as site:
            taken = []
            for made, language in enumerate(islice(cycle(languages()), PDFS), 1):
                fields = [*picked, ("theirs", language), ("safe", "plain"), ("layout", "page")]
                began = time.perf_counter()
                urlopen(Request(f"{site.url}/en/professionals/pdf", urlencode(fields).encode()), timeout=60).read()
                taken.append(time.perf_counter() - began)
                if made in (24, PDFS // 4, PDFS // 2, PDFS):
                    print(f"after {made} PDFs: site {megabytes(site.process.pid):.0f} MB")
            after = sorted(taken[24:])
            print(f"the first: {taken[0]:.2f} s; later: p50 {after[len(after) // 2]:.2f} s, worst {after[-1]:.2f} s")


if __name__ == "__main__":
    main()
