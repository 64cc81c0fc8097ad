"""In the middle of a round: who comes late, who is moved, who chooses."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from game.decider import Refusal
from server.meetup import events
from server.meetup.draft import Draft
from server.meetup.grouping import of_meetup
from server.meetup.grouping.problem import Problem
from server.meetup.grouping.repair import place_all
from server.meetup.rules import check
from server.meetup.rules.opening import open_room
from server.meetup.scheme import Breakout
from server.meetup.state import Meetup, Person, Room


def come_late(draft: Draft, who: str) -> None:
    """Find a room for whoever comes into a round; those who choose choose, and those for whom there is none wait."""
    state, now = draft.state, draft.state.breakout
    if now is None or not now.open or now.scheme.rule == "choose" or not waits(state.people[who]):
        return
    if not any(who in group for group in now.last.values()):
        others = waiting(state, now)
        find_rooms(draft, now, [who, *(one for one in others if one != who)])


def waits(person: Person) -> bool:
    return of_meetup.takes_part(person) and not person.breakout and not person.aside


def waiting(state: Meetup, now: Breakout) -> list[str]:
    """Return who is in the hall without having chosen it, or having come back from a room that is over."""
    over = {who for group in now.last.values() for who in group}
    return [who for who, person in state.people.items() if waits(person) and who not in over]


def seat_waiting(draft: Draft) -> None:
    """Find rooms for everybody who is here and in none."""
    now, people = draft.state.breakout, draft.state.people
    if now and now.open:
        find_rooms(draft, now, [who for who in of_meetup.pool(draft.state) if not people[who].breakout])


def find_rooms(draft: Draft, now: Breakout, people: list[str]) -> None:
    """Group people with those they know least. Rooms whose time is over take nobody, nor do those where all have
    dropped.
    """
    at, known = now.held or draft.at, draft.state.people
    if now.ends <= at:
        return
    rooms = inside(draft.state, now)
    shut = {
        name
        for name, there in rooms.items()
        if not takes(draft.state.rooms[name], len(there), at) or not any(known[who].here for who in there)
    }
    late = place_all(about(of_meetup.problem(draft.state), people), rooms, people, shut)
    for room in dict.fromkeys(late.where.values()):
        group(draft, [who for who, found in late.where.items() if found == room], room, "late")
    for newcomers in late.new:
        group(draft, newcomers, add_room(draft), "late")


def about(problem: Problem, people: list[str]) -> Problem:
    """Return the problem with those meetings only that some of these people took part in: the others cost time."""
    some = frozenset(people)
    return replace(problem, met=tuple(group for group in problem.met if not some.isdisjoint(group)))


def takes(room: Room, count: int, at: int) -> bool:
    return room.open and count < room.seats and room.ends > at


def inside(state: Meetup, now: Breakout) -> dict[str, list[str]]:
    """Return who is in which room of the round."""
    rooms: dict[str, list[str]] = {name: [] for name in now.open}
    for who, person in state.people.items():
        if person.breakout in rooms:
            rooms[person.breakout].append(who)
    return rooms


def add_room(draft: Draft, topic: str = "") -> str:
    """Open a room more, in the middle of a round."""
    state, now = draft.state, draft.state.breakout
    if now is None or not now.open:
        raise Refusal("no-round", round=0)
    taken = {state.rooms[name].number for name in now.rooms}  # of those that are over, too: they can be opened again
    number = next(number for number in range(1, len(taken) + 2) if number not in taken)
    topic = topic or state.rooms[now.open[0]].topic
    return open_room(draft, now.scheme, number, now.round, topic)


def group(draft: Draft, people: Iterable[str], room: str, why: events.Grouping) -> None:
    """Let people belong to a room of the round, or (empty) to none; whoever does already stays."""
    known = draft.state.people
    moved = tuple(who for who in people if known[who].breakout != room)
    if moved:
        draft.emit(events.Grouped(people=moved, room=room, why=why, at=draft.at))


def split(draft: Draft, old: Room, people: list[str]) -> None:
    """Move some people to a new room about the same, which ends with the old one."""
    room = add_room(draft, old.topic)
    group(draft, people, room, "facilitator")
    if draft.state.rooms[room].ends != old.ends:
        draft.emit(events.RoundTimed(rooms={room: old.ends}, at=draft.at, by=draft.person))


# --- by hand, by choice -----------------------------------------------------------------------------------------------


def move(draft: Draft, people: Iterable[str], room: str) -> None:
    """Move people to a room of the round, or to the hall."""
    going = dict.fromkeys(people)
    for who in going:
        check.inside(draft, who)
    if room and draft.state.breakout and room not in draft.state.breakout.open:
        raise Refusal("no-such-room", room=room)
    group(draft, going, room, "facilitator")


def choose(draft: Draft, person: Person, room: str) -> None:
    """Go to a room of the round: where people choose, or for whoever has none."""
    now = draft.state.breakout
    if now is None or room not in now.open:
        raise Refusal("no-such-room", room=room)
    known = draft.state.rooms[room]
    if person.breakout == room:
        return
    if person.breakout and now.scheme.rule != "choose":
        raise Refusal("already-grouped", room=person.breakout)
    if not known.open:
        raise Refusal("room-shut", room=room, number=known.number)
    if known.players >= known.seats:
        raise Refusal("breakout-full", room=room, number=known.number)
    group(draft, (draft.person,), room, "choice")
