"""Leading a table: skip, extend, undo, more time; seats that the house gives and takes; forgetting somebody."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from game import simulate
from game.commands import (
    Allow,
    Away,
    Choose,
    Close,
    Extend,
    Forget,
    Pause,
    Place,
    React,
    Ready,
    Rest,
    Resume,
    SeatBot,
    Sit,
    Skip,
    Stand,
    Start,
    Undo,
    Unseat,
    Vote,
)  # fmt: skip
from game.decider import Role
from game.events import (
    Answered,
    Chose,
    ClockRanOut,
    Drawn,
    Extended,
    Forgotten,
    Rested,
    Rolled,
    Seated,
    Skipped,
    Told,
    TurnBegan,
    Undone,
    Unseated,
    Waits,
)  # fmt: skip
from game.rules.clocks import CLOCKS
from game.state import Answering, Choice, Option, Phase, Plan, Review, Route, Table, Telling
from tests.game import packs
from tests.game.tables import DECIDER, SECRET, Bench, only, opened, playing, some

PLACE = Place(person="new", name="Nina", avatar="fox")
DESK = Choice(of="desk", options=(Option(id="two"), Option(id="leave")), default="leave")


def rested(bench: Bench) -> Bench:
    """The actor rests, and nobody else does anything."""
    bench.actor(Rest())
    return bench


# --- skip ---------------------------------------------------------------------------------------------------------


def test_skip_takes_the_default_and_nobody_is_blamed() -> None:
    bench = playing()
    events = bench.host(Skip())
    assert events[0] == Skipped(seats=(0,))
    assert some(events, Rolled)
    assert not some(events, ClockRanOut)
    assert bench.player(0).idle == 0
    bench.put(phase=DESK, turn=1)
    assert only(bench.host(Skip()), Chose).option == "leave"
    bench.put(phase=Route(dice=(1,), steps=1, routes=("t1",)), turn=2)
    bench.host(Skip())
    assert bench.player(2).at == "t1"


def test_skip_ends_a_story_which_counts_as_told() -> None:
    bench = playing()
    bench.put(phase=Telling(prompt="p0"))
    bench.ask(React(kind="same"), "p1")
    assert only(bench.host(Skip()), Told).reactions == 1


def test_skip_answers_for_those_who_have_not() -> None:
    bench = playing()
    bench.put(phase=Answering(question="q0", seats=(0, 1), answers={"1": "b"}))
    events = bench.host(Skip())
    assert events[0] == Skipped(seats=(0,))
    assert only(events, Answered).seat == 0
    assert isinstance(bench.state.phase, Plan)


def test_skip_ends_a_review() -> None:
    bench = playing()
    bench.put(phase=Review(income={}, accounts={}), quarter=1, round=2)
    bench.ask(Ready(), "p1")
    assert bench.host(Skip())[0] == Skipped(seats=(0, 2))
    assert bench.state.quarter == 2


def test_skip_moves_a_bot_as_it_would() -> None:
    bench = opened(2)
    bench.host(Start())
    assert {type(event) for event in bench.host(Skip())} & {Rolled, Rested}


def test_two_who_skip_at_once_skip_once() -> None:
    bench = playing()
    seen = bench.state.clock.deadline
    bench.at += 100
    bench.host(Skip(clock=seen))
    assert bench.refused(Skip(clock=seen), "f-2", "facilitator").code == "moved-on"


# --- extend and allow ---------------------------------------------------------------------------------------------


def test_extend_gives_the_running_clock_more() -> None:
    bench = playing()
    deadline = bench.state.clock.deadline
    assert bench.host(Extend(seconds=30)) == [Extended(seconds=30)]
    assert bench.state.clock.deadline == deadline + 30_000
    assert bench.state.clock.length == 60_000
    assert DECIDER.deadline(bench.state) == deadline + 30_000


def test_extend_while_paused_extends_what_is_left() -> None:
    bench = playing()
    bench.at += 25_000
    bench.host(Pause())
    bench.host(Extend(seconds=60))
    assert bench.state.clock.left == 65_000
    bench.host(Resume())
    assert bench.state.clock.deadline == bench.at + 65_000


@pytest.mark.parametrize(
    "phase",
    [
        Plan(),
        DESK,
        Route(dice=(1,), steps=1, routes=("t1", "u1")),
        Telling(prompt="p0"),
        Answering(question="q0", seats=(0, 1)),
        Review(income={}, accounts={}),
    ],
)
def test_whoever_is_allowed_more_time_gets_it_in_every_wait(phase: Phase) -> None:
    bench = playing()
    bench.put(phase=phase)
    usual = 1000 * getattr(packs.book().clocks, CLOCKS[type(phase)])
    assert only(bench.host(Allow(person="p0", factor=2)), Waits).length == 2 * usual
    assert only(bench.host(Allow(person="p0", factor=3)), Waits).length == 3 * usual
    assert not bench.host(Allow(person="p0", factor=3))
    assert only(bench.host(Allow(person="p0", factor=1)), Waits).length == usual
    assert bench.state.patience == {}


def test_more_time_is_the_persons_not_the_seats() -> None:
    bench = playing()
    assert not some(bench.host(Allow(person="p1", factor=3)), Waits)
    rested(bench)
    assert bench.state.clock.length == 90_000
    bench.ask(Stand(), "p1")
    assert bench.state.clock.length == 1500
    bench.system(PLACE)
    assert bench.state.clock.length == 30_000
    bench.ask(Stand(), "new")
    bench.ask(Sit(name="N1", avatar="cat"), "p1")
    assert bench.state.clock.length == 90_000


# --- undo ---------------------------------------------------------------------------------------------------------


def same(then: Table, now: Table) -> bool:
    """Whether two tables differ in nothing but what goes on: draws, clock, and how far one can go back."""
    return past(then) == past(now)


def past(state: Table) -> dict[str, object]:
    gone = {"draws", "clock", "earlier"}
    return {name: getattr(state, name) for name in state.__struct_fields__ if name not in gone}


def test_undo_goes_back_to_how_this_turn_began() -> None:
    bench = playing()
    bench.actor(Rest())
    then = bench.state
    bench.put(phase=Plan(item_used=True))
    bench.give(1, budget=1)
    assert bench.host(Undo())[0] == Undone(seat=1)
    assert same(then, bench.state)


def test_undo_where_nothing_has_happened_goes_back_to_the_turn_before() -> None:
    bench = playing()
    first = rested(bench).state
    second = rested(bench).state
    rested(bench)
    assert bench.host(Undo())[0] == Undone(seat=2, before=True)
    assert same(second, bench.state)
    assert bench.refused(Undo(), "h", "host").code == "nothing-to-undo"
    bench.actor(Rest())
    bench.host(Undo())
    assert same(second, bench.state)
    assert not same(first, bench.state)


def test_undo_draws_anew_and_keeps_counting() -> None:
    bench = playing()
    first = only(bench.actor(Rest()), Drawn)
    draws = bench.state.draws
    bench.host(Undo())
    assert bench.state.draws == draws
    again = only(bench.actor(Rest()), Drawn)
    assert again.draw == draws > first.draw


def test_undo_keeps_who_sits_where_and_starts_the_clock_anew() -> None:
    bench = playing()
    bench.actor(Rest())
    bench.ask(Stand(), "p0")
    bench.system(PLACE)
    bench.system(Away(person="p2"))
    bench.host(Allow(person="new", factor=2))
    bench.at += 5000
    assert only(bench.host(Undo()), Waits).length == 60_000
    assert bench.state.turn == 0
    assert (bench.player(0).person, bench.player(0).name, bench.player(0).avatar) == ("new", "Nina", "fox")
    assert bench.player(2).away
    assert bench.state.clock.deadline == bench.at + 60_000


def test_undo_while_paused_stays_paused() -> None:
    bench = playing()
    bench.actor(Rest())
    bench.host(Pause())
    bench.host(Undo())
    assert bench.state.paused
    assert bench.state.turn == 0
    bench.at += 600_000
    bench.host(Resume())
    assert bench.state.clock.deadline == bench.at + 30_000


def test_undo_from_a_review_takes_the_income_back() -> None:
    bench = playing(2)
    while not isinstance(bench.state.phase, Review):
        then = bench.state
        bench.tick()
    bench.host(Undo())
    assert bench.state.quarter == 1
    assert bench.state.turn == then.turn
    assert isinstance(bench.state.phase, Plan)


def test_undo_keeps_votes_on_the_same_candidates() -> None:
    bench = playing()
    bench.actor(Rest())
    bench.ask(Vote(on="trouble", choice=1), "fan")
    bench.host(Undo())
    assert bench.state.ballot.trouble_votes == {"fan": 1}
    bench.actor(Rest())
    then = bench.state.ballot
    bench.put(phase=Plan(item_used=True), ballot=replace(then, troubles=("x", "y"), trouble_votes={"fan": 0}))
    bench.host(Undo())
    assert bench.state.ballot == then


def test_two_who_undo_at_once_undo_once() -> None:
    bench = playing()
    bench.actor(Rest())
    seen = bench.state.clock.deadline
    bench.at += 100
    bench.host(Undo(clock=seen))
    assert bench.refused(Undo(clock=seen), "f-2", "facilitator").code == "moved-on"


@pytest.mark.parametrize("name", packs.EVERY)
def test_undo_at_every_moment_of_a_game(name: str) -> None:
    """Always back to the table as it was after the command that began the turn."""
    began: list[Table] = []
    for step in simulate.play(packs.book(name), "short", ("greedy", "random", "greedy"), SECRET):
        if any(isinstance(event, TurnBegan) for event in step.events):
            began.append(step.state)
        if step.state.stage == "playing" and len(began) > 1:
            bench = Bench(step.state)
            bench.host(Undo())
            assert same(began[-2 if step.state is began[-1] else -1], bench.state)
            assert bench.state.draws == step.state.draws


def test_memory_is_bounded() -> None:
    bench = playing()
    for _ in range(8):
        rested(bench) if isinstance(bench.state.phase, Plan) else bench.tick()
        assert len(bench.state.earlier) <= 2
        assert not any(then.earlier for then in bench.state.earlier)
    assert msgspec.json.decode(msgspec.json.encode(bench.state), type=Table) == bench.state
    bench.host(Close())
    assert bench.state.earlier == ()


# --- seats given and taken by the house ---------------------------------------------------------------------------


def test_the_house_seats_people_on_empty_seats_then_on_bots() -> None:
    bench = opened(2)
    bench.host(SeatBot(seat=0))
    assert only(bench.system(PLACE), Seated) == Seated(seat=1, person="new", name="Nina", avatar="fox")
    assert bench.system(PLACE) == []
    assert only(bench.system(Place(person="b", name="B", avatar="cat")), Seated).seat == 0
    assert only(bench.system(Unseat(person="new")), Unseated).seat == 1
    assert bench.system(Unseat(person="new")) == []


def test_whoever_is_seated_in_a_game_gets_a_bots_seat_and_a_clock() -> None:
    bench = opened(2)
    bench.host(Start())
    assert only(bench.system(Place(person="new", name="N", avatar="fox", seat=0)), Waits).length == 30_000
    assert only(bench.system(Unseat(person="new")), Seated).bot == "greedy"
    assert bench.state.clock.length == 1500


def test_after_the_end_cards_stay_with_those_who_played() -> None:
    bench = playing()
    bench.host(Close())
    assert bench.system(Unseat(person="p0")) == []
    assert bench.player(0).person == "p0"


# --- forgetting ---------------------------------------------------------------------------------------------------


def test_a_forgotten_persons_name_is_nowhere_in_the_state() -> None:
    bench = playing()
    rested(bench)
    bench.host(Allow(person="p0", factor=2))
    assert bench.system(Forget(person="p0")) == [Forgotten(person="p0")]
    assert bench.player(0).person == "p0"
    assert "N0" not in str(msgspec.json.encode(bench.state))
    assert DECIDER.view(bench.state, "public")["players"]["0"]["name"] == ""
    assert bench.system(Forget(person="p0")) == []


def test_a_name_is_forgotten_even_after_its_person_has_left_and_after_the_end() -> None:
    bench = playing()
    rested(bench)
    bench.ask(Stand(), "p0")
    bench.system(Forget(person="p0"))
    assert "N0" not in str(msgspec.json.encode(bench.state))
    bench.host(Close())
    bench.system(Forget(person="p1"))
    assert bench.player(1).name == ""
    assert bench.state.personas


# --- who may, and what is told ------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["host", "facilitator", "organizer", "system"])
def test_who_may_lead(role: Role) -> None:
    bench = opened(2)
    bench.ask(SeatBot(seat=0), "f", role)
    bench.ask(Start(), "f", role)
    for command in (Pause(), Resume(), Extend(seconds=5), Skip(), Undo(), Close()):
        assert bench.ask(command, "f", role)


def test_what_screens_are_told() -> None:
    assert DECIDER.show(Skipped(seats=(1, 2)), "public") == {"type": "skipped", "seats": (1, 2)}
    assert DECIDER.show(Extended(seconds=30), "public") == {"type": "extended", "seconds": 30}
    assert DECIDER.show(Undone(seat=1), "public") == {"type": "undone", "seat": 1}
    assert DECIDER.show(Forgotten(person="p"), "public") is None
    bench = playing()
    bench.host(Allow(person="p0", factor=3))
    assert "patience" not in DECIDER.view(bench.state, "public")
    assert SECRET not in str(DECIDER.view(bench.state, "public"))


def test_going_back_past_a_choice_closes_its_dialog() -> None:
    bench = playing()
    bench.stand_at("u")
    bench.actor(Choose(option="1"))
    bench.host(Undo())
    assert DECIDER.view(bench.state, "public")["phase"] == {"kind": "plan"}
