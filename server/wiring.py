"""Which decider each kind of stream has, and how it learns who is connected. The one place that knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from game import personal as game_personal
from game import upcast
from game.commands import Away, Back, Forget, TableCommand, Tick
from game.events import Forgotten, TableEvent
from game.glance import glance as glance_of_table
from game.pack.schema import Pack
from game.state import Table
from game.table import TableDecider
from server import packs
from server.live.glances import Glance, Glances
from server.live.kinds import Forgetting, Kind, Kinds, Presence
from server.log.upcast import Upcasts
from server.meetup.state import Meetup
from server.people.tickets import Ticket
from server.talk import messages
from server.talk import personal as talk_personal
from server.talk.decider import RoomDecider
from server.talk.glance import glance as glance_of_room
from server.talk.messages import Enter, Leave, RoomCommand, RoomEvent
from server.talk.prompts import in_order
from server.talk.state import Room
from server.voice.offer import MESH
from server.wiring_lounge import lounge_kind
from server.wiring_meetup import meetup_kind


def kinds(packs: Mapping[str, Pack], voices: int = MESH) -> Kinds:
    """Return every kind of stream there is. ``voices``: people of one room who can take part by voice."""
    every = [table_kind(packs), room_kind(packs, voices), meetup_kind(), lounge_kind()]
    return Kinds(every, Upcasts({"table": upcast.STEPS}))


def table_kind(packs: Mapping[str, Pack]) -> Kind:
    return Kind(
        "table",
        TableDecider(packs),
        state=Table,
        commands=TableCommand,
        events=TableEvent,
        tick=Tick(),
        presence=Presence(here=at_table, arrive=come_back, leave=go_away),
        forgetting=Forgetting(command=Forget, event=Forgotten, blank=game_personal.blank),
    )


def room_kind(packs: Mapping[str, Pack], voices: int = MESH) -> Kind:
    return Kind(
        "room",
        RoomDecider({name: in_order(pack) for name, pack in packs.items()}, voices),
        state=Room,
        commands=RoomCommand,
        events=RoomEvent,
        tick=messages.Tick(),
        presence=Presence(here=in_room, arrive=enter, leave=leave),
        forgetting=Forgetting(command=messages.Forget, event=messages.Forgotten, blank=talk_personal.blank),
    )


# --- a seat at a table --------------------------------------------------------------------------------------------


def at_table(table: Table) -> Sequence[str]:
    """Nobody, once the game is over: then nobody waits for anybody."""
    if table.stage not in {"lobby", "playing"}:
        return []
    return [player.person for player in table.players if player.person and not player.away]


def come_back(table: Table, ticket: Ticket) -> Back | None:
    away = any(player.person == ticket.person and (player.away or player.auto) for player in table.players)
    return Back(ticket.person) if away else None


def go_away(table: Table, person: str) -> Away | None:
    return Away(person) if person in at_table(table) else None


# --- a place in a room --------------------------------------------------------------------------------------------


def in_room(room: Room) -> Sequence[str]:
    return list(room.people)


def enter(_room: Room, ticket: Ticket) -> Enter:
    return Enter(ticket.person, ticket.name, ticket.avatar, ticket.lang, ticket.role)


def leave(room: Room, person: str) -> Leave | None:
    return Leave(person) if person in room.people else None


# --- all rooms of a meetup at a glance ------------------------------------------------------------------------------


def glances(packs: Mapping[str, Pack]) -> Glances:
    """Return how the rooms of a meetup are looked at."""
    tables = TableDecider(packs)

    def glance(table: Table | None, room: Room) -> Glance:
        shown = {"table": glance_of_table(tables.books.get(table.pack), table)} if table else {}
        return shown | {"room": glance_of_room(room)}

    return Glances(rooms_of, glance)


def rooms_of(state: Meetup) -> Iterable[str]:
    return [room for room, one in state.rooms.items() if one.number and not one.closed]


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
