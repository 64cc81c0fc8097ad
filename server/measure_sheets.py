"""The tables of a meetup's measures as files that spreadsheets open: one CSV file for each, its times in ISO 8601."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, get_args

from server.folders import private
from server.metrics.facts import Act, MeetupFacts, PersonFacts
from server.quarters import local, place_of
from server.sheets import Cell, sheet

MARK: Final = "\ufeff"
"""Says that a file is in UTF-8 to those who would not think so."""
ACTS: Final[tuple[Act, ...]] = get_args(Act)
PLAIN: Final = (
    "level", "registered", "attended", "told", "words", "airtime", "met", "stars", "taking", "suggested",
    "mutual", "first", "said_met", "rated", "helped", "connector", "cluster",
)  # fmt: skip
"""What is told of people as it is."""
Name = Callable[[str], tuple[str, str]]
"""A person -> the id and the name under which they are told of."""
Rows = list[list[Cell]]


class Sheets:
    """``name`` and ``company``: what people and companies are called in there; ``words``: whether what people wrote is
    told.
    """

    def __init__(self, facts: MeetupFacts, name: Name, company: Callable[[str], str], *, words: bool = False) -> None:
        self._facts = facts
        self._name = name
        self._company = company
        self._words = words
        self._zone = place_of(facts.zone)

    def write(self, folder: Path) -> list[str]:
        """Write all tables into a folder; return the names of the files. Raises OSError."""
        folder.mkdir(parents=True, exist_ok=True)
        written = []
        for name, (header, rows) in self.tables():
            place = folder / f"{name}.csv"
            with open(place, "w", encoding="utf-8", newline="", opener=private) as file:
                file.write(MARK + sheet(header, rows))
            written.append(f"{name}.csv")
        return written

    def tables(self) -> Iterator[tuple[str, tuple[tuple[str, ...], Rows]]]:
        """Yield each table: its name, its columns, its rows."""
        yield "figures", self._figures()
        yield "people", self._people()
        yield "steps", self._steps()
        yield "rooms", self._rooms()
        yield "ties", self._ties()
        yield "concurrency", (("at", "people"), [[self._at(at), count] for at, count in self._facts.concurrency])
        yield "acts", self._acts()
        yield "marks", self._marks()
        if self._words:
            yield "comments", (("stars", "text"), [[one.stars, one.text] for one in self._facts.comments])

    def _figures(self) -> tuple[tuple[str, ...], Rows]:
        header = ("measure", "value", "n", "low", "high", "trouble")
        return header, [[one.measure, one.value, one.n, one.low, one.high, one.trouble] for one in self._facts.figures]

    def _people(self) -> tuple[tuple[str, ...], Rows]:
        header = (
            "person",
            "name",
            "company",
            "joined",
            "minutes",
            "seconds_to_seat",
            *PLAIN,
            *(f"acts_{act}" for act in ACTS),
        )
        return header, [self._person(one) for one in self._facts.people]

    def _person(self, one: PersonFacts) -> list[Cell]:
        seated = one.seated / 1000 if one.seated >= 0 else None
        told = [getattr(one, name) for name in PLAIN]
        acts = [one.acts.get(act, 0) for act in ACTS]
        joined = self._at(one.joined) if one.joined else None
        company = self._company(one.company) if one.company else ""
        return [*self._name(one.person), company, joined, round(one.dwell / 60_000, 2), seated, *told, *acts]

    def _steps(self) -> tuple[tuple[str, ...], Rows]:
        header = ("step", "kind", "title", "start", "end", "began_with", "stayed", "there", "active")
        rows: Rows = [
            [one.id, one.kind, one.title, self._at(one.start), self._at(one.end), one.began_with, one.stayed, one.there,
             one.active, *(one.acts.get(act, 0) for act in ACTS)]
            for one in self._facts.steps
        ]  # fmt: skip
        return (*header, *(f"acts_{act}" for act in ACTS)), rows

    def _rooms(self) -> tuple[tuple[str, ...], Rows]:
        header = ("room", "number", "kind", "name", "start", "end", "people", "acts", "balance", "airtime")
        rows: Rows = [
            [one.room, one.number, one.kind, one.name, self._at(one.start), self._at(one.end), one.people,
             sum(one.heat), one.balance, one.airtime]
            for one in self._facts.rooms
        ]  # fmt: skip
        return header, rows

    def _ties(self) -> tuple[tuple[str, ...], Rows]:
        header = ("one", "other", "minutes", "reactions", "replies", "gifts", "same", "weight")
        rows: Rows = [
            [self._name(tie.one)[0], self._name(tie.other)[0], tie.minutes, tie.reactions, tie.replies, tie.gifts,
             tie.same, tie.weight]
            for tie in self._facts.ties
        ]  # fmt: skip
        return header, rows

    def _acts(self) -> tuple[tuple[str, ...], Rows]:
        header = ("act", "times", "per_hour", "low", "high")
        return header, [[one.act, one.times, one.per_hour, one.low, one.high] for one in self._facts.kinds]

    def _marks(self) -> tuple[tuple[str, ...], Rows]:
        header = ("at", "kind", "room", "who", "text")
        rows: Rows = [
            [self._at(one.at), one.kind, one.room, self._name(one.who)[0] if one.who else "", one.text]
            for one in self._facts.marks
        ]
        return header, rows

    def _at(self, at: int) -> str:
        return local(at, self._zone).isoformat(timespec="milliseconds")
