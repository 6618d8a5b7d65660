"""What the assistant's process can answer and what the site can say are the same list, read from both sides' files."""

import ast
import re
from dataclasses import fields
from pathlib import Path

import pytest

from directory_data.codes import vocabulary
from tests.serving import ROOT
from web.assistant import AWAY, START
from web.loopback import Answer, Search
from web.memory import Memory
from web.replies import BUTTONS, REPLIES

BOT = ROOT / "bot"
DOMAIN = (BOT / "domain.yml").read_text(encoding="utf-8")
TOPICS = [*vocabulary("need"), *vocabulary("topic")]
OURS_ALONE = {"away"}  # what the site says when there is no assistant to say it


def tree(name: str) -> ast.Module:
    """A file of the assistant's, as text: its Python is another one and is never imported here."""
    return ast.parse((BOT / name).read_text(encoding="utf-8"))


def value(name: str, called: str) -> ast.expr:
    """What a module of the assistant's calls by a name."""
    for node in tree(name).body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
            target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
            if ast.unparse(target) == called:
                return node.value
    raise AssertionError(f"bot/{name} has no {called}")


def texts(node: ast.AST) -> set[str]:
    """Every text that stands in a piece of code."""
    return {one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def keys(node: ast.expr) -> set[str]:
    """The keys of a dictionary as written."""
    assert isinstance(node, ast.Dict)
    return {str(one.value) for one in node.keys if isinstance(one, ast.Constant)}


def answered(name: str, function: str) -> set[str]:
    """The names of what a function of the assistant's gives back."""
    (found,) = [one for one in ast.walk(tree(name)) if isinstance(one, ast.FunctionDef) and one.name == function]
    (given,) = [one.value for one in ast.walk(found) if isinstance(one, ast.Return) and isinstance(one.value, ast.Dict)]
    return keys(given)


def headings(path: Path) -> set[str]:
    """What the patterns of a file tell of, sayings that tell of nothing apart."""
    return {*re.findall(r"^\[([\w-]+)\]$", path.read_text(encoding="utf-8"), re.MULTILINE)} - {"harmless"}


def beside() -> set[str]:
    """Particulars said beside a danger."""
    return texts(value("particulars/__init__.py", "BESIDE_DANGER"))


def instead() -> set[str]:
    """Particulars said in the place of a topic's reply."""
    return keys(value("particulars/__init__.py", "INSTEAD"))


def test_every_message() -> None:
    """CB-03: each message the assistant can ask for has words, and no words wait for a message nobody can ask for."""
    written = {*re.findall(r"\breply: ([\w-]+)", DOMAIN)}
    by_topic = {f"reply-{topic}" for topic in TOPICS} if 'reply: "reply-{topic}"' in DOMAIN else set()
    particular = {f"beside-{one}" for one in beside()} | {f"reply-{one}" for one in instead()}
    particular |= {f"first-{topic}" for topic in ("danger-now", "suicide-risk")}
    assert written | by_topic | particular == REPLIES.keys() - OURS_ALONE
    assert REPLIES.keys() >= OURS_ALONE


def test_every_reply_was_read() -> None:
    """CB-03: this file sees each reply of the domain, however it is written down."""
    replies = re.findall(r"\breply: (\"[^\"]*\"|[^,}\s]+)", DOMAIN)
    assert len(replies) == len(re.findall(r"\breply:", DOMAIN)) > 10
    assert [one for one in replies if not re.fullmatch(r'[\w-]+|"reply-\{topic\}"', one)] == []


def test_every_particular() -> None:
    """CB-20, CB-22: the patterns tell of exactly what there are words for, in English; other languages of no more."""
    assert headings(BOT / "particulars" / "en.txt") == beside() | instead()
    for path in (BOT / "particulars").glob("*.txt"):
        assert headings(path) <= beside() | instead(), path.name


def test_every_button() -> None:
    """CB-03: each button the assistant can offer or hear has words, and no words wait for a button nobody offers."""
    offered = {code.strip() for row in re.findall(r"buttons: \[([^\]]*)\]", DOMAIN) for code in row.split(",")}
    by_topic = {f"topic:{topic}" for topic in TOPICS}
    assert offered | by_topic == {*BUTTONS}
    assert offered == texts(value("topics.py", "BUTTONS"))


def test_every_topic() -> None:
    """CB-26: the assistant knows the topics of the vocabulary, each under its own code."""
    assert texts(value("topics.py", "NEEDS")) == {*vocabulary("need")}
    assert texts(value("topics.py", "TOPICS")) == {*vocabulary("topic")}
    assert texts(value("topics.py", "USUAL")) <= {*TOPICS}


@pytest.mark.parametrize("code", [*START, *(f"topic:{need}" for need in AWAY)])
def test_every_first_choice(code: str) -> None:
    """PR-11: what is offered before a word is typed has words and is understood without a model."""
    assert code in BUTTONS


def test_both_sides_mean_the_same() -> None:
    """DP-03: an answer, its search and its memory have the same names in the two processes."""
    given = answered("page_answer.py", "answer")
    assert {field.name for field in fields(Answer)} <= given
    assert answered("page_answer.py", "_search") == {field.name for field in fields(Search)}
    assert keys(value("page_memory.py", "_ALLOWED")) == {field.name for field in fields(Memory)}
