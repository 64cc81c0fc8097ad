"""May this person do that, now? Otherwise a Refusal that says why not."""

from __future__ import annotations

from typing import Final

from game.decider import Refusal, Role
from game.rules.draft import Draft
from game.state import Player, Table

LEADS: Final[frozenset[Role]] = frozenset({"host", "facilitator", "organizer", "system"})
"""Roles that may lead a table."""


def seat_of(state: Table, person: str) -> int:
    """Return the seat of a person, or -1."""
    if person:
        for seat, player in enumerate(state.players):
            if player.person == person:
                return seat
    return -1


def own_seat(draft: Draft) -> int:
    seat = seat_of(draft.state, draft.person)
    if seat < 0:
        raise Refusal("not-seated", person=draft.person)
    return seat


def actor(draft: Draft) -> int:
    """Return the seat whose turn it is, when it is this person's."""
    running(draft)
    seat = own_seat(draft)
    if seat != draft.state.turn:
        raise Refusal("not-your-turn", seat=seat)
    return seat


def playing(draft: Draft) -> None:
    if draft.state.stage != "playing":
        raise Refusal("not-playing", stage=draft.state.stage)


def running(draft: Draft) -> None:
    playing(draft)
    if draft.state.paused:
        raise Refusal("paused", stage=draft.state.stage)


def host(draft: Draft) -> None:
    if draft.role not in LEADS:
        raise Refusal("host-only", role=draft.role)


def system(draft: Draft) -> None:
    if draft.role != "system":
        raise Refusal("system-only", role=draft.role)


def chosen(draft: Draft) -> None:
    """People choose their seats at this table themselves."""
    if draft.state.led:
        raise Refusal("seats-given", person=draft.person)


def spectator(draft: Draft) -> None:
    running(draft)
    if not draft.person or seat_of(draft.state, draft.person) >= 0:
        raise Refusal("spectators-only", person=draft.person)


def lobby(draft: Draft) -> None:
    opened(draft)
    if draft.state.stage != "lobby":
        raise Refusal("already-started", stage=draft.state.stage)


def opened(draft: Draft) -> None:
    if not draft.state.pack:
        raise Refusal("not-open", stage=draft.state.stage)


def unfinished(draft: Draft) -> None:
    opened(draft)
    if draft.state.stage in ("finished", "closed"):
        raise Refusal("game-over", stage=draft.state.stage)


def seat(draft: Draft, number: int) -> Player:
    """Return the player of a seat, when there is such a seat."""
    if not 0 <= number < len(draft.state.players):
        raise Refusal("no-such-seat", seat=number)
    return draft.state.players[number]


def other(draft: Draft, own: int, number: int | None) -> int:
    """Return the seat of another player, meant as a target."""
    if number is None:
        raise Refusal("target-needed", seat=own)
    seat(draft, number)
    if number == own:
        raise Refusal("target-self", seat=number)
    return number
