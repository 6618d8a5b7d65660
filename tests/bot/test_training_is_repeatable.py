"""Training does nothing twice, sees every change, and works without the sentence encoder."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import List

import pytest
from conftest import PHRASES, ROOT

from bot import training

FEW = 4


@pytest.fixture(scope="module")
def few_phrases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every topic, but only a few phrases of each, so that training takes seconds."""
    folder = tmp_path_factory.mktemp("phrases")
    for path in PHRASES.glob("*/*.txt"):
        lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
        (folder / path.parent.name).mkdir(exist_ok=True)
        (folder / path.parent.name / path.name).write_text("\n".join(lines[:FEW]), encoding="utf-8")
    return folder


def run(words: List[str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, "-m", "bot.training", *words], cwd=ROOT, capture_output=True, text=True)


def test_the_pipeline_without_vectors_trains(few_phrases: Path, tmp_path: Path) -> None:
    done = run([str(few_phrases), "--config", "bot/config-without-vectors.yml", "--models", str(tmp_path)])
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.glob("*.tar.gz"))) == 1


def test_training_again_does_nothing(model: Path) -> None:
    before, started = model.stat().st_mtime_ns, time.monotonic()
    done = run([str(PHRASES)])
    assert done.returncode == 0
    assert "up to date" in done.stdout
    assert model.stat().st_mtime_ns == before
    assert time.monotonic() - started < 10


def test_any_changed_phrase_asks_for_a_new_model(few_phrases: Path, tmp_path: Path) -> None:
    config = ROOT / "bot" / "config.yml"
    before = training.model_path(tmp_path, config, few_phrases)
    phrase = few_phrases / "en" / "legal.txt"
    phrase.write_text(phrase.read_text("utf-8") + "\none more", encoding="utf-8")
    assert training.model_path(tmp_path, config, few_phrases) != before


def test_a_folder_without_phrases_is_refused_in_one_line(tmp_path: Path) -> None:
    done = run([str(tmp_path)])
    assert done.returncode == 2
    assert str(tmp_path) in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_every_topic_with_phrases_is_known_to_the_bot() -> None:
    from bot import topics

    assert {path.stem for path in PHRASES.glob("*/*.txt")} == topics.TOPICS


def test_no_tensorflow_is_installed() -> None:
    installed = {path.name for path in Path(sys.prefix).glob("lib/python3.10/site-packages/*")}
    assert not installed & {"tensorflow", "keras", "jax", "uvloop", "confluent_kafka"}
