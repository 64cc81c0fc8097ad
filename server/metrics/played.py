"""What was done at a table: who sat where, who played, told, reacted, answered and gave."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from server.metrics.doings import Doings
from server.metrics.rows import Row


class Table:
    """Folds the rows of one table into the doings of all."""

    def __init__(self, room: str, doings: Doings) -> None:
        self._room = room
        self._all = doings
        self._seats: dict[int, str] = {}
        self._played = ""
        """The command by which somebody played last: what it led to is not another act."""
        self._teller = ""
        self._own = False
        """Whether the teller chose to tell."""
        self._answers: dict[int, str] = {}
        """Who gave an answer for themselves, by seat."""

    def fold(self, rows: Iterable[Row]) -> None:
        for row in rows:
            HANDLERS[row.tag](self, row)

    def _is_own(self, row: Row) -> bool:
        """Whether whoever sits on the event's seat did it themselves, and counts."""
        return self._seats.get(row.event.seat) == row.by and row.by in self._all.counted

    # --- seats --------------------------------------------------------------------------------------------------------

    def seated(self, row: Row) -> None:
        self._seats[row.event.seat] = row.event.person

    def unseated(self, row: Row) -> None:
        self._seats.pop(row.event.seat, None)

    def started(self, row: Row) -> None:
        self._seats = {seat: self._seats.get(old, "") for seat, old in enumerate(row.event.order)}

    # --- acts ---------------------------------------------------------------------------------------------------------

    def played(self, row: Row) -> None:
        """Roll, move, choose, rest, use an item: one act for each command."""
        if self._is_own(row) and not (row.command and row.command == self._played):
            self._played = row.command
            self._all.did(row.at, row.by, "play", self._room)

    def gave(self, row: Row) -> None:
        self.played(row)
        if self._is_own(row):
            self._all.between(self._all.gifts, row.by, self._seats.get(row.event.target, ""))

    def telling_began(self, row: Row) -> None:
        self._teller, self._own = self._seats.get(row.event.seat, ""), self._is_own(row)
        self._all.prompts += self._own

    def told(self, row: Row) -> None:
        """A story is whose choice it was to tell it, whoever or whatever ended it."""
        if self._own:
            self._all.did(row.at, self._teller, "tell", self._room)
            self._all.turns[self._room, self._teller] += 1
            self._all.mark(row.at, "told", self._room, self._teller, row.event.prompt)
        self._teller, self._own = "", False

    def reacted(self, row: Row) -> None:
        if row.event.person == row.by and row.by in self._all.counted:
            self._all.did(row.at, row.by, "react", self._room)
            self._all.between(self._all.reactions, row.by, self._teller)

    def cheered(self, row: Row) -> None:
        if row.event.person == row.by and row.by in self._all.counted:
            self._all.did(row.at, row.by, "react", self._room)
            self._all.between(self._all.reactions, row.by, self._seats.get(row.event.seat, ""))

    def voted(self, row: Row) -> None:
        if row.event.person == row.by and row.by in self._all.counted:
            self._all.did(row.at, row.by, "vote", self._room)

    def study_began(self, _row: Row) -> None:
        self._answers = {}

    def answered(self, row: Row) -> None:
        if self._is_own(row):
            self._all.did(row.at, row.by, "answer", self._room)
            self._answers[row.event.seat] = row.by

    def studied(self, row: Row) -> None:
        (one, other), (first, second) = row.event.seats, row.event.answers
        if first == second:
            self._all.between(self._all.same, self._answers.get(one, ""), self._answers.get(other, ""))
        self._answers = {}

    # --- moments ------------------------------------------------------------------------------------------------------

    def goal_reached(self, row: Row) -> None:
        self._all.mark(row.at, "goal", self._room, self._seats.get(row.event.seat, ""), row.event.station)

    def churn_moved(self, row: Row) -> None:
        if row.event.to >= 0:
            self._all.mark(row.at, "churn", self._room, self._seats.get(row.event.to, ""), "moved")

    def churn_grew(self, row: Row) -> None:
        if row.event.form == "big":
            self._all.mark(row.at, "churn", self._room, text="big")

    def finished(self, row: Row) -> None:
        self._all.mark(row.at, "finished", self._room)


HANDLERS: Final[dict[str, Callable[[Table, Row], Any]]] = {
    "seated": Table.seated, "unseated": Table.unseated, "started": Table.started, "rolled": Table.played,
    "moved": Table.played, "rested": Table.played, "chose": Table.played, "item_used": Table.played,
    "item_given": Table.gave, "telling_began": Table.telling_began, "told": Table.told, "reacted": Table.reacted,
    "study_began": Table.study_began, "answered": Table.answered, "studied": Table.studied, "voted": Table.voted,
    "cheered": Table.cheered, "goal_reached": Table.goal_reached, "churn_moved": Table.churn_moved,
    "churn_grew": Table.churn_grew, "finished": Table.finished,
}  # fmt: skip
