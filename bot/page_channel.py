"""The only way into the assistant: one turn in (text or a button, and codes), ids of messages and codes out."""

from __future__ import annotations

import logging
import re
import uuid
from typing import Any, Awaitable, Callable, Dict, List, NamedTuple, Optional, Text

from rasa.core.channels.channel import InputChannel, OutputChannel, UserMessage
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot import page_memory, quiet_logs, topics
from bot.folding import fold
from bot.forgetful_store import one_turn
from bot.page_answer import answer

logger = logging.getLogger("bot.page_channel")

LARGEST_BODY = 16_000
# Rasa takes text that starts with a slash for a button's payload; nobody may reach one by typing it.
_LOOKS_LIKE_PAYLOAD = re.compile(r"^[\s/]+")


class WrongBody(ValueError):
    """Not a turn; there is nothing to understand."""


class Asked(NamedTuple):
    """What a page sent, checked."""

    text: str
    press: str
    locale: str
    told: bool
    memory: page_memory.Memory


class Collector(OutputChannel):
    """Takes the replies of one turn."""

    def __init__(self) -> None:
        self.replies: List[Dict[str, Any]] = []

    @classmethod
    def name(cls) -> Text:
        return "page"

    async def send_custom_json(self, recipient_id: Text, json_message: Dict[Text, Any], **kwargs: Any) -> None:
        self.replies.append(json_message)


class PageChannel(InputChannel):
    """POST /webhooks/page/turn."""

    @classmethod
    def name(cls) -> Text:
        return "page"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        page = Blueprint("page")

        @page.listener("before_server_start")
        async def quieten(_app: Any, _loop: Any) -> None:
            quiet_logs.keep_other_handlers_away()

        @page.listener("after_server_start")
        async def settle(_app: Any, _loop: Any) -> None:
            quiet_logs.keep_other_handlers_away()
            # The first turn loads what later ones share; it should not be somebody's.
            await take_turn(Asked("hello", "", "en", False, page_memory.fresh()), on_new_message)

        @page.route("/turn", methods=["POST"])
        async def turn(request: Request) -> HTTPResponse:
            try:
                return response.json(await take_turn(read(request), on_new_message))
            except WrongBody:
                return response.json({}, status=400)
            except Exception as error:  # whatever it is, its message and its locals may hold what somebody wrote
                logger.error("a turn failed: %s", type(error).__name__)
                return response.json({}, status=500)

        return page


def read(request: Request) -> Asked:
    """The checked turn, or WrongBody."""
    if len(request.body) > LARGEST_BODY:
        raise WrongBody
    try:
        body = request.json
    except Exception:
        raise WrongBody from None
    parts = ("text", "press", "locale")
    if not isinstance(body, dict) or not all(isinstance(body.get(part, ""), str) for part in parts):
        raise WrongBody
    if "text" not in body and "press" not in body:
        raise WrongBody
    text = _LOOKS_LIKE_PAYLOAD.sub("", body.get("text", ""))
    told = body.get("told") is True
    return Asked(text, body.get("press", ""), body.get("locale", ""), told, page_memory.checked(body.get("memory")))


async def take_turn(asked: Asked, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Dict[str, Any]:
    slots = page_memory.as_slots(asked.memory)
    collector = Collector()
    with one_turn(slots) as turn:
        message = UserMessage(
            asked.text,
            collector,
            sender_id=uuid.uuid4().hex,  # Rasa gives everybody the id "default" when it gets none
            parse_data=_already_understood(asked),
            input_channel="page",
            metadata={**slots, "told": asked.told},
        )
        await on_new_message(message)
        if turn.tracker is None or not collector.replies:
            raise RuntimeError("no answer")
        return answer(asked.press, asked.locale, asked.memory, collector.replies, turn.tracker)


def _already_understood(asked: Asked) -> Optional[Dict[str, Any]]:
    """A button needs no understanding, and emoji or nothing at all would only be guessed at."""
    code = asked.press[len("topic:") :] if asked.press.startswith("topic:") else asked.press
    if code in topics.TOPICS or asked.press in topics.BUTTONS:
        return _as_intent(topics.intent_of(code))
    return None if fold(asked.text) else _as_intent("nlu_fallback")


def _as_intent(intent: str) -> Dict[str, Any]:
    return {"text": "", "intent": {"name": intent, "confidence": 1.0}, "entities": [], "intent_ranking": []}
