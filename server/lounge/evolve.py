"""Folding: what an event has changed, which errands it leads to, and whose numbers move on. Total: what makes no sense
changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from msgspec.structs import replace

from server.lounge import errands, events
from server.lounge.events import LoungeEvent
from server.lounge.folds import deals, people, phases, threads
from server.lounge.numbers import numbered, numbered_for_all
from server.lounge.state import Lounge
from server.meetup.events import Delivered
from server.meetup.state import sends

Fold = Callable[[Lounge, Any], Lounge]

FOLDS: Final[dict[type[Any], Fold]] = {
    events.Established: phases.established,
    events.OpenedUp: phases.opened_up,
    events.ClosedUp: phases.closed_up,
    events.Tuned: phases.tuned,
    events.Revealed: phases.revealed,
    events.Announced: phases.announced,
    events.Reported: phases.reported,
    events.Resolved: phases.resolved,
    Delivered: lambda state, event: phases.delivered(state, (*event.errands, *event.failed)),
    events.Came: people.came,
    events.Went: people.went,
    events.Wished: people.wished,
    events.Written: people.written,
    events.TookPart: people.took_part,
    events.Answered: people.answered,
    events.CircleAnswered: people.circle_answered,
    events.Blocked: people.blocked,
    events.LeftAll: people.left_all,
    events.Expelled: people.expelled,
    events.Forgotten: people.forgotten,
    events.RemindersSet: people.reminders_set,
    events.CardShared: people.card_shared,
    events.DealBegan: deals.deal_began,
    events.TiesGathered: deals.gathered,
    events.Suggested: deals.suggested,
    events.DealEnded: deals.deal_ended,
    events.Introduced: deals.introduced,
    events.ThreadOpened: threads.opened,
    events.ThreadJoined: threads.joined,
    events.ThreadLeft: threads.left,
    events.ThreadEnded: threads.ended,
    events.Proposed: threads.proposed,
    events.Agreed: threads.agreed,
    events.SlotDropped: threads.slot_dropped,
    events.Spoken: threads.spoken,
    events.Asked: threads.asked,
    events.Neared: threads.neared,
    events.MetSaid: threads.met_said,
    events.Reminded: threads.reminded,
    events.Taken: threads.taken,
}


def evolve(state: Lounge, event: LoungeEvent) -> Lounge:
    """Fold one event. An event of no known kind changes nothing."""
    return _evolve(state, event, numbered)


def evolve_for_all(state: Lounge, event: LoungeEvent) -> Lounge:
    """Fold one event as far as it concerns whoever is nobody in particular: the numbers of single persons stand still,
    which is what takes most of the time.
    """
    return _evolve(state, event, numbered_for_all)


def _evolve(state: Lounge, event: LoungeEvent, number: Callable[[Lounge, Lounge], Lounge]) -> Lounge:
    fold = FOLDS.get(type(event))
    if fold is None:
        return state
    after = fold(state, event)
    found = errands.due(state, event, after)
    if found:
        after = replace(after, **sends(after.errands, after.sent, found))
    after = number(state, after)
    return settled(after, event) if isinstance(event, events.Forgotten) and event.is_settled else after


def settled(state: Lounge, event: events.Forgotten) -> Lounge:
    """Return the state with the numbers that were right when somebody was forgotten."""
    members = {
        who: replace(state.members[who], number=each) for who, each in event.numbers.items() if who in state.members
    }
    return replace(state, members={**state.members, **members}, number=event.number, desk=event.desk)


def fold(state: Lounge, story: Iterable[LoungeEvent]) -> Lounge:
    """Fold many, in order."""
    for event in story:
        state = evolve(state, event)
    return state
