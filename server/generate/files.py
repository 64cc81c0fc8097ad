"""Generated meetups as log files, sealed like those of any house."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from server.generate.meetup import Evening
from server.log.exchange import Sealer, line_of
from server.log.lines import Footer, Header
from server.log.records import Entry, Recorded


def entries(evening: Evening) -> list[Entry]:
    """Play a meetup to its end; return its events stream by stream, as a log keeps them."""
    played = sorted(evening.records(), key=lambda record: (record.stream, record.seq))
    return list(with_deadlines(played, evening.world.deadlines))


def with_deadlines(records: Iterable[Recorded], deadlines: Mapping[str, int]) -> Iterator[Entry]:
    """Yield records of whole streams; the last one of each with what the stream's clock waits for."""
    last: Recorded | None = None
    for number, record in enumerate(records, 2):
        if last is not None:
            due = deadlines.get(last.stream) if last.stream != record.stream else None
            yield Entry(number - 1, last, due)
        last = record
    if last is not None:
        yield Entry(0, last, deadlines.get(last.stream))


class Pages:
    """Lines of one log file, whatever number of meetups goes into it."""

    def __init__(self, at: int) -> None:
        self._sealer = Sealer()
        self._at = at
        self._events = self._streams = 0

    def begin(self) -> bytes:
        return self._sealer.seal(Header(at=self._at))

    def lines(self, entries: Iterable[Entry]) -> Iterator[bytes]:
        for entry in entries:
            self._events += 1
            self._streams += entry.record.seq == 1
            yield self._sealer.seal(line_of(entry.record, entry.deadline))

    def end(self) -> bytes:
        return self._sealer.seal(Footer(events=self._events, streams=self._streams))
