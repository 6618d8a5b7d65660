"""Turns what the rules decided into the page's answer: message ids, buttons, what to look up, what to remember."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from rasa.shared.core.trackers import DialogueStateTracker

from bot import topics
from bot.page_memory import Memory

MOST_BUTTONS = 5
OFFERED = 3


def answer(
    press: str, locale: str, before: Memory, replies: List[Dict[str, Any]], tracker: DialogueStateTracker
) -> Dict[str, Any]:
    """`replies` are the custom responses of domain.yml, in the order the rules chose them."""
    unsure = any(reply.get("unsure") for reply in replies)
    topic = tracker.get_slot("topic")
    others = _others(replies, tracker, topic)
    buttons = [f"topic:{other}" for other in others]
    buttons += [code for reply in replies for code in reply.get("buttons", [])]
    after = _remember(before, topic, unsure, replies)
    searches = any(reply.get("search") for reply in replies)
    return {
        "topic": "" if unsure else topic or "",
        "others": others if unsure else [],
        "replies": [reply["reply"] for reply in replies],
        "buttons": list(dict.fromkeys(buttons))[:MOST_BUTTONS],
        "search": _search(press, locale, after) if searches else None,
        "memory": after,
    }


def _others(replies: List[Dict[str, Any]], tracker: DialogueStateTracker, topic: Optional[str]) -> List[str]:
    wanted = {reply.get("others") for reply in replies}
    if "usual" in wanted:
        return [usual for usual in topics.USUAL if usual != topic]
    if "likely" not in wanted:
        return []
    parsed = tracker.latest_message.parse_data if tracker.latest_message else {}
    ranked = [topics.topic_of(one["name"] or "") for one in parsed.get("intent_ranking", [])]
    likely = [code for code in ranked if code in topics.TOPICS and code not in ("greeting", "thanks-goodbye")]
    return (likely or list(topics.USUAL))[:OFFERED]


def _remember(before: Memory, topic: Optional[str], unsure: bool, replies: List[Dict[str, Any]]) -> Memory:
    asked = next((reply["asked"] for reply in replies if "asked" in reply), None)
    if any(reply.get("keep_asked") for reply in replies):
        asked = before["asked"]
    fallbacks = min(int(before["fallbacks"] or 0) + 1, 2) if unsure else 0
    return {
        **before,
        "topic": topic,
        "need": topic if topic in topics.NEEDS and not unsure else before["need"],
        "asked": asked,
        "fallbacks": str(fallbacks),
    }


def _search(press: str, locale: str, memory: Memory) -> Dict[str, Optional[str]]:
    """National when there is no area: help is shown before anything is asked."""
    topic = memory["topic"] or ""
    need = memory["need"] if topic not in ("suicide-risk",) else None
    group = memory["group"]
    if topic == "children-worry":
        group = group or "children-young-people"
    elif topic != "find-local":
        need = need or topics.SEARCHED_AS.get(topic, topics.LAST_RESORT)
    language = memory["language"]
    if press == "my-language" and not language and locale not in ("", "en"):
        language = locale
    return {"need": need, "area": memory["area"], "language": language, "group": group}
