"""On messages nobody trained on, danger is heard and topics are right at least as often as they were."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, List

import pytest
from conftest import PHRASES, ROOT
from scores import SETS, Heard, hear, meets_the_gates, notes, read, rows, scores

from bot import topics
from bot.folding import fold, words

LANGUAGES = ("en", "ur")
MANNERS = {
    *("explicit", "implicit", "negated", "past", "third-person", "hypothetical", "joke", "typo"),
    *("romanised", "mid-flow", "mixed"),
}
ALIKE, LONG = 0.8, 4
# Where the assistant stands, so that no change makes it worse unseen: docs/quality.md has the figures.
AT_LEAST = {
    "en": {"danger caught": 0.99, "danger caught, implicit": 0.95, "suicide caught": 0.97, "topic right": 0.88},
    "ur": {"danger caught": 0.99, "danger caught, implicit": 0.90, "suicide caught": 0.97, "topic right": 0.87},
}
# Drafted phrases, patterns and messages that no native speaker has read.
DRAFTED = ("ar", "bn", "cy", "fa", "gd", "pa", "pl", "ro", "so", "zh-Hans")
AT_LEAST |= {language: {"danger caught": 0.85, "suicide caught": 0.80, "topic right": 0.60} for language in DRAFTED}
FALSE_ALARMS = {"en": 0.12, "ur": 0.12, **dict.fromkeys(DRAFTED, 0.35)}
# The languages of the interface, and whether what is typed in them is read (CB-41), as the site is told.
OFFERED = (ROOT / "translations" / "languages.toml").read_text(encoding="utf-8")
TYPED = {code: typing == "true" for code, typing in re.findall(r'code = "(.+?)"(?:\n.+)*?\ntyping = (\w+)', OFFERED)}


@lru_cache(maxsize=None)
def heard(language: str, model: Path) -> List[Heard]:
    """A measuring set through the pipeline as it is shipped, once for all tests."""
    return hear(read(language), model)


def test_every_language_is_measured() -> None:
    """CB-41: each language of the interface has a set of its own."""
    assert TYPED.keys() == AT_LEAST.keys()


@pytest.mark.parametrize("language", AT_LEAST)
def test_what_must_hold(model: Path, language: str, capsys: Any) -> None:
    """CB-41, CB-42: printed with counts and intervals, for each layer and both."""
    messages = read(language)
    layers = heard(language, model)
    with capsys.disabled():
        print("", *rows(language, messages, layers), notes(language, messages, layers), sep="\n")
    both = scores(messages, layers, "both")
    assert len(messages) >= 80
    assert {name: both[name].rate for name, wanted in AT_LEAST[language].items() if both[name].rate < wanted} == {}
    assert both["false alarms"].rate <= FALSE_ALARMS[language]
    assert not TYPED[language] or meets_the_gates(language, both)


@pytest.mark.parametrize("name", sorted(path.stem for path in SETS.glob("*.tsv")))
def test_every_line_is_labelled_with_what_there_is(name: str) -> None:
    for message in read(name):
        assert {message.topic, *message.also} <= topics.TOPICS
        assert message.manner in MANNERS
        assert message.asked in ("", "area", "safe-now")
        assert 0 < len(message.text) <= 300
    texts = [fold(message.text) for message in read(name)]
    assert len(set(texts)) == len(texts)


def test_the_sets_are_large_enough() -> None:
    """CB-40: over all topics, a third of them danger or suicide."""
    english, urdu = read("en"), read("ur")
    assert len(english) >= 400
    assert len(urdu) >= 200
    for messages in (english, urdu):
        assert {message.topic for message in messages} == topics.TOPICS
        assert {message.manner for message in messages} == MANNERS
    assert sum(message.critical for message in english + urdu) >= 120


def test_no_message_was_trained_on_or_nearly() -> None:
    """CB-40: none is a phrase after levelling; none of four words or more shares four in five with one."""
    taught = {line for path in PHRASES.glob("*/*.txt") for line in path.read_text(encoding="utf-8").splitlines()}
    taught |= set((ROOT / "bot" / "data" / "everyday.txt").read_text(encoding="utf-8").splitlines())
    asked = {message.text: frozenset(words(message.text)) for path in SETS.glob("*.tsv") for message in read(path.stem)}
    folded = {fold(text) for text in asked}
    holding: Dict[str, List[str]] = {}
    for text, bag in asked.items():
        for word in bag:
            holding.setdefault(word, []).append(text)
    near = []
    for phrase in taught:
        bag = frozenset(words(phrase))
        if fold(phrase) in folded:
            near.append((phrase, phrase))
        for text in {text for word in bag for text in holding.get(word, ())} if len(bag) >= LONG else ():
            if len(asked[text]) >= LONG and len(bag & asked[text]) / len(bag | asked[text]) >= ALIKE:
                near.append((text, phrase))
    assert near == []


def test_rasa_itself_agrees(model: Path, tmp_path: Path) -> None:
    """`rasa test nlu` on the measuring sets gives the same share of topics right as our own count."""
    both = [pair for language in LANGUAGES for pair in zip(read(language), heard(language, model), strict=True)]
    plain, layers = zip(*(pair for pair in both if not pair[0].asked), strict=True)
    examples: Dict[str, List[str]] = {}
    for message in plain:
        examples.setdefault(topics.intent_of(message.topic), []).append(re.sub(r"[\[\]{}()]", " ", message.text))
    lines = ['version: "3.1"', "nlu:"]
    for intent, texts in sorted(examples.items()):
        lines += [f"- intent: {intent}", "  examples: |", *(f"    - {' '.join(text.split())}" for text in texts)]
    (tmp_path / "nlu.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    told = ["test", "nlu", "--nlu", str(tmp_path / "nlu.yml"), "--model", str(model), "--out", str(tmp_path)]
    done = subprocess.run(
        [sys.executable, "-m", "bot.run", *told, "--no-plot"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    theirs = float(re.search(r'"accuracy": ([\d.]+)', (tmp_path / "intent_report.json").read_text())[1])  # type: ignore[index]
    ours = scores(list(plain), list(layers), "both")["topic right, strictly"].rate
    assert theirs == pytest.approx(ours, abs=0.01)
