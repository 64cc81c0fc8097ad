"""What of a meetup's events is personal, and goes when somebody is erased. Everything else says only who was where."""

from __future__ import annotations

from msgspec.structs import replace

from server.meetup.commands import Registrant
from server.meetup.events import Invited, Joined, MeetupEvent, Rated, Registered, Voted, Warned


def blank(event: MeetupEvent, person: str) -> MeetupEvent:
    """Return the event without what it says of who this person is; the same object where it says nothing.

    Folded with the ``Erased`` that follows, a blanked log makes the same meetup as the log did.
    """
    match event:
        case Joined() if event.person == person:
            return replace(event, name="", avatar="", lang="ja")
        case Registered() if any(row.person == person for row in event.people):
            rows = (Registrant(person=person, name="") if row.person == person else row for row in event.people)
            return replace(event, people=tuple(rows))
        case Rated() if event.person == person and event.comment:
            return replace(event, comment="")
        case Warned() if event.person == person:
            return replace(event, text="")
        case Invited() if event.person == person:
            return replace(event, name="")
        case Voted() if event.person == person:
            return replace(event, topics=())
        case _:
            return event
