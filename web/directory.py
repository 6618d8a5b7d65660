"""The open directory of this process and the moment of this request, for the page families."""

from datetime import UTC, datetime

from flask import current_app

from directory_data.codes import NATIONS, always
from directory_data.search import Directory
from web.cards import Card, card


def directory() -> Directory:
    """The directory file this process opened."""
    opened: Directory = current_app.config["DIRECTORY"]
    return opened


def now() -> datetime:
    """The moment that decides what is open."""
    return datetime.now(UTC)


def nation_lines() -> list[tuple[str, Card]]:
    """The main helpline of each nation as (nation's English name, card)."""
    services, moment = directory().services, now()
    return [(NATIONS[code], card(directory(), services[id], moment)) for code in NATIONS for id in always()[code]]


def everyone_lines() -> list[Card]:
    """The lines for anybody, anywhere, after the nations' own."""
    return [card(directory(), directory().services[id], now()) for id in always()["everywhere"]]
