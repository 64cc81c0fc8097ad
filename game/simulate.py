"""Whole games played by bots, without a server: the real path from command to event to state."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from game import commands
from game.commands import TableCommand
from game.decide import decide
from game.decider import Context
from game.events import TableEvent
from game.evolve import evolve
from game.rulebook import Rulebook
from game.state import Table

MOST_STEPS: Final = 5000
"""Commands after which a game counts as stuck."""


class Step(NamedTuple):
    """One command, what it caused, and the state after."""

    command: TableCommand
    context: Context
    events: Sequence[TableEvent]
    state: Table


class Stuck(Exception):
    """A game that does not end, or where a clock decides to nothing."""


def secret_of(seed: int, game: int) -> str:
    """Return the secret of a simulated game, in hex."""
    return hashlib.sha256(f"simulated:{seed}:{game}".encode()).hexdigest()


def play(book: Rulebook, mode: str, policies: Sequence[str], secret: str) -> Iterator[Step]:
    """Play a game to its end with a bot policy for each seat. Raises Stuck."""
    opening: list[tuple[TableCommand, Context]] = [
        (commands.Open(pack=book.pack.id, mode=mode, seats=len(policies), secret=secret), Context("", "system", 0))
    ]
    host = Context("host", "host", 0)
    for seat, policy in enumerate(policies):
        opening.append((commands.SeatBot(bot=policy, seat=seat), host))  # type: ignore[arg-type]
    opening.append((commands.Start(), host))
    state = Table()
    for command, context in opening:
        step = take(book, state, command, context)
        state = step.state
        yield step
    yield from run(book, state)


def run(book: Rulebook, state: Table) -> Iterator[Step]:
    """Let clock after clock run out until the game is over."""
    tick = commands.Tick()
    for _ in range(MOST_STEPS):
        if state.stage != "playing":
            return
        step = take(book, state, tick, Context("", "system", state.clock.deadline))
        if not step.events:
            break
        state = step.state
        yield step
    raise Stuck(state.phase)


def take(book: Rulebook, state: Table, command: TableCommand, context: Context) -> Step:
    """Decide one command, and fold what it caused."""
    events = decide(book, state, command, context)
    for event in events:
        state = evolve(state, event)
    return Step(command, context, events, state)
