"""Rooms for small groups: who goes into which, and what each is about."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import cycle
from typing import Final

from game.decider import Refusal
from server.meetup import events, naming
from server.meetup.draft import Draft
from server.meetup.grouping import of_meetup, plain
from server.meetup.grouping.plain import Themed
from server.meetup.grouping.problem import Problem
from server.meetup.grouping.repair import repair
from server.meetup.rules.laying import MOST_ROOMS
from server.meetup.scheme import Breakout, Groups, Scheme
from server.meetup.state import Meetup

Rooms = dict[str, tuple[str, ...]]
MOST_TOPICS: Final = 20


def open_rooms(draft: Draft, now: Breakout) -> Rooms:
    """Open the rooms of the next round; return who is to be in which."""
    rooms: Rooms = {}
    for number, group in enumerate(groups(draft.state, now), 1):
        rooms[open_room(draft, now.scheme, number, now.round + 1, group.topic)] = group.people
    return rooms


def open_room(draft: Draft, scheme: Scheme, number: int, round_: int, topic: str) -> str:
    count = len(draft.state.rooms)
    if count > MOST_ROOMS:
        raise Refusal("too-many-rooms", limit=MOST_ROOMS)
    room = naming.room_id(draft.state.id, count)
    draft.emit(
        events.RoomOpened(
            room=room,
            number=number,
            seats=places(scheme, topic),
            at=draft.at,
            kind="breakout",
            topic=topic,
            round=round_,
        )
    )
    return room


def has_space(state: Meetup) -> bool:
    """Whether a round's rooms are not too many, whatever the rule."""
    return len(state.rooms) + len(state.people) // 2 + MOST_TOPICS <= MOST_ROOMS


def places(scheme: Scheme, topic: str) -> int:
    """Return how many may be in a room: one more than planned for, but where people choose."""
    own = {one.id: one.places for one in scheme.topics} if scheme.rule in {"choose", "vote"} else {}
    return own.get(topic, 0) or (scheme.size if scheme.rule == "choose" else scheme.size + 1)


def groups(state: Meetup, now: Breakout) -> list[Themed]:
    """Say who is together in the next round. Where people choose, nobody is in any room yet."""
    problem, scheme = of_meetup.problem(state), now.scheme
    if scheme.rule == "choose":
        return [Themed(topic, ()) for topic in on_offer(scheme, len(problem.people))]
    if scheme.rule == "vote":
        return list(plain.by_votes(problem, scheme.topics))
    topic = scheme.topics[now.round % len(scheme.topics)].id if scheme.topics else ""
    return [Themed(topic, people) for people in by_rule(state, problem, now)]


def by_rule(state: Meetup, problem: Problem, now: Breakout) -> Groups:
    match now.scheme.rule:
        case "assigned":
            return plain.assigned(problem, of_meetup.names(state))
        case "same":
            return plain.same(problem, before(state, now))
        case "mix" if now.coming:
            return repair(problem, now.coming[0])
        case _:
            return plain.random_groups(problem)


def before(state: Meetup, now: Breakout) -> Groups:
    """Return who was together at the end of the round before, or at the tables."""
    return tuple(now.last.values()) if now.last else of_meetup.before(state)


def on_offer(scheme: Scheme, people: int) -> list[str]:
    """Return the topics of rooms to choose from: each once, then those without a limit again, until all fit in."""
    offered = [topic.id for topic in scheme.topics]
    free = sum(places(scheme, topic) for topic in offered)
    again = cycle([topic.id for topic in scheme.topics if not topic.places] or [""])
    while free < people:
        offered.append(next(again))
        free += scheme.size
    return offered


def hosts(draft: Draft, rooms: Mapping[str, tuple[str, ...]]) -> None:
    """Give the host's job of each room to one of those who were asked for it."""
    asked = set(of_meetup.asked(draft.state, "host"))
    for room, people in rooms.items():
        host = next((who for who in people if who in asked), "")
        if host:
            draft.emit(events.HostGiven(room=room, person=host, at=draft.at))
