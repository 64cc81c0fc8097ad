"""Tickets: signed proof of who may enter which table, and as what."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from itsdangerous import BadSignature, URLSafeSerializer

from game.decider import Refusal

Id = Annotated[str, msgspec.Meta(min_length=1, max_length=40, pattern="^[A-Za-z0-9_-]+$")]


class Ticket(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """What a ticket says. ``person`` is the same in every tab; ``expires`` in seconds since the Unix epoch."""

    version: Literal[1] = 1
    table: Id
    person: Id
    role: Literal["host", "attendee"]
    name: Annotated[str, msgspec.Meta(max_length=40)]
    avatar: Annotated[str, msgspec.Meta(max_length=40)]
    lang: Literal["ja", "en"]
    expires: int

    @property
    def streams(self) -> tuple[str, str]:
        """The streams its owner may follow and act in."""
        return f"table/{self.table}", f"room/{self.table}"


class Tickets:
    """Signs and reads tickets."""

    def __init__(self, secret: str) -> None:
        self._signer = URLSafeSerializer(secret, salt="nijikai-ticket")

    def sign(self, ticket: Ticket) -> str:
        return self._signer.dumps(msgspec.to_builtins(ticket))

    def read(self, text: object, now: int) -> Ticket:
        """Read a ticket; ``now`` in milliseconds. Raises Refusal ``bad-ticket`` or ``ticket-expired``."""
        if not isinstance(text, str) or len(text) > 2000:
            raise Refusal("bad-ticket")
        try:
            ticket = msgspec.convert(self._signer.loads(text), Ticket)
        except (BadSignature, msgspec.ValidationError):
            raise Refusal("bad-ticket") from None
        if ticket.expires * 1000 <= now:
            raise Refusal("ticket-expired")
        return ticket
