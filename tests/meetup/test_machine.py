"""Whatever people send, in whatever order and role: the rules hold. Bytes are read as commands, so that a failure
shrinks. ``NIJIKAI_SEQUENCES`` says how many random sequences to try.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import get_args

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.decider import Context, Refusal, Role
from server.meetup import commands, personal
from server.meetup.commands import MeetupCommand, Registrant
from server.meetup.events import Erased, MeetupEvent
from server.meetup.evolve import fold
from server.meetup.grouping.of_meetup import pool
from server.meetup.scheme import Groups, Mixing, Scheme, Soft, Topic
from server.meetup.state import Meetup, Plan, Rule, Step
from tests.meetup.house import House
from tests.meetup.meetups import AGENDA, DECIDER, ID, Meeting, command_of, holds, raced, room

SEQUENCES = min(int(os.environ.get("NIJIKAI_SEQUENCES", "300")), 5000)
PEOPLE = ("p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "f-ann", "f-bob", "ghost")
RULES: tuple[Rule, ...] = ("mix", "level", "assigned", "self")
ROLES: tuple[Role, ...] = ("attendee", "facilitator", "organizer", "system", "host")
ACTS = ("start", "pause", "resume", "skip", "extend", "undo", "bots", "end", "mute", "unmute")
MIXINGS: tuple[Mixing, ...] = ("mix", "random", "assigned", "choose", "vote", "same")
PAIRS = Scheme(id="pairs", rule="random", size=2, rounds=2, seconds=30, back=0, rest=5)
STEPS = (*AGENDA, Step("mix", "breakout", 10), Step("pairs", "breakout", 10, scheme="pairs"))
DECODE = msgspec.json.Decoder(tuple[MeetupEvent, ...]).decode
ENCODE = msgspec.json.Encoder().encode


def propose(state: Meetup, what: int, how: int) -> tuple[MeetupCommand, Context]:
    """Read two bytes as a command: mostly somebody who may, sometimes anybody."""
    person, other = PEOPLE[how % 12], PEOPLE[how // 12 % 12]
    choices = anything(state, how, person, other)
    command = choices[what % len(choices)]
    if what > 250:
        return command, Context(person, ROLES[how % 5], 2_000_000 + how)
    kind = type(command)
    if kind in {commands.Help, commands.Choose, commands.Watch, commands.Noted, commands.Bow, commands.Vote}:
        return command, Context(person, "attendee", 2_000_000 + how)
    if kind in {
        commands.Join, commands.Arrive, commands.Leave, commands.Erase, commands.Tick, commands.Found, commands.Acquaint
    }:  # fmt: skip
        return command, Context("", "system", 2_000_000 + how * 1000)
    if kind in {commands.Register, commands.Unregister, commands.Prepare, commands.Revoke, commands.Invite}:
        return command, Context("o-1", "organizer", 2_000_000 + how)
    return command, Context("f-bob" if how % 5 == 0 else "f-ann", "facilitator", 2_000_000 + how)


def anything(state: Meetup, how: int, person: str, other: str) -> Sequence[MeetupCommand]:
    rooms = [*list(state.rooms)[-6:], room(99)]
    here, there = rooms[how % len(rooms)], rooms[how // 7 % len(rooms)]
    step, rule = how % len(STEPS), RULES[how % 4]
    on = how % 3 > 0
    row = Registrant(person, "Listed", ("ABC", "", "XYZ")[how % 3], ("first", "", "veteran")[how % 3], "AB"[how % 2])
    return (
        *[commands.Join(person, "Name", "a", staff=person.startswith("f-"))] * 6,
        *[commands.Arrive(person)] * 4,
        commands.Leave(person), commands.Bow(), commands.Erase(person) if how > 200 else commands.Tick(),
        commands.Register((row,)), commands.Unregister(person),
        commands.Revoke("f-bob") if how % 4 == 0 else commands.Tick(), commands.Invite("f-bob", "Bob"),
        commands.Open(), *[commands.Advance(step)] * 3, commands.Advance(),
        commands.Extend(how % 9 - 4), commands.Recall(5), commands.Tick(), commands.Release(),
        commands.Close() if how > 250 else commands.Tick(), commands.Lock(on=how % 16 == 0), commands.Lead(),
        commands.Notify("hello", (here,) if on else ()), commands.Feature(here if on else ""),
        *[commands.Seat(rule, all=how % 2 > 0, absent=how % 5 == 0)] * 3, commands.OpenRoom(),
        commands.CloseRoom((here,)), commands.Shut(here, on), commands.Name(here, "A name"),
        *[commands.Move((person, other), here if on else "", plays=how % 7 > 1)] * 3,
        commands.Merge(here, there), commands.Split(here, (person,)),
        commands.Wish("apart" if on else "together", (person, other), on=how % 5 > 0), commands.Host(here, person),
        *[commands.Remedy(ACTS[how % 10], (here,) if on else ())] * 2,  # type: ignore[arg-type]
        commands.Answer(person, done=on), commands.Warn(person, "please"), commands.Remove(person),
        commands.Readmit(person), commands.Help(on), *[commands.Choose(here)] * 2, commands.Watch(here if on else ""),
        commands.Noted(), commands.Prepare(plan(how)),
        *small_groups(state, how, (here,) if on else ()),
        *[commands.Wish("host", (person,)), commands.Wish("pin", (other,), room=1 + how % 3)],
    )  # fmt: skip


def small_groups(state: Meetup, how: int, rooms: tuple[str, ...]) -> Sequence[MeetupCommand]:
    number = state.breakout.search.number if state.breakout and state.breakout.search else how % 3 + 1
    begin, topic = how % 2 > 0, "ABC"[how % 3]
    return (
        *[commands.BreakOut(scheme(how), begin=begin)] * 3, *[commands.Found(number, coming(state, how))] * 3,
        *[commands.BeginRound(how % 4 or None)] * 3, *[commands.Tick()] * 4, commands.Settle(),
        commands.TimeRound(how - 128, rooms), *[commands.EndRound(rooms)] * 2, *[commands.Reopen(30 + how)] * 2,
        commands.EndBreakout(), commands.Vote((topic,) if begin else (topic, "AB"[how % 2])),
        commands.KeepScheme(scheme(how)), commands.DropScheme(MIXINGS[how % 6]),
        commands.Acquaint((("p0", "p1"), ("p2",), ("p3", "ghost"))), commands.Notify("", rooms, "clip"),
    )  # fmt: skip


def scheme(how: int) -> Scheme:
    rule = MIXINGS[how % 6]
    topics = (Topic("A", "About"), Topic("B", places=1), Topic("C")) if how % 4 else ()
    return Scheme(
        id=rule, rule=rule, size=2 + how % 3, rounds=1 + how % 3, seconds=30, back=how % 2 * 5, rest=how % 3 * 5,
        topics=topics, language=how % 7 == 0, soft=Soft(level="mix"), template=("next", "Other")[: how % 3],
    )  # fmt: skip


def coming(state: Meetup, how: int) -> tuple[Groups, ...]:
    """Answer as a search would; sometimes with people who have gone, or not at all."""
    people = pool(state) or tuple(state.people)[how % 2 :]
    pairs = tuple(people[place : place + 2] for place in range(0, len(people), 2))
    return (pairs, pairs[::-1]) if how % 4 else ()


def plan(how: int) -> Plan:
    rule, seats = RULES[how % 4], 2 + how % 3
    return Plan(
        title="T", agenda=STEPS, schemes=(PAIRS,), seats=seats, rule=rule, capacity=7, pack="tiny", mode="standard"
    )


@settings(max_examples=SEQUENCES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(st.binary(min_size=100, max_size=400))
def test_random_sequences(data: bytes) -> None:
    setup = {"agenda": STEPS, "schemes": (PAIRS,), "pack": "tiny", "mode": "standard"}
    meeting = Meeting(rule=RULES[data[0] % 4], seats=2 + data[1] % 3, capacity=8, **setup)
    house = House(meeting, "tiny") if data[0] % 4 == 0 else None
    ever = 0
    for what, how in zip(data[2::2], data[3::2], strict=False):
        ask(meeting, *propose(meeting.state, what, how))
        assert meeting.state.sent >= ever, "numbers of errands are never given twice"
        ever = meeting.state.sent
        if house and how % 8 == 0:
            house.carry_out(how % 16 + 1)
    restored(meeting.state)
    forgets(meeting, PEOPLE[data[-1] % 12])
    if house:
        house.settle()
        house.agrees()


def ask(meeting: Meeting, command: MeetupCommand, context: Context) -> None:
    before = meeting.state
    encoded = ENCODE(before)
    try:
        events = DECIDER.decide(before, command, context)
    except Refusal as refusal:
        assert ENCODE(before) == encoded, "a refused command changes nothing"
        assert refusal.params, "a refusal names the offending value"  # noqa: PT017
        return
    assert ENCODE(before) == encoded, "deciding changes nothing"
    after = fold(before, DECODE(ENCODE(tuple(events))))
    meeting.state = after
    meeting.log += events
    raced(before, after, list(events))
    holds(after)
    for errand in after.errands.values():
        command_of(errand)


def restored(state: Meetup) -> None:
    """A snapshot is the state, and goes on as it would."""
    again = msgspec.json.decode(ENCODE(state), type=Meetup)
    assert again == state
    assert list(again.errands) == list(state.errands)
    for audience in ("public", "staff", "@p0"):
        assert DECIDER.view(again, audience) == DECIDER.view(state, audience)


def forgets(meeting: Meeting, person: str) -> None:
    """The log with somebody's personal fields blanked folds to the same, once they are erased."""
    blanked = [personal.blank(event, person) for event in meeting.log]
    gone = fold(fold(DECIDER.initial, meeting.log), [Erased(person)])
    assert fold(fold(DECIDER.initial, blanked), [Erased(person)]) == gone
    assert all(personal.blank(event, person) is event for event in blanked) or blanked == [
        personal.blank(event, person) for event in blanked
    ]


def events() -> st.SearchStrategy[MeetupEvent]:
    """Any event, with every field made from its type."""
    kinds = get_args(MeetupEvent)
    return st.sampled_from(kinds).flatmap(lambda kind: st.builds(kind, **dict.fromkeys(kind.__struct_fields__, ...)))


@settings(max_examples=200, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(st.lists(events(), max_size=6))
def test_folding_is_total(story: list[MeetupEvent]) -> None:
    """Any event folds on any state, and what it leads to can be looked at."""
    meeting = Meeting()
    meeting.playing(5)
    for state in (DECIDER.initial, meeting.state):
        after = fold(state, story)
        for audience in ("public", "staff", "@p0"):
            DECIDER.view(after, audience)
            DECIDER.patch(state, after, audience)
        DECIDER.deadline(after)


def test_an_id_is_the_meetups_own() -> None:
    assert Meeting().state.id == ID
