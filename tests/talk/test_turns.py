from __future__ import annotations

import pytest

from server.talk.messages import (
    Expel,
    Host,
    Left,
    Next,
    Pass,
    Passed,
    RoomCommand,
    Tick,
    TurnCame,
    Turns,
    TurnsBegan,
    TurnsEnded,
)
from server.talk.turns import MOST_SPEAKERS
from tests.talk.rooms import DECIDER, Talk

MINUTE = 60_000


@pytest.fixture
def talk() -> Talk:
    made = Talk("ann", "bob", "cid")
    made.ask(Turns(on=True), "bob")
    return made


def speaker(talk: Talk) -> str:
    return talk.state.turns.speaker if talk.state.turns else ""


def test_everybody_here_has_a_minute() -> None:
    talk = Talk("ann", "bob")
    talk.enter("fay", "Fay", "facilitator")
    assert talk.ask(Turns(on=True), "bob") == [TurnsBegan(("ann", "bob"), 60, talk.now + MINUTE, "bob")]
    assert talk.ask(Turns(on=True), "ann") == []
    assert DECIDER.deadline(talk.state) == talk.now + MINUTE
    assert DECIDER.view(talk.state, "public")["turns"] == {
        "order": ["ann", "bob"], "index": 0, "ends": talk.now + MINUTE, "seconds": 60, "passed": [],
    }  # fmt: skip


def test_the_clock_gives_the_word_on(talk: Talk) -> None:
    talk.now += MINUTE - 1
    assert talk.order(Tick()) == []
    talk.now += 5_000
    assert talk.order(Tick()) == [TurnCame("bob", talk.now + MINUTE)]
    assert talk.order(Tick()) == [], "a tick that comes twice decides to nothing"
    for _ in range(2):
        talk.now += MINUTE
        events = talk.order(Tick())
    assert events == [TurnsEnded(done=True)]
    assert (speaker(talk), DECIDER.deadline(talk.state)) == ("", None)
    assert talk.order(Tick()) == []
    assert talk.refused(Tick(), "ann") == "not-allowed"


def test_the_speaker_the_host_and_staff_give_it_on(talk: Talk) -> None:
    assert talk.refused(Next(), "bob") == "not-your-turn"
    assert talk.ask(Next(), "ann") == [TurnCame("bob", talk.now + MINUTE, "ann")]
    talk.order(Host("ann"))
    assert talk.ask(Next(), "ann") == [TurnCame("cid", talk.now + MINUTE, "ann")]
    assert talk.ask(Next(), "fay", "facilitator") == [TurnsEnded(done=True, by="fay")]
    assert talk.refused(Next(), "ann") == "no-turns"


def test_two_who_press_at_once_skip_nobody(talk: Talk) -> None:
    talk.ask(Next("ann"), "ann")
    assert talk.ask(Next("ann"), "fay", "facilitator") == []
    assert speaker(talk) == "bob"
    talk.ask(Turns(on=False), "cid")
    assert talk.ask(Next("bob"), "bob") == []


def test_passing_now_and_before(talk: Talk) -> None:
    assert talk.ask(Pass(), "bob") == [Passed("bob")]
    assert talk.ask(Pass(), "bob") == []
    assert talk.ask(Pass(), "ann") == [Passed("ann"), TurnCame("cid", talk.now + MINUTE, "ann")]
    assert talk.ask(Pass(), "ann") == [], "had the word already"
    talk.enter("fay", "Fay", "facilitator")
    assert talk.refused(Pass(), "fay", "facilitator") == "not-in-turns"
    assert talk.ask(Pass(), "cid") == [Passed("cid"), TurnsEnded(done=True, by="cid")]
    assert talk.refused(Pass(), "ann") == "no-turns"


def test_who_goes_gives_it_on_and_who_comes_is_last(talk: Talk) -> None:
    assert talk.leave("ann") == [Left("ann"), TurnCame("bob", talk.now + MINUTE)]
    talk.enter("dee")
    talk.enter("ann")
    talk.leave("cid")
    assert talk.state.turns
    assert talk.state.turns.order == ("ann", "bob", "cid", "dee")
    talk.ask(Next(), "bob")
    assert speaker(talk) == "dee"
    talk.order(Expel("dee"))
    assert talk.state.turns is None


def test_a_room_that_empties(talk: Talk) -> None:
    for person in ("bob", "cid", "ann"):
        talk.leave(person)
    assert talk.state.turns is None


def test_ending(talk: Talk) -> None:
    assert talk.ask(Turns(on=False), "cid") == [TurnsEnded(done=False, by="cid")]
    assert talk.ask(Turns(on=False), "cid") == []


def test_not_in_an_empty_room_nor_in_a_hall() -> None:
    talk = Talk()
    assert talk.refused(Turns(on=True), "fay", "facilitator") == "nobody-here"
    for number in range(MOST_SPEAKERS + 1):
        talk.enter(f"p{number}")
    assert talk.refused(Turns(on=True), "p0") == "too-many-speakers"
    talk.leave("p0")
    assert talk.ask(Turns(on=True, seconds=30), "p1")
    talk.enter("late")
    assert talk.state.turns
    assert len(talk.state.turns.order) == MOST_SPEAKERS


@pytest.mark.parametrize("command", [Turns(on=True), Next(), Pass()])
def test_only_who_is_here(talk: Talk, command: RoomCommand) -> None:
    assert talk.refused(command, "zoe") == "not-here"
