"""A clock has run out: a bot moves, a person's default is taken, or the table goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from game import bots, commands, events
from game.rules import access, choices, clocks, habits, review, study, talk, turn
from game.rules.draft import Draft
from game.state import Answering, Choice, Plan, Review, Telling

MOVES: Final[dict[type[Any], Callable[[Draft, int, Any], None]]] = {
    commands.Roll: turn.roll,
    commands.Rest: turn.rest,
    commands.UseItem: turn.use_item,
    commands.Give: turn.give,
    commands.Move: turn.move,
    commands.Choose: choices.choose,
    commands.Finish: talk.finish,
}
"""What the actor can do."""


def tick(draft: Draft, _command: commands.Tick) -> None:
    """Early, late or twice, it decides to nothing when nothing is due."""
    access.system(draft)
    clock = draft.state.clock
    if draft.state.stage != "playing" or draft.state.paused or draft.at < clock.deadline:
        return
    take_defaults(draft, late=True)
    turn.proceed(draft)


def take_defaults(draft: Draft, *, late: bool = False) -> None:
    """Do what is sensible for everybody who is waited for. ``late``: their clocks have run out, and that counts."""
    phase = draft.state.phase
    if isinstance(phase, Review):
        review.skip(draft)
    elif isinstance(phase, Answering):
        for seat in clocks.waited_on(draft.state):
            if late:
                ran_out(draft, seat)
            study.give(draft, seat, habits.answer(draft.state, seat))
    elif isinstance(phase, Telling):
        talk.finish(draft, draft.state.turn, commands.Finish())
    else:
        take_default(draft, draft.state.turn, late=late)


def take_default(draft: Draft, seat: int, *, late: bool) -> None:
    """Let the actor make one move: a bot its own, a person the sensible one."""
    player = draft.player(seat)
    if not clocks.attends(player):
        play_bot(draft, seat, bots.POLICIES[player.bot or "greedy"], "bot")
        return
    if late:
        ran_out(draft, seat)
    sensible(draft, seat)


def ran_out(draft: Draft, seat: int) -> None:
    """Note that a person let a clock run out; somebody away, or idle twice in a row, is played by a bot from now on."""
    player = draft.player(seat)
    if clocks.attends(player):
        auto = player.away or player.idle + 1 >= clocks.IDLE_LIMIT
        draft.emit(events.ClockRanOut(seat=seat, auto=auto))


def sensible(draft: Draft, seat: int) -> None:
    """Take the default for a person: roll, the best way, the dialog's default."""
    phase = draft.state.phase
    if isinstance(phase, Plan):
        turn.roll(draft, seat, commands.Roll())
    elif isinstance(phase, Choice):
        choices.choose(draft, seat, commands.Choose(option=phase.default), "clock")
    else:
        play_bot(draft, seat, bots.sensible, "clock")


def play_bot(draft: Draft, seat: int, policy: bots.Policy, by: choices.By) -> None:
    """Make one move as a bot would; for an absent person that is the greedy one."""
    command = policy(draft.book, draft.state, seat, habits.chance(draft.state, seat, "bot"))
    if isinstance(command, commands.Choose):
        choices.choose(draft, seat, command, by)
    else:
        MOVES[type(command)](draft, seat, command)
