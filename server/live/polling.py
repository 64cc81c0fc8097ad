"""Sessions of Engine.IO that began by HTTP: no connection stands for them, so account of them is kept here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, cast
from urllib.parse import parse_qs

SCOPE: Final = "nijikai.polling"
"""Under which a request's scope has the session that it may begin."""


class Polling:
    """One session, or what may become one. ``count`` adds to the number of what its address has open."""

    __slots__ = ("_count", "_counts", "begun", "known")

    def __init__(self, count: Callable[[int], None]) -> None:
        self._count = count
        self._counts = False
        self.begun = False
        """Whether it has become one: it outlasts its request."""
        self.known = False
        """Whether somebody has shown a ticket in it."""

    def enter(self) -> None:
        """Count from now on."""
        if not self._counts:
            self._counts = True
            self._count(1)

    def leave(self) -> None:
        """Count no longer: it has ended, or a WebSocket, which counts by itself, takes its place."""
        if self._counts:
            self._counts = False
            self._count(-1)


def begins(scope: Mapping[str, Any]) -> bool:
    """Whether a request to Engine.IO may begin a session: whoever names none is given one."""
    return scope["method"] == "GET" and "sid" not in parse_qs(scope["query_string"].decode("latin1"))


def polling_of(scope: Mapping[str, Any]) -> Polling | None:
    """Return the session that a request may begin."""
    return cast("Polling | None", scope.get(SCOPE))
