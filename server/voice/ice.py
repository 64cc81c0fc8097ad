"""Servers that help browsers to find each other (STUN) or carry the sound between them (TURN), as settings name them.

TURN credentials are good for some hours only. They are made as coturn's ``use-auth-secret`` expects them: the user name
says when they expire, the password is its HMAC with the secret that both sides know.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Any

from server.config import Settings, listed

Relay = dict[str, Any]
"""An ``RTCIceServer`` of browsers."""


def servers(settings: Settings, person: str, now: float) -> list[Relay]:
    """Return the servers for a person; ``now`` in seconds since the Unix epoch."""
    found: list[Relay] = []
    if stun := listed(settings.stun_urls):
        found.append({"urls": stun})
    if turn := listed(settings.turn_urls):
        username, credential = credentials(
            settings.turn_secret, opaque(settings.turn_secret, person), expiry(settings, now)
        )
        found.append({"urls": turn, "username": username, "credential": credential})
    return found


def expiry(settings: Settings, now: float) -> int:
    return round(now + settings.turn_hours * 3600)


def credentials(secret: str, name: str, expires: int) -> tuple[str, str]:
    """Return user name and password."""
    username = f"{expires}:{name}"
    digest = hmac.new(secret.encode(), username.encode(), hashlib.sha1).digest()
    return username, base64.b64encode(digest).decode()


def opaque(secret: str, person: str) -> str:
    """Stand for a person where the relay's own log must not say who it is."""
    return hmac.new(secret.encode(), f"person:{person}".encode(), hashlib.sha256).hexdigest()[:16]
