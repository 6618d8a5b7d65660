"""What the assistant says of privacy stands on the privacy page or has its own proof; no other reply promises any."""

import ast
import re

import pytest
from test_the_privacy_page_is_true import CLAIMS, HERE

from web.replies import REPLIES

ANSWERS = ("reply-privacy", "reply-keep-secret")
# What the page does not say in these words, with the tests that prove it; none marks what others do or we cannot help.
ALSO: dict[str, tuple[str, ...]] = {
    "Anyone who can see this phone can read the screen.": (),
    "There is no person here to tell, and we keep nothing you write.": (
        "test_nothing_is_written_down.py::test_the_files",
        "test_nothing_is_written_down.py::test_the_output",
        "test_memory_is_only_codes.py::test_what_is_not_ours_is_dropped",
        "test_a_turn_is_words_and_services.py::test_nothing_typed_is_shown",
        "test_the_site_calls_nobody.py::test_no_connection_at_all",
    ),
    "Helplines have their own rules. You can ask what they share before you start.": (),
}
PROMISE = re.compile(r"\b(we|us|our|keep|store|cookies?|written|write down|secret|private|log)\b", re.IGNORECASE)
# Sentences of other replies that speak of keeping things, and mean something else.
OTHER = {
    "A refuge is a safe place to stay. Where it is stays secret.",
    "If it was recent, a centre can keep evidence while you decide.",
}


@pytest.mark.parametrize("sentence", [one for id in ANSWERS for one in REPLIES[id].sentences])
def test_a_promise_is_proved(sentence: str) -> None:
    """DP-07: the same words as the privacy page, or a line in the table above."""
    assert sentence in {claim["says"] for claim in CLAIMS} | ALSO.keys()


@pytest.mark.parametrize("proof", [proof for proofs in ALSO.values() for proof in proofs])
def test_a_proof_is_there(proof: str) -> None:
    """DP-07: the tests named exist."""
    file, _, name = proof.partition("::")
    module = ast.parse((HERE / file).read_text(encoding="utf-8"))
    assert name in {node.name for node in module.body if isinstance(node, ast.FunctionDef)}


def test_the_table_is_in_use() -> None:
    """DP-07: no line for a sentence nobody says any more, and none that the page proves already."""
    said = {one for id in ANSWERS for one in REPLIES[id].sentences}
    assert ALSO.keys() <= said
    assert not ALSO.keys() & {claim["says"] for claim in CLAIMS}


def test_no_other_reply_promises() -> None:
    """DP-07, QE-32: privacy is promised where it is asked about and nowhere by the way."""
    others = {one for id, reply in REPLIES.items() if id not in ANSWERS for one in reply.sentences}
    assert {one for one in others if PROMISE.search(one)} == OTHER
