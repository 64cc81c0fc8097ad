from __future__ import annotations

import msgspec

from game import simulate
from game.commands import Allow, Away, Pause, Rest, SeatBot, Sit
from game.glance import Glance, glance
from game.patch import difference
from game.state import Table
from tests.game import packs
from tests.game.tables import DECIDER, SECRET, Bench, opened, playing


def look(bench: Bench) -> Glance:
    return glance(DECIDER.books["tiny"], bench.state)


def size(shown: Glance) -> int:
    return len(msgspec.json.encode(shown))


def test_a_game_under_way() -> None:
    bench = playing(2)
    bench.give(1, budget=1200)
    assert look(bench) == {
        "stage": "playing", "quarter": 1, "quarters": 4, "round": 1, "rounds": 2, "turn": 0, "phase": "plan",
        "clock": 31_000, "goal": "z",
        "players": {
            "0": {"name": "N0", "person": "p0", "score": bench_score(bench, 0)},
            "1": {"name": "N1", "person": "p1", "score": bench_score(bench, 1)},
        },
    }  # fmt: skip


def bench_score(bench: Bench, seat: int) -> int:
    return bench.player(seat).budget // packs.book().numbers.score_budget


def test_what_is_unusual() -> None:
    bench = playing(2)
    bench.system(Away(person="p1"))
    bench.host(Allow(person="p0", factor=2))
    bench.at += 20_000
    bench.host(Pause())
    shown = look(bench)
    assert (shown["paused"], shown["left"]) == (True, 40_000)
    assert shown["players"]["0"]["patience"] == 2
    assert shown["players"]["1"]["away"] is True


def test_a_lobby_and_a_table_without_a_pack() -> None:
    bench = opened(3)
    bench.ask(Sit(name="Mio", avatar="cat"), "a")
    bench.host(SeatBot(seat=1))
    assert look(bench)["players"] == {"0": {"name": "Mio", "person": "a"}, "1": {"bot": "greedy"}, "2": {}}
    assert glance(None, Table())["players"] == {}
    assert "score" not in glance(None, playing().state)["players"]["0"]


def test_a_skill_that_the_pack_has_lost() -> None:
    bench = playing()
    bench.give(0, skills=("gone",))
    assert "score" not in look(bench)["players"]["0"]
    assert "score" in look(bench)["players"]["1"]


def test_it_is_small() -> None:
    """Five people with names and ids as they are."""
    bench = playing(5)
    for seat, name in enumerate(("Mio", "Ken Sato", "山田 花子", "Aoi", "Taro")):
        bench.give(seat, name=name, person=f"{seat}bCdEfGhIjKl", budget=3000)
    assert size(look(bench)) < 450
    before = look(bench)
    bench.actor(Rest())
    assert size(difference(before, look(bench))) < 120


def test_a_patch_is_small_in_whole_games() -> None:
    book = packs.book("cs_college")
    before: Glance = {}
    sizes = []
    for step in simulate.play(book, "short", ("greedy",) * 4, SECRET):
        shown = glance(book, step.state)
        sizes.append(size(difference(before, shown)))
        before = shown
    assert sorted(sizes)[len(sizes) // 2] < 80
