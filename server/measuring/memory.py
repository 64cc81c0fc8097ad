"""A few results as they were decoded, each good for as long as its stamp is the same."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable

MOST = 8
"""Of a large meetup: a few megabytes each."""


class Memory:
    """What was asked for last."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, tuple[object, object]] = OrderedDict()

    def get(self, key: Hashable, stamp: object) -> object | None:
        """Return what is kept under this key, unless its stamp was another; then it is forgotten."""
        known = self._kept.get(key)
        if known is None or known[0] != stamp:
            self._kept.pop(key, None)
            return None
        self._kept.move_to_end(key)
        return known[1]

    def put(self, key: Hashable, stamp: object, made: object) -> None:
        self._kept[key] = (stamp, made)
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
