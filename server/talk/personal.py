"""What of a room's events is personal, and goes when somebody is erased: who they are, what they wrote, how long they
spoke.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from server.talk.messages import Aired, Called, Entered, Noted, RoomEvent, Spoke

WRITTEN: Final = "…"
"""Stands for a line of the note, where no text would mean that it was taken out."""


def blank(event: RoomEvent, person: str) -> RoomEvent:
    """Return the event without what it says of this person; the same object where it says nothing.

    Folded with the ``Forgotten`` that follows, a blanked log makes the same room as the log did.
    """
    match event:
        case Entered() if event.person == person:
            return replace(event, name="", avatar="")
        case Spoke() if event.person == person:
            return replace(event, text="")
        case Noted() if event.person == person and event.text:
            return replace(event, text=WRITTEN)
        case Called() if event.by == person and event.url:
            return replace(event, url="")
        case Aired() if event.person == person and event.seconds:
            return replace(event, seconds=0)
        case _:
            return event
