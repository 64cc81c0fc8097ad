"""What of an event screens are told: what they announce. State comes in the patch beside it."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from server.meetup import events
from server.meetup.events import MeetupEvent

PUBLIC: Final = frozenset({
    events.Opened, events.StepBegan, events.Extended, events.Recalled, events.Gathered, events.Released,
    events.Closed, events.Notified, events.Cancelled, events.RoundBegan, events.RoundTimed, events.RoomsEnded,
    events.RoundEnded, events.BreakoutEnded,
})  # fmt: skip
PERSONAL: Final = frozenset({
    events.Placed, events.Grouped, events.Warned, events.WarningRead, events.Removed, events.Readmitted,
    events.Rated, events.HelpCalled, events.HelpTaken, events.HelpEnded, events.HostGiven,
})  # fmt: skip
"""Told to whom they concern."""
HIDDEN: Final[dict[type[Any], tuple[str, ...]]] = {
    events.Prepared: ("plan",),
    events.Registered: ("people",),
    events.Delivered: ("errands",),
    events.SchemeKept: ("scheme",),
    events.Acquainted: ("groups",),
    events.Sought: ("scheme", "seed"),
    events.RotationFound: ("coming", "verdict"),
    events.RoundBegan: ("rooms",),
}
"""Fields that the patch tells, or that only the log needs."""


def show(event: MeetupEvent, audience: str) -> dict[str, Any] | None:
    """Return the event for screens of an audience; None when it is not for them."""
    if audience == "staff":
        return for_staff(event)
    kind = type(event)
    if kind not in PUBLIC and (not audience.startswith("@") or audience[1:] not in concerned(event)):
        return None
    shown: dict[str, Any] = msgspec.to_builtins(event)
    for name in ("by", "helper", "people", *HIDDEN.get(kind, ())):
        shown.pop(name, None)
    return shown


def for_staff(event: MeetupEvent) -> dict[str, Any] | None:
    if isinstance(event, events.Rated) or (isinstance(event, events.Delivered) and not event.failed):
        return None
    shown: dict[str, Any] = msgspec.to_builtins(event)
    for name in HIDDEN.get(type(event), ()):
        shown.pop(name, None)
    return shown


def concerned(event: MeetupEvent) -> tuple[str, ...]:
    """Return the people to whom an event is told besides staff, where not everybody hears of it."""
    if isinstance(event, events.Placed | events.Grouped):
        return event.people
    return (getattr(event, "person", ""),) if type(event) in PERSONAL else ()
