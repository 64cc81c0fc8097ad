"""The decider as the runtime sees it: views without nulls, small updates, deadlines."""

from __future__ import annotations

import statistics

import msgspec
import pytest

from game import events, simulate
from game.commands import Answer, Choose, Open
from game.decider import Context, Refusal
from game.events import Why
from game.patch import difference, merge
from game.state import Plan, Table
from game.table import NEW, TableDecider
from tests.game import packs
from tests.game.tables import DECIDER, SECRET, playing


def nulls(view: object) -> bool:
    if isinstance(view, dict):
        return any(nulls(one) for one in view.values())
    return any(nulls(one) for one in view) if isinstance(view, list) else view is None


@pytest.mark.parametrize("name", packs.EVERY)
def test_every_step_of_a_game_is_a_race_won(name: str) -> None:
    """After every command: the view before with the patch is the view after; views are JSON without nulls."""
    before = NEW
    keys: set[str] = set()
    for step in simulate.play(packs.book(name), "short", ("greedy", "random", "greedy"), SECRET):
        view = DECIDER.view(step.state, "public")
        patch = DECIDER.patch(before, step.state, "public")
        assert merge(DECIDER.view(before, "public"), patch) == view
        assert msgspec.json.decode(msgspec.json.encode(view)) == view
        assert not nulls(view)
        assert (step.state.secret in str(view)) == (step.state.stage == "finished")
        keys.add(" ".join(sorted(set(view) - {"secret"})))
        before = step.state
    assert len(keys) == 1, "a view always has the same parts"
    assert DECIDER.patch(before, before, "public") == {}


def test_a_state_survives_a_snapshot() -> None:
    for step in simulate.play(packs.book(), "short", ("greedy", "random"), SECRET):
        assert msgspec.json.decode(msgspec.json.encode(step.state), type=Table) == step.state


def test_updates_are_small() -> None:
    """Median under 400 bytes even where bots play several steps at once."""
    sizes = []
    before = NEW
    for step in simulate.play(packs.book("cs_college"), "standard", ("greedy",) * 4, SECRET):
        told = [shown for event in step.events if (shown := DECIDER.show(event, "public"))]
        sizes.append(len(msgspec.json.encode([told, DECIDER.patch(before, step.state, "public")])))
        before = step.state
    assert statistics.median(sizes) < 400


def test_what_screens_are_told() -> None:
    show = DECIDER.show
    assert show(events.Drawn(what="item", draw=1, bound=2, result=0), "public") is None
    assert show(events.Answered(seat=1, choice="a"), "public") is None
    assert show(events.Waits(deadline=1, length=1), "public") is None
    assert show(events.Finished(personas={}, secret=SECRET), "public") == {"type": "finished"}
    rolled = events.Rolled(seat=1, dice=(3,), steps=3, routes=("a b c",), draw=9)
    assert show(rolled, "public") == {"type": "rolled", "seat": 1, "dice": (3,), "steps": 3, "draw": 9}
    assert show(events.Chose(seat=1, of="talk", option="pass"), "public") is None
    gained = events.XpGained(seat=0, ability="listen", amount=3, why=Why(kind="rest"))
    assert show(gained, "public") == {
        "type": "xp", "seat": 0, "ability": "listen", "amount": 3, "why": {"kind": "rest"},
    }  # fmt: skip
    opened = events.Opened(pack="p", pack_version="1", mode="m", seats=2, secret=SECRET, commitment="c")
    assert SECRET not in str(show(opened, "public"))


def test_answers_stay_hidden_until_both_are_there() -> None:
    bench = playing()
    bench.stand_at("u")
    bench.actor(Choose(option="1"))
    bench.ask(Answer(choice="a"), "p1")
    phase = DECIDER.view(bench.state, "public")["phase"]
    assert phase["answered"] == [1]
    assert "answers" not in phase


def test_phases_are_brief() -> None:
    bench = playing()
    assert DECIDER.view(bench.state, "public")["phase"] == {"kind": "plan"}
    bench.put(phase=Plan(item_used=True, dice=2))
    assert DECIDER.view(bench.state, "public")["phase"] == {"kind": "plan", "item_used": True, "dice": 2}
    bench.stand_at("u")
    phase = DECIDER.view(bench.state, "public")["phase"]
    assert (phase["of"], phase["options"][0]) == ("study", {"id": "1"})
    assert "subject" not in phase


def test_deadlines() -> None:
    bench = playing()
    assert DECIDER.deadline(NEW) is None
    assert DECIDER.deadline(bench.state) == bench.at + 30_000
    bench.put(paused=True)
    assert DECIDER.deadline(bench.state) is None


def test_a_pack_that_is_gone_refuses() -> None:
    bare = TableDecider({})
    with pytest.raises(Refusal, match="no-such-pack"):
        bare.decide(playing().state, Open(pack="tiny", mode="short", seats=2, secret=SECRET), Context("", "system", 0))


def test_merge_patches() -> None:
    before = {"a": 1, "b": {"c": 2, "d": [1]}, "e": {}}
    after = {"b": {"d": [2], "f": {"g": 1}}, "e": {}}
    assert difference(before, after) == {"a": None, "b": {"c": None, "d": [2], "f": {"g": 1}}}
    assert merge(before, difference(before, after)) == after
    assert merge({"a": 1}, {"a": {"b": 2}}) == {"a": {"b": 2}}
