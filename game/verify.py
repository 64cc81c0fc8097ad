"""Checking a table's log: every draw again from the secret, every commitment, every number in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

import msgspec

from game import dice, events
from game.decider import Param
from game.events import TableEvent
from game.evolve import evolve
from game.rules.turn import SIDES
from game.state import Table


class Fault(msgspec.Struct, frozen=True):
    """The first event that does not hold. ``code`` names a text of the catalogue, ``verify-<code>``."""

    seq: int
    code: str
    params: dict[str, Param]


class Report(msgspec.Struct, frozen=True):
    """What was checked, and what was found; ``state`` is as far as the log could be believed."""

    events: int
    draws: int
    fault: Fault | None
    state: Table


class Broken(Exception):
    """An event does not hold."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__(code, params)
        self.code = code
        self.params: dict[str, Param] = params


def verify(log: Iterable[tuple[int, TableEvent]]) -> Report:
    """Check a table's events, in order, each with its seq (1 for the first). Stops at the first fault."""
    state = Table()
    count = 0
    for seq, event in log:
        try:
            follows(count, seq)
            CHECKS.get(type(event), playing)(state, event)
        except Broken as broken:
            return Report(count, state.draws, Fault(seq, broken.code, broken.params), state)
        state = evolve(state, event)
        count = seq
    return Report(count, state.draws, None, state)


def follows(before: int, seq: int) -> None:
    if seq != before + 1:
        raise Broken("seq-gap", expected=before + 1, found=seq)


def opened(state: Table, event: events.Opened) -> None:
    if state.pack:
        raise Broken("opened-twice", pack=event.pack)
    expected = dice.commitment(event.secret)
    if event.commitment != expected:
        raise Broken("commitment", expected=expected, found=event.commitment)


def playing(state: Table, _event: TableEvent) -> None:
    if not state.pack:
        raise Broken("not-opened")


def finished(state: Table, event: events.Finished) -> None:
    playing(state, event)
    if event.secret != state.secret:
        raise Broken("secret", commitment=state.commitment)


def drawn(state: Table, event: events.Drawn) -> None:
    numbered(state, event.draw)
    same(state, event.draw, event.bound, event.result)


def checked(state: Table, event: events.Checked) -> None:
    numbered(state, event.draw)
    same(state, event.draw, 100, event.roll - 1)
    if event.success != (event.roll <= event.chance):
        raise Broken("outcome", roll=event.roll, chance=event.chance)


def rolled(state: Table, event: events.Rolled) -> None:
    numbered(state, event.draw)
    for number, shown in enumerate(event.dice, event.draw):
        same(state, number, SIDES, shown - 1)
    if event.dice and event.steps != sum(event.dice):
        raise Broken("steps", expected=sum(event.dice), found=event.steps)


def numbered(state: Table, draw: int) -> None:
    """Check that no draw was left out or taken twice."""
    if draw != state.draws:
        raise Broken("draw-number", expected=state.draws, found=draw)


def same(state: Table, number: int, bound: int, found: int) -> None:
    expected = dice.draw(state.secret, number, bound) if bound > 0 else -1
    if found != expected:
        raise Broken("draw", draw=number, expected=expected, found=found)


CHECKS: Final[dict[type[Any], Callable[[Table, Any], None]]] = {
    events.Opened: opened,
    events.Finished: finished,
    events.Drawn: drawn,
    events.Checked: checked,
    events.Rolled: rolled,
}
