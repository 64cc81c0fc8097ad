from __future__ import annotations

import msgspec
import pytest

from game import commands, simulate
from game.simulate import Stuck
from game.state import Clock, Idle, Plan
from game.upcast import VERSION, today
from tests.game import packs
from tests.game.tables import playing


def test_same_seed_same_bytes() -> None:
    done: list[int] = []
    first = simulate.simulate(packs.tiny(), 20, "short", 3, 1, done.append)
    again = simulate.simulate(packs.tiny(), 20, "short", 3, 1)
    other = simulate.simulate(packs.tiny(), 20, "short", 3, 2)
    assert msgspec.json.encode(first) == msgspec.json.encode(again)
    assert msgspec.json.encode(first) != msgspec.json.encode(other)
    assert done == list(range(1, 23))


@pytest.mark.parametrize("name", packs.SHIPPED)
@pytest.mark.parametrize("players", [2, 6])
def test_every_pack_and_mode_plays_to_its_end(name: str, players: int) -> None:
    pack = packs.shipped(name)
    for mode in pack.modes:
        report = simulate.simulate(pack, 10, mode.id, players, 1)
        assert (report.games, report.stuck) == (10, 0)
        assert report.turns == mode.quarters * mode.rounds * players
        assert sum(report.wins_by_seat) == pytest.approx(1, abs=0.001)


def test_greedy_beats_random() -> None:
    report = simulate.simulate(packs.shipped("cs_college"), 200, "standard", 4, 3)
    assert report.duels == 20
    assert report.greedy_wins > 0.6
    assert report.real_choice > 0.7


def test_a_game_that_does_not_go_on_is_stuck() -> None:
    bench = playing()
    bench.put(phase=Plan(), clock=Clock(deadline=5), paused=True)
    with pytest.raises(Stuck):
        list(simulate.run(packs.book(), bench.state))
    bench.put(phase=Idle(), paused=False, stage="finished")
    assert list(simulate.run(packs.book(), bench.state)) == []


def test_unknown_modes() -> None:
    with pytest.raises(KeyError):
        simulate.simulate(packs.tiny(), 1, "endless", 3, 1)


def test_events_of_today_need_no_step() -> None:
    event = {"type": "roll"}
    assert today(VERSION, event) == event
    assert commands.Roll() == commands.Roll()
