"""What was shared last, so that nobody finds single people by subtracting two looks at what is shared.

It stays as it is until at least five people differ. While a meetup goes on, time goes by for everybody, so it also has
to have come to another step. It is in this process's memory; where few are, all that is said of them is hidden anyway.
"""

from __future__ import annotations

import zlib
from collections import OrderedDict
from collections.abc import Hashable, Iterable
from typing import Any, Final, Generic, TypeVar

import msgspec

from server.metrics.figure import FEW

MOST: Final = 2000
"""Meetups and series whose last look is known: of a large organization, all that are measured together."""
Shown = TypeVar("Shown")


class Look(msgspec.Struct, Generic[Shown], frozen=True):
    """What is shown. ``people``: what stands for each; ``part``: of the meetup; ``judged``: what was there to be shown
    when it was last seen to stay as it is, or to follow.
    """

    shown: Shown
    people: dict[str, int]
    part: Hashable
    judged: str = ""


class Holding:
    """The last looks, by what they were at and how that was measured: another way of measuring has looks of its own, to
    which it comes back.
    """

    def __init__(self) -> None:
        self._looks: OrderedDict[Hashable, Look[Any]] = OrderedDict()

    def last(self, key: Hashable) -> Look[Any] | None:
        """Return what was shown last."""
        if key in self._looks:
            self._looks.move_to_end(key)
        return self._looks.get(key)

    def held(self, key: Hashable, new: Look[Shown]) -> Look[Shown]:
        """Return what may be shown: ``new``, or what was shown last."""
        last = self.last(key)
        stays = last is not None and not may_follow(new, last)
        kept = self._looks[key] = msgspec.structs.replace(last, judged=new.judged) if last and stays else new
        if len(self._looks) > MOST:
            self._looks.popitem(last=False)
        return kept


def may_follow(new: Look[Any], last: Look[Any]) -> bool:
    """Whether the difference between two looks says nothing of fewer than five people."""
    if max(len(new.people), len(last.people)) < FEW:
        return True
    differ = sum(new.people.get(one) != last.people.get(one) for one in {*new.people, *last.people})
    return not differ or (new.part != last.part and differ >= FEW)


def marks(people: Iterable[Any]) -> dict[str, int]:
    """Return what stands for each of some facts with a ``person``."""
    return {each.person: mark(each) for each in people}


def mark(facts: object) -> int:
    return zlib.crc32(msgspec.json.encode(facts))
