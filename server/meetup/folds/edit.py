"""Changing people and rooms, so that every count stays right; what is not there stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from server.meetup.facts import counts, is_inside
from server.meetup.state import Meetup, Person, Room, Wish

NOBODY = Person(name="")
SHARED = frozenset({"together", "apart"})
"""Wishes that are about two people or more."""


def put(state: Meetup, changed: Mapping[str, Person]) -> Meetup:
    """Put people in, or in the place of who they were; count anew what they change."""
    tally = Tally(state)
    for who, new in changed.items():
        tally.swap(who, state.people.get(who, NOBODY), new)
    return tally.write({**state.people, **changed})


def drop(state: Meetup, who: str) -> Meetup:
    """Take somebody off the list."""
    if who not in state.people:
        return state
    tally = Tally(state)
    tally.swap(who, state.people[who], NOBODY)
    return forget_wishes(tally.write({name: one for name, one in state.people.items() if name != who}), who)


def edit(state: Meetup, who: str, /, **changes: Any) -> Meetup:  # noqa: ANN401 - fields of Person
    """Change fields of one person."""
    person = state.people.get(who)
    return state if person is None else put(state, {who: replace(person, **changes)})


def edit_room(state: Meetup, name: str, /, **changes: Any) -> Meetup:  # noqa: ANN401 - fields of Room
    """Change fields of one room."""
    room = state.rooms.get(name)
    return state if room is None else replace(state, rooms={**state.rooms, name: replace(room, **changes)})


def edit_rooms(state: Meetup, rooms: Mapping[str, Room]) -> Meetup:
    return replace(state, rooms={**state.rooms, **rooms}) if rooms else state


def forget_wishes(state: Meetup, who: str) -> Meetup:
    """Take somebody out of all wishes; one that is left with too few people is none."""
    if not any(who in wish.people for wish in (*state.wishes, *state.unmet)):
        return state
    return replace(state, wishes=_without(state.wishes, who), unmet=_without(state.unmet, who))


def _without(wishes: tuple[Wish, ...], who: str) -> tuple[Wish, ...]:
    left = (replace(wish, people=tuple(one for one in wish.people if one != who)) for wish in wishes)
    return tuple(wish for wish in left if len(wish.people) >= (2 if wish.kind in SHARED else 1))


class Tally:
    """How counts move when people change."""

    def __init__(self, state: Meetup) -> None:
        self._state = state
        self._rooms: dict[str, Room] = {}
        self._present, self._inside = state.present, state.inside
        self._votes: dict[str, int] = {}

    def swap(self, who: str, old: Person, new: Person) -> None:
        self._present += new.here - old.here
        self._inside += counts(new) - counts(old)
        if (old.room, old.plays) != (new.room, new.plays):
            self._count(old.room, -1, plays=old.plays)
            self._count(new.room, 1, plays=new.plays)
            self._part(old.room, new.room, who)
        if old.breakout != new.breakout:
            self._count(old.breakout, -1, plays=True)
            self._count(new.breakout, 1, plays=True)
            self._part(old.breakout, new.breakout, who)
        if (was := voted(old)) != (now := voted(new)):
            self._vote(was, -1)
            self._vote(now, 1)

    def _count(self, name: str, by: int, *, plays: bool) -> None:
        room = self._room(name)
        if room is not None and plays:
            self._rooms[name] = replace(room, players=room.players + by)
        elif room is not None:
            self._rooms[name] = replace(room, watchers=room.watchers + by)

    def _part(self, old: str, new: str, who: str) -> None:
        """Whoever leaves a room has its job no longer."""
        if old != new and (room := self._room(old)) and room.host == who:
            self._rooms[old] = replace(room, host="")

    def _vote(self, topics: tuple[str, ...], by: int) -> None:
        for topic in topics:
            self._votes[topic] = self._votes.get(topic, self._state.votes.get(topic, 0)) + by

    def _room(self, name: str) -> Room | None:
        return self._rooms.get(name) or self._state.rooms.get(name)

    def write(self, people: dict[str, Person]) -> Meetup:
        rooms = {**self._state.rooms, **self._rooms} if self._rooms else self._state.rooms
        state = replace(self._state, people=people, rooms=rooms, present=self._present, inside=self._inside)
        if not self._votes:
            return state
        votes = {**state.votes, **self._votes}
        return replace(state, votes={topic: count for topic, count in votes.items() if count})


def voted(person: Person) -> tuple[str, ...]:
    """Return the topics that somebody's vote counts for."""
    return person.topics if is_inside(person) else ()
