"""A house without a network, a database or a clock of its own: streams, their rules, and a queue of what is to come.

Commands are decided and folded as a server does it; deadlines tick, errands are carried, quests are answered and
lounges are told, all at moments of an invented time. Chance comes from a seed alone.
"""

from __future__ import annotations

import hashlib
import heapq
from collections import Counter
from collections.abc import Callable, Mapping
from random import Random
from typing import Any, Final

import msgspec

from game.decider import Context, Refusal, Role
from game.pack.schema import Pack
from server.generate.errands import Carrier
from server.generate.quests import Answers
from server.live.kinds import Kind
from server.log.records import Recorded
from server.wiring import kinds

ENCODE: Final = msgspec.json.Encoder().encode
Moved = Callable[["Cell", Any, tuple[Any, ...]], None]
"""Is told of a stream that has advanced, with its state before and the events."""


class Cell:
    """One stream: its rules, its state, where it stands."""

    __slots__ = ("deadline", "kind", "name", "seq", "state")

    def __init__(self, name: str, kind: Kind) -> None:
        self.name = name
        self.kind = kind
        self.state: Any = kind.decider.initial
        self.seq = 0
        self.deadline: int | None = None


class World:
    """All streams of one meetup. ``now``: milliseconds since the Unix epoch."""

    def __init__(self, packs: Mapping[str, Pack], seed: str, start: int) -> None:
        self.now = start
        self.kinds = kinds(packs)
        self.seed = seed
        self.records: list[Recorded] = []
        """What has happened since somebody last took it away."""
        self.refused: Counter[str] = Counter()
        """Code -> how often the rules had something against what a bot wanted."""
        self.on_moved: list[Moved] = []
        self._cells: dict[str, Cell] = {}
        self._queue: list[tuple[int, int, Callable[[], object]]] = []
        self._count = 0
        self._commands = 0
        self._versions = {kind.name: self.kinds.upcasts.current(kind.name) for kind in self.kinds}
        self.on_moved += [Carrier(self).look, Answers(self).look]

    # --- streams ------------------------------------------------------------------------------------------------------

    def cell(self, name: str) -> Cell:
        """Return a stream, which need not have begun."""
        if name not in self._cells:
            self._cells[name] = Cell(name, self.kinds.of(name))
        return self._cells[name]

    def state(self, name: str) -> Any:  # noqa: ANN401 - of whichever kind
        return self.cell(name).state

    @property
    def deadlines(self) -> dict[str, int]:
        """Stream -> when it wants its next tick."""
        return {name: cell.deadline for name, cell in self._cells.items() if cell.deadline is not None}

    def ask(self, name: str, command: Any, person: str = "", role: Role = "attendee") -> bool:  # noqa: ANN401
        """Carry out what somebody asks; return whether the rules let them."""
        self._commands += 1
        return not self.carry(name, command, Context(person, role, self.now), f"{person}:{self._commands:x}")

    def system(self, name: str, command: Any, key: str = "") -> str:  # noqa: ANN401
        """Carry out what the house itself asks; return the code of the refusal, if there is one."""
        return self.carry(name, command, Context("", "system", self.now), key)

    def carry(self, name: str, command: Any, context: Context, key: str) -> str:  # noqa: ANN401
        """Decide, write down and fold; return the code of the refusal, if there is one."""
        cell = self.cell(name)
        try:
            events = tuple(cell.kind.decider.decide(cell.state, command, context))
        except Refusal as refusal:
            self.refused[refusal.code] += 1
            return refusal.code
        if events:
            self._append(cell, events, context, key)
        return ""

    def _append(self, cell: Cell, events: tuple[Any, ...], context: Context, key: str) -> None:
        before, evolve, version = cell.state, cell.kind.decider.evolve, self._versions[cell.kind.name]
        state = before
        for event in events:
            state = evolve(state, event)
            cell.seq += 1
            self.records.append(
                Recorded(cell.name, cell.seq, context.at, context.person, context.role, key, version, ENCODE(event))
            )
        cell.state = state
        self._mind(cell)
        for moved in self.on_moved:
            moved(cell, before, events)

    def _mind(self, cell: Cell) -> None:
        """Let a stream's clock tick when it is due."""
        due = cell.kind.decider.deadline(cell.state)
        if due is not None and due != cell.deadline:
            self.at(due, lambda: self._tick(cell, due))
        cell.deadline = due

    def _tick(self, cell: Cell, due: int) -> None:
        if cell.deadline == due:
            self.system(cell.name, cell.kind.tick)

    # --- time and chance ----------------------------------------------------------------------------------------------

    def at(self, moment: int, act: Callable[[], object]) -> None:
        """Do something at a moment; at once, when that is over."""
        self._count += 1
        heapq.heappush(self._queue, (max(moment, self.now), self._count, act))

    def soon(self, seconds: float, act: Callable[[], object]) -> None:
        self.at(self.now + round(seconds * 1000), act)

    def run(self, until: int) -> bool:
        """Let time pass up to a moment, for a while; return whether there is more to come before it.

        Whoever takes the records away in between keeps memory low.
        """
        for _ in range(1000):
            if not self._queue or self._queue[0][0] > until:
                self.now = max(self.now, until)
                return False
            self.now, _, act = heapq.heappop(self._queue)
            act()
        return True

    def chance(self, purpose: str) -> Random:
        """Return chance for one purpose, which others do not disturb."""
        return Random(f"{self.seed}:{purpose}")  # noqa: S311 - the same for a seed is what is wanted

    def secret(self, purpose: str) -> str:
        """Return what a server would take from its own chance: 32 bytes in hex."""
        return hashlib.sha256(f"{self.seed}:secret:{purpose}".encode()).hexdigest()
