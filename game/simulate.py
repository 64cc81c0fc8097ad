"""Whole games played by bots, without a server: the real path from command to event to state."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from game import commands
from game.commands import TableCommand
from game.decide import carry_out
from game.decider import Context
from game.events import TableEvent
from game.pack.schema import Pack
from game.rulebook import Rulebook
from game.state import Table
from game.statistics import Report, Tally, report

MOST_STEPS: Final = 5000
"""Commands after which a game counts as stuck."""
DUELS: Final = 10
"""One more game with greedy and random bots for so many games."""


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
    """Decide one command."""
    draft = carry_out(book, state, command, context)
    return Step(command, context, draft.events, draft.state)


def simulate(
    pack: Pack, games: int, mode: str, players: int, seed: int, progress: Callable[[int], None] = lambda _done: None
) -> Report:
    """Play ``games`` games of greedy bots, then a tenth as many of greedy against random ones, and sum up.

    ``progress`` is told how many games are done. The same arguments give the same report. Raises KeyError for a mode
    that the pack does not have.
    """
    book = Rulebook(pack)
    book.modes[mode]
    tally = Tally(book, players)
    for number in range(games):
        watch(tally, mode, ("greedy",) * players, secret_of(seed, number))
        progress(number + 1)
    duels = Tally(book, players)
    greedy_wins = 0.0
    for number in range(games // DUELS):
        policies = [("greedy", "random")[(seat + number) % 2] for seat in range(players)]
        before = list(duels.wins)
        watch(duels, mode, policies, secret_of(seed, games + number))
        won = zip(policies, before, duels.wins, strict=True)
        greedy_wins += sum(now - then for policy, then, now in won if policy == "greedy")
        progress(games + number + 1)
    return report(tally, mode, seed, duels, greedy_wins)


def watch(tally: Tally, mode: str, policies: Sequence[str], secret: str) -> None:
    """Play a game and count what happens."""
    state = Table()
    try:
        for step in play(tally.book, mode, policies, secret):
            state = step.state
            tally.step(step.events, state)
    except Stuck:
        tally.stuck += 1
    else:
        tally.game(state)
