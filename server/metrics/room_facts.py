"""What went on in each room: how many were there, when they were busy, how evenly they spoke."""

from __future__ import annotations

from typing import Final

from server.metrics.concentration import gini
from server.metrics.facts import RoomFacts
from server.metrics.findings import Findings
from server.metrics.held import Room

MINUTE: Final = 60_000
MOST_MINUTES: Final = 2_880
"""Of a room's heat: two days. Of a meetup that nobody closed the rest is not shown."""


def rooms(found: Findings) -> tuple[RoomFacts, ...]:
    """Return the hall, and all tables and breakouts by their ids' numbers. Lounge threads are nobody else's matter."""
    hall = Room(0, "", small=False, opened=found.start)
    known = {found.course.hall: hall, **dict(sorted(found.course.rooms.items(), key=lambda item: number(item[0])))}
    times = {name: span(found, room) for name, room in known.items()}
    heat = found.acts.heat(times)
    return tuple(
        RoomFacts(
            room=name,
            number=room.number,
            kind="hall" if room is hall else "breakout" if room.small else "table",
            name=room.name,
            start=times[name][0],
            end=times[name][1],
            people=len(found.visits.get(name, {})),
            heat=strip(heat.get(name, {})),
            balance=balance(found, name),
            airtime=airtime(found, name),
        )
        for name, room in known.items()
    )


def number(room: str) -> tuple[int, str]:
    """Return what sorts rooms in the order in which they were opened."""
    tail = room.rpartition("-")[2]
    return int(tail) if tail.isascii() and tail.isdecimal() else 0, room


def span(found: Findings, room: Room) -> tuple[int, int]:
    """Return from when to when there was a room, as far as the meetup is measured."""
    start = min(max(room.opened, found.start), found.end)
    return start, max(start, min(room.closed or found.end, found.end))


def strip(minutes: dict[int, int]) -> tuple[int, ...]:
    """Return the acts of each minute up to the last one with any."""
    last = min(max(minutes, default=-1), MOST_MINUTES - 1)
    return tuple(minutes.get(minute, 0) for minute in range(last + 1))


def members(found: Findings, room: str) -> list[str]:
    """Return who was in a room for long enough to have met others there: those who only looked in do not count."""
    return [who for who, spent in found.visits.get(room, {}).items() if spent >= found.long]


def balance(found: Findings, room: str) -> float | None:
    """Return the Gini coefficient of the turns to speak: stories told, times given the word, messages (those of one
    person in a row are one).
    """
    return gini(found.doings.turns[room, who] for who in members(found, room))


def airtime(found: Findings, room: str) -> float | None:
    """Return the Gini coefficient of seconds spoken, of those who agreed to have them counted."""
    return gini(found.doings.aired[room, who] for who in members(found, room) if found.agrees(who))
