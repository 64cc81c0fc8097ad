"""Events of a table that somebody leads: more time, back a turn, and a person who wants to be forgotten."""

from __future__ import annotations

from msgspec.structs import replace

from game.events import Allowed, Extended, Forgotten, Skipped, Undone
from game.folds.edit import player
from game.state import Ballot, Clock, Player, Table


def skipped(state: Table, _event: Skipped) -> Table:
    """What the defaults bring has events of its own."""
    return state


def extended(state: Table, event: Extended) -> Table:
    more = event.seconds * 1000
    clock = state.clock
    left = clock.left + more if clock.left >= 0 else -1
    return replace(state, clock=Clock(deadline=clock.deadline + more, length=clock.length + more, left=left))


def allowed(state: Table, event: Allowed) -> Table:
    others = {person: factor for person, factor in state.patience.items() if person != event.person}
    return replace(state, patience=others | {event.person: event.factor} if event.factor > 1 else others)


def undone(state: Table, event: Undone) -> Table:
    """Go back to how a turn began. Who sits where, the clocks and the number of draws are as they are now."""
    number = len(state.earlier) - (2 if event.before else 1)
    if number < 0:
        return state
    then = state.earlier[number]
    return replace(
        then,
        draws=state.draws,
        paused=state.paused,
        clock=state.clock,
        patience=state.patience,
        players=tuple(as_now(one, player(state, seat)) for seat, one in enumerate(then.players)),
        ballot=votes_as_now(then.ballot, state.ballot),
        earlier=state.earlier[: number + 1],
    )


def as_now(then: Player, now: Player) -> Player:
    """What a player had then, with whoever plays the seat now."""
    return replace(
        then, person=now.person, name=now.name, avatar=now.avatar, bot=now.bot,
        away=now.away, auto=now.auto, idle=now.idle,
    )  # fmt: skip


def votes_as_now(then: Ballot, now: Ballot) -> Ballot:
    """Votes cast since then count where the candidates are still the same."""
    if then.troubles == now.troubles:
        then = replace(then, trouble_votes=now.trouble_votes)
    if then.prompts == now.prompts:
        then = replace(then, prompt_votes=now.prompt_votes)
    return then


def forgotten(state: Table, event: Forgotten) -> Table:
    """The name goes from the turns that may still be gone back to as well."""
    earlier = tuple(nameless(then, event.person) for then in state.earlier)
    return replace(nameless(state, event.person), earlier=earlier)


def nameless(state: Table, person: str) -> Table:
    players = tuple(replace(one, name="", avatar="") if one.person == person else one for one in state.players)
    patience = {other: factor for other, factor in state.patience.items() if other != person}
    return replace(state, players=players, patience=patience)
