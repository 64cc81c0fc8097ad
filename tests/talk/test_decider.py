"""Random rooms: a screen that folds patches shows what a fresh view would, and time and refusals keep their word."""

from __future__ import annotations

from typing import get_args

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from game.decider import Context, Refusal, Role
from server.talk import messages
from server.talk.fold import FOLD
from server.talk.messages import RoomCommand, RoomEvent
from server.talk.state import Room
from tests.talk.rooms import DECIDER
from tests.wire import merge

Step = tuple[RoomCommand, str, Role, int]
"""What is asked, by whom, in which role, and how many milliseconds after the one before."""
PEOPLE = ("ann", "bob", "cid", "dee")
ROLES: tuple[Role, ...] = ("attendee", "attendee", "attendee", "host", "facilitator", "system")
who = st.sampled_from(PEOPLE)
numbers = st.integers(0, 6)
words = st.sampled_from(["", "hello", "same", "x" * 300])
COMMANDS: st.SearchStrategy[RoomCommand] = st.one_of(
    st.builds(
        messages.Enter, who, st.just("Name"), st.just("face"), st.just("ja"), st.sampled_from(["attendee", "host"])
    ),
    st.builds(messages.Leave, who),
    st.builds(messages.Say, words),
    st.builds(messages.React, st.just("clap")),
    st.builds(messages.Hand, st.booleans()),
    st.builds(messages.Host, st.sampled_from(["", *PEOPLE])),
    st.builds(messages.Mute, st.booleans()),
    st.builds(messages.Hide, numbers, st.booleans()),
    st.builds(messages.Expel, who, st.booleans()),
    st.builds(messages.Note, words, numbers, numbers),
    st.builds(messages.Turns, st.booleans(), st.integers(15, 20)),
    st.builds(messages.Next, st.sampled_from(["", *PEOPLE])),
    st.builds(messages.Pass),
    st.builds(messages.Prompt, st.booleans(), st.sampled_from([None, "", "one"]), st.sampled_from(["", "other"])),
    st.builds(messages.Dress, st.sampled_from(["pack", "other"])),
    st.builds(messages.Tick),
    st.builds(messages.Forget, who),
)
EVERYBODY: list[Step] = [(messages.Enter(who, "N", "", "en", "attendee"), "", "system", 0) for who in PEOPLE]
STEPS: st.SearchStrategy[list[Step]] = st.lists(
    st.tuples(COMMANDS, who, st.sampled_from(ROLES), st.integers(0, 9_000)), max_size=60
)
STATES = msgspec.json.Decoder(Room)
EVENTS: msgspec.json.Decoder[RoomEvent] = msgspec.json.Decoder(RoomEvent)
HIDDEN = {"dressed", "forgotten"}


@settings(max_examples=150, deadline=None)
@given(STEPS)
def test_random_rooms(steps: list[Step]) -> None:
    state, now = Room(), 0
    screen = DECIDER.view(state, "public")
    for command, person, role, passes in EVERYBODY + steps:
        now += passes
        before = state
        events = answer(state, command, Context(person, "system" if is_systems(command) else role, now))
        for event in events:
            state = DECIDER.evolve(state, EVENTS.decode(msgspec.json.encode(event)))
        patch = DECIDER.patch(before, state, "public")
        screen = merge(screen, msgspec.json.decode(msgspec.json.encode(patch)))
        assert screen == DECIDER.view(state, "public")
        assert patch != {} or DECIDER.view(before, "public") == screen
        holds(state)
        assert STATES.decode(msgspec.json.encode(state)) == state


def is_systems(command: RoomCommand) -> bool:
    return isinstance(command, messages.Enter | messages.Leave | messages.Tick | messages.Expel)


def answer(state: Room, command: RoomCommand, context: Context) -> list[RoomEvent]:
    try:
        return DECIDER.decide(state, command, context)
    except Refusal:
        return []


def holds(state: Room) -> None:
    """What is true of every room."""
    assert not set(state.expelled) & set(state.people)
    assert state.host not in state.expelled or not state.host
    assert all(line.text for line in state.note.values())
    turns = state.turns
    assert DECIDER.deadline(state) == (turns.ends if turns else None)
    if turns:
        assert turns.speaker in state.people
        assert turns.speaker not in turns.passed
        assert len(set(turns.order)) == len(turns.order)


def test_every_command_is_decided_and_every_event_folded() -> None:
    assert set(get_args(RoomCommand)) == set(DECIDER._decide)
    assert set(get_args(RoomEvent)) == set(FOLD)


def test_screens_are_told_of_events_without_words() -> None:
    """Words and names are in the patch, once; what is for nobody is not told at all."""
    told = {
        "entered": messages.Entered("ann", "Ann", "face", "ja", "host"),
        "said": messages.Spoke("ann", "hello", 7),
        "noted": messages.Noted(1, "hello", "ann", 7),
        "expelled": messages.Expelled("ann", on=True),
        "dressed": messages.Dressed("pack"),
        "forgotten": messages.Forgotten("ann"),
    }
    shown = {tag: DECIDER.show(event, "public") for tag, event in told.items()}  # type: ignore[arg-type]
    assert shown == {
        "entered": {"type": "entered", "person": "ann"},
        "said": {"type": "said", "person": "ann"},
        "noted": {"type": "noted", "person": "ann", "line": 1},
        "expelled": {"type": "left", "person": "ann"},
        "dressed": None,
        "forgotten": None,
    }


def test_a_log_of_an_earlier_release_folds() -> None:
    old = [
        b'{"type":"entered","person":"ann","name":"Ann","avatar":"a","lang":"ja","role":"attendee"}',
        b'{"type":"said","person":"ann","text":"hello","at":7}',
        b'{"type":"left","person":"ann"}',
    ]
    state = Room()
    for line in old:
        state = DECIDER.evolve(state, EVENTS.decode(line))
    assert (state.people, state.messages["1"].name) == ({}, "Ann")
