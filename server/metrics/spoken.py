"""What was done where people talk: in the hall, at the tables, in small groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from server.metrics.doings import Doings
from server.metrics.facts import Act
from server.metrics.rows import Row

REPLY: Final = 120_000
"""Milliseconds within which a message right after somebody else's is taken for a reply to it."""
MOST_SECONDS: Final = 600
"""That one report of having spoken can say."""


class Room:
    """Folds the rows of one room into the doings of all. ``small``: few enough are there that whoever writes next
    answers whoever wrote last; in the hall they do not.
    """

    def __init__(self, room: str, doings: Doings, *, small: bool) -> None:
        self._room = room
        self._all = doings
        self._counted = doings.counted
        self._small = small
        self._last: tuple[str, int] = "", 0
        """Who wrote the latest message, and when."""

    def fold(self, rows: Iterable[Row]) -> None:
        for row in rows:
            HANDLERS[row.tag](self, row)

    def _did(self, row: Row, act: Act) -> bool:
        """Note an act, if somebody who counts did it themselves."""
        who = row.by
        own: bool = row.event.person == who and who in self._counted
        if own:
            self._all.did(row.at, who, act, self._room)
        return own

    def said(self, row: Row) -> None:
        """Messages of one person in a row are one turn to speak."""
        event, at, all_ = row.event, row.at, self._all
        who = event.person
        last, when = self._last
        self._last = who, at
        if who != row.by or who not in self._counted:
            return
        all_.did(at, who, "chat", self._room)
        all_.words[who] += len(event.text)
        if last != who:
            all_.turns[self._room, who] += 1
            if self._small and at - when <= REPLY:
                all_.between(all_.replies, who, last)

    def noted(self, row: Row) -> None:
        if row.event.text and self._did(row, "note"):
            self._all.words[row.event.person] += len(row.event.text)

    def reacted(self, row: Row) -> None:
        """Nobody reacts in somebody else's name here, so that the payload need not be read."""
        who = row.by
        if who in self._counted:
            self._all.did(row.at, who, "react", self._room)

    def hand(self, row: Row) -> None:
        if row.event.up:
            self._did(row, "react")

    def turns_began(self, row: Row) -> None:
        if row.event.order:
            self._turn(row.event.order[0])

    def turn_came(self, row: Row) -> None:
        self._turn(row.event.person)

    def _turn(self, who: str) -> None:
        if who in self._counted:
            self._all.turns[self._room, who] += 1

    def prompted(self, row: Row) -> None:
        self._all.prompts += bool(row.event.prompt)

    def measured(self, row: Row) -> None:
        known = self._all.consent.get(row.event.person)
        if row.event.person in self._counted and (known is None or row.at >= known[0]):
            self._all.consent[row.event.person] = row.at, row.event.on

    def aired(self, row: Row) -> None:
        event, all_ = row.event, self._all
        who = event.person
        if who in self._counted:
            seconds = max(0, min(event.seconds, MOST_SECONDS))
            all_.aired[self._room, who] += seconds
            all_.seconds[who] += seconds


HANDLERS: Final[dict[str, Callable[[Room, Row], Any]]] = {
    "said": Room.said, "reacted": Room.reacted, "noted": Room.noted, "hand": Room.hand,
    "turns_began": Room.turns_began, "turn_came": Room.turn_came, "prompted": Room.prompted,
    "measured": Room.measured, "aired": Room.aired,
}  # fmt: skip
