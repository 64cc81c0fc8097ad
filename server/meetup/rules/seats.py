"""Seating: everybody by a rule, some by hand, oneself by choice."""

from __future__ import annotations

from typing import Final

from game.decider import Refusal
from server.meetup import commands, events
from server.meetup.draft import Draft
from server.meetup.facts import games_on, in_round, is_inside, may_sit, tables
from server.meetup.folds.edit import SHARED
from server.meetup.rules import check, grouped
from server.meetup.rules.laying import open_table
from server.meetup.seating.arrange import arrange
from server.meetup.seating.people import Arrangement, Sitter, Standing, sitter
from server.meetup.state import Meetup, Person, Rule, Wish

MOST_WISHES: Final = 200


def seat(draft: Draft, command: commands.Seat) -> None:
    check.going(draft)
    now = draft.state.breakout
    if now and now.open and command.all:
        raise Refusal("round-on", round=now.round)
    if now and now.open:
        grouped.seat_waiting(draft)
        return
    rule = command.rule or draft.plan.rule
    if command.all:
        if any(room.started for _, room in tables(draft.state)):
            raise Refusal("games-begun", stage=draft.state.stage)
        reseat(draft, rule, absent=command.absent)
    else:
        seat_all(draft, rule, absent=command.absent)


def wanted(person: Person, *, absent: bool) -> bool:
    """Whether somebody is to be seated who has no room: who is here; of the list, also who is not, if asked for."""
    if not may_sit(person):
        return False
    return (is_inside(person) and person.here) or (absent and (person.registered or bool(person.joined)))


def seat_all(draft: Draft, rule: Rule, *, absent: bool = False) -> None:
    """Seat who has no room. Where people choose for themselves, only see to it that there are tables enough."""
    people = draft.state.people
    newcomers = [who for who, one in people.items() if not one.room and wanted(one, absent=absent)]
    if rule == "self":
        lay_for(draft, len(newcomers))
    elif newcomers:
        carry_out(draft, rule, plan_seats(draft, rule, standing(draft.state, salt(draft)), newcomers))


def lay_for(draft: Draft, newcomers: int) -> None:
    free = sum(max(room.seats - room.players, 0) for _, room in tables(draft.state) if room.open and not room.over)
    for _ in range(max(-(-(newcomers - free) // draft.plan.seats), 0)):
        open_table(draft)


def reseat(draft: Draft, rule: Rule, *, absent: bool) -> None:
    """Seat everybody anew. Whoever stays at the same table is not disturbed; where people choose, all stand up."""
    people = draft.state.people
    everybody = [who for who, one in people.items() if one.plays or (not one.room and wanted(one, absent=absent))]
    if rule == "self":
        seated = tuple(who for who in everybody if people[who].room)
        if seated:
            draft.emit(events.Placed(people=seated, room="", plays=False, why="seating", at=draft.at))
        lay_for(draft, len(everybody))
    elif everybody:
        empty = [Standing(name, room.seats) for name, room in tables(draft.state) if room.open]
        found = plan_seats(draft, rule, empty, everybody)
        stand_up(draft, found)
        carry_out(draft, rule, found)


def stand_up(draft: Draft, found: Arrangement) -> None:
    """Let everybody who is to sit elsewhere stand up first, so that every seat is free when it is taken."""
    room = {who: table.room for table in found.tables for who in table.people}
    known = draft.state.people
    leaving = tuple(
        who
        for table in found.tables
        for who in (*table.people, *table.watching)
        if known[who].room and room.get(who, "") != known[who].room
    )
    if leaving:
        draft.emit(events.Placed(people=leaving, room="", plays=False, why="seating", at=draft.at))


def salt(draft: Draft) -> str:
    """Return what the chance of a seating hangs on."""
    return f"{draft.state.id}:{draft.at}"


def standing(state: Meetup, chance: str) -> list[Standing]:
    """Return the tables where people may be seated, with who sits there."""
    sitting: dict[str, list[Sitter]] = {}
    for who, one in state.people.items():
        if one.plays:
            sitting.setdefault(one.room, []).append(sitter(who, one, chance))
    return [
        Standing(name, room.seats, tuple(sitting.get(name, ())))
        for name, room in tables(state)
        if room.open and not room.over
    ]


def plan_seats(draft: Draft, rule: Rule, there: list[Standing], newcomers: list[str]) -> Arrangement:
    people, chance = draft.state.people, salt(draft)
    return arrange(
        there,
        [sitter(who, people[who], chance) for who in newcomers],
        rule=rule,
        seats=draft.plan.seats,
        wishes=[wish for wish in draft.state.wishes if wish.kind in SHARED],
    )


def carry_out(draft: Draft, rule: Rule, found: Arrangement) -> None:
    for table in found.tables:
        room = table.room or open_table(draft, table.name)
        if table.name and draft.state.rooms[room].name != table.name:
            draft.emit(events.RoomNamed(room=room, name=table.name))
        place(draft, table.people, room, plays=True)
        place(draft, table.watching, room, plays=False)
    draft.emit(events.Arranged(rule=rule, by=draft.person, at=draft.at, unmet=found.unmet))


def place(draft: Draft, people: tuple[str, ...], room: str, *, plays: bool) -> None:
    """Place those who are not there already."""
    known = draft.state.people
    moved = tuple(who for who in people if (known[who].room, known[who].plays) != (room, plays))
    if moved:
        draft.emit(events.Placed(people=moved, room=room, plays=plays, why="seating", at=draft.at))


# --- by hand ----------------------------------------------------------------------------------------------------------


def move(draft: Draft, command: commands.Move) -> None:
    """Move people; to the hall, without a room. Whoever is there already stays."""
    check.going(draft)
    small = command.room and check.room(draft, command.room).kind == "breakout"
    if small or (not command.room and in_round(draft.state)):
        grouped.move(draft, dict.fromkeys(command.people), command.room)
        return
    people = {who: check.welcome(draft, who) for who in command.people}
    plays = command.plays and bool(command.room)
    if command.room:
        room = check.table(draft, command.room)
        plays = plays and not room.over
        check.free(command.room, room, sum(new_there(one, command.room) for one in people.values()) if plays else 0)
    moved = tuple(who for who, one in people.items() if (one.room, one.plays) != (command.room, plays))
    if moved:
        draft.emit(events.Placed(people=moved, room=command.room, plays=plays, why="facilitator", at=draft.at))


def new_there(person: Person, room: str) -> bool:
    """Whether somebody would need a seat more."""
    return person.room != room or not person.plays


def wish(draft: Draft, command: commands.Wish) -> None:
    for who in command.people:
        check.person(draft, who)
    people, place = tuple(sorted(set(command.people))), command.room if command.kind == "pin" else 0
    if len(people) < 2 and command.kind in SHARED:
        raise Refusal("wish-alone", person=people[0])
    if command.kind == "pin" and not place:
        raise Refusal("pin-nowhere", room=place)
    known = Wish(command.kind, people, place) in draft.state.wishes
    if command.on and not known and len(draft.state.wishes) >= MOST_WISHES:
        raise Refusal("too-many-wishes", limit=MOST_WISHES)
    if known != command.on:
        draft.emit(events.Wished(kind=command.kind, people=people, on=command.on, room=place))


# --- by choice --------------------------------------------------------------------------------------------------------


def choose(draft: Draft, command: commands.Choose) -> None:
    """Sit down at a table: where people choose for themselves, or once games go on, for whoever has no seat."""
    check.going(draft)
    person = check.inside(draft, draft.person)
    if in_round(draft.state) or check.room(draft, command.room).kind == "breakout":
        grouped.choose(draft, person, command.room)
        return
    if draft.plan.rule != "self" and not games_on(draft.state):
        raise Refusal("not-now", stage=draft.state.stage)
    if person.plays and person.room == command.room:
        return
    if person.plays and (draft.plan.rule != "self" or draft.state.rooms[person.room].started):
        raise Refusal("already-seated", room=person.room)
    room = check.table(draft, command.room)
    if not room.open or room.over:
        raise Refusal("room-shut", room=command.room, number=room.number)
    check.free(command.room, room, 1)
    draft.emit(events.Placed(people=(draft.person,), room=command.room, plays=True, why="choice", at=draft.at))


def watch(draft: Draft, command: commands.Watch) -> None:
    check.going(draft)
    person = check.inside(draft, draft.person)
    if person.plays:
        raise Refusal("already-seated", room=person.room)
    if person.room == command.room:
        return
    if command.room and not check.table(draft, command.room).open:
        raise Refusal("room-shut", room=command.room, number=draft.state.rooms[command.room].number)
    draft.emit(events.Placed(people=(draft.person,), room=command.room, plays=False, why="watch", at=draft.at))
