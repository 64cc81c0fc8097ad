"""What was shared last, so that nobody finds single people by subtracting two looks at what is shared.

It stays as it is until at least five people differ. While a meetup goes on, time goes by for everybody, so it also has
to have come to another step. It is in this process's memory; where few are, all that is said of them is hidden anyway.
"""

from __future__ import annotations

import zlib
from collections import OrderedDict
from collections.abc import Hashable, Iterable
from typing import Any, Final, TypeVar, cast

import msgspec

from server.metrics.figure import FEW

MOST: Final = 200
"""Meetups and series whose last look is known."""
Shared = TypeVar("Shared")


class Look(msgspec.Struct, frozen=True):
    """What was shown. ``people``: what stands for each; ``part``: of the meetup; ``rule``: how it was measured."""

    shown: object
    people: dict[str, int]
    part: Hashable
    rule: Hashable


class Holding:
    """The last looks, by what they were at."""

    def __init__(self) -> None:
        self._looks: OrderedDict[Hashable, Look] = OrderedDict()

    def held(self, key: Hashable, new: Shared, people: Iterable[Any], part: Hashable, rule: Hashable) -> Shared:
        """Return what may be shown: ``new``, or what was shown last. ``people``: facts with a ``person`` each, of those
        whom ``new`` is about.
        """
        look = Look(new, {each.person: zlib.crc32(msgspec.json.encode(each)) for each in people}, part, rule)
        last = self._looks.get(key)
        if last and not may_follow(look, last):
            return cast("Shared", last.shown)
        self._looks[key] = look
        self._looks.move_to_end(key)
        if len(self._looks) > MOST:
            self._looks.popitem(last=False)
        return new


def may_follow(new: Look, last: Look) -> bool:
    """Whether the difference between two looks says nothing of fewer than five people."""
    if new.rule != last.rule or max(len(new.people), len(last.people)) < FEW:
        return True
    differ = sum(new.people.get(one) != last.people.get(one) for one in {*new.people, *last.people})
    return not differ or (new.part != last.part and differ >= FEW)
