"""A list of services that a page or a link carries as opaque codes: checked against today's directory, never kept."""

from collections.abc import Iterable
from dataclasses import dataclass

from directory_data.opening import Closed
from directory_data.records import Service
from directory_data.search import Directory

MOST = 12  # services on one list: more is no choice
BETWEEN = "-"  # stands between the codes of a link


@dataclass(frozen=True)
class Shortlist:
    """The services, in the order chosen, and what became of the codes that are not among them.

    `closed` have closed since, each with what replaced it; `unknown` counts codes of no service; `over` services
    beyond MOST.
    """

    services: tuple[Service, ...] = ()
    closed: tuple[tuple[Closed, tuple[Service, ...]], ...] = ()
    unknown: int = 0
    over: int = 0

    @property
    def codes(self) -> list[str]:
        """What a page or a link carries."""
        return [service.code for service in self.services]

    @property
    def link(self) -> str:
        """The codes as one part of an address."""
        return BETWEEN.join(self.codes)


EMPTY = Shortlist()


def read(codes: Iterable[str], directory: Directory) -> Shortlist:
    """The list that codes make today, each service once."""
    asked = list(dict.fromkeys(code for code in codes if code))
    services = [service for code in asked if (service := directory.by_code(code))]
    gone = {one.code: one for one in directory.closed.values()}
    closed = [gone[code] for code in asked if code in gone]
    return Shortlist(
        services=tuple(services[:MOST]),
        closed=tuple((one, tuple(directory.services[id] for id in one.replaced_by)) for one in closed),
        unknown=len(asked) - len(services) - len(closed),
        over=max(0, len(services) - MOST),
    )


def changed(codes: list[str], change: str) -> list[str]:
    """The codes after one press: `up <code>`, `down <code>` or `drop <code>`; anything else changes nothing."""
    action, _, code = change.partition(" ")
    if code not in codes:
        return codes
    at = codes.index(code)
    others = codes[:at] + codes[at + 1 :]
    if action == "drop":
        return others
    to = {"up": max(0, at - 1), "down": at + 1}.get(action, at)
    return [*others[:to], code, *others[to:]]
