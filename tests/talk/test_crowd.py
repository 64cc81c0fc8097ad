from __future__ import annotations

from typing import Any

import pytest

from game.decider import Role
from server.talk.glance import glance
from server.talk.messages import (
    Enter,
    Entered,
    Expel,
    Forget,
    Hand,
    Host,
    Hosted,
    Leave,
    Left,
    Note,
    Pass,
    RoomCommand,
    Say,
    Spoke,
    Turns,
)
from server.talk.state import Room
from tests.talk.rooms import DECIDER, Talk

HALL = 1_000


@pytest.fixture
def talk() -> Talk:
    return Talk("ann", "bob")


def people(talk: Talk) -> dict[str, Any]:
    found: dict[str, Any] = DECIDER.view(talk.state, "public")["people"]
    return found


@pytest.mark.parametrize(
    "command",
    [
        Enter("bob", "Bob", "a", "ja", "host"),
        Leave("ann"),
        Host("ann"),
        Expel("ann"),
        Forget("ann"),
    ],
)
@pytest.mark.parametrize("role", ["attendee", "host", "facilitator", "organizer"])
def test_some_things_are_for_the_server_to_say(talk: Talk, command: RoomCommand, role: Role) -> None:
    assert talk.refused(command, "ann", role) == "not-allowed"


def test_who_leaves_is_forgotten_but_not_what_they_said(talk: Talk) -> None:
    talk.ask(Say("hello"), "ann")
    assert talk.leave("ann")
    assert talk.leave("ann") == []
    assert list(people(talk)) == ["bob"]
    assert talk.state.messages["1"].name == "Ann"


def test_the_expelled_stay_out_until_they_may_come_back(talk: Talk) -> None:
    talk.order(Host("ann"))
    assert talk.order(Expel("ann"))
    assert talk.order(Expel("ann")) == []
    assert list(people(talk)) == ["bob"]
    assert talk.state.host == ""
    assert talk.refused(Enter("ann", "Ann", "a", "ja", "attendee"), "", "system") == "removed"
    for command in (Say("let me in"), Hand(up=True), Note("me"), Turns(on=True), Pass()):
        assert talk.refused(command, "ann") == "removed"
    talk.order(Expel("ann", on=False))
    assert talk.enter("ann")
    assert "ann" in people(talk)


def test_who_has_not_come_yet_can_be_kept_out(talk: Talk) -> None:
    talk.order(Expel("cid"))
    assert talk.refused(Enter("cid", "Cid", "a", "ja", "attendee"), "", "system") == "removed"


def test_the_host_is_given_and_taken(talk: Talk) -> None:
    assert talk.order(Host("ann")) == [Hosted("ann")]
    assert talk.order(Host("ann")) == []
    assert DECIDER.view(talk.state, "public")["host"] == "ann"
    assert talk.order(Host("")) == [Hosted("")]


def test_the_forgotten_leave_no_name_and_no_words(talk: Talk) -> None:
    talk.ask(Say("my secret"), "ann")
    talk.ask(Note("my secret plan"), "ann")
    talk.ask(Note("our plan"), "bob")
    talk.order(Host("ann"))
    assert talk.order(Forget("ann"))
    assert talk.order(Forget("ann")) == []
    assert talk.order(Forget("nobody")) == []
    assert "secret" not in str(talk.state)
    assert "Ann" not in str(talk.state)
    assert [line.text for line in talk.state.note.values()] == ["our plan"]
    assert people(talk)["ann"] == {"name": "", "avatar": ""}


def test_a_glance(talk: Talk) -> None:
    assert glance(Room())["said_at"] == 0
    talk.ask(Say("hello"), "ann")
    talk.ask(Hand(up=True), "bob")
    talk.order(Host("ann"))
    talk.ask(Turns(on=True), "ann")
    assert glance(talk.state) == {
        "here": 2,
        "hands": ["bob"],
        "voices": 0,
        "said": 1,
        "said_at": talk.now,
        "muted": False,
        "turns": True,
        "host": "ann",
        "topic": "",
        "finished": False,
        "lines": 0,
    }


def test_a_hall_is_small_on_the_wire_and_an_event_touches_one() -> None:
    """A thousand people: about 60 bytes each, and a patch holds whom it is about."""
    state = Room()
    for number in range(HALL):
        state = DECIDER.evolve(state, Entered(f"person-{number:04}", "山田", f"{number:04}", "ja", "attendee"))
    assert len(str(DECIDER.view(state, "public")["people"])) < 70 * HALL
    after = DECIDER.evolve(state, Spoke("person-0007", "hello", 7))
    assert after.people is state.people
    assert list(DECIDER.patch(state, after, "public")) == ["messages"]
    came = DECIDER.evolve(state, Entered("late", "Late", "x", "ja", "attendee"))
    assert DECIDER.patch(state, came, "public") == {"people": {"late": {"name": "Late", "avatar": "x"}}}
    gone = DECIDER.evolve(came, Left("late"))
    assert DECIDER.patch(came, gone, "public") == {"people": {"late": None}}
    assert all(gone.people[person] is guest for person, guest in state.people.items())
