"""Checking an exported log: the file's chain, then each stream's rules, and every draw of the dice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, BinaryIO

import msgspec

from game import verify as game
from game.decider import Param
from server.live.kinds import Kind
from server.log.exchange import lines_of, records
from server.log.records import Recorded
from server.wiring import kinds

HEADER_LINES = 1


class Finding(Exception):
    """An event that cannot have happened: ``code`` and ``params`` name a text of the catalogue."""

    def __init__(self, line: int, record: Recorded, code: str, params: dict[str, Param]) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params
        self.line = line
        self.stream = record.stream
        self.seq = record.seq


def verify(file: BinaryIO) -> dict[str, int]:
    """Check a log file; return what was checked. Raises LogFileError or Finding."""
    return verify_records(enumerate(records(lines_of(file)), HEADER_LINES + 1))


def verify_records(numbered: Iterable[tuple[int, Recorded]]) -> dict[str, int]:
    """Check events, one stream after the other, each with the line it came in. Raises Finding."""
    known = kinds({})
    counts = {"streams": 0, "events": 0, "draws": 0}
    for name, lines in groupby(numbered, key=lambda pair: pair[1].stream):
        events, draws = _stream(known.of(name), known.upcasts.today, lines)
        counts["streams"] += 1
        counts["events"] += events
        counts["draws"] += draws
    return counts


def _stream(kind: Kind, today: Any, lines: Iterator[tuple[int, Recorded]]) -> tuple[int, int]:  # noqa: ANN401
    """Fold one stream; return how many events and draws it has."""
    seen: list[tuple[int, Recorded]] = []

    def events() -> Iterator[tuple[int, Any]]:
        for line, record in lines:
            seen.append((line, record))
            yield record.seq, _event(kind, line, today(record))

    if kind.name == "table":
        report = game.verify(events())
        if report.fault is not None:
            raise Finding(*seen[-1], f"verify-{report.fault.code}", report.fault.params)
        return report.events, report.draws
    state = kind.decider.initial
    for _, event in events():
        state = kind.decider.evolve(state, event)
    return len(seen), 0


def _event(kind: Kind, line: int, record: Recorded) -> Any:  # noqa: ANN401
    try:
        return kind.event(record.data)
    except msgspec.DecodeError as error:
        raise Finding(line, record, "verify-shape", {"reason": str(error)}) from None
