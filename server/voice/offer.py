"""What a page needs to take part by voice."""

from __future__ import annotations

from typing import Any, Final

from server.config import Settings
from server.voice import ice, livekit

MESH: Final = 6
"""People of a room where each is connected with every other."""
RELAYED: Final = 100
"""People of a room with a server in between."""


def places(settings: Settings) -> int:
    """Return how many people of one room can take part by voice; 0: none."""
    if not settings.voice:
        return 0
    return RELAYED if settings.livekit_url else MESH


def offer(settings: Settings, room: str, person: str, now: float) -> dict[str, Any]:
    """Return how a person gets into a room by voice; ``now`` in seconds since the Unix epoch. ``ttl``: seconds after
    which it has to be asked for anew.
    """
    if settings.livekit_url:
        found = {"url": settings.livekit_url, "token": livekit.token(settings, room, person)}
        return {"kind": "livekit", "ice": [], "ttl": livekit.MINUTES * 60, "limit": RELAYED, **found}
    ttl = ice.expiry(settings, now) - round(now)
    return {"kind": "mesh", "ice": ice.servers(settings, person, now), "ttl": ttl, "limit": MESH}
