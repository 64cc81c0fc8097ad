"""What is found out of a lounge's big dicts once, and then carried on from each to the next, which is nearly the same.

States are frozen: a dict that is the same object says the same. So the latest ones are remembered by identity; what is
remembered only saves time, and changes nothing.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from itertools import compress, islice
from operator import is_, is_not
from typing import Final, Generic, TypeVar

Thing = TypeVar("Thing")
Found = TypeVar("Found")

KEPT: Final = 16
"""Dicts of each sort that are remembered."""


def moved(before: Mapping[str, Thing], after: Mapping[str, Thing]) -> list[str]:
    """Return the keys under which there is not the same object any more."""
    if before is after:
        return []
    if len(after) >= len(before) and all(map(is_, before, after)):  # as it is when a copy was changed
        return [*compress(after, map(is_not, before.values(), after.values())), *islice(after, len(before), None)]
    found = [key for key, thing in after.items() if before.get(key) is not thing]
    return [*found, *(key for key in before if key not in after)]


class Carried(Generic[Thing, Found]):
    """``carry(known, changes)`` makes what is known of a dict from what was known before some changes: pairs of what
    was and what is now under a key.
    """

    def __init__(
        self, empty: Found, carry: Callable[[Found, Iterable[tuple[Thing | None, Thing | None]]], Found]
    ) -> None:
        self._empty = empty
        self._carry = carry
        self._known: OrderedDict[int, tuple[Mapping[str, Thing], Found]] = OrderedDict()

    def of(self, things: Mapping[str, Thing]) -> Found:
        """Return what is known of a dict."""
        known = self._known.get(id(things))
        if known is not None:  # the dict is kept with it, so no other one has its id
            self._known.move_to_end(id(things))
            return known[1]
        return self._keep(things, self._carry(self._empty, ((None, thing) for thing in things.values())))

    def follow(self, before: Mapping[str, Thing], after: Mapping[str, Thing], keys: Iterable[str]) -> None:
        """Find out what there is to know of a dict that differs from another one by those keys."""
        if before is not after:
            self._keep(after, self._carry(self.of(before), ((before.get(key), after.get(key)) for key in keys)))

    def _keep(self, things: Mapping[str, Thing], found: Found) -> Found:
        self._known[id(things)] = things, found
        self._known.move_to_end(id(things))
        while len(self._known) > KEPT:
            self._known.popitem(last=False)
        return found
