"""A room at a glance, for those who look after many."""

from __future__ import annotations

from typing import Any

from server.talk.state import Room


def glance(room: Room) -> dict[str, Any]:
    """``{here, hands, voices, said, said_at, muted, turns, host, topic, finished, lines}``: people here, who of them
    raises a hand and how many take part by voice, messages ever and when the last one was (0: never), and how many
    lines the note has.
    """
    last = next(reversed(room.messages.values()), None)
    return {
        "here": len(room.people),
        "hands": [person for person, guest in room.people.items() if guest.hand],
        "voices": sum(1 for guest in room.people.values() if guest.voice),
        "said": room.said,
        "said_at": last.at if last else 0,
        "muted": room.muted,
        "turns": room.turns is not None,
        "host": room.host,
        "topic": room.topic,
        "finished": room.finished,
        "lines": len(room.note),
    }
