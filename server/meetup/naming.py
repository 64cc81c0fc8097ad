"""What things of a meetup are called: its id, its streams, its rooms. Number 0 is the hall, which has no table; the
rooms of the lounge's threads are numbered apart.
"""

from __future__ import annotations

import base64
import re
from typing import Final

ID: Final = "m[a-z2-7]{15}"
"""Form of a meetup's id. Tables that stand alone have ids of 22 characters."""
BYTES: Final = 10
"""Of chance, that make an id."""
NAME = re.compile(
    f"(?:(?:(?:meetup|lounge)/)?({ID})|(?:(?:room|table)/)?({ID})-(?:0|[1-9][0-9]{{0,3}})"
    f"|(?:room/)?({ID})-t(?:0|[1-9][0-9]{{0,5}}))"
)


def new_id(chance: bytes) -> str:
    """Make the id of a meetup from ten bytes of chance."""
    return "m" + base64.b32encode(chance[:BYTES]).decode().lower()[:15]


def meetup_of(name: str) -> str | None:
    """Return the meetup that a stream, a room or a table belongs to; None for those that stand alone.

    >>> meetup_of("table/mabcdefghijklmno-12"), meetup_of("room/Zm9vYmFyYmF6cXV4cXV1eA")
    ('mabcdefghijklmno', None)
    """
    found = NAME.fullmatch(name)
    return found and (found[1] or found[2] or found[3])


def stream(meetup: str) -> str:
    """Return the meetup's own stream."""
    return f"meetup/{meetup}"


def lounge(meetup: str) -> str:
    """Return the stream of the meetup's lounge."""
    return f"lounge/{meetup}"


def thread_room(meetup: str, thread: str) -> str:
    """Return the room of one of the lounge's threads; that of ``"0"`` is the plenary's."""
    return f"{meetup}-t{thread}"


def thread_of(name: str) -> str:
    """Return the number of the lounge's thread that a room or its stream is of; empty for all others.

    >>> thread_of("room/mabcdefghijklmno-t12"), thread_of("room/mabcdefghijklmno-12")
    ('12', '')
    """
    _, mark, number = name.rpartition("-t")
    return number if mark and number.isdecimal() and meetup_of(name) else ""


def is_among_equals(name: str) -> bool:
    """Whether a room is that of a thread besides the plenary: whoever leads the meetup leads nothing there."""
    return thread_of(name) not in {"", "0"}


def in_lounge(name: str) -> bool:
    """Whether a stream is a lounge's own, or that of one of its threads."""
    return name.startswith("lounge/") or bool(thread_of(name))


def inner(name: str) -> str:
    """Return the lounge that has the last word about a stream; empty for those of which the meetup has it."""
    return lounge(meetup_of(name) or "") if in_lounge(name) else ""


def room_id(meetup: str, number: int) -> str:
    return f"{meetup}-{number}"


def hall(meetup: str) -> str:
    return room_id(meetup, 0)


def beginnings(name: str) -> tuple[str, ...]:
    """Return how the names of a meetup's rooms and tables begin; nothing for what is not a meetup's own stream.

    >>> beginnings("meetup/mabcdefghijklmno")
    ('room/mabcdefghijklmno-', 'table/mabcdefghijklmno-', 'lounge/mabcdefghijklmno')
    """
    if not name.startswith("meetup/") or meetup_of(name) is None:
        return ()
    id = name.removeprefix("meetup/")
    return f"room/{id}-", f"table/{id}-", lounge(id)


def number_of(room: str) -> int:
    """Return the number in a room's id; 0 where there is none."""
    _, _, number = room.rpartition("-")
    return int(number) if number.isdecimal() else 0
