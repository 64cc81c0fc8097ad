"""What seating knows of people, tables and wishes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

import msgspec

from server.meetup.state import Person, Wish


class Sitter(msgspec.Struct, frozen=True):
    """Somebody who is to sit, or sits; ``key`` orders people by a chance that everybody can check."""

    id: str
    company: str
    level: str
    group: str
    key: bytes
    shown: str = ""
    """The group as the list has it."""


class Standing(msgspec.Struct, frozen=True):
    """A table that is there; an empty ``room`` stands for one that is to be laid."""

    room: str
    seats: int
    sitting: tuple[Sitter, ...] = ()


class Seated(msgspec.Struct, frozen=True):
    """Who is to sit down at a table. ``watching``: for whom there is no seat, and who would be alone elsewhere."""

    room: str
    people: tuple[str, ...]
    watching: tuple[str, ...] = ()
    name: str = ""
    """For a table that is to be laid."""


class Arrangement(msgspec.Struct, frozen=True):
    tables: tuple[Seated, ...]
    unmet: tuple[Wish, ...] = ()


def sitter(who: str, person: Person, salt: str) -> Sitter:
    key = hashlib.blake2b(f"{salt}:{who}".encode(), digest_size=8).digest()
    fold = str.casefold
    return Sitter(who, fold(person.company), person.level, fold(person.group), key, person.group)


def unmet(wishes: Sequence[Wish], tables: Iterable[Iterable[str]]) -> tuple[Wish, ...]:
    """Return the wishes that these tables do not honour, as far as their people sit at all."""
    table_of = {who: number for number, people in enumerate(tables) for who in people}
    return tuple(wish for wish in wishes if not honoured(wish, table_of))


def honoured(wish: Wish, table_of: dict[str, int]) -> bool:
    at = [table_of[who] for who in wish.people if who in table_of]
    return len(set(at)) <= 1 if wish.kind == "together" else len(set(at)) == len(at)
