"""Every refusal: its code, that nothing changed, and that both catalogues say it to a person."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.commands import (
    Allow,
    Answer,
    Cheer,
    Choose,
    ClearSeat,
    Close,
    Extend,
    Finish,
    Forget,
    Give,
    Move,
    Open,
    Pause,
    Place,
    React,
    Ready,
    Rest,
    Resume,
    Roll,
    SeatBot,
    Sit,
    Skip,
    Stand,
    Start,
    Tick,
    Undo,
    Unseat,
    UseItem,
    Vote,
)  # fmt: skip
from game.decider import Refusal
from game.state import Answering, Choice, Option, Plan, Review, Route, Telling
from server.texts import files
from tests.game.tables import SECRET, Bench, opened, playing

ROOT = Path(__file__).parents[2]
Case = Callable[[], Refusal]


def in_phase(phase: Plan | Route | Choice | Telling | Answering | Review) -> Bench:
    bench = playing()
    bench.put(phase=phase)
    return bench


def led() -> Bench:
    bench = playing()
    bench.put(led=True)
    return bench


def somewhere(station: str) -> Bench:
    bench = playing()
    bench.give(0, at=station)
    return bench


def with_item(item: str, **changes: object) -> Bench:
    bench = playing()
    bench.give(0, items=(item,), **changes)
    return bench


def full_hand() -> Bench:
    bench = with_item("two")
    bench.give(1, items=("two",) * 3)
    return bench


def used() -> Bench:
    bench = with_item("two")
    bench.put(phase=Plan(item_used=True))
    return bench


def reacted() -> Bench:
    bench = in_phase(Telling(prompt="p0"))
    bench.ask(React(kind="same"), "p1")
    return bench


def cheered() -> Bench:
    bench = playing()
    bench.ask(Cheer(seat=0), "fan")
    return bench


def paused() -> Bench:
    bench = playing()
    bench.host(Pause())
    return bench


def closed() -> Bench:
    bench = playing()
    bench.host(Close())
    return bench


def full() -> Bench:
    bench = opened(2)
    for person in ("p0", "p1"):
        bench.ask(Sit(name="N", avatar="cat"), person)
    return bench


def answered() -> Bench:
    bench = in_phase(Answering(question="q0", seats=(0, 1)))
    bench.ask(Answer(choice="a"), "p0")
    return bench


CHEAP = Choice(of="desk", options=(Option(id="two", price=900, open=False), Option(id="leave")), default="leave")
SIT = Sit(name="N", avatar="cat")
OPEN = Open(pack="tiny", mode="standard", seats=3, secret=SECRET)
LEADING = (Skip(), Extend(seconds=30), Undo(), Allow(person="p0", factor=2))
PLACE = Place(person="new", name="N", avatar="cat")
HOUSE = (PLACE, Unseat(person="p0"), Forget(person="p0"))

CASES: list[tuple[str, Case]] = [
    ("not-open", lambda: Bench().refused(SIT, "p0")),
    ("no-such-pack", lambda: Bench().refused(Open(pack="x", mode="standard", seats=2, secret=SECRET), role="system")),
    ("pack-changed", lambda: somewhere("gone").refused(Roll(), "p0")),
    ("no-such-mode", lambda: Bench().refused(Open(pack="tiny", mode="x", seats=2, secret=SECRET), role="system")),
    ("system-only", lambda: Bench().refused(OPEN, "p0")),
    ("system-only", lambda: playing().refused(Tick(), "p0")),
    ("already-open", lambda: opened().refused(OPEN, role="system")),
    ("nobody", lambda: opened().refused(SIT, "")),
    ("already-seated", lambda: playing().refused(SIT, "p0")),
    ("seat-taken", lambda: playing().refused(Sit(name="N", avatar="cat", seat=1), "new")),
    ("seat-taken", lambda: full().refused(SeatBot(seat=1), "h", "host")),
    ("table-full", lambda: full().refused(SIT, "new")),
    ("table-full", lambda: full().refused(SeatBot(), "h", "host")),
    ("no-such-seat", lambda: opened().refused(Sit(name="N", avatar="cat", seat=5), "new")),
    ("not-seated", lambda: opened().refused(Stand(), "new")),
    ("not-seated", lambda: opened().refused(Start(), "new")),
    ("host-only", lambda: opened().refused(SeatBot(), "p0")),
    ("host-only", lambda: playing().refused(Close(), "p0")),
    ("host-only", lambda: playing().refused(Pause(), "p0")),
    ("seat-empty", lambda: opened().refused(ClearSeat(seat=0), "h", "host")),
    ("too-few-players", lambda: opened().refused(Start(fill=False), "h", "host")),
    ("already-started", lambda: playing().refused(Start(), "h", "host")),
    ("already-started", lambda: playing().refused(ClearSeat(seat=0), "h", "host")),
    ("game-over", lambda: closed().refused(SIT, "new")),
    ("game-over", lambda: closed().refused(Close(), "h", "host")),
    ("not-playing", lambda: opened().refused(Roll(), "p0")),
    ("not-playing", lambda: closed().refused(Roll(), "p0")),
    ("paused", lambda: paused().refused(Roll(), "p0")),
    ("paused", lambda: paused().refused(Pause(), "h", "host")),
    ("not-paused", lambda: playing().refused(Resume(), "h", "host")),
    ("not-your-turn", lambda: playing().refused(Roll(), "p1")),
    ("not-now", lambda: in_phase(Telling(prompt="p0")).refused(Roll(), "p0")),
    ("not-now", lambda: playing().refused(Choose(option="x"), "p0")),
    ("not-now", lambda: playing().refused(Answer(choice="a"), "p0")),
    ("not-now", lambda: playing().refused(Ready(), "p0")),
    ("not-now", lambda: in_phase(CHEAP).refused(Rest(), "p0")),
    ("no-such-route", lambda: playing().refused(Move(route="t1"), "p0")),
    ("no-such-route", lambda: in_phase(Route(dice=(1,), steps=1, routes=("t1",))).refused(Move(route="s"), "p0")),
    ("no-such-item", lambda: playing().refused(UseItem(item="two"), "p0")),
    ("item-already-used", lambda: used().refused(UseItem(item="two"), "p0")),
    ("item-already-used", lambda: used().refused(Give(item="two", target=1), "p0")),
    ("hand-full", lambda: full_hand().refused(Give(item="two", target=1), "p0")),
    ("target-needed", lambda: with_item("sweets").refused(UseItem(item="sweets"), "p0")),
    ("target-self", lambda: with_item("sweets").refused(UseItem(item="sweets", target=0), "p0")),
    ("target-self", lambda: with_item("two").refused(Give(item="two", target=0), "p0")),
    ("no-such-seat", lambda: with_item("two").refused(Give(item="two", target=4), "p0")),
    ("no-target", lambda: with_item("two").refused(UseItem(item="two", target=1), "p0")),
    ("no-such-option", lambda: in_phase(CHEAP).refused(Choose(option="x"), "p0")),
    ("too-expensive", lambda: in_phase(CHEAP).refused(Choose(option="two"), "p0")),
    ("nobody-telling", lambda: playing().refused(React(kind="same"), "p1")),
    ("nobody-telling", lambda: playing().refused(Finish(), "p0")),
    ("own-story", lambda: in_phase(Telling(prompt="p0")).refused(React(kind="same"), "p0")),
    ("nobody", lambda: in_phase(Telling(prompt="p0")).refused(React(kind="same"), "")),
    ("already-reacted", lambda: reacted().refused(React(kind="same"), "p1")),
    ("not-your-question", lambda: answered().refused(Answer(choice="a"), "p2")),
    ("already-answered", lambda: answered().refused(Answer(choice="b"), "p0")),
    ("already-ready", lambda: in_phase(Review(income={}, accounts={}, ready=(0,))).refused(Ready(), "p0")),
    ("seats-given", lambda: led().refused(SIT, "new")),
    ("spectators-only", lambda: playing().refused(Vote(on="trouble", choice=0), "p0")),
    ("spectators-only", lambda: playing().refused(Cheer(seat=1), "p0")),
    ("no-such-candidate", lambda: without_ballot().refused(Vote(on="trouble", choice=1), "fan")),
    ("no-such-seat", lambda: playing().refused(Cheer(seat=5), "fan")),
    ("person-not-seated", lambda: playing().refused(Allow(person="fan", factor=2), "h", "host")),
    ("nothing-to-undo", lambda: playing().refused(Undo(), "h", "host")),
    ("not-playing", lambda: opened().refused(Undo(), "h", "host")),
    ("not-playing", lambda: closed().refused(Undo(), "h", "host")),
    ("not-playing", lambda: opened().refused(Extend(seconds=30), "h", "host")),
    ("not-playing", lambda: closed().refused(Skip(), "h", "host")),
    ("paused", lambda: paused().refused(Skip(), "h", "host")),
    ("moved-on", lambda: playing().refused(Skip(clock=1), "h", "host")),
    ("moved-on", lambda: playing().refused(Undo(clock=1), "h", "host")),
    *[("host-only", lambda one=one: playing().refused(one, "p0")) for one in LEADING],
    *[("system-only", lambda one=one: playing().refused(one, "h", "facilitator")) for one in HOUSE],
    ("game-over", lambda: closed().refused(PLACE, role="system")),
    ("game-over", lambda: closed().refused(Allow(person="p0", factor=2), "h", "host")),
    ("table-full", lambda: full().refused(PLACE, role="system")),
    ("seat-taken", lambda: full().refused(replace(PLACE, seat=1), role="system")),
    ("no-such-seat", lambda: full().refused(replace(PLACE, seat=5), role="system")),
    ("not-open", lambda: Bench().refused(PLACE, role="system")),
    ("already-cheered", lambda: cheered().refused(Cheer(seat=1), "fan")),
]


def without_ballot() -> Bench:
    bench = playing()
    bench.put(ballot=type(bench.state.ballot)())
    return bench


@pytest.mark.parametrize(("code", "case"), CASES, ids=[f"{number}-{code}" for number, (code, _) in enumerate(CASES)])
def test_refused(code: str, case: Case) -> None:
    refusal = case()
    assert refusal.code == code
    assert refusal.params, "a refusal names the offending value"


def codes() -> set[str]:
    """Every code that the rules raise."""
    found: set[str] = set()
    for file in [*(ROOT / "game").glob("*.py"), *(ROOT / "game" / "rules").glob("*.py")]:
        source = file.read_text("utf-8")
        found.update(re.findall(r'Refusal\(\s*"([a-z-]+)"', source))
    return found


def test_every_code_is_tried() -> None:
    assert codes() == {code for code, _ in CASES}


@pytest.mark.gate
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_code_has_a_text(language: str) -> None:
    catalogue = "".join(file.read_text("utf-8") for file in files(ROOT / "static" / "locale", language))
    said = set(re.findall(r"^refusal-([a-z-]+) =", catalogue, re.MULTILINE))
    assert codes() <= said
    checks = set(re.findall(r'Broken\("([a-z-]+)"', (ROOT / "game" / "verify.py").read_text("utf-8")))
    assert checks <= set(re.findall(r"^verify-([a-z-]+) =", catalogue, re.MULTILINE))
