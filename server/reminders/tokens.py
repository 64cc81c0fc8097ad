"""Addresses that work without signing in: one that ends reminders, one that confirms a mail address."""

from __future__ import annotations

from typing import Annotated

import msgspec
from itsdangerous import BadSignature, URLSafeSerializer

from game.decider import Refusal
from server.people.reaches import Way
from server.people.tickets import Id

LONGEST = 400


class Stop(msgspec.Struct, frozen=True, array_like=True):
    """Whose reminders end, of which way; ``meetup``: of whose lounge the one was that led here."""

    person: Id
    meetup: Id
    way: Way


class Confirm(msgspec.Struct, frozen=True, array_like=True):
    """Which address is confirmed: the row as it was made at that time."""

    id: Annotated[str, msgspec.Meta(max_length=64)]
    person: Id
    meetup: Id
    created: int


class Tokens:
    """Signs and reads them. One that ends reminders is good for ever: it opens nothing else."""

    def __init__(self, secret: str) -> None:
        self._stops = URLSafeSerializer(secret, salt="nijikai-reach-stop")
        self._confirms = URLSafeSerializer(secret, salt="nijikai-reach-confirm")

    def stop(self, person: str, meetup: str, way: Way) -> str:
        return self._stops.dumps([person, meetup, way])

    def confirm(self, id: str, person: str, meetup: str, created: int) -> str:
        return self._confirms.dumps([id, person, meetup, created])

    def read_stop(self, text: str) -> Stop:
        """Raises Refusal ``bad-ticket``."""
        try:
            return msgspec.convert(loaded(self._stops, text), Stop)
        except msgspec.ValidationError:
            raise Refusal("bad-ticket") from None

    def read_confirm(self, text: str) -> Confirm:
        """Raises Refusal ``bad-ticket``."""
        try:
            return msgspec.convert(loaded(self._confirms, text), Confirm)
        except msgspec.ValidationError:
            raise Refusal("bad-ticket") from None


def loaded(signer: URLSafeSerializer, text: str) -> object:
    try:
        found: object = signer.loads(text) if len(text) <= LONGEST else None
    except (BadSignature, UnicodeError):
        raise Refusal("bad-ticket") from None
    return found
