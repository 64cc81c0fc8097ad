"""Up to where a meetup's streams are read; and, with how it is measured, whether what was measured is still true."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from server.log.records import Head
from server.log.store import LogStore
from server.meetup import naming
from server.metrics.facts import VERSION
from server.metrics.yardstick import Yardstick

LOG, RULE = 40, 24
"""Characters of a stamp that stand for the log, and for the yardstick."""


class Heads(msgspec.Struct, frozen=True):
    """Where the streams of a meetup stand, sorted by name."""

    meetup: str
    streams: tuple[tuple[str, int], ...]

    def stamp(self, yardstick: Yardstick) -> str:
        """Return what differs whenever something else would be measured."""
        log = hashlib.sha256(msgspec.json.encode(self.streams)).hexdigest()
        return log[:LOG] + rule(yardstick)


def rule(yardstick: Yardstick) -> str:
    """Return the part of a stamp that stands for what of a yardstick a single meetup's facts depend on."""
    return digest(VERSION, yardstick.least, yardstick.meeting)


def series_rule(yardstick: Yardstick) -> str:
    """Return what stands for all of a yardstick that several meetups' facts depend on."""
    return digest(VERSION, yardstick.least, yardstick.meeting, yardstick.levels, yardstick.advocates)


def digest(*parts: object) -> str:
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()[:RULE]


async def heads_of(store: LogStore, meetups: Sequence[str]) -> dict[str, Heads]:
    """Return where the streams of these meetups stand."""
    names = [naming.stream(meetup) for meetup in meetups]
    prefixes = [each for name in names for each in (name, *naming.beginnings(name))]
    found: defaultdict[str, list[Head]] = defaultdict(list)
    for head in await store.heads(prefixes):
        found[naming.meetup_of(head.stream) or ""].append(head)
    return {each: Heads(each, tuple((head.stream, head.seq) for head in found[each])) for each in meetups}
