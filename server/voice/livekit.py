"""Tickets for LiveKit, the server in between for rooms that are too large for connections from each to each."""

from __future__ import annotations

from datetime import timedelta

from server.config import Settings

MINUTES = 10
"""How long a token lets somebody in; LiveKit itself renews those of whoever is in."""


def token(settings: Settings, room: str, person: str) -> str:
    """Return the token with which a person may speak and hear in one room."""
    from livekit import api  # noqa: PLC0415 - heavy, and only where it is used

    grants = api.VideoGrants(
        room_join=True, room=room, can_publish_sources=["microphone", "camera"], can_update_own_metadata=False
    )
    made = api.AccessToken(settings.livekit_api_key, settings.livekit_api_secret)
    return made.with_identity(person).with_ttl(timedelta(minutes=MINUTES)).with_grants(grants).to_jwt()


async def put_out(settings: Settings, room: str, person: str) -> None:
    """End somebody's part in a room, if they are in it still. Raises whatever keeps us from reaching LiveKit."""
    from livekit import api  # noqa: PLC0415 - as above

    keys = (settings.livekit_url, settings.livekit_api_key, settings.livekit_api_secret)
    async with api.LiveKitAPI(*keys, failover=False) as server:
        try:
            await server.room.remove_participant(api.RoomParticipantIdentity(room=room, identity=person))
        except api.TwirpError as error:
            if error.code != api.TwirpErrorCode.NOT_FOUND:  # has gone by themselves
                raise
