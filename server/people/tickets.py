"""Tickets: signed proof of who may enter which table or meetup, and as what."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Annotated, Literal

import msgspec
from itsdangerous import BadSignature, URLSafeSerializer

from game.decider import Refusal

Id = Annotated[str, msgspec.Meta(min_length=1, max_length=40, pattern="^[A-Za-z0-9_-]+$")]


class Ticket(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """What a ticket says: it is for a table that stands alone, or for a meetup (``place``: its id). ``person`` is the
    same in every tab; ``expires`` in seconds since the Unix epoch. What a meetup's ticket opens at the moment, the
    meetup says: see ``server.live.doors``.
    """

    version: Literal[2] = 2
    kind: Literal["table", "meetup"] = "table"
    place: Id
    person: Id
    role: Literal["host", "attendee", "facilitator"]
    name: Annotated[str, msgspec.Meta(max_length=40)]
    avatar: Annotated[str, msgspec.Meta(max_length=40)]
    lang: Literal["ja", "en"]
    expires: int

    @property
    def streams(self) -> tuple[str, ...]:
        """The streams its owner may always ask for: both of a table, or the meetup's own."""
        if self.kind == "meetup":
            return (f"meetup/{self.place}",)
        return f"table/{self.place}", f"room/{self.place}"


class Tickets:
    """Signs and reads tickets that are good for so many hours, by the wall's clock (``time``, in seconds)."""

    def __init__(self, secret: str, hours: float = 48, time: Callable[[], float] = time.time) -> None:
        self._signer = URLSafeSerializer(secret, salt="nijikai-ticket")
        self._seconds = hours * 3600
        self._time = time

    def expiry(self) -> int:
        """When a ticket made now expires."""
        return round(self._time() + self._seconds)

    def left(self, ticket: Ticket) -> int:
        """How many seconds a ticket is still good for."""
        return max(ticket.expires - round(self._time()), 0)

    def sign(self, ticket: Ticket) -> str:
        return self._signer.dumps(msgspec.to_builtins(ticket))

    def read(self, text: object) -> Ticket:
        """Read a ticket. Raises Refusal ``bad-ticket`` or ``ticket-expired``."""
        if not isinstance(text, str) or len(text) > 2000:
            raise Refusal("bad-ticket")
        try:
            ticket = msgspec.convert(self._signer.loads(text), Ticket)
        except (BadSignature, msgspec.ValidationError, UnicodeError):
            raise Refusal("bad-ticket") from None
        if ticket.expires <= self._time():
            raise Refusal("ticket-expired")
        return ticket
