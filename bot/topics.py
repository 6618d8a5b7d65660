"""The codes the bot and the page share, so that a code from a page is checked before it is used."""

from __future__ import annotations

NEEDS = frozenset(
    [
        "domestic-abuse",
        "sexual-violence",
        "child-sexual-abuse",
        "stalking-harassment",
        "sexual-harassment",
        "online-abuse",
        "forced-marriage",
        "honour-based-abuse",
        "fgm",
        "trafficking-exploitation",
        "selling-sex",
        "perpetrator-help",
        "housing-refuge",
        "legal",
        "money",
        "immigration-nrpf",
        "mental-health",
        "substance-use",
    ]
)
TOPICS = NEEDS | frozenset(
    [
        "danger-now",
        "suicide-risk",
        "children-worry",
        "worried-friend",
        "professional",
        "find-local",
        "privacy",
        "about-bot",
        "talk-to-person",
        "greeting",
        "thanks-goodbye",
        "out-of-scope",
    ]
)
# Topics in which somebody is harmed: the words of danger in them are hardly ever a manner of speaking.
# A new need counts as harm until it is named here.
HARM = (
    NEEDS
    - {"selling-sex", "perpetrator-help", "housing-refuge", "legal", "money", "immigration-nrpf"}
    - {"mental-health", "substance-use"}
) | {"children-worry", "worried-friend"}
# Harm that is near long before anybody is hit, and told in words of its own: a wedding, a journey, the family's shame.
PLANNED = frozenset(["honour-based-abuse", "forced-marriage", "fgm", "trafficking-exploitation"])
BUTTONS = (
    "call", "write", "near-me", "my-language", "not-my-situation", "something-else", "talk-to-person",
    "yes-safe", "not-safe", "skip",
)  # fmt: skip
# Topics that are not needs, and the need their services are found under.
SEARCHED_AS = {
    "suicide-risk": "mental-health",
    "worried-friend": "domestic-abuse",
    "professional": "domestic-abuse",
    "talk-to-person": "domestic-abuse",
}
PICKED = ("pick_first", "pick_second", "pick_third")
# Offered when somebody starts or says we got it wrong; the page adds words and pictures.
USUAL = ("domestic-abuse", "sexual-violence", "worried-friend", "housing-refuge", "talk-to-person")
# Where there is no need at all and help must still be shown.
LAST_RESORT = "domestic-abuse"


def intent_of(topic: str) -> str:
    """The intent's name for a topic's code."""
    return topic.replace("-", "_")


def topic_of(intent: str) -> str:
    """The topic's code for an intent's name."""
    return intent.replace("_", "-")
