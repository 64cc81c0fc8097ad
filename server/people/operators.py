"""Whoever runs the server: they hold no account, they can run a command on its machine. It prints a link."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from itsdangerous import BadSignature, URLSafeSerializer

LINK: Final = 15 * 60
"""Seconds for which a link is good."""
STAY: Final = 12 * 3600
"""Seconds for which whoever has followed it may look."""
LONGEST: Final = 200


class Operators:
    """Signs links and cookies, each good until a time, by the wall's clock (``time``, in seconds)."""

    def __init__(self, secret: str, time: Callable[[], float] = time.time) -> None:
        self._links = URLSafeSerializer(secret, salt="nijikai-operator-link")
        self._stays = URLSafeSerializer(secret, salt="nijikai-operator")
        self._time = time

    def link(self) -> str:
        """Return what stands at the end of a new link."""
        return self._links.dumps(round(self._time()) + LINK)

    def stay(self) -> str:
        """Return a new cookie."""
        return self._stays.dumps(round(self._time()) + STAY)

    def follows(self, text: str) -> bool:
        """Whether a link is good."""
        return self._good(self._links, text)

    def stays(self, text: str) -> bool:
        """Whether a cookie is."""
        return self._good(self._stays, text)

    def _good(self, signer: URLSafeSerializer, text: str) -> bool:
        try:
            until = signer.loads(text) if 0 < len(text) <= LONGEST else None
        except (BadSignature, UnicodeError):
            return False
        return isinstance(until, int) and self._time() < until
