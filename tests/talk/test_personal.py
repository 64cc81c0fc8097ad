"""Whoever is erased leaves neither a name nor a word in a room's log, and the room is the same."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from game.decider import Context, Refusal, Role
from server.talk.decider import RoomDecider
from server.talk.messages import (
    Aired,
    Airtime,
    Call,
    Dress,
    Enter,
    Expel,
    Finish,
    Forgotten,
    Hand,
    Hide,
    Host,
    Leave,
    Measure,
    Note,
    RoomCommand,
    RoomEvent,
    Say,
    Turns,
    Voice,
)  # fmt: skip
from server.talk.personal import blank
from server.talk.state import Room

DECIDER = RoomDecider()
PERSON = "p1"
PEOPLE = ("p0", PERSON, "p2")
Asked = tuple[RoomCommand, str, Role]


def said_by(person: str) -> list[Asked]:
    """What a person asks for, each with their name or words in it; and what is done to them."""
    words = f"words of {person}"
    spoken: list[RoomCommand] = [Voice(f"page-{person}"), Measure(on=True), Airtime(9), Airtime(60)]
    spoken += [Call(f"https://example.org/of-{person}"), Call("")]
    changes = [Note(f"{words} {base}", line, base) for line in range(3) for base in range(3)]
    own: list[RoomCommand] = [Say(words), Hand(up=True), Note(words), Note("", 1, 1), Turns(on=True), *spoken, *changes]
    enter = Enter(person, f"name of {person}", f"face of {person}", "ja", "attendee")
    done: list[RoomCommand] = [enter, Leave(person), Host(person), Expel(person), Expel(person, on=False)]
    return [(command, person, "attendee") for command in own] + [(command, "", "system") for command in done]


ASKED = [one for person in PEOPLE for one in said_by(person)] + [
    (Hide(1), "h", "facilitator"),
    (Dress("pack", sections=("a", "b")), "", "system"),
    (Finish(), "", "system"),
    (Finish(on=False), "", "system"),
]


def talked(asked: Sequence[Asked]) -> list[RoomEvent]:
    log: list[RoomEvent] = []
    state = DECIDER.initial
    for number, (command, person, role) in enumerate(asked):
        try:
            events = DECIDER.decide(state, command, Context(person, role, 1_000 * number))
        except Refusal:
            continue
        log += events
        state = fold(events, state)
    return log


def fold(events: Sequence[RoomEvent], state: Room | None = None) -> Room:
    state = state or DECIDER.initial
    for event in events:
        state = DECIDER.evolve(state, event)
    return state


def encoded(value: object) -> bytes:
    return msgspec.json.encode(value)


EVERYBODY = [one for one in ASKED if isinstance(one[0], Enter)]


@settings(max_examples=300, deadline=None, database=None)
@given(st.lists(st.sampled_from(ASKED), max_size=40))
def test_a_blanked_log_makes_the_same_room(asked: list[Asked]) -> None:
    log = [*talked([*EVERYBODY, *asked]), Forgotten(PERSON)]
    blanked = [blank(event, PERSON) for event in log]
    state = fold(log)
    assert fold(blanked) == state
    for left in (encoded(blanked), encoded(state), encoded(DECIDER.view(state, "public"))):
        assert f"of {PERSON}".encode() not in left
        assert f"of-{PERSON}".encode() not in left
    assert not any(event.seconds for event in blanked if isinstance(event, Aired) and event.person == PERSON)
    for before, after in zip(log, blanked, strict=True):
        assert (blank(before, PERSON) is before) == (before == after)


def test_others_keep_their_words() -> None:
    log = talked([*EVERYBODY, (Say("words of p0"), "p0", "attendee"), (Say("words of p1"), PERSON, "attendee")])
    kept = encoded([blank(event, PERSON) for event in log])
    assert b"words of p0" in kept
    assert b"words of p1" in encoded(log)
    assert b"of p1" not in kept
