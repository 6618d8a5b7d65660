"""Starts the assistant the one safe way: loopback only, no API, no telemetry, freed memory overwritten.

python -m bot.start [directory_data/phrases]        BOT_PORT (5005) says where
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from pathlib import Path
from typing import Dict, List

from bot import training

BOT = Path(__file__).resolve().parent
PORT = "5005"


def main() -> int:
    """Start the assistant as it is shipped; the process becomes Rasa's."""
    phrases = Path(sys.argv[1]) if len(sys.argv) > 1 else BOT.parent / "directory_data" / "phrases"
    models = BOT.parent / ".cache" / "bot"
    model = training.model_path(models, BOT / "config.yml", phrases)
    if not model.exists():
        print(f"No model for these phrases yet: python -m bot.training {phrases}", file=sys.stderr)
        return 2
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core dump would hold what was being said
    os.execve(sys.executable, command(model), environment())


def command(model: Path) -> List[str]:
    """The command line and settings Rasa is started with for a trained model."""
    port = os.environ.get("BOT_PORT", PORT)
    words = ["run", "--model", str(model), "-i", "127.0.0.1", "--port", port, "--quiet"]
    words += ["--endpoints", str(BOT / "endpoints.yml"), "--credentials", str(BOT / "credentials.yml")]
    return [sys.executable, "-m", "bot.run", *words]


def environment() -> Dict[str, str]:
    """Nothing of the caller's that could change what is kept or sent; an empty home, where telemetry keeps its id."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "TMPDIR")}
    home = Path(tempfile.gettempdir()) / f"bot-home-{os.getuid()}"
    home.mkdir(mode=0o700, exist_ok=True)
    return {
        **kept,
        "HOME": str(home),
        "PYTHONPATH": str(BOT.parent),
        "RASA_TELEMETRY_ENABLED": "false",
        "SANIC_USE_UVLOOP": "false",  # its receive buffer keeps words for a while
        # Freed memory is overwritten at once, so that no word stays behind in it (assistant.md measured it).
        "PYTHONMALLOC": "malloc",
        "GLIBC_TUNABLES": "glibc.malloc.tcache_count=0:glibc.malloc.perturb=165",
        "PYTHONWARNINGS": "ignore",  # a warning may quote what was typed
        # More threads gain nothing on so short a text, and spin when the machine is busy.
        "OMP_NUM_THREADS": "1",
    }


if __name__ == "__main__":
    sys.exit(main())
