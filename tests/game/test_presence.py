"""Clocks that run out, people who drop and come back."""

from __future__ import annotations

from game.commands import Away, Back, Ready, Roll, Stand, Tick
from game.events import CameBack, Chose, ClockRanOut, Rolled
from game.state import Answering, Choice, Option, Plan, Review, Route
from tests.game.tables import Bench, only, playing, some


def back_to_plan(bench: Bench, seat: int = 0) -> None:
    bench.put(phase=Plan(), turn=seat)


def test_early_ticks_do_nothing() -> None:
    bench = playing()
    bench.at = bench.state.clock.deadline - 1
    assert bench.system(Tick()) == []


def test_a_clock_takes_the_sensible_default() -> None:
    bench = playing()
    events = bench.tick()
    assert only(events, ClockRanOut).auto is False
    assert some(events, Rolled)
    bench.put(phase=Choice(of="desk", options=(Option(id="two"), Option(id="leave")), default="leave"), turn=1)
    assert only(bench.tick(), Chose) == Chose(seat=1, of="desk", option="leave", by="clock")
    bench.put(phase=Route(dice=(1,), steps=1, routes=("t1",)), turn=2)
    bench.tick()
    assert bench.player(2).at == "t1"


def test_twice_in_a_row_a_bot_plays_until_the_person_acts() -> None:
    bench = playing()
    bench.tick()
    back_to_plan(bench)
    assert only(bench.tick(), ClockRanOut).auto
    assert bench.player(0).auto
    back_to_plan(bench)
    assert not some(bench.tick(), ClockRanOut)
    back_to_plan(bench)
    assert some(bench.ask(Roll(), "p0"), CameBack)
    assert not bench.player(0).auto
    assert bench.player(0).idle == 0


def test_ready_is_enough_to_be_here_again() -> None:
    bench = playing()
    bench.give(0, auto=True, idle=2)
    bench.put(clock=type(bench.state.clock)(deadline=bench.at + 1500, length=1500))
    bench.ask(Ready(), "p0")
    assert not bench.player(0).auto
    assert bench.state.clock.length == 30_000


def test_whoever_is_away_is_played_at_once_when_the_clock_runs_out() -> None:
    bench = playing()
    bench.system(Away(person="p0"))
    assert bench.state.clock.length == 30_000
    assert only(bench.tick(), ClockRanOut).auto
    back_to_plan(bench)
    bench.system(Back(person="p0"))
    assert bench.state.clock.length == 30_000


def test_a_review_waits_for_those_who_are_here() -> None:
    bench = playing()
    bench.put(phase=Review(income={}, accounts={}), quarter=1, round=2)
    bench.ask(Ready(), "p0")
    bench.system(Away(person="p1"))
    assert isinstance(bench.state.phase, Review)
    bench.ask(Stand(), "p2")
    assert isinstance(bench.state.phase, Plan)
    assert bench.state.quarter == 2


def test_a_review_ends_with_its_clock() -> None:
    bench = playing()
    bench.put(phase=Review(income={}, accounts={}), quarter=1, round=2)
    bench.tick()
    assert bench.state.quarter == 2


def test_who_leaves_a_study_group_is_answered_for() -> None:
    bench = playing()
    bench.put(phase=Answering(question="q0", seats=(0, 1), answers={"0": "a"}))
    bench.ask(Stand(), "p1")
    assert bench.state.turn == 1
    assert isinstance(bench.state.phase, Plan)


def test_a_study_group_ends_with_its_clock() -> None:
    bench = playing()
    bench.put(phase=Answering(question="q0", seats=(0, 1)))
    assert len(some(bench.tick(), ClockRanOut)) == 2
    assert isinstance(bench.state.phase, Plan)
