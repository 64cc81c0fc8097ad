"""How all rooms of a meetup are looked at, each at a glance."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

Glance = dict[str, Any]


class Glances(msgspec.Struct, frozen=True):
    """``rooms``: of a meetup's state, the ids; ``glance``: of the states of a room's table (None where there is none)
    and of the room itself.
    """

    rooms: Callable[[Any], Iterable[str]]
    glance: Callable[[Any, Any], Glance]
