"""Starts Rasa's own commands the only way they may be started here: no TensorFlow, no telemetry, no words in logs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def prepare() -> None:
    """Everything that has to hold before the first line of Rasa runs."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    if str(HERE.parent) not in sys.path:
        sys.path.insert(0, str(HERE.parent))
    from bot import without_tensorflow

    without_tensorflow.install()


def main() -> None:
    """`python -m bot.run train ...`: the same words as the `rasa` command."""
    prepare()
    from bot import quiet_logs

    if sys.argv[1:2] == ["run"]:
        quiet_logs.keep_words_out()
    import rasa.__main__

    rasa.__main__.main()


if __name__ == "__main__":
    main()
