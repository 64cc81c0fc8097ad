"""Events of small groups: what is planned, and what is looked for. Rounds themselves are in ``rounds``."""

from __future__ import annotations

from msgspec.structs import replace

from server.meetup.events import (
    Acquainted,
    BreakoutEnded,
    RotationFound,
    SchemeDropped,
    SchemeKept,
    Settled,
    Sought,
    Voted,
)  # fmt: skip
from server.meetup.facts import goes_on
from server.meetup.folds.edit import edit
from server.meetup.scheme import Breakout, Search
from server.meetup.state import Meetup


def scheme_kept(state: Meetup, event: SchemeKept) -> Meetup:
    if state.plan is None:
        return state
    known = {one.id: one for one in state.plan.schemes} | {event.scheme.id: event.scheme}
    return replace(state, plan=replace(state.plan, schemes=tuple(known.values())))


def scheme_dropped(state: Meetup, event: SchemeDropped) -> Meetup:
    if state.plan is None:
        return state
    rest = tuple(one for one in state.plan.schemes if one.id != event.scheme)
    return replace(state, plan=replace(state.plan, schemes=rest))


def acquainted(state: Meetup, event: Acquainted) -> Meetup:
    return replace(state, met=event.groups, recalled=True)


def voted(state: Meetup, event: Voted) -> Meetup:
    return edit(state, event.person, topics=event.topics)


def sought(state: Meetup, event: Sought) -> Meetup:
    """Begin anew; or, while there are rounds to come, plan those. What was planned of the same scheme stands until
    something better is found.
    """
    old, search = state.breakout, _search(event) if event.budget else None
    if old is None or not goes_on(old, event.scheme):
        now = Breakout(scheme=event.scheme, search=search)
    elif old.scheme == event.scheme:
        now = replace(old, search=search)
    else:
        now = replace(old, scheme=event.scheme, search=search, coming=(), verdict=None)
    if event.begin:
        now = replace(now, next=0)
    return replace(state, breakout=now, sought=max(event.number, state.sought))


def _search(event: Sought) -> Search:
    return Search(
        number=event.number, seed=event.seed, budget=event.budget, at=event.at, begin=event.begin, by=event.by
    )


def settled(state: Meetup, event: Settled) -> Meetup:
    now = state.breakout
    if now is None or now.search is None or now.search.number != event.number:
        return state
    search = replace(now.search, stop=True, begin=now.search.begin or event.begin)
    return replace(state, breakout=replace(now, search=search, next=0 if event.begin else now.next))


def found(state: Meetup, event: RotationFound) -> Meetup:
    now = state.breakout
    if now is None or now.search is None or now.search.number != event.number:
        return state
    now = replace(now, search=None)
    if event.coming:
        now = replace(now, coming=event.coming, verdict=event.verdict)
    return replace(state, breakout=now)


def breakout_ended(state: Meetup, _event: BreakoutEnded) -> Meetup:
    """Give up what was to come. The rooms of the last round may be opened again."""
    now = state.breakout
    if now is None or not now.round:
        return replace(state, breakout=None) if now else state
    scheme, held = replace(now.scheme, rounds=min(now.round, now.scheme.rounds)), now.held if now.open else 0
    return replace(state, breakout=replace(now, scheme=scheme, coming=(), search=None, next=0, held=held))
