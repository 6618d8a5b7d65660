"""How well messages nobody trained on are understood: by the model alone, the rules alone, and both together.

    make scores                                 both sets of every language, by language
    .venv-bot/bin/python tests/bot/scores.py --show development_en      also the mistakes, of a set for development

`evaluation/<language>.tsv` is for measuring: written apart from the phrases, not read while building.
`evaluation/development_<language>.tsv` is what was looked at while building.
"""

from __future__ import annotations

import argparse
import asyncio
import subprocess
import sys
from math import sqrt
from pathlib import Path
from typing import Dict, List, NamedTuple, Tuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SETS = HERE / "evaluation"
sys.path.insert(0, str(ROOT))

from bot import run  # noqa: E402

run.prepare()

from bot import danger, quiet_logs  # noqa: E402

CRITICAL = frozenset(danger.CRITICAL)


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


class Share(NamedTuple):
    """So many of so many."""

    hits: int
    of: int

    @property
    def rate(self) -> float:
        return self.hits / self.of if self.of else 1.0

    def interval(self) -> Tuple[float, float]:
        """Wilson's 95% interval."""
        if not self.of:
            return (0.0, 1.0)
        z, n, p = 1.96, self.of, self.rate
        middle, half = p + z * z / (2 * n), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return ((middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n))

    def __str__(self) -> str:
        low, high = self.interval()
        return f"{self.hits}/{self.of} = {self.rate:.1%} ({low:.1%} to {high:.1%})"


def read(name: str) -> List[Labelled]:
    """The messages of a set."""
    rows = (line.split("\t") for line in (SETS / f"{name}.tsv").read_text(encoding="utf-8").splitlines() if line)
    return [Labelled(topic, tuple(filter(None, also.split(","))), *rest) for topic, also, *rest in rows]


def hear(messages: List[Labelled], model: Path) -> List[Heard]:
    """Every message through the trained pipeline, as it is shipped."""
    quiet_logs.keep_words_out()
    from rasa.core.agent import Agent
    from rasa.core.channels.channel import UserMessage

    from bot.components.danger_signals import DOUBTED, DangerSignals

    agent = Agent.load(str(model))
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


def report(name: str, messages: List[Labelled], heard: List[Heard], show: bool) -> str:
    """The table of a set, and the mistakes that matter: danger heard as something else."""
    lines = [f"{name}: {len(messages)} messages, {sum(m.critical for m in messages)} of them danger or suicide"]
    for layer in ("model", "rules", "both"):
        lines += [f"  {layer:5}  {what:24} {share}" for what, share in scores(messages, heard, layer).items()]
    calm = [h for m, h in zip(messages, heard, strict=True) if not {m.topic, *m.also} & CRITICAL]
    first = Share(sum(h.doubted for h in calm), len(calm))
    lines.append(f"  harmless, with the emergency words before another topic's reply: {first}")
    missed = [(m, h) for m, h in zip(messages, heard, strict=True) if m.critical and h.both not in CRITICAL]
    confusions = sorted(f"{m.topic} -> {h.both}" for m, h in missed)
    lines.append(f"  harmful confusions: {', '.join(confusions) or 'none'}")
    unsure = sum(h.both == "nlu-fallback" for h in heard)
    lines.append(f"  not sure, so asked again: {Share(unsure, len(heard))}")
    if show:
        wrong = [(m, h) for m, h in zip(messages, heard, strict=True) if h.both != m.topic and h.both not in m.also]
        lines += [f"    {m.topic} -> {h.both} [{h.chance:.2f} {h.rules}] {m.manner}: {m.text}" for m, h in wrong]
    return "\n".join(lines)


def trained() -> Path:
    """The model of the phrases as they are."""
    command = [sys.executable, "-m", "bot.training", "directory_data/phrases", "--print-path"]
    return Path(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, help="a trained model; by default the one of the phrases as they are")
    parser.add_argument("--show", default="", help="print the mistakes of this set; not for a set that measures")
    arguments = parser.parse_args()
    for path in sorted(SETS.glob("*.tsv")):
        messages = read(path.stem)
        heard = hear(messages, arguments.model or trained())
        print(report(path.stem, messages, heard, show=path.stem == arguments.show), flush=True)


if __name__ == "__main__":
    main()
