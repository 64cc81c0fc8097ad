"""Before the start, and who sits where: open, sit, stand, bots, start, close."""

from __future__ import annotations

from game import commands, dice, events
from game.decider import Refusal
from game.events import Why
from game.rules import access, audience, clocks, ending, goal, presence, turn
from game.rules.draft import Draft
from game.rules.effects import gain_items, pay
from game.rules.order import first_seat

FEWEST = 2
"""Seats a game needs."""


def open_table(draft: Draft, command: commands.Open) -> None:
    access.system(draft)
    if draft.state.pack:
        raise Refusal("already-open", pack=draft.state.pack)
    if command.mode not in draft.book.modes:
        raise Refusal("no-such-mode", mode=command.mode)
    pack = draft.book.pack
    draft.emit(
        events.Opened(
            pack=pack.id,
            pack_version=pack.version,
            mode=command.mode,
            seats=command.seats,
            secret=command.secret,
            commitment=dice.commitment(command.secret),
            led=command.led,
        )
    )


def sit(draft: Draft, command: commands.Sit) -> None:
    access.unfinished(draft)
    if not draft.person:
        raise Refusal("nobody", person=draft.person)
    access.chosen(draft)
    own = access.seat_of(draft.state, draft.person)
    if own >= 0:
        raise Refusal("already-seated", seat=own)
    take(draft, draft.person, command)


def place(draft: Draft, command: commands.Place) -> None:
    access.system(draft)
    access.unfinished(draft)
    if access.seat_of(draft.state, command.person) < 0:
        take(draft, command.person, command)


def take(draft: Draft, person: str, asked: commands.Sit | commands.Place) -> None:
    """Seat a person. After the start, whoever takes over from a bot gets a clock of their own."""
    number = first_free(draft) if asked.seat is None else asked.seat
    if access.seat(draft, number).person:
        raise Refusal("seat-taken", seat=number)
    draft.emit(events.Seated(seat=number, person=person, name=asked.name, avatar=asked.avatar))
    clocks.rewind(draft, number)


def first_free(draft: Draft) -> int:
    """Return the first empty seat, else the first one that a bot keeps."""
    players = draft.state.players
    for number, player in enumerate(players):
        if not player.person and not player.bot:
            return number
    for number, player in enumerate(players):
        if not player.person:
            return number
    raise Refusal("table-full", seats=len(players))


def stand(draft: Draft, _command: commands.Stand) -> None:
    access.unfinished(draft)
    seat = access.own_seat(draft)
    access.chosen(draft)
    leave(draft, seat)


def unseat(draft: Draft, command: commands.Unseat) -> None:
    """After the end nobody has to leave any more: the cards stay with those who played."""
    access.system(draft)
    seat = access.seat_of(draft.state, command.person)
    if seat >= 0 and draft.state.stage in ("lobby", "playing"):
        leave(draft, seat)


def leave(draft: Draft, seat: int) -> None:
    if draft.state.stage == "lobby":
        draft.emit(events.Unseated(seat=seat))
        return
    draft.emit(events.Seated(seat=seat, bot="greedy"))
    presence.replaced(draft, seat)


def seat_bot(draft: Draft, command: commands.SeatBot) -> None:
    access.host(draft)
    access.lobby(draft)
    if command.seat is not None:
        player = access.seat(draft, command.seat)
        if player.person or player.bot:
            raise Refusal("seat-taken", seat=command.seat)
        draft.emit(events.Seated(seat=command.seat, bot=command.bot))
        return
    fill(draft, command.bot)
    if not draft.events:
        raise Refusal("table-full", seats=len(draft.state.players))


def fill(draft: Draft, bot: str) -> None:
    for number, player in enumerate(draft.state.players):
        if not player.person and not player.bot:
            draft.emit(events.Seated(seat=number, bot=bot))


def clear_seat(draft: Draft, command: commands.ClearSeat) -> None:
    access.host(draft)
    access.lobby(draft)
    player = access.seat(draft, command.seat)
    if not player.person and not player.bot:
        raise Refusal("seat-empty", seat=command.seat)
    if player.person:
        access.chosen(draft)
    draft.emit(events.Unseated(seat=command.seat))


def start(draft: Draft, command: commands.Start) -> None:
    access.lobby(draft)
    if draft.state.led:
        access.host(draft)
    elif draft.role not in access.LEADS:
        access.own_seat(draft)
    if command.fill:
        fill(draft, "greedy")
    order = tuple(seat for seat, player in enumerate(draft.state.players) if player.person or player.bot)
    if len(order) < FEWEST:
        raise Refusal("too-few-players", count=len(order))
    numbers = draft.book.numbers
    draft.emit(
        events.Started(
            order=order,
            start=draft.book.pack.start,
            budget=numbers.start_budget,
            motivation=numbers.start_motivation,
            abilities=draft.book.abilities,
        )
    )
    audience.first_ballot(draft)
    goal.set_goal(draft)
    for seat in range(len(order)):
        pay(draft, seat, numbers.later_budget * seat, Why(kind="start"))
        gain_items(draft, seat, numbers.start_items, Why(kind="start"))
    turn.begin(draft, quarter=1, number=1, seat=first_seat(1, len(order)))
    clocks.wait(draft)


def close(draft: Draft, _command: commands.Close) -> None:
    """End it now. A game under way is scored as it stands, brought to the same number of turns for everybody: see
    ``game.rules.ending.finish``.
    """
    access.host(draft)
    access.opened(draft)
    if draft.state.stage == "closed":
        raise Refusal("game-over", stage=draft.state.stage)
    if draft.state.stage == "playing":
        ending.finish(draft)
    draft.emit(events.Closed())
