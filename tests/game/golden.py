"""Golden logs: whole games as they were once recorded. Every later release must fold them to the same table.

``python -m tests.game.golden`` adds the ones that are missing; those that are there are never written again, since a
log of today must fold for ever.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import cycle
from pathlib import Path

import msgspec

from game import commands, simulate, upcast, view
from game.commands import TableCommand
from game.decider import Context
from game.events import TableEvent
from game.state import Table
from game.table import EVENTS
from tests.game import packs

FOLDER = Path(__file__).parent / "golden"
GAMES = (
    ("cs_college", "standard", ("greedy", "greedy", "random", "greedy"), 56),
    ("cs_college", "long", ("greedy", "random"), 7),
    ("summer_festival", "short", ("greedy", "random", "greedy"), 55),
    ("tiny", "standard", ("random", "random", "random", "random"), 7),
)
"""(pack, mode, bots, seed); seeds with games in which much happens."""
LED = ("cs_college", "short", 18)
"""(pack, mode, seed) of a game of people that a facilitator leads in every way there is: see ``lead``."""


class Head(msgspec.Struct, frozen=True):
    """A golden log's first line; the events follow, one a line."""

    version: int
    """Of the events."""
    events: int
    digest: str
    """Of the table they fold to: see ``digest``."""


def digest(state: Table) -> str:
    """SHA-256 of what the state holds. Empty fields are left out, so that a field may be added with such a default."""
    return hashlib.sha256(msgspec.json.encode(full(view.fields(state)), order="deterministic")).hexdigest()


def full(value: object) -> object:
    if isinstance(value, dict):
        return {name: full(one) for name, one in value.items() if one not in ("", 0, [], {}, None)}
    return [full(one) for one in value] if isinstance(value, list) else value


def read(file: Path) -> tuple[Head, list[TableEvent]]:
    first, *lines = file.read_bytes().splitlines()
    head = msgspec.json.decode(first, type=Head)
    story = [msgspec.convert(upcast.today(head.version, msgspec.json.decode(line)), EVENTS) for line in lines]
    return head, story


def play(pack: str, mode: str, bots: tuple[str, ...], seed: int) -> tuple[list[TableEvent], Table]:
    steps = list(simulate.play(packs.book(pack), mode, bots, simulate.secret_of(seed, len(bots))))
    return [event for step in steps for event in step.events], steps[-1].state


def lead(pack: str, mode: str, seed: int) -> tuple[list[TableEvent], Table]:
    """Clock after clock runs out on three people, and at every third one the facilitator does something else too."""
    opening = commands.Open(pack=pack, mode=mode, seats=3, secret=simulate.secret_of(seed, 3))
    people = [commands.Place(person=f"p{seat}", name=f"N{seat}", avatar="cat") for seat in range(3)]
    asked: list[TableCommand] = [opening, *people, commands.Start()]
    wishes = cycle(WISHES)
    state, story = Table(), list[TableEvent]()
    while asked or state.stage == "playing":
        if not asked:
            asked = [commands.Tick(), commands.Tick(), next(wishes), commands.Tick()]
        context = Context("", "system", state.clock.deadline)
        step = simulate.take(packs.book(pack), state, asked.pop(0), context)
        story, state = [*story, *step.events], step.state
    return story, state


WISHES: Sequence[TableCommand] = (
    commands.Extend(seconds=30),
    commands.Allow(person="p1", factor=2),
    commands.Undo(),
    commands.Skip(),
    commands.Unseat(person="p2"),
    commands.Undo(),
    commands.Place(person="p3", name="N3", avatar="fox"),
    commands.Forget(person="p0"),
    commands.Undo(),
    commands.Pause(),
    commands.Resume(),
)


def missing() -> Iterator[tuple[Path, bytes]]:
    games = {f"{pack}-{mode}": partial(play, pack, mode, bots, seed) for pack, mode, bots, seed in GAMES}
    games[f"{LED[0]}-led"] = partial(lead, *LED)
    for name, game in games.items():
        file = FOLDER / f"{name}.jsonl"
        if not file.exists():
            story, state = game()
            head = Head(version=upcast.VERSION, events=len(story), digest=digest(state))
            yield file, b"\n".join(msgspec.json.encode(line) for line in (head, *story)) + b"\n"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for path, lines in missing():
        path.write_bytes(lines)
