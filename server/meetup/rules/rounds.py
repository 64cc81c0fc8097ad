"""A round of small groups: it begins, it gets more time, it ends, and is opened again."""

from __future__ import annotations

from collections.abc import Iterable

from game.decider import Refusal
from server.meetup import commands, events
from server.meetup.draft import Draft
from server.meetup.facts import is_over, may_sit, more_rounds, step_of
from server.meetup.grouping.of_meetup import pool
from server.meetup.rules import check
from server.meetup.rules.opening import has_space, hosts, open_rooms
from server.meetup.rules.seeking import BUDGET, FEWEST, seek, seek_again
from server.meetup.scheme import Breakout
from server.meetup.state import Meetup


def begin_round(draft: Draft, command: commands.BeginRound) -> None:
    check.going(draft)
    now = planned(draft)
    if command.round is not None and command.round <= now.round:
        return
    may_begin(draft)
    if not more_rounds(now) or (command.round or 0) > now.round + 1:
        raise Refusal("no-round-left", rounds=now.scheme.rounds)
    begin(draft)


def planned(draft: Draft) -> Breakout:
    if draft.state.breakout is None:
        raise Refusal("no-breakout", stage=draft.state.stage)
    return draft.state.breakout


def may_begin(draft: Draft) -> None:
    """Raises Refusal ``not-now``, ``round-on`` or ``too-few-people``."""
    check.running(draft)
    now = draft.state.breakout
    if now and now.open:
        raise Refusal("round-on", round=now.round)
    if not enough(draft.state):
        raise Refusal("too-few-people", count=len(pool(draft.state)))


def enough(state: Meetup) -> bool:
    return len(pool(state)) >= FEWEST


def begins(state: Meetup) -> bool:
    """Whether a round can begin now, without anybody being told why not."""
    now = state.breakout
    if now is None or now.open or not more_rounds(now) or is_over(state):
        return False
    return step_of(state) is not None and enough(state) and has_space(state)


def begin(draft: Draft) -> None:
    """Begin the next round: with those groups that are planned, or as soon as some are found."""
    now = planned(draft)
    if now.scheme.rule != "mix" or now.coming:
        open_round(draft)
    elif now.search:
        draft.emit(events.Settled(number=now.search.number, begin=True))
    else:
        seek(draft, now.scheme, begin=True, budget=BUDGET)


def open_round(draft: Draft) -> None:
    """Open the rooms. If others are here than was planned for, the rounds to come are planned anew."""
    now = planned(draft)
    was_seeking, people = now.search is not None, set(pool(draft.state))
    fits = bool(now.coming) and {who for group in now.coming[0] for who in group} == people
    rooms = open_rooms(draft, now)
    draft.emit(
        events.RoundBegan(
            round=now.round + 1,
            rooms=rooms,
            at=draft.at,
            ends=draft.at + now.scheme.seconds * 1000,
            by=draft.person,
        )
    )
    come_back(draft)
    hosts(draft, rooms)
    now = planned(draft)
    if now.scheme.rule == "mix" and more_rounds(now) and (was_seeking or not fits or not now.coming):
        seek(draft, now.scheme, begin=False, budget=BUDGET)


def come_back(draft: Draft) -> None:
    """Whoever is called to the hall, or there already, is let go."""
    if draft.state.together or draft.state.recall:
        draft.emit(events.Released(at=draft.at))


def reopen(draft: Draft, command: commands.Reopen) -> None:
    """Open the rooms of the last round again, for those who were there at its end."""
    check.running(draft)
    now = planned(draft)
    if now.open:
        raise Refusal("round-on", round=now.round)
    people = draft.state.people
    kept = {name: tuple(who for who in last if may_sit(people[who])) for name, last in now.last.items()}
    rooms = {name: who for name, who in kept.items() if who}
    if not rooms:
        raise Refusal("no-round", round=now.round)
    ends = draft.at + command.seconds * 1000
    draft.emit(events.RoundBegan(round=now.round, rooms=rooms, at=draft.at, ends=ends, again=True, by=draft.person))
    come_back(draft)


# --- its time ---------------------------------------------------------------------------------------------------------


def on(draft: Draft, rooms: Iterable[str] = ()) -> tuple[Breakout, tuple[str, ...]]:
    """Return the round that is on, and the rooms of it that were named, or all."""
    check.going(draft)
    now = draft.state.breakout
    if now is None or not now.open:
        raise Refusal("no-round", round=now.round if now else 0)
    for name in rooms:
        if name not in now.open:
            raise Refusal("no-such-room", room=name)
    return now, tuple(dict.fromkeys(rooms)) or now.open


def time_round(draft: Draft, command: commands.TimeRound) -> None:
    """Move the end of rooms; not into the past."""
    now, rooms = on(draft, command.rooms)
    at = now.held or draft.at
    state_rooms, more = draft.state.rooms, command.seconds * 1000
    ends = {name: max(at, state_rooms[name].ends + more) for name in rooms}
    retime(draft, ends, max(at, now.ends + more) if not command.rooms else 0)


def retime(draft: Draft, ends: dict[str, int], whole: int) -> None:
    changed = {name: at for name, at in ends.items() if draft.state.rooms[name].ends != at}
    if changed:
        draft.emit(events.RoundTimed(rooms=changed, at=draft.at, ends=whole, by=draft.person))


def end_round(draft: Draft, command: commands.EndRound) -> None:
    on(draft, command.rooms)
    end_soon(draft, command.rooms)


def end_soon(draft: Draft, some: tuple[str, ...] = ()) -> None:
    """End rooms, or all: whoever is there may finish their sentence. Where all are together anyway, at once."""
    now, rooms = on(draft, some)
    if draft.state.together:
        finish(draft, rooms)
        return
    ends = {name: min(draft.at, draft.state.rooms[name].ends) for name in rooms}
    retime(draft, ends, 0 if some else min(draft.at, now.ends))


# --- its end ----------------------------------------------------------------------------------------------------------


def finish(draft: Draft, rooms: tuple[str, ...], *, goes_on: bool = True) -> None:
    """These rooms are over, and with the last of them the round."""
    if rooms:
        draft.emit(events.RoomsEnded(rooms=rooms, at=draft.at))
    ended(draft, goes_on=goes_on)


def ended(draft: Draft, *, goes_on: bool = True) -> None:
    """Say that the round is over, if none of its rooms is open; ``goes_on``: there may be another one."""
    now = planned(draft)
    if now.open:
        return
    rest = now.scheme.rest * 1000 if goes_on and more_rounds(now) else 0
    draft.emit(events.RoundEnded(round=now.round, at=draft.at, next=draft.at + rest if rest else 0))
    if goes_on:
        seek_again(draft)


def end_at_once(draft: Draft) -> None:
    """Something else begins: a round that is on ends without further words, and there will be no other one. What was
    only planned stays, unless it was to begin by itself.
    """
    now = draft.state.breakout
    if now and now.open:
        finish(draft, now.open, goes_on=False)
    begins_soon = now is not None and now.search is not None and now.search.begin
    if now and (now.round or begins_soon) and is_left(draft.state):
        draft.emit(events.BreakoutEnded(at=draft.at))


def give_up(draft: Draft) -> None:
    """The meetup is over: so are its small groups, those that are only planned, too."""
    end_at_once(draft)
    if is_left(draft.state):
        draft.emit(events.BreakoutEnded(at=draft.at))


def is_left(state: Meetup) -> bool:
    """Whether there is anything that could be given up."""
    now = state.breakout
    return now is not None and bool(not now.round or more_rounds(now) or now.search)


# --- the clock --------------------------------------------------------------------------------------------------------

LATE = 10_000
"""Milliseconds after which a search that nobody has answered makes the meetup due: who answers it hears of it."""
LOST = 120_000
"""Milliseconds after which it is given up."""
PATIENCE = 300_000
"""Milliseconds that the next round waits for people to be there."""


def tick(draft: Draft) -> None:
    """See to whatever is due: a search that was lost, rooms whose time is over, the next round."""
    now = draft.state.breakout
    if now and now.search and overdue(now, LOST) <= draft.at:
        number = now.search.number
        draft.emit(events.RotationFound(number=number, at=draft.at))
        if now.search.begin and begins(draft.state):
            open_round(draft)
    now = draft.state.breakout
    if now is None or now.held:
        return
    due = tuple(name for name in now.open if over_at(draft.state, now, name) <= draft.at)
    if due:
        finish(draft, due)
    elif 0 < now.next <= draft.at:
        begin_by_itself(draft, now)


def begin_by_itself(draft: Draft, now: Breakout) -> None:
    if begins(draft.state):
        begin(draft)
    elif now.next + PATIENCE <= draft.at:
        draft.emit(events.BreakoutEnded(at=draft.at))


def deadline(state: Meetup) -> int | None:
    """Return when something of this is due."""
    now = state.breakout
    if now is None:
        return None
    times = [overdue(now, LATE)] if now.search else []
    if not now.held:
        times += [over_at(state, now, name) for name in now.open if name in state.rooms]
        times += [now.next] if now.next else []
    return min(times, default=None)


def overdue(now: Breakout, by: int) -> int:
    return now.search.at + now.search.budget + by if now.search else 0


def over_at(state: Meetup, now: Breakout, room: str) -> int:
    """Return when a room is over, the time to finish one's sentence included."""
    return state.rooms[room].ends + now.scheme.back * 1000
