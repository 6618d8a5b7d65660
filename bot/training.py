"""Builds Rasa's training file from the phrases everybody edits, and trains only when something it depends on changed.

    python -m bot.training directory_data/phrases [--config bot/config.yml] [--models .cache/bot] [--print-path]

Rasa's own cache looks only at a component's class: edit a pattern or a helper and it is stale. So the model is named
after a hash of every input, and Rasa's cache is never used.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Dict, Iterable, List

BOT = Path(__file__).resolve().parent
KEPT_MODELS = 3
_BRACKETS = dict.fromkeys(map(ord, "[](){}"), " ")


def main() -> int:
    """Train unless a model of exactly these inputs is there already; 0 when there is one at the end."""
    arguments = _arguments()
    phrases = read_phrases(arguments.phrases)
    if len(phrases) < 2:
        print(f"{arguments.phrases}: no phrases found; expected <language>/<topic>.txt", file=sys.stderr)
        return 2
    model = model_path(arguments.models, arguments.config, arguments.phrases)
    if arguments.print_path:
        print(model)
        return 0
    if model.exists():
        print(f"{model} is up to date")
        return 0
    return train(phrases, arguments.config, model)


def read_phrases(folder: Path) -> Dict[str, List[str]]:
    """Topic -> phrases in every language."""
    phrases: Dict[str, List[str]] = {}
    for path in sorted(folder.glob("*/*.txt")):
        phrases.setdefault(path.stem, []).extend(_lines(path))
    if "out-of-scope" in phrases:
        phrases["out-of-scope"] += _lines(BOT / "data" / "everyday.txt")
    return {topic: sorted(set(lines)) for topic, lines in phrases.items() if lines}


def _lines(path: Path) -> List[str]:
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def model_path(models: Path, config: Path, phrases: Path) -> Path:
    """Where the model made of exactly these inputs is kept."""
    total = hashlib.sha256(sys.version.encode())
    for path in sorted([*_sources(), config.resolve(), *phrases.resolve().glob("*/*.txt")]):
        total.update(path.name.encode() + b"\0" + path.parent.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return models / f"{total.hexdigest()[:32]}.tar.gz"


def _sources() -> Iterable[Path]:
    """What the trained file is made by. Patterns, replies and the channel are read at every start, not trained."""
    taught = ("training.py", "folding.py", "features.py", "encoder.py", "components/topic_classifier.py")
    told = ("domain.yml", "requirements.txt", "data/rules.yml", "data/everyday.txt")
    return (BOT / name for name in taught + told)


def train(phrases: Dict[str, List[str]], config: Path, model: Path) -> int:
    """Validate and train in a folder that is gone afterwards; the model appears whole or not at all."""
    model.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bot-training-") as name:
        folder = Path(name)
        data = folder / "data"
        data.mkdir()
        (data / "nlu.yml").write_text(as_nlu(phrases), encoding="utf-8")
        shutil.copy(BOT / "data" / "rules.yml", data)
        shared = ["--domain", str(BOT / "domain.yml"), "--data", str(data), "--config", str(config.resolve())]
        validated = _rasa(["data", "validate", "--fail-on-warnings", *shared], folder)
        if validated != 0:
            return validated
        made = ["--out", str(folder), "--fixed-model-name", "model", "--force"]
        trained = _rasa(["train", *shared, *made], folder)
        if trained == 0:
            part = model.with_suffix(".part")
            shutil.move(str(folder / "model.tar.gz"), part)
            part.replace(model)
            _forget_old(model.parent)
        return trained


def as_nlu(phrases: Dict[str, List[str]]) -> str:
    """Rasa's YAML; brackets would be read as entities and are no part of what anybody means."""
    lines = ['version: "3.1"', "nlu:"]
    for topic, examples in sorted(phrases.items()):
        lines += [f"- intent: {topic.replace('-', '_')}", "  examples: |"]
        lines += ["    - " + " ".join(example.translate(_BRACKETS).split()) for example in examples]
    return "\n".join(lines) + "\n"


def _rasa(words: List[str], folder: Path) -> int:
    environment = {**os.environ, "PYTHONPATH": str(BOT.parent), "HOME": str(folder), "RASA_TELEMETRY_ENABLED": "false"}
    environment["OMP_NUM_THREADS"] = "1"  # texts are encoded side by side; threads inside one only wait for each other
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # with it, every start compiles everything again
    done = subprocess.run(
        [sys.executable, "-m", "bot.run", *words, "--quiet"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        print(done.stdout[-6000:], done.stderr[-6000:], sep="\n", file=sys.stderr)
    return done.returncode


def _forget_old(folder: Path) -> None:
    models = sorted(folder.glob("*.tar.gz"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in models[KEPT_MODELS:]:
        old.unlink()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("phrases", type=Path, help="folder of <language>/<topic>.txt")
    parser.add_argument("--config", type=Path, default=BOT / "config.yml")
    parser.add_argument("--models", type=Path, default=BOT.parent / ".cache" / "bot")
    parser.add_argument("--print-path", action="store_true", help="only say where the model is or would be")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
