"""Which decider each kind of stream has, and how it learns who is connected. The one place that knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from game import upcast
from game.commands import Away, Back, TableCommand, Tick
from game.events import TableEvent
from game.pack.schema import Pack
from game.state import Table
from game.table import TableDecider
from server import packs
from server.live.kinds import Kind, Kinds, Presence
from server.log.upcast import Upcasts
from server.people.tickets import Ticket
from server.talk.decider import RoomDecider
from server.talk.messages import Enter, Leave, RoomCommand, RoomEvent
from server.talk.state import Room


def kinds(packs: Mapping[str, Pack]) -> Kinds:
    """Return every kind of stream there is."""
    return Kinds([table_kind(packs), room_kind()], Upcasts({"table": upcast.STEPS}))


def table_kind(packs: Mapping[str, Pack]) -> Kind:
    return Kind(
        "table",
        TableDecider(packs),
        state=Table,
        commands=TableCommand,
        events=TableEvent,
        tick=Tick(),
        presence=Presence(here=at_table, arrive=come_back, leave=go_away),
    )


def room_kind() -> Kind:
    return Kind(
        "room",
        RoomDecider(),
        state=Room,
        commands=RoomCommand,
        events=RoomEvent,
        presence=Presence(here=in_room, arrive=enter, leave=leave),
    )


# --- a seat at a table --------------------------------------------------------------------------------------------


def at_table(table: Table) -> Sequence[str]:
    return [player.person for player in table.players if player.person and not player.away]


def come_back(table: Table, ticket: Ticket) -> Back | None:
    away = any(player.person == ticket.person and (player.away or player.auto) for player in table.players)
    return Back(ticket.person) if away else None


def go_away(table: Table, person: str) -> Away | None:
    return Away(person) if person in at_table(table) else None


# --- a place in a room --------------------------------------------------------------------------------------------


def in_room(room: Room) -> Sequence[str]:
    return [person for person, guest in room.people.items() if guest.here]


def enter(_room: Room, ticket: Ticket) -> Enter:
    return Enter(ticket.person, ticket.name, ticket.avatar, ticket.lang, ticket.role)


def leave(room: Room, person: str) -> Leave | None:
    return Leave(person) if person in in_room(room) else None


# --- packs --------------------------------------------------------------------------------------------------------


def packs_of(folder: Path | None) -> dict[str, Pack]:
    """Return all packs by id: the built-in ones and those in the folders of ``folder``, which may replace them.

    Raises PackError.
    """
    found = packs.builtin()
    for each in sorted(folder.iterdir()) if folder and folder.is_dir() else []:
        if (each / "pack.toml").is_file():
            pack = packs.load(each)
            found[pack.id] = pack
    return found
