"""Turns what the rules decided into the page's answer: message ids, buttons, what to look up, what to remember."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from rasa.shared.core.trackers import DialogueStateTracker

from bot import danger, particulars, topics
from bot.components.danger_signals import DOUBTED
from bot.page_memory import Memory

MOST_BUTTONS = 5
MOST_BUBBLES = 2
OFFERED = 3


def answer(
    press: str, locale: str, before: Memory, replies: List[Dict[str, Any]], tracker: DialogueStateTracker
) -> Dict[str, Any]:
    """`replies` are the custom responses of domain.yml, in the order the rules chose them."""
    unsure = any(reply.get("unsure") for reply in replies)
    topic = tracker.get_slot("topic")
    parsed: Dict[str, Any] = tracker.latest_message.parse_data if tracker.latest_message else {}
    others = _others(replies, parsed, topic)
    buttons = [f"topic:{other}" for other in others]
    buttons += [code for reply in replies for code in reply.get("buttons", [])]
    said = [reply["reply"] for reply in replies if "reply" in reply]
    said = _in_particular(said, topic, parsed.get("particulars", []))
    if parsed.get(DOUBTED):
        said = [f"first-{parsed[DOUBTED]}", *said][:MOST_BUBBLES]
    after = _remember(before, topic, unsure, replies)
    searches = any(reply.get("search") for reply in replies)
    picked = any(reply.get("pick") for reply in replies)
    return {
        "topic": "" if unsure else topic or "",
        "others": others if unsure else [],
        "replies": said,
        "buttons": list(dict.fromkeys(buttons))[:MOST_BUTTONS],
        "search": _search(press, locale, said, after) if searches else None,
        "pick": topics.PICKED.index(parsed["intent"]["name"]) + 1 if picked else None,
        "memory": after,
    }


def _others(replies: List[Dict[str, Any]], parsed: Dict[str, Any], topic: Optional[str]) -> List[str]:
    wanted = {reply.get("others") for reply in replies}
    if "usual" in wanted:
        return [usual for usual in topics.USUAL if usual != topic]
    if "likely" not in wanted:
        return []
    ranked = [topics.topic_of(one["name"] or "") for one in parsed.get("intent_ranking", [])]
    likely = [code for code in ranked if code in topics.TOPICS and code not in ("greeting", "thanks-goodbye")]
    return (likely or list(topics.USUAL))[:OFFERED]


def _in_particular(said: List[str], topic: Optional[str], told: List[str]) -> List[str]:
    """The replies, with the words a particular calls for: beside those to a danger, in the place of any other's."""
    if topic in danger.CRITICAL:
        beside = [f"beside-{one}" for one in particulars.BESIDE_DANGER if one in told]
        return [said[0], *beside[:1]] if said[0] == f"reply-{topic}" else said
    instead = [f"reply-{one}" for one in particulars.INSTEAD if one in told]
    return [instead[0], *said[1:]] if instead and said[0] == f"reply-{topic}" else said


def _remember(before: Memory, topic: Optional[str], unsure: bool, replies: List[Dict[str, Any]]) -> Memory:
    asked = next((reply["asked"] for reply in replies if "asked" in reply), None)
    if any(reply.get("keep_asked") for reply in replies):
        asked = before["asked"]
    fallbacks = min(int(before["fallbacks"] or 0) + 1, 2) if unsure else 0
    need, group = before["need"], before["group"]
    if not unsure and topic in topics.NEEDS:
        need = topic
    elif not unsure and topic in topics.SEARCHED_AS:
        need = need or topics.SEARCHED_AS[topic]
    if topic == "children-worry":
        group = group or "children-young-people"
    return {**before, "topic": topic, "need": need, "group": group, "asked": asked, "fallbacks": str(fallbacks)}


def _search(press: str, locale: str, said: List[str], memory: Memory) -> Dict[str, Any]:
    """National when there is no area: help is shown before anything is asked."""
    need = memory["need"]
    if memory["topic"] == "suicide-risk":
        need = topics.SEARCHED_AS["suicide-risk"]
    elif memory["topic"] not in ("find-local", "children-worry"):
        need = need or topics.LAST_RESORT
    language = memory["language"]
    if press == "my-language" and not language and locale not in ("", "en"):
        language = locale
    writing = press == "write" or "reply-write-instead" in said
    group = "children-young-people" if "reply-child" in said else memory["group"]
    return {"need": need, "area": memory["area"], "language": language, "group": group, "write": writing}
