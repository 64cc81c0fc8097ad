"""Errands of a meetup or a lounge, carried to the other streams a moment after they were decided; see live/courier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from game.decider import Context
from server.meetup.commands import Deliver
from server.meetup.state import Errand

if TYPE_CHECKING:
    from server.generate.world import Cell, World

DELAY: Final = 0.02
"""Seconds from what was decided to its delivery."""
MOST: Final = 1000
"""Errands of one delivery, as a server has it."""


class Carrier:
    """Carries errands, and notes that they are done."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._under_way: set[str] = set()

    def look(self, cell: Cell, _before: Any, _events: tuple[Any, ...]) -> None:  # noqa: ANN401
        errands = cell.kind.errands
        if errands is not None and cell.name not in self._under_way and errands(cell.state):
            self._under_way.add(cell.name)
            self._world.soon(DELAY, lambda: self._go(cell))

    def _go(self, cell: Cell) -> None:
        self._under_way.discard(cell.name)
        pending = cell.kind.errands(cell.state) if cell.kind.errands else {}
        numbers = sorted(pending, key=int)[:MOST]
        done = {number: self._carry(cell.name, number, pending[number]) for number in numbers}
        failed = {number: code for number, code in done.items() if code}
        self._world.system(cell.name, Deliver(tuple(numbers), failed))

    def _carry(self, name: str, number: str, errand: Errand) -> str:
        world = self._world
        chance = {errand.chance: world.secret(errand.stream)} if errand.chance else {}
        command = world.kinds.of(errand.stream).command(errand.command | chance)
        key = f"errand:{name.removeprefix('meetup/')}:{number}"
        return world.carry(errand.stream, command, Context(errand.by, errand.role, world.now), key)
