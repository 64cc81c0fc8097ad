"""Pages drawn once and handed out often: what differs from visitor to visitor is put in afterwards."""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from typing import Any, cast

import msgspec
from quart import current_app, g

from server.pages.site import site

NONCE = secrets.token_hex(16)
"""Stands where a request's nonce goes; nobody can guess it and write it into a title."""
FRESH = 1.0
"""Seconds for which a print with figures that keep changing is good enough."""
MOST = 200


class Print(msgspec.Struct):
    """A drawn page, what it was drawn from, and until when it is good (by the monotonic clock)."""

    html: str
    source: Any
    until: float


class Prints:
    """The latest pages of an application, by key."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, Print] = OrderedDict()

    @classmethod
    def of_app(cls) -> Prints:
        return cast("Prints", current_app.extensions.setdefault("nijikai-prints", cls()))

    async def take(
        self,
        key: Hashable,
        source: object,
        draw: Callable[[], Awaitable[str]],
        *,
        lasting: bool = False,
    ) -> str:
        """Return a page with this request's nonce: the kept one if its source is the same and it is fresh."""
        kept = self._kept.get(key)
        if kept is None or kept.source != source or kept.until < time.monotonic() or site().settings.reload:
            until = float("inf") if lasting else time.monotonic() + FRESH
            kept = self._kept[key] = Print((await draw()).replace(g.nonce, NONCE), source, until)
        self._kept.move_to_end(key)
        if len(self._kept) > MOST:
            self._kept.popitem(last=False)
        return kept.html.replace(NONCE, g.nonce)
