"""Holds a conversation only while its turn runs, because nothing anybody wrote may be kept on a server."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Dict, Iterable, Iterator, Optional

from rasa.core.tracker_store import FailSafeTrackerStore, InMemoryTrackerStore, TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.events import ActionExecuted, Event, SessionStarted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker


class Turn:
    """One turn: the slots it starts from, and the tracker once Rasa has handed it over."""

    __slots__ = ("slots", "tracker")

    def __init__(self, slots: Dict[str, Any]) -> None:
        self.slots = slots
        self.tracker: Optional[DialogueStateTracker] = None


_turn: ContextVar[Optional[Turn]] = ContextVar("turn", default=None)


@contextmanager
def one_turn(slots: Dict[str, Any]) -> Iterator[Turn]:
    """A conversation that starts from these slots and is gone at the end of the block, whatever happens inside."""
    turn = Turn(slots)
    token = _turn.set(turn)
    try:
        yield turn
    finally:
        _turn.reset(token)
        turn.tracker = None


class ForgetfulStore(TrackerStore):
    """The tracker store named in endpoints.yml. It owns no place where a tracker could stay."""

    def __init__(self, domain: Any, event_broker: Any = None, **_options: Any) -> None:
        super().__init__(domain, None)

    async def retrieve(self, sender_id: str) -> Optional[DialogueStateTracker]:
        turn = _turn.get()
        if turn is None:
            return None
        if turn.tracker is None:
            return DialogueStateTracker.from_events(sender_id, _beginning(turn), self.domain.slots, domain=self.domain)
        return turn.tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        turn = _turn.get()
        if turn is not None:
            turn.tracker = tracker

    async def keys(self) -> Iterable[str]:
        return []

    async def delete(self, sender_id: str) -> None:
        return None


def _beginning(turn: Turn) -> Iterator[Event]:
    yield ActionExecuted(ACTION_SESSION_START_NAME)
    yield SessionStarted()
    for name, value in turn.slots.items():
        yield SlotSet(name, value)
    yield ActionExecuted(ACTION_LISTEN_NAME)


class _Nowhere(TrackerStore):
    """Where a tracker goes when saving it failed."""

    async def retrieve(self, sender_id: str) -> None:
        return None

    async def save(self, tracker: DialogueStateTracker) -> None:
        return None

    async def keys(self) -> Iterable[str]:
        return []


def seal() -> None:
    """Close Rasa's own ways out: when a save fails, or endpoints.yml names a store it cannot find, it quietly keeps
    every word in memory for ever. Its error message would also print the exception's words, perhaps somebody's own.
    """

    async def keep_nothing(store: InMemoryTrackerStore, tracker: DialogueStateTracker) -> None:
        return None

    def nowhere(store: FailSafeTrackerStore) -> TrackerStore:
        return _Nowhere(store.domain, None)

    def say_nothing(store: FailSafeTrackerStore, error: Exception) -> None:
        return None

    InMemoryTrackerStore.save = keep_nothing  # type: ignore[assignment]
    FailSafeTrackerStore.fallback_tracker_store = property(nowhere)  # type: ignore[assignment]
    FailSafeTrackerStore.on_tracker_store_error = say_nothing  # type: ignore[method-assign]
    FailSafeTrackerStore.on_tracker_store_retrieve_error = say_nothing  # type: ignore[method-assign]


seal()
