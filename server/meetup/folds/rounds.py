"""Events of a round of small groups: who belongs to which room, when it ends, and what is kept of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from server.meetup.events import Grouped, RoomsEnded, RoundBegan, RoundEnded, RoundTimed
from server.meetup.facts import games_on, may_sit
from server.meetup.folds.edit import edit_rooms, put
from server.meetup.folds.games import games_start
from server.meetup.scheme import Breakout, Held
from server.meetup.state import Meetup, Room

Rooms = Mapping[str, tuple[str, ...]]


def round_began(state: Meetup, event: RoundBegan) -> Meetup:
    """Put people into rooms that have been opened for them."""
    now = state.breakout
    if now is None:
        return state
    there = {name: who for name, who in event.rooms.items() if is_small(state.rooms.get(name))}
    open_ = {name: replace(state.rooms[name], closed=False, open=True, ends=event.ends) for name in there}
    state = edit_rooms(state, open_)
    known = _last(state, now) if event.again else None
    coming = now.coming if event.again else now.coming[1:]
    now = replace(
        now,
        round=event.round,
        coming=coming,
        search=None,
        open=tuple(there),
        rooms=tuple(dict.fromkeys((*known.rooms, *there))) if known else tuple(there),
        visited=_joined(known.rooms if known else {}, there),
        last=now.last if known else {},
        began=known.began if known else event.at,
        ends=event.ends,
        next=0,
        held=0,
    )
    rounds = state.rounds[:-1] if known else state.rounds
    where = {who: name for name, group in there.items() for who in group}
    return go(replace(state, breakout=now, rounds=rounds), where)


def is_small(room: Room | None) -> bool:
    return room is not None and room.kind == "breakout"


def room_added(state: Meetup, name: str) -> Meetup:
    """A room more, in the middle of a round; rooms that are there before it begins are not of it yet."""
    now = state.breakout
    if now is None or not now.open:
        return state
    now = replace(now, open=(*now.open, name), rooms=(*now.rooms, name), visited={**now.visited, name: ()})
    return replace(edit_rooms(state, {name: replace(state.rooms[name], ends=now.ends)}), breakout=now)


def _last(state: Meetup, now: Breakout) -> Held | None:
    """Return the round that was held last, if it is this one."""
    held = state.rounds[-1] if state.rounds else None
    return held if held and held.number == now.round and held.rooms == now.visited else None


def _joined(visited: Rooms, there: Rooms) -> dict[str, tuple[str, ...]]:
    """Return who has been in which room, once these are there."""
    return {**visited, **{name: tuple(dict.fromkeys((*visited.get(name, ()), *who))) for name, who in there.items()}}


def go(state: Meetup, where: Mapping[str, str]) -> Meetup:
    """Let people belong to a small group, or (an empty room) to none, if they may."""
    people = state.people
    moved = {
        who: replace(people[who], breakout=room)
        for who, room in where.items()
        if who in people and may_sit(people[who]) and people[who].breakout != room
    }
    return put(state, moved) if moved else state


def grouped(state: Meetup, event: Grouped) -> Meetup:
    now = state.breakout
    if now is None or (event.room and event.room not in now.open):
        return state
    if event.room:
        here = tuple(who for who in event.people if who in state.people and may_sit(state.people[who]))
        now = replace(now, visited=_joined(now.visited, {event.room: here}))
        state = replace(state, breakout=now)
    state = go(state, dict.fromkeys(event.people, event.room))
    return aside(state, event.people, on=not event.room)


def aside(state: Meetup, people: Iterable[str], *, on: bool) -> Meetup:
    """Note who is in the hall because somebody chose it."""
    known = state.people
    moved = {who: replace(known[who], aside=on) for who in people if who in known and known[who].aside != on}
    return put(state, moved) if moved else state


def round_timed(state: Meetup, event: RoundTimed) -> Meetup:
    now = state.breakout
    if now is None:
        return state
    ends = {name: at for name, at in event.rooms.items() if name in now.open}
    state = edit_rooms(state, {name: replace(state.rooms[name], ends=at) for name, at in ends.items()})
    return replace(state, breakout=replace(now, ends=event.ends)) if event.ends else state


def held(state: Meetup, at: int) -> Meetup:
    """Let the clocks stand."""
    now = state.breakout
    if now is None or now.held or not (now.open or now.next):
        return state
    return replace(state, breakout=replace(now, held=at))


def resumed(state: Meetup, at: int) -> Meetup:
    """Let the clocks run again: everything ends so much later."""
    now = state.breakout
    if now is None or not now.held:
        return state
    lost = max(at - now.held, 0)
    rooms = {name: replace(state.rooms[name], ends=state.rooms[name].ends + lost) for name in now.open}
    ends = now.ends + lost if now.open else now.ends
    now = replace(now, ends=ends, next=now.next + lost if now.next else 0, held=0)
    return replace(edit_rooms(state, rooms), breakout=now)


# --- the end ----------------------------------------------------------------------------------------------------------


def rooms_ended(state: Meetup, event: RoomsEnded) -> Meetup:
    return close(state, event.rooms)


def close(state: Meetup, rooms: Iterable[str]) -> Meetup:
    """Close rooms of the round; whoever was there is in the hall."""
    now = state.breakout
    over = {name for name in rooms if now and name in now.open}
    if now is None or not over:
        return state
    last = members(state, over)
    going = {who for group in last.values() for who in group}
    known = {name: tuple(who for who in group if who not in going) for name, group in now.last.items()}
    now = replace(now, open=tuple(name for name in now.open if name not in over), last={**known, **last})
    state = go(replace(state, breakout=now), {who: "" for group in last.values() for who in group})
    state = edit_rooms(state, {name: replace(state.rooms[name], closed=True, open=False) for name in over})
    return games_start(state) if games_on(state) else state


def members(state: Meetup, rooms: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return who belongs to each of some rooms of the round."""
    found: dict[str, list[str]] = {name: [] for name in sorted(rooms)}
    for who, person in state.people.items():
        if person.breakout in found:
            found[person.breakout].append(who)
    return {name: tuple(who) for name, who in found.items()}


def round_ended(state: Meetup, event: RoundEnded) -> Meetup:
    """Keep who was with whom."""
    now = state.breakout
    if now is None or now.open or _last(state, now):
        return state
    topics = {name: state.rooms[name].topic for name in now.rooms if name in state.rooms and state.rooms[name].topic}
    round_ = Held(number=event.round, rooms=now.visited, topics=topics, began=now.began, ended=event.at)
    now = replace(now, next=event.next, held=event.at if event.next and state.together else 0)
    return acquaint(replace(state, breakout=now, rounds=(*state.rounds, round_)), round_.rooms)


def acquaint(state: Meetup, rooms: Rooms) -> Meetup:
    """Note for everybody whom they have been with."""
    people = state.people
    new: dict[str, dict[str, None]] = {}
    for group in rooms.values():
        for who in group:
            if who in people and not people[who].erased:
                new.setdefault(who, dict.fromkeys(people[who].met)).update(dict.fromkeys(group))
    changed = {who: replace(people[who], met=tuple(one for one in met if one != who)) for who, met in new.items()}
    return put(state, changed) if changed else state
