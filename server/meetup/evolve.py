"""Folding: what an event has changed, and which errands it leads to. Total: what makes no sense changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from msgspec.structs import replace

from server.meetup import errands, events
from server.meetup.events import MeetupEvent
from server.meetup.folds import breakouts, people, plan, rooms, rounds
from server.meetup.state import Meetup, sends

Fold = Callable[[Meetup, Any], Meetup]

FOLDS: Final[dict[type[Any], Fold]] = {
    events.Prepared: plan.prepared,
    events.Cancelled: plan.cancelled,
    events.Invited: plan.invited,
    events.Revoked: plan.revoked,
    events.Opened: plan.opened,
    events.StepBegan: plan.step_began,
    events.Extended: plan.extended,
    events.Recalled: plan.recalled,
    events.Gathered: plan.gathered,
    events.Released: plan.released,
    events.Closed: plan.closed,
    events.Locked: plan.locked,
    events.Led: plan.led,
    events.Notified: plan.notified,
    events.Featured: plan.featured,
    events.Registered: people.registered,
    events.Unregistered: people.unregistered,
    events.Joined: people.joined,
    events.Arrived: people.arrived,
    events.Left: people.left,
    events.Bowed: people.bowed,
    events.Erased: people.erased,
    events.HelpCalled: people.help_called,
    events.HelpTaken: people.help_taken,
    events.HelpEnded: people.help_ended,
    events.Warned: people.warned,
    events.WarningRead: people.warning_read,
    events.Rated: people.rated,
    events.Removed: people.removed,
    events.Readmitted: people.readmitted,
    events.RoomOpened: rooms.room_opened,
    events.RoomNamed: rooms.room_named,
    events.RoomShut: rooms.room_shut,
    events.RoomClosed: rooms.room_closed,
    events.Placed: rooms.placed,
    events.Arranged: rooms.arranged,
    events.Wished: rooms.wished,
    events.SchemeKept: breakouts.scheme_kept,
    events.SchemeDropped: breakouts.scheme_dropped,
    events.Acquainted: breakouts.acquainted,
    events.Voted: breakouts.voted,
    events.Sought: breakouts.sought,
    events.Settled: breakouts.settled,
    events.RotationFound: breakouts.found,
    events.BreakoutEnded: breakouts.breakout_ended,
    events.RoundBegan: rounds.round_began,
    events.Grouped: rounds.grouped,
    events.RoundTimed: rounds.round_timed,
    events.RoomsEnded: rounds.rooms_ended,
    events.RoundEnded: rounds.round_ended,
    events.HostGiven: rooms.host_given,
    events.Remedied: rooms.remedied,
    events.Delivered: rooms.delivered,
}


def evolve(state: Meetup, event: MeetupEvent) -> Meetup:
    """Fold one event. An event of no known kind changes nothing."""
    fold = FOLDS.get(type(event))
    if fold is None:
        return state
    after = fold(state, event)
    found = errands.due(state, event, after)
    return replace(after, **sends(after.errands, after.sent, found)) if found else after


def fold(state: Meetup, story: Iterable[MeetupEvent]) -> Meetup:
    """Fold many, in order."""
    for event in story:
        state = evolve(state, event)
    return state
