"""A meetup as it was at a moment: every stream folded up to there, as somebody would have seen it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any, Final, get_args

import msgspec

from server.live.kinds import Kinds
from server.log.errors import TextError
from server.log.records import Recorded
from server.metrics.facts import Mark, MarkKind, MeetupFacts

OFFSET: Final = re.compile(r"\+(?:(\d+):)?(\d{1,4}):(\d{2})")
MARKED: Final = re.compile(r"([a-z]+)(?:#(\d{1,5}))?")


class Moment(msgspec.Struct, frozen=True):
    """One stream. ``at``: of its last event up to then, ms; ``view``: what the audience saw."""

    stream: str
    seq: int
    at: int
    view: dict[str, Any]


def folded(records: Iterable[Recorded], kinds: Kinds, at: int, audience: str) -> Iterator[Moment]:
    """Yield the streams that had begun by then. ``records``: each stream's in order; ``at``: ms.

    Raises TextError ``metrics-broken`` for an event that cannot be read.
    """
    for stream, group in groupby(records, key=lambda record: record.stream):
        kind = kinds.of(stream)
        state, last = kind.decider.initial, None
        for record in group:
            if record.at > at:
                continue
            try:
                state = kind.decider.evolve(state, kind.event(kinds.upcasts.today(record).data))
            except msgspec.DecodeError as error:
                raise TextError("metrics-broken", stream=stream, seq=record.seq) from error
            last = record
        if last is not None:
            yield Moment(stream, last.seq, last.at, kind.decider.view(state, audience))


def moment_of(text: str, facts: MeetupFacts) -> int:
    """Return when that is, in ms: ``2026-01-31T19:05+09:00``, ms since the Unix epoch, ``+1:05:00`` since the start, or
    a mark such as ``help``, or ``told#3`` for the third of its kind.

    Raises TextError ``cli-replay-moment`` or ``cli-replay-no-mark``.
    """
    if text.isdecimal():
        return int(text)
    if offset := OFFSET.fullmatch(text):
        hours, minutes, seconds = (int(part or 0) for part in offset.groups())
        return facts.start + ((hours * 60 + minutes) * 60 + seconds) * 1000
    if (mark := MARKED.fullmatch(text)) and mark[1] in get_args(MarkKind):
        return nth(facts.marks, mark[1], int(mark[2] or 1)).at
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise TextError("cli-replay-moment", at=text) from error
    if moment.tzinfo is None:
        raise TextError("cli-replay-moment", at=text)
    return round(moment.timestamp() * 1000)


def nth(marks: Sequence[Mark], kind: str, number: int) -> Mark:
    found = [mark for mark in marks if mark.kind == kind]
    if not 0 < number <= len(found):
        raise TextError("cli-replay-no-mark", kind=kind, number=number, count=len(found))
    return found[number - 1]
