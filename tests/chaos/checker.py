"""What must be true of a log and of what people were told, whatever broke in between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from game.decider import Context, Refusal
from server.live.kinds import PUBLIC, Kind, Kinds
from server.log.records import Recorded
from server.log.store import LogStore
from tests.chaos.people import Person, Sent, digest

Violations = list[str]


async def check(store: LogStore, known: Kinds, people: Sequence[Person]) -> Violations:
    """Return everything that is not as it must be."""
    found = [f"{person.person}: {fault}" for person in people for fault in person.faults]
    streams = sorted({stream for person in people for stream in person.seen})
    for stream in streams:
        sent = [one for person in people for one in person.sent if one.stream == stream]
        seen = [(person, person.seen.get(stream, {})) for person in people]
        found += Story(known.of(stream), stream, await read(store, stream)).check(sent, seen)
    return found


async def read(store: LogStore, stream: str) -> list[Recorded]:
    records: list[Recorded] = []
    while page := await store.read(stream, len(records)):
        records += page
    return records


class Story:
    """One stream, from its log."""

    def __init__(self, kind: Kind, stream: str, records: list[Recorded]) -> None:
        self.kind = kind
        self.stream = stream
        self.records = records
        self.states: list[Any] = [kind.decider.initial]
        self._digests: dict[int, str] = {}
        self.batches: dict[str, list[Recorded]] = defaultdict(list)
        for record in records:
            self.states.append(kind.decider.evolve(self.states[-1], kind.event(record.data)))
            self.batches[record.command].append(record)

    def check(self, sent: Sequence[Sent], seen: Sequence[tuple[Person, dict[int, str]]]) -> Violations:
        found = [*self._gaps()]
        for one in sent:
            found += self._command(one)
        for person, views in seen:
            found += self._views(person, views)
        return [f"{self.stream}: {fault}" for fault in found]

    def _gaps(self) -> Iterator[str]:
        numbers = [record.seq for record in self.records]
        if numbers != list(range(1, len(numbers) + 1)):
            yield f"numbers have gaps: {numbers[:20]}"

    def _command(self, sent: Sent) -> Iterator[str]:
        batch = self.batches.get(sent.key, [])
        if len(set(sent.seqs)) > 1 and batch:
            yield f"{sent.key} was acknowledged as {sent.seqs}"
        if sent.refused and batch:
            yield f"{sent.key} was refused ({sent.refused}) and happened at {batch[0].seq}"
        if sent.refused and sent.seqs:
            yield f"{sent.key} was refused ({sent.refused}) and acknowledged at {sent.seqs}"
        for seq in sent.seqs[:1]:
            yield from self._acknowledged(sent, seq, batch)

    def _acknowledged(self, sent: Sent, seq: int, batch: list[Recorded]) -> Iterator[str]:
        if not batch:
            yield from self._needless(sent, seq)
            return
        first, last = batch[0], batch[-1]
        if last.seq != seq or len(batch) != last.seq - first.seq + 1:
            yield f"{sent.key} was acknowledged at {seq}, and stands at {first.seq}..{last.seq} as {len(batch)} events"
            return
        decided = self._decide(sent, first.seq - 1, first.at)
        if [msgspec.json.encode(event) for event in decided] != [record.data for record in batch]:
            yield f"{sent.key} at {seq} is not what the rules decide"

    def _needless(self, sent: Sent, seq: int) -> Iterator[str]:
        """It changed nothing, so there was nothing to write."""
        if seq >= len(self.states):
            yield f"{sent.key} was acknowledged at {seq}, and the log ends at {len(self.states) - 1}"
        elif self._decide(sent, seq, 0):
            yield f"{sent.key} was acknowledged at {seq}, and is not in the log"

    def _decide(self, sent: Sent, seq: int, at: int) -> Sequence[Any]:
        context = Context(sent.key.partition(":")[0], "attendee", at)
        try:
            return self.kind.decider.decide(self.states[seq], self.kind.command(sent.command), context)
        except Refusal as refusal:
            return [f"refused: {refusal.code}"]

    def _digest(self, seq: int) -> str:
        if seq not in self._digests:
            self._digests[seq] = digest(self.kind.decider.view(self.states[seq], PUBLIC))
        return self._digests[seq]

    def _views(self, person: Person, views: dict[int, str]) -> Iterator[str]:
        for seq, seen in views.items():
            if seq >= len(self.states):
                yield f"{person.person} saw {seq}, and the log ends at {len(self.states) - 1}"
            elif self._digest(seq) != seen:
                yield f"{person.person} saw something else at {seq} than the log says"
