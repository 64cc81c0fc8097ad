"""A meetup to try rules on: commands in, events out, every one of them a race test for all audiences."""

from __future__ import annotations

from collections import Counter
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from game.commands import TableCommand
from game.decider import Context, Refusal, Role
from game.patch import merge
from server.meetup import commands, naming
from server.meetup.commands import MeetupCommand
from server.meetup.decider import MeetupDecider
from server.meetup.events import MeetupEvent
from server.meetup.evolve import fold
from server.meetup.facts import counts, is_inside, tables
from server.meetup.state import Errand, Meetup, Person, Plan, Step
from server.talk.messages import RoomCommand

DECIDER = MeetupDecider()
ID = "mabcdefghijklmno"
SECRET = "5a" * 32
AGENDA = (
    Step("welcome", "welcome", 5),
    Step("table", "table", 30),
    Step("talk", "breakout", 10, scheme="tables"),
    Step("again", "table", 20),
    Step("finale", "finale", 5),
)
WELCOME, TABLE, BREAKOUT, AGAIN, FINALE = range(5)
SMALL = (
    Step("welcome", "welcome", 5),
    Step("table", "table", 30),
    Step("mix", "breakout", 30),
    Step("talk", "breakout", 10, scheme="tables"),
    Step("finale", "finale", 5),
)
MIX, TALK = 2, 3
"""In that agenda: people are mixed anew each round; and stay with those of their table."""


def room(number: int) -> str:
    return naming.room_id(ID, number)


class Meeting:
    """One meetup, with the facilitators ``f-ann`` and ``f-bob``."""

    def __init__(self, **plan: Any) -> None:  # noqa: ANN401 - fields of Plan
        self.state = DECIDER.initial
        self.at = 1_000_000
        self.log: list[MeetupEvent] = []
        self.organizer(commands.Prepare(Plan(**{"title": "An evening", "agenda": AGENDA, "seats": 4, **plan}), ID))
        for name in ("ann", "bob"):
            self.organizer(commands.Invite(f"f-{name}", name.title()))

    # --- asking -------------------------------------------------------------------------------------------------------

    def ask(self, command: MeetupCommand, person: str = "", role: Role = "attendee") -> list[MeetupEvent]:
        self.at += 1000
        before = self.state
        events = list(DECIDER.decide(before, command, Context(person, role, self.at)))
        self.state = fold(before, events)
        self.log += events
        raced(before, self.state, events)
        holds(self.state)
        return events

    def organizer(self, command: MeetupCommand) -> list[MeetupEvent]:
        return self.ask(command, "o-1", "organizer")

    def staff(self, command: MeetupCommand, by: str = "f-ann") -> list[MeetupEvent]:
        return self.ask(command, by, "facilitator")

    def system(self, command: MeetupCommand) -> list[MeetupEvent]:
        return self.ask(command, role="system")

    def refused(self, command: MeetupCommand, person: str = "", role: Role = "attendee") -> Refusal:
        before = msgspec.json.encode(self.state)
        with pytest.raises(Refusal) as refusal:
            DECIDER.decide(self.state, command, Context(person, role, self.at))
        assert msgspec.json.encode(self.state) == before
        return refusal.value

    def denied(self, command: MeetupCommand, by: str = "f-ann") -> str:
        return self.refused(command, by, "facilitator").code

    # --- what often happens -------------------------------------------------------------------------------------------

    def join(self, *people: str, here: bool = True) -> None:
        for who in people:
            self.system(commands.Join(who, who.upper(), "a"))
            if here:
                self.system(commands.Arrive(who))

    def crowd(self, count: int) -> list[str]:
        people = [f"p{number}" for number in range(count)]
        self.join(*people)
        return people

    def playing(self, count: int) -> list[str]:
        """Let so many people come and sit down, and games begin."""
        people = self.crowd(count)
        self.staff(commands.Advance(TABLE))
        return people

    def deliver(self, **failed: str) -> list[Errand]:
        """Deliver all errands; those of a kind that is named fail with this code."""
        pending = self.state.errands
        wrong = {number: failed[kind] for number, one in pending.items() if (kind := one.command["type"]) in failed}
        self.system(commands.Deliver(tuple(number for number in pending if number not in wrong), wrong))
        return list(pending.values())

    @property
    def plan(self) -> Plan:
        assert self.state.plan is not None
        return self.state.plan

    # --- looking ------------------------------------------------------------------------------------------------------

    def person(self, who: str) -> Person:
        return self.state.people[who]

    def at_table(self, name: str) -> set[str]:
        return {who for who, one in self.state.people.items() if one.room == name and one.plays}

    def tables(self) -> dict[str, set[str]]:
        return {name: self.at_table(name) for name, _ in tables(self.state)}

    def sent(self, kind: str) -> list[str]:
        """Return the streams of pending errands of a kind."""
        return [one.stream for one in self.state.errands.values() if one.command["type"] == kind]

    def view(self, audience: str = "public") -> dict[str, Any]:
        return DECIDER.view(self.state, audience)


def raced(before: Meetup, after: Meetup, events: list[MeetupEvent]) -> None:
    """View of n, with the patch from n to m, is the view of m; for a person who is not named, the public patch does."""
    public = DECIDER.patch(before, after, "public")
    personal = set(DECIDER.personal(before, after))
    for audience in ("public", "staff", *(f"@{who}" for who in {*before.people, *after.people, "nobody"})):
        old, new = DECIDER.view(before, audience), DECIDER.view(after, audience)
        patch = DECIDER.patch(before, after, audience)
        assert merge(old, patch) == new, (audience, events)
        if audience[0] == "@" and audience[1:] not in personal:
            assert patch == public, (audience, events)
        msgspec.json.encode([DECIDER.show(event, audience) for event in events])


def holds(state: Meetup) -> None:
    """The invariants."""
    players = Counter(one.room for one in state.people.values() if one.plays)
    players.update(one.breakout for one in state.people.values() if one.breakout)
    watchers = Counter(one.room for one in state.people.values() if one.room and not one.plays)
    for name, one in state.rooms.items():
        assert (one.players, one.watchers) == (players[name], watchers[name])
        assert one.players <= one.seats or one.kind == "breakout"
        assert not one.host or name in {state.people[one.host].room, state.people[one.host].breakout}
        assert not (one.closed and (one.players or one.watchers))
    assert set(players) | set(watchers) <= set(state.rooms)
    assert state.present == sum(one.here for one in state.people.values())
    assert state.inside == sum(counts(one) for one in state.people.values())
    for person in state.people.values():
        assert not (
            (person.removed or person.erased or person.bowed) and (person.room or person.here or person.breakout)
        )
    numbers = [int(number) for number in state.errands]
    assert numbers == sorted(numbers)
    assert all(number <= state.sent for number in numbers)
    open_rooms = [(one.kind, one.number) for one in state.rooms.values() if not one.closed]
    assert len(set(open_rooms)) == len(open_rooms)
    small = state.breakout.open if state.breakout else ()
    assert {name for name, one in state.rooms.items() if one.kind == "breakout" and not one.closed} == set(small)
    assert {one.breakout for one in state.people.values()} - {""} <= set(small)
    assert state.votes == Counter(topic for one in state.people.values() if is_inside(one) for topic in one.topics)
    shown = DECIDER.view(state, "public")
    assert shown["present"] == state.present
    assert {name: one["players"] for name, one in shown["rooms"].items()} == {
        name: players[name] for name, one in state.rooms.items() if one.number and not one.closed
    }


def command_of(errand: Errand) -> TableCommand | RoomCommand:
    """Return the command of an errand, as a stream of its kind would take it."""
    kinds: Any = TableCommand if errand.stream.startswith("table/") else RoomCommand
    chance = {errand.chance: SECRET} if errand.chance else {}
    command: TableCommand | RoomCommand = msgspec.convert({**errand.command, **chance}, kinds)
    return command


def with_plan(state: Meetup, **changes: Any) -> Meetup:  # noqa: ANN401 - fields of Plan
    assert state.plan is not None
    return replace(state, plan=replace(state.plan, **changes))
