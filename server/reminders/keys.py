"""The key by which push services know this server (VAPID), and the word it gives them with each notification."""

from __future__ import annotations

import base64
import time
from urllib.parse import urlsplit

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from py_vapid import Vapid
from py_vapid.utils import b64urlencode

from server.config import ORDER, Settings

HALF_A_DAY = 12 * 3600
"""Seconds; a word is good for at most 24 hours."""


def contact_of(settings: Settings) -> str:
    """Return whom push services may write to; empty where nobody is known, and then none of them is used."""
    url = urlsplit(settings.public_url)
    if not settings.push:
        return ""
    return settings.push_contact or (f"https://{url.hostname}" if url.scheme == "https" else "")


def private_key(settings: Settings) -> ec.EllipticCurvePrivateKey:
    """Return the key that was given, or the one that belongs to the secret key: the same in every process and for as
    long as that secret is kept, so there is nothing more to keep.
    """
    if settings.push_key:
        return ec.derive_private_key(int.from_bytes(decoded(settings.push_key), "big"), ec.SECP256R1())
    made = HKDF(algorithm=hashes.SHA256(), length=48, salt=None, info=b"nijikai-push").derive(
        settings.secret_key.encode()
    )
    return ec.derive_private_key(int.from_bytes(made, "big") % (ORDER - 1) + 1, ec.SECP256R1())


def decoded(text: str) -> bytes:
    """Read base64url, with or without its padding. Raises ValueError."""
    return base64.urlsafe_b64decode(text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4))


class Keys:
    """Signs what goes to push services; a word for one of them is used until half its time is over."""

    def __init__(self, settings: Settings) -> None:
        self._signer = Vapid(private_key(settings))
        self._contact = contact_of(settings)
        self._words: dict[str, tuple[float, str]] = {}

    @property
    def public(self) -> str:
        """What browsers are told, as ``applicationServerKey``; empty where no notifications are offered."""
        if not self._contact:
            return ""
        point = self._signer.private_key.public_key().public_bytes(
            serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
        )
        return str(b64urlencode(point))

    def word(self, endpoint: str) -> str:
        """Return the Authorization header for a push service."""
        url = urlsplit(endpoint)
        audience = f"{url.scheme}://{url.netloc}"
        until, word = self._words.get(audience, (0.0, ""))
        if until < time.time():
            expires = int(time.time()) + 2 * HALF_A_DAY - 3600
            signed = self._signer.sign({"sub": self._contact, "aud": audience, "exp": expires})
            word = str(signed["Authorization"])
            self._words[audience] = (time.time() + HALF_A_DAY, word)
        return word
