"""How well messages nobody trained on are understood: by the model alone, the rules alone, and both together.

    make scores                                 every language, as the second part of docs/quality.md
    .venv-bot/bin/python tests/bot/scores.py --show development_en      the mistakes of a set for development

`evaluation/<language>.tsv` is for measuring: written apart from the phrases, not read while building.
`evaluation/development_<language>.tsv` is what was looked at while building.
"""

from __future__ import annotations

import argparse
import asyncio
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Tuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SETS = HERE / "evaluation"
sys.path.insert(0, str(ROOT))

from bot import run  # noqa: E402

run.prepare()

from bot import danger, quiet_logs  # noqa: E402
from tests.share import Share  # noqa: E402

CRITICAL = frozenset(danger.CRITICAL)
COLUMNS = ("danger caught", "danger caught, implicit", "suicide caught", "false alarms", "topic right")
HEAD = """Gates (CB-41): danger .99, implicit .95 in English and .90 elsewhere, suicide .97, false alarms .10 at most.

| language | messages | layer | danger caught | of it implicit | suicide caught | false alarms | topic right |
|---|---|---|---|---|---|---|---|"""
NOTES = """`emergency first`: harmless messages answered by their own reply, after the emergency words.

| language | gates met, so may be typed | danger heard as something else | emergency first | asked again, being unsure |
|---|---|---|---|---|"""


class Labelled(NamedTuple):
    """One message of a set: its topic, others that are right too, how it is said, and what had been asked."""

    topic: str
    also: Tuple[str, ...]
    manner: str
    asked: str
    text: str

    @property
    def critical(self) -> bool:
        return self.topic in CRITICAL


class Heard(NamedTuple):
    """What each layer made of a message. `chance` is the model's for danger and suicide together.

    `doubted`: patterns raised it, the model all but ruled it out; the emergency words come first, the topic is another.
    """

    model: str
    chance: float
    rules: str
    both: str
    doubted: bool


def read(name: str) -> List[Labelled]:
    """The messages of a set."""
    rows = (line.split("\t") for line in (SETS / f"{name}.tsv").read_text(encoding="utf-8").splitlines() if line)
    return [Labelled(topic, tuple(filter(None, also.split(","))), *rest) for topic, also, *rest in rows]


@lru_cache(maxsize=1)
def pipeline(model: Path) -> Any:
    """The trained pipeline as it is shipped, read from disk once for all sets."""
    quiet_logs.keep_words_out()
    from rasa.core.agent import Agent

    return Agent.load(str(model))


def hear(messages: List[Labelled], model: Path) -> List[Heard]:
    """Every message through the trained pipeline."""
    agent = pipeline(model)
    from rasa.core.channels.channel import UserMessage

    from bot.components.danger_signals import DOUBTED, DangerSignals

    threshold = DangerSignals.get_default_config()["threshold"]

    async def one(message: Labelled) -> Heard:
        slots = {"asked_area": message.asked == "area", "asked_safe": message.asked == "safe-now"}
        parsed = await agent.processor.parse_message(UserMessage(message.text, metadata=slots))  # type: ignore[union-attr]
        ranking = [one for one in parsed["intent_ranking"] if one["name"] != "nlu_fallback"]
        chances = {one["name"].replace("_", "-"): one["confidence"] for one in ranking}
        chance = sum(chances[topic] for topic in CRITICAL)
        best = max(chances, key=chances.get)  # type: ignore[arg-type]
        alone = max(CRITICAL, key=chances.get) if chance >= threshold else best  # type: ignore[arg-type]
        both = parsed["intent"]["name"].replace("_", "-")
        return Heard(alone, chance, danger.raised(message.text) or "", both, bool(parsed.get(DOUBTED)))

    async def every() -> List[Heard]:
        return [await one(message) for message in messages]

    return asyncio.run(every())


def scores(messages: List[Labelled], heard: List[Heard], layer: str) -> Dict[str, Share]:
    """Recall of what must not be missed, false alarms, and topics right, for `model`, `rules` or `both`."""
    pairs = [(message, getattr(one, layer)) for message, one in zip(messages, heard, strict=True)]
    harmless = [said for message, said in pairs if not {message.topic, *message.also} & CRITICAL]

    def caught(*topics: str, implicit: bool = False) -> Share:
        wanted = [s for m, s in pairs if m.topic in topics and (not implicit or m.manner == "implicit")]
        return Share(sum(said in CRITICAL for said in wanted), len(wanted))

    found = {
        "danger caught": caught("danger-now"),
        "danger caught, implicit": caught("danger-now", implicit=True),
        "suicide caught": caught("suicide-risk"),
        "false alarms": Share(sum(said in CRITICAL for said in harmless), len(harmless)),
    }
    if layer != "rules":
        found["topic right"] = Share(sum(said == m.topic or said in m.also for m, said in pairs), len(pairs))
        found["topic right, strictly"] = Share(sum(said == m.topic for m, said in pairs), len(pairs))
    return found


def meets_the_gates(language: str, found: Dict[str, Share]) -> bool:
    """CB-41: whether what is typed in a language is understood well enough to offer it. Only buttons where not."""
    implicit = 0.95 if language == "en" else 0.90
    least = {"danger caught": 0.99, "danger caught, implicit": implicit, "suicide caught": 0.97}
    return all(found[name].rate >= rate for name, rate in least.items()) and found["false alarms"].rate <= 0.10


def first_words(messages: List[Labelled], heard: List[Heard]) -> Share:
    """Harmless messages that get the emergency words before another topic's reply."""
    calm = [h for m, h in zip(messages, heard, strict=True) if not {m.topic, *m.also} & CRITICAL]
    return Share(sum(h.doubted for h in calm), len(calm))


def confusions(messages: List[Labelled], heard: List[Heard]) -> List[str]:
    """Danger heard as something else: the mistakes that can harm."""
    pairs = zip(messages, heard, strict=True)
    return sorted(f"{m.topic} -> {h.both}" for m, h in pairs if m.critical and h.both not in CRITICAL)


def rows(language: str, messages: List[Labelled], heard: List[Heard]) -> List[str]:
    """The lines of a language in the table of docs/quality.md, one a layer."""
    lines = []
    for layer in ("model", "rules", "both"):
        found = scores(messages, heard, layer)
        figures = " | ".join(str(found.get(name, "")) for name in COLUMNS)
        lines.append(f"| {language} | {len(messages)} | {layer} | {figures} |")
    return lines


def notes(language: str, messages: List[Labelled], heard: List[Heard]) -> str:
    """What the table does not say of a language."""
    typing = "yes" if meets_the_gates(language, scores(messages, heard, "both")) else "no, buttons only"
    unsure = Share(sum(one.both == "nlu-fallback" for one in heard), len(heard))
    harm = ", ".join(confusions(messages, heard)) or "none"
    return f"| {language} | {typing} | {harm} | {first_words(messages, heard)} | {unsure} |"


def trained() -> Path:
    """The model of the phrases as they are."""
    command = [sys.executable, "-m", "bot.training", "directory_data/phrases", "--print-path"]
    return Path(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip())


def mistakes(messages: List[Labelled], heard: List[Heard]) -> str:
    """What was heard wrongly, with the model's chance of danger and what the rules raised."""
    pairs = zip(messages, heard, strict=True)
    wrong = [(m, h) for m, h in pairs if h.both != m.topic and h.both not in m.also]
    return "\n".join(f"{m.topic} -> {h.both} [{h.chance:.2f} {h.rules}] {m.manner}: {m.text}" for m, h in wrong)


def languages() -> List[str]:
    """Every language with a set for measuring, English first."""
    codes = sorted(path.stem for path in SETS.glob("*.tsv") if not path.stem.startswith("development"))
    return sorted(codes, key=lambda code: code != "en")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", default="", help="print the mistakes of this set; not for a set that measures")
    arguments = parser.parse_args()
    model = trained()
    if arguments.show:
        messages = read(arguments.show)
        print(mistakes(messages, hear(messages, model)))
        return
    read_as = {language: read(language) for language in languages()}
    heard = {language: hear(messages, model) for language, messages in read_as.items()}
    print("\n## The assistant\n" + HEAD)
    for language, messages in read_as.items():
        print("\n".join(rows(language, messages, heard[language])))
    print("\n" + NOTES)
    for language, messages in read_as.items():
        print(notes(language, messages, heard[language]))


if __name__ == "__main__":
    main()
