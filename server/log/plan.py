"""What becomes of each append of a batch, and the rows that follow: pure, the same for every store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from server.log.errors import Conflict, DuplicateCommand
from server.log.records import Append, Head

EventRow = tuple[str, int, int, str, str, str, int, bytes]
"""stream, seq, at, by, role, command, version, data"""
CommandRow = tuple[str, str, int]
"""stream, command, seq"""
Outcome = int | Conflict | DuplicateCommand
"""An append's new seq, or why it was not written."""


class Plan(msgspec.Struct):
    """The outcome of each append in order, and the rows to write for those that succeed."""

    outcomes: list[Outcome] = []
    events: list[EventRow] = []
    commands: dict[tuple[str, str], int] = {}
    heads: dict[str, Head] = {}
    before: dict[str, int] = {}
    """The last seqs that the rows follow on."""

    @property
    def command_rows(self) -> list[CommandRow]:
        return [(stream, command, seq) for (stream, command), seq in self.commands.items()]

    @property
    def head_rows(self) -> list[tuple[str, int, int | None]]:
        return [(head.stream, head.seq, head.deadline) for head in self.heads.values()]


def plan(batch: Sequence[Append], last: Mapping[str, int], known: Mapping[tuple[str, str], int]) -> Plan:
    """Plan a batch, in order, on streams whose last seqs are ``last`` and on the commands ``known``."""
    made = Plan()
    for append in batch:
        made.outcomes.append(place(append, made, last.get(append.stream, 0), known))
    return made


def place(append: Append, made: Plan, last: int, known: Mapping[tuple[str, str], int]) -> Outcome:
    key = (append.stream, append.command)
    if append.command:
        before = known.get(key, made.commands.get(key))
        if before is not None:
            return DuplicateCommand(before)
    head = made.heads.get(append.stream)
    if append.expected != (last := head.seq if head else last):
        return Conflict(append.stream, last)
    made.events += event_rows(append)
    if append.command:
        made.commands[key] = append.seq
    made.before.setdefault(append.stream, append.expected)
    made.heads[append.stream] = Head(append.stream, append.seq, append.deadline)
    return append.seq


def event_rows(append: Append) -> list[EventRow]:
    stream, at, by, role, command, version = (
        append.stream, append.at, append.by, append.role, append.command, append.version,
    )  # fmt: skip
    return [
        (stream, seq, at, by, role, command, version, data)
        for seq, data in enumerate(append.events, append.expected + 1)
    ]


def first_expected(batch: Iterable[Append]) -> dict[str, int]:
    """The last seqs that the batch itself believes in."""
    believed: dict[str, int] = {}
    for append in batch:
        believed.setdefault(append.stream, append.expected)
    return believed
