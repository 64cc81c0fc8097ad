"""What of an event screens are told: what they announce, and never what somebody did in private. State comes in the
patch beside it.
"""

from __future__ import annotations

from typing import Any, Final

from server.lounge import events
from server.lounge.events import LoungeEvent

PUBLIC: Final = frozenset({events.OpenedUp, events.ClosedUp, events.Announced})
STAFF: Final = frozenset({*PUBLIC, events.DealEnded, events.Reported})
OWN: Final[dict[type[Any], tuple[str, ...]]] = {
    events.ThreadOpened: ("thread", "kind"),
    events.ThreadJoined: ("thread",),
}
"""Told to those of a thread, with these fields."""
ABOUT: Final[dict[type[Any], tuple[str, ...]]] = {
    events.OpenedUp: ("at", "closes"),
    events.ClosedUp: ("at",),
    events.Announced: ("text", "at"),
    events.DealEnded: ("at",),
    events.Reported: ("report", "at"),
}


def show(event: LoungeEvent, audience: str) -> dict[str, Any] | None:
    """Return the event for screens of an audience; None when it is not for them."""
    kind = type(event)
    seen_as, _, person = audience.partition("@")
    if kind in (STAFF if seen_as == "staff" else PUBLIC):
        return told(event, ABOUT[kind])
    if kind in OWN and person and person in concerned(event):
        return told(event, OWN[kind])
    return None


def told(event: LoungeEvent, fields: tuple[str, ...]) -> dict[str, Any]:
    return {"type": event.__struct_config__.tag} | {name: getattr(event, name) for name in fields}


def concerned(event: LoungeEvent) -> tuple[str, ...]:
    """Return the people to whom an event is told, where not everybody hears of it."""
    if isinstance(event, events.ThreadOpened):
        return event.people
    return (event.person,) if isinstance(event, events.ThreadJoined) else ()
