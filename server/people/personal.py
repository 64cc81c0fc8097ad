"""Personal links: proof, without an account, of being the person who came before."""

from __future__ import annotations

import msgspec
from itsdangerous import BadSignature, URLSafeSerializer

from game.decider import Refusal
from server.people.tickets import Id

LONGEST = 400


class Claim(msgspec.Struct, frozen=True, array_like=True):
    """Who somebody says they are. It holds while the person's epoch is this one."""

    person: Id
    epoch: int


class PersonalLinks:
    """Signs and reads personal links; the cookie ``me`` holds the same text."""

    def __init__(self, secret: str) -> None:
        self._signer = URLSafeSerializer(secret, salt="nijikai-person")

    def sign(self, person: str, epoch: int) -> str:
        return self._signer.dumps([person, epoch])

    def read(self, text: object) -> Claim:
        """Read a link. Raises Refusal ``bad-ticket``; whether the epoch is still right, the person's row says."""
        if not isinstance(text, str) or len(text) > LONGEST:
            raise Refusal("bad-ticket")
        try:
            return msgspec.convert(self._signer.loads(text), Claim)
        except (BadSignature, msgspec.ValidationError, UnicodeError):
            raise Refusal("bad-ticket") from None
