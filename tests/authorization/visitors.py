"""Everybody who may knock: the columns of the matrix."""

from __future__ import annotations

from typing import Literal

import msgspec

from game.decider import Role
from server.people.tickets import Ticket
from tests.authorization.names import ALONE, MEETUP, OTHER_MEETUP

Knock = Literal["host", "attendee", "facilitator"]


class Visitor(msgspec.Struct, frozen=True):
    """``title`` heads the column. Without a ticket it is a part of the server that asks, in ``role``."""

    title: str
    about: str
    ticket: Ticket | None = None
    role: Role | None = None
    person: str = ""


def ticket(person: str, place: str, role: Knock = "attendee", kind: Literal["table", "meetup"] = "meetup") -> Ticket:
    return Ticket(
        kind=kind, place=place, person=person, role=role, name=person, avatar="a", lang="en", expires=2**40
    )  # fmt: skip


VISITORS = (
    Visitor("nobody", "a connection without a ticket, or with a forged or expired one"),
    Visitor("other meetup", "an attendee of another meetup", ticket("p-other", OTHER_MEETUP)),
    Visitor("removed", "an attendee whom a facilitator has removed", ticket("p-removed", MEETUP)),
    Visitor("other room", "an attendee of this meetup, seated in another room", ticket("p-elsewhere", MEETUP)),
    Visitor("spectator", "an attendee who watches this room", ticket("p-watching", MEETUP)),
    Visitor("player", "an attendee seated at this table; it is their turn", ticket("p-here", MEETUP)),
    Visitor("room host", "an attendee with the host's job of this room", ticket("p-host", MEETUP)),
    Visitor("facilitator", "a facilitator of this meetup", ticket("f-lead", MEETUP, "facilitator")),
    Visitor("revoked", "a facilitator whose link was revoked", ticket("f-revoked", MEETUP, "facilitator")),
    Visitor("table guest", "a player at a table that stands alone, in turn", ticket("p-guest", ALONE, kind="table")),
    Visitor("table host", "the host of that table", ticket("host", ALONE, "host", "table")),
    Visitor("organizer", "the organizers' pages", role="organizer", person="o-1"),
    Visitor("system", "the server itself", role="system"),
)  # fmt: skip
