"""A pack that changes on the disk while a game is under way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from game import commands, edition, simulate
from game.decider import Context, Refusal
from game.pack.schema import Pack
from game.rulebook import Rulebook
from game.state import Account, Answering, Choice, Option, Route, Table, Telling
from game.table import TableDecider
from tests.game import packs
from tests.game.tables import DECIDER, SECRET, Bench, playing

TICK = commands.Tick()
SYSTEM = Context("", "system", 10_000_000)


def without(field: str, *ids: str) -> Pack:
    """The tiny pack in another edition."""
    return replace(packs.tiny(), **{field: tuple(one for one in getattr(packs.tiny(), field) if one.id not in ids)})


def held(**changes: Any) -> Bench:  # noqa: ANN401 - fields of Player
    bench = playing()
    bench.give(0, **changes)
    return bench


def asking(of: Any, *options: str, subject: str = "") -> Bench:  # noqa: ANN401 - kind of choice
    bench = playing()
    bench.put(phase=Choice(of=of, options=tuple(map(Option, options)), default=options[0], subject=subject))
    return bench


def waiting(phase: Any) -> Bench:  # noqa: ANN401 - any phase
    bench = playing()
    bench.put(phase=phase)
    return bench


CASES: list[tuple[str, str, Callable[[], Bench]]] = [
    ("modes", "standard", playing),
    ("stations", "z", playing),
    ("stations", "b", lambda: held(at="b")),
    ("items", "two", lambda: held(items=("two",))),
    ("skills", "star", lambda: held(skills=("star",))),
    ("accounts", "acme", lambda: held(accounts=(Account("acme", 50, 15),))),
    ("stations", "e", lambda: waiting(Route(dice=(2,), steps=2, routes=("t1 e",)))),
    ("prompts", "p0", lambda: waiting(Telling(prompt="p0"))),
    ("questions", "q0", lambda: waiting(Answering(question="q0", seats=(0, 1)))),
    ("troubles", "fire", lambda: asking("trouble", "0", "1", subject="fire")),
    ("accounts", "bolt", lambda: asking("account", "take", "leave", subject="bolt")),
    ("abilities", "lead", lambda: asking("training", "listen", "lead")),
    ("prompts", "p1", lambda: asking("talk", "p1", "pass")),
    ("items", "six", lambda: asking("desk", "six", "leave")),
]


@pytest.mark.parametrize(("field", "gone", "make"), CASES, ids=[f"{field}-{gone}" for field, gone, _ in CASES])
def test_what_is_lost_is_named(field: str, gone: str, make: Callable[[], Bench]) -> None:
    bench = make()
    bench.put(ballot=replace(bench.state.ballot, troubles=()))
    assert edition.lost(packs.book(), bench.state) == ""
    assert edition.lost(Rulebook(without(field, gone)), bench.state) == gone


def test_an_answer_that_is_gone() -> None:
    fire = replace(packs.tiny().troubles[0], answers=packs.tiny().troubles[0].answers[:1])
    book = Rulebook(replace(packs.tiny(), troubles=(fire,)))
    bench = asking("trouble", "0", "1", subject="fire")
    bench.put(ballot=replace(bench.state.ballot, troubles=()))
    assert edition.lost(book, bench.state) == "1"


def test_commands_say_what_is_lost_and_the_view_is_there() -> None:
    bench = held(at="b")
    changed = TableDecider({"tiny": without("stations", "b")})
    with pytest.raises(Refusal) as refused:
        changed.decide(bench.state, commands.Roll(), Context("p0", "attendee", 1000))
    assert (refused.value.code, refused.value.params) == ("pack-changed", {"pack": "tiny", "missing": "b"})
    assert changed.view(bench.state, "public")["players"]["0"]["at"] == "b"
    assert changed.decide(bench.state, commands.Pause(), Context("host", "host", 1000))


def test_a_fault_of_ours_is_none_of_the_packs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(edition.__dict__, "lost", lambda _book, _state: "")
    with pytest.raises(LookupError):
        TableDecider({"tiny": without("stations", "b")}).decide(held(at="b").state, TICK, SYSTEM)


def test_a_pack_that_is_gone() -> None:
    bench = playing()
    bare = TableDecider({})
    view = bare.view(bench.state, "public")
    assert (view["stage"], view["players"]) == ("playing", {})
    assert set(view) == set(DECIDER.view(bench.state, "public"))
    after = replace(bench.state, paused=True)
    assert bare.patch(bench.state, after, "public") == {"paused": True}


@pytest.mark.parametrize("field", ["stations", "items", "accounts", "skills", "troubles", "prompts", "questions"])
def test_any_moment_of_a_game_copes_with_another_edition(field: str) -> None:
    """Half of something is gone: every tick goes on or is refused, and every view can be rendered."""
    entries = getattr(packs.tiny(), field)
    changed = TableDecider({"tiny": without(field, *(one.id for one in entries[::2]))})
    outcomes = set()
    for step in simulate.play(packs.book(), "short", ("greedy", "random", "greedy"), SECRET):
        changed.view(step.state, "public")
        outcomes.add(outcome(changed, step.state))
    assert outcomes <= {"goes on", "pack-changed"}


def outcome(decider: TableDecider, state: Table) -> str:
    try:
        decider.decide(state, TICK, replace(SYSTEM, at=state.clock.deadline))
    except Refusal as refusal:
        return refusal.code
    return "goes on"
