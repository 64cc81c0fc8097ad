"""What the measuring process is asked, and what it answers. JSON, as frames of bytes."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from server.log.records import Recorded
from server.metrics.account_facts import Ledger
from server.metrics.yardstick import Yardstick

LENGTH: Final = 4
"""Bytes that say how long a frame is."""


class Wanted(msgspec.Struct, frozen=True):
    """A meetup to measure. ``heads``: its streams, each up to the seq to read; ``records``: their events, sorted by
    stream and seq, where the process cannot read them itself.
    """

    meetup: str
    heads: tuple[tuple[str, int], ...]
    records: tuple[Recorded, ...] = ()


class Measure(msgspec.Struct, frozen=True, tag="measure"):
    """Answered by one ``Answer`` for each meetup, in their order. ``url``: DATABASE_URL; empty: all is in here."""

    url: str
    yardstick: Yardstick
    meetups: tuple[Wanted, ...]


class Kept(msgspec.Struct, frozen=True):
    """Facts that were kept: ``data`` is their JSON, where the process cannot read it itself."""

    meetup: str
    data: msgspec.Raw = msgspec.Raw(b"null")


class Series(msgspec.Struct, frozen=True, tag="series"):
    """Answered by one ``Answer``. ``meetups``: already measured; ``now``: ms."""

    url: str
    yardstick: Yardstick
    meetups: tuple[Kept, ...]
    now: int


class Preview(msgspec.Struct, frozen=True, tag="preview"):
    """What another yardstick would change. Answered by one ``Answer``."""

    url: str
    yardstick: Yardstick
    new: Yardstick
    meetups: tuple[Kept, ...]
    now: int


class Accounts(msgspec.Struct, frozen=True, tag="accounts"):
    """Answered by one ``Answer``. ``ledgers``: in the order of their days."""

    url: str
    yardstick: Yardstick
    meetups: tuple[Kept, ...]
    ledgers: tuple[Ledger, ...]


Question = Measure | Series | Preview | Accounts
Trouble = Literal["", "broken", "gone", "failed"]
"""``broken``: an event cannot be read; ``gone``: what was measured is not there any more."""


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """``of``: the meetup, if it is about one; ``data``: JSON of the facts; ``stream`` and ``seq``: the broken event."""

    of: str = ""
    trouble: Trouble = ""
    stream: str = ""
    seq: int = 0
    data: msgspec.Raw = msgspec.Raw(b"null")


def frame(data: bytes) -> bytes:
    return len(data).to_bytes(LENGTH) + data
