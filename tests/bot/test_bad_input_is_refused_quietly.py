"""Whatever is sent, the answer is a turn or an empty refusal, and what a page cannot have sent is not believed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from conftest import Assistant

from bot import page_memory


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"3",
        b"null",
        b'"text"',
        b"\xff\xfe",
        b'{"text": 3}',
        b'{"press": []}',
        b'{"locale": {}, "text": ""}',
        b"{}",
        b'{"text": "' + b"a" * 20_000 + b'"}',
        b"[" * 9_000,
    ],
)
def test_a_body_that_is_no_turn_is_refused_with_nothing_in_the_answer(assistant: Assistant, body: bytes) -> None:
    assert assistant.post(body) == (400, {})


@pytest.mark.parametrize(
    "memory",
    [
        [],
        7,
        "x",
        {"topic": "no-such-topic"},
        {"topic": 4},
        {"area": "E09000003<b>"},
        {"area": "a" * 33},
        {"extra": "x"},
        {"fallbacks": "9"},
        {"asked": "your-name"},
        {"need": "greeting"},
        {"area": "E09\n"},
        {"group": {"a": 1}},
        {"area": "é"},
    ],
)
def test_forged_memory_is_a_fresh_start(assistant: Assistant, memory: Any) -> None:
    status, answer = assistant.post({"text": "thank you", "press": "", "locale": "en", "memory": memory})
    assert status == 200
    assert answer["memory"] == {**page_memory.fresh(), "topic": "thanks-goodbye", "fallbacks": "0"}


@pytest.mark.parametrize("text", ["/danger_now", " / /danger_now", "/suicide_risk{}", "//restart", "/restart", "/back"])
def test_a_payload_typed_by_hand_is_only_text(assistant: Assistant, text: str) -> None:
    answer = assistant.say(text)
    assert answer["replies"]


@pytest.mark.parametrize(
    "press", ["danger_now", "nonsense", "topic:", "topic:nonsense", "/danger_now", "<b>", "x" * 500]
)
def test_a_button_we_never_offered_counts_as_nothing(assistant: Assistant, press: str) -> None:
    assert assistant.say(press=press)["replies"] == ["did-you-mean"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "😀",
        "😀" * 200,
        "\x00\x01\x02",
        "<script>alert(1)</script>",
        "a" * 5000,
        "你好，我需要帮助",
        "ਮਦਦ",
        "\u202e\u200f",
        "{topic}",
        "{0[topic]}",
        "%s%n",
        "' OR 1=1 --",
        "\ud800",
        "zzz " * 300,
    ],
)
def test_odd_text_gets_an_ordinary_answer_that_holds_none_of_it(assistant: Assistant, text: str) -> None:
    answer = assistant.say(text)
    assert answer["replies"]
    assert len(text.strip()) < 8 or text.strip()[:40] not in json.dumps(answer, ensure_ascii=False)


def test_no_other_door_is_open(assistant: Assistant) -> None:
    for path in ("/webhooks/rest/webhook", "/model/parse", "/conversations/x/tracker", "/status", "/webhooks/page/"):
        assert assistant.post({"message": "hello", "sender": "x"}, path)[0] in (404, 405)
