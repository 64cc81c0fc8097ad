"""Plan, roll, rest, items, and what each kind of station does."""

from __future__ import annotations

import pytest

from game import events
from game.commands import Answer, Choose, Finish, Give, Move, React, Rest, Roll, UseItem
from game.state import Account, Answering, Choice, Churn, Plan, Route, Telling
from tests.game.tables import Bench, only, playing, some


def use(item: str, target: int | None = None, **changes: object) -> tuple[Bench, list[events.TableEvent]]:
    bench = playing()
    bench.give(0, items=(item,), at="t1", **changes)
    return bench, bench.actor(UseItem(item=item, target=target))


def test_roll_shows_the_ways_before_one_is_chosen() -> None:
    bench = playing()
    bench.give(0, at="e")
    rolled = only(bench.actor(Roll()), events.Rolled)
    assert rolled.steps == sum(rolled.dice)
    phase = bench.state.phase
    assert isinstance(phase, Route)
    assert phase.routes == rolled.routes
    moved = only(bench.actor(Move(route=phase.routes[0])), events.Moved)
    assert bench.player(0).at == moved.route.split(" ")[-1]
    assert bench.state.distance["0"] == moved.distance


def test_the_only_way_is_taken_at_once() -> None:
    bench = playing()
    bench.put(phase=Plan(steps=1))
    assert only(bench.actor(Roll()), events.Moved).route == "t1"


def test_rest() -> None:
    bench = playing()
    story = bench.actor(Rest())
    assert only(story, events.Rested).lesson == "nap"
    assert bench.player(0).motivation == 5
    assert bench.player(0).xp["share"] == 1
    assert bench.state.turn == 1
    assert bench.player(0).at == "s"


def test_resting_twice_is_a_habit_until_a_success_story() -> None:
    bench = playing()
    for _ in range(2):
        bench.put(phase=Plan(), turn=0)
        bench.actor(Rest())
    assert "sleeper" in bench.player(0).skills
    bench.put(phase=Plan(), turn=0, goal="t1")
    bench.give(0, motivation=1)
    bench.actor(Rest())
    assert bench.player(0).motivation == 2
    bench.put(phase=Plan(steps=1), turn=0)
    story = bench.actor(Roll())
    assert only(story, events.SkillLost).skill == "sleeper"
    assert bench.player(0).counters["rest_streak"] == 0


@pytest.mark.parametrize(
    ("item", "target", "kind"),
    [
        ("two", None, events.DiceSet),
        ("six", None, events.DiceSet),
        ("train", None, events.Warped),
        ("taxi", None, events.Warped),
        ("visit", 1, events.Warped),
        ("shop", None, events.Warped),
        ("sweets", 1, events.MotivationChanged),
        ("party", None, events.MotivationChanged),
        ("shield", None, events.GuardSet),
        ("gift", None, events.ItemGained),
        ("ad", None, events.AdvocatesChanged),
        ("help", None, events.BudgetChanged),
    ],
)
def test_items(item: str, target: int | None, kind: type[events.TableEvent]) -> None:
    bench, story = use(item, target)
    assert only(story, events.ItemUsed).item == item
    assert some(story, kind)
    assert item not in bench.player(0).items or item == "gift"
    assert isinstance(bench.state.phase, Plan)
    assert bench.state.phase.item_used


def test_fixed_steps_and_more_dice() -> None:
    bench, _ = use("six")
    rolled = only(bench.actor(Roll()), events.Rolled)
    assert (rolled.dice, rolled.steps) == ((), 6)
    bench, _ = use("two")
    assert len(only(bench.actor(Roll()), events.Rolled).dice) == 2


def test_warps_never_resolve_a_station_or_reach_the_goal() -> None:
    bench, story = use("train")
    assert only(story, events.Warped).to == "k"
    assert bench.state.distance["0"] == 2
    bench, story = use("shop")
    assert only(story, events.Warped).to == "d"


def test_churn_can_be_sent_on_or_away() -> None:
    for item, target, holder in (("bye", None, -1), ("pass", 2, 2)):
        bench = playing()
        bench.give(0, items=(item,))
        bench.put(churn=Churn(holder=0, form="big", turns=2))
        story = bench.actor(UseItem(item=item, target=target))
        assert only(story, events.ChurnMoved).to == holder
    bench = playing()
    bench.give(0, items=("wind",))
    bench.put(churn=Churn(holder=1, form="big", turns=2))
    bench.actor(UseItem(item="wind"))
    assert bench.state.churn == Churn(holder=2)
    assert not some(use("bye")[1], events.ChurnMoved)


def test_a_gift_teaches_the_giver() -> None:
    bench = playing()
    bench.give(0, items=("two",))
    bench.actor(Give(item="two", target=2))
    assert bench.player(2).items == ("two",)
    assert bench.player(0).items == ()
    assert bench.player(0).xp["share"] == 2


def test_passing_the_holder_brings_churn_along() -> None:
    bench = playing()
    bench.give(1, at="e")
    bench.put(churn=Churn(holder=1), phase=Route(dice=(3,), steps=3, routes=("t1 e g1",)))
    story = bench.actor(Move(route="t1 e g1"))
    assert only(story, events.ChurnMoved) == events.ChurnMoved(to=0, by="passed")
    assert bench.player(1).counters["churn_handed"] == 1


def test_the_holder_hands_it_to_the_first_one_met() -> None:
    bench = playing()
    bench.give(1, at="g1")
    bench.give(2, at="e")
    bench.put(churn=Churn(holder=0), phase=Route(dice=(3,), steps=3, routes=("t1 e g1",)))
    assert only(bench.actor(Move(route="t1 e g1")), events.ChurnMoved).to == 2


def test_churn_acts_at_the_end_of_its_holders_turn() -> None:
    bench = playing()
    bench.put(churn=Churn(holder=0, form="big", turns=1))
    story = bench.actor(Rest())
    assert only(story, events.BudgetChanged).amount == -60, "the bad skill it brings makes it half as much again"
    assert bench.state.churn == Churn(holder=0)
    bench.put(phase=Plan(), turn=0)
    bench.give(0, guards=("churn",))
    story = bench.actor(Rest())
    assert some(story, events.GuardSpent)
    assert not some(story, events.ChurnActed)


def test_training() -> None:
    bench = playing()
    bench.stand_at("g2")
    assert bench.player(0).xp["lead"] == 10
    bench = playing()
    bench.stand_at("t1")
    assert isinstance(bench.state.phase, Choice)
    assert [option.id for option in bench.state.phase.options] == ["listen", "lead"]
    bench.give(0, motivation=5)
    bench.actor(Choose(option="lead"))
    assert bench.player(0).xp["lead"] == 15


@pytest.mark.parametrize("guarded", [False, True])
def test_trouble(guarded: bool) -> None:  # noqa: FBT001
    mastered = failed = 0
    for draws in range(40):
        bench = playing()
        bench.stand_at("e")
        phase = bench.state.phase
        assert isinstance(phase, Choice)
        assert [option.chance for option in phase.options] == [50, 30]
        bench.give(0, guards=("trouble",) if guarded else ())
        bench.put(draws=1000 + draws)
        story = bench.actor(Choose(option="0"))
        check = only(story, events.Checked)
        assert check.success == (check.roll <= check.chance)
        if check.success:
            mastered += 1
            assert bench.player(0).xp["listen"] == 6
            assert "solver" in bench.player(0).skills
        else:
            failed += 1
            assert bench.player(0).budget == (100 if guarded else 70)
            assert bool(some(story, events.GuardSpent)) == guarded
    assert mastered > 5
    assert failed > 5


def test_a_full_hand_asks_what_to_drop() -> None:
    bench = playing()
    bench.give(0, items=("two", "six", "six"))
    bench.put(goal="z")
    bench.stand_at("b")
    phase = bench.state.phase
    assert isinstance(phase, Choice)
    assert phase.of == "discard"
    assert len(bench.player(0).items) == 4
    bench.actor(Choose(option="six"))
    assert len(bench.player(0).items) == 3
    assert bench.state.turn == 1


def test_desk() -> None:
    bench = playing()
    bench.stand_at("d")
    phase = bench.state.phase
    assert isinstance(phase, Choice)
    assert len({option.id for option in phase.options}) == 4
    first = phase.options[0]
    bench.actor(Choose(option=first.id))
    assert bench.player(0).items == (first.id,)
    assert bench.player(0).budget == 100 - first.price
    assert bench.player(0).counters["spent"] == first.price


def test_accounts_are_taken_then_tended() -> None:
    bench = playing()
    bench.stand_at("c")
    bench.actor(Choose(option="take"))
    assert bench.player(0).accounts == (Account(id="acme", health=60, revenue=15),)
    assert bench.player(0).budget == 40
    assert bench.state.taken == ("acme",)
    bench.put(turn=0, phase=Plan())
    bench.stand_at("c")
    phase = bench.state.phase
    assert isinstance(phase, Choice)
    assert phase.of == "tend", "the other one is too dear"
    bench.actor(Choose(option="acme"))
    assert bench.player(0).accounts[0].health == 75
    bench.stand_at("c")
    assert isinstance(bench.state.phase, Choice)
    assert bench.state.phase.subject == "bolt"
    bench.actor(Choose(option="leave"))
    assert bench.player(1).accounts == ()


def test_too_dear_an_account_can_only_be_left() -> None:
    bench = playing()
    bench.stand_at("n")
    phase = bench.state.phase
    assert isinstance(phase, Choice)
    assert (phase.default, phase.options[0].open) == ("leave", False)


def test_talk_and_reactions() -> None:
    bench = playing()
    bench.stand_at("k")
    phase = bench.state.phase
    assert isinstance(phase, Choice)
    assert phase.options[-1].id == "pass"
    bench.actor(Choose(option=phase.options[0].id))
    assert isinstance(bench.state.phase, Telling)
    assert bench.state.clock.length == 60_000
    bench.ask(React(kind="same"), "p1")
    bench.ask(React(kind="more"), "p1")
    for fan in "abcde":
        bench.ask(React(kind="insight"), f"fan-{fan}")
    story = bench.actor(Finish())
    assert only(story, events.Told).reactions == 7
    assert bench.player(0).xp["share"] == 8 + 2 * (1 + 2)
    assert bench.player(1).xp["share"] == 1
    assert bench.player(2).xp["share"] == 0
    assert "teller" in bench.player(0).skills
    assert bench.state.turn == 1


def test_bots_react_when_a_story_ends() -> None:
    bench = playing()
    bench.give(1, person="", bot="greedy")
    bench.put(phase=Telling(prompt="p0"))
    assert len(some(bench.actor(Finish()), events.Reacted)) == 1


def test_a_story_ends_with_its_clock() -> None:
    bench = playing()
    bench.put(phase=Telling(prompt="p0"))
    assert some(bench.tick(), events.Told)
    assert not bench.player(0).idle


def test_passing_is_fine() -> None:
    bench = playing()
    bench.stand_at("k")
    bench.actor(Choose(option="pass"))
    assert bench.player(0).motivation == 4


@pytest.mark.parametrize(("second", "xp"), [("a", 6), ("b", 3)])
def test_study_group(second: str, xp: int) -> None:
    bench = playing()
    bench.stand_at("u")
    bench.actor(Choose(option="1"))
    assert isinstance(bench.state.phase, Answering)
    bench.ask(Answer(choice="a"), "p0")
    bench.ask(Answer(choice=second), "p1")  # type: ignore[arg-type]
    assert bench.player(0).xp["listen"] == bench.player(1).xp["listen"] == xp
    assert bench.state.turn == 1


def test_a_bot_partner_answers_at_once_and_out_of_sight() -> None:
    bench = playing()
    bench.give(1, person="", bot="greedy")
    bench.stand_at("u")
    bench.actor(Choose(option="1"))
    phase = bench.state.phase
    assert isinstance(phase, Answering)
    assert set(phase.answers) == {"1"}


def test_the_goal() -> None:
    bench = playing(goal="g1")
    bench.give(1, at="z")
    bench.stand_at("g1")
    player = bench.player(0)
    assert (player.stories, player.advocates, player.budget) == (1, 1, 150)
    assert bench.state.churn.holder == 1
    assert bench.state.goal != "g1"
    assert bench.state.distance == {
        str(seat): distance for seat, distance in enumerate(map(bench_distance(bench), bench.state.players))
    }


def bench_distance(bench: Bench):  # type: ignore[no-untyped-def]  # noqa: ANN201
    from tests.game import packs

    return lambda player: packs.book().apart(player.at, bench.state.goal)
