"""What an event leads to in the rooms of threads: a pure map, so that the log need not hold it.

Running numbers name the errands, and ``Delivered`` takes them off by number: for one event of one state this map must
find the same errands in the same order in every release (the golden log watches over it).
"""

from __future__ import annotations

from collections.abc import Iterator

from server.lounge.events import (
    ClosedUp,
    Expelled,
    LoungeEvent,
    OpenedUp,
    ThreadEnded,
    ThreadJoined,
    ThreadLeft,
    ThreadOpened,
)  # fmt: skip
from server.lounge.state import Lounge
from server.lounge.view import NOBODY, PLENARY
from server.meetup import naming
from server.meetup.state import Errand


def due(before: Lounge, event: LoungeEvent, after: Lounge) -> list[Errand]:
    """Return the errands of an event, in the order in which they are to be done."""
    return [] if before is after else list(_due(before, event, after))


def _due(before: Lounge, event: LoungeEvent, after: Lounge) -> Iterator[Errand]:
    match event:
        case OpenedUp():
            yield to(after, PLENARY, event.at, type="dress", pack=after.pack)
        case ThreadOpened():
            yield to(after, event.thread, event.at, type="dress", pack=after.pack)
        case ThreadEnded():
            yield to(after, event.thread, event.at, type="finish", on=True, shut=True)
        case ClosedUp():
            for number, thread in before.threads.items():
                if not thread.ended:
                    yield to(after, number, event.at, type="finish", on=True, shut=True)
        case ThreadLeft():
            yield to(after, event.thread, event.at, type="expel", person=event.person, on=True)
        case ThreadJoined() if event.thread in before.members.get(event.person, NOBODY).threads:
            yield to(after, event.thread, event.at, type="expel", person=event.person, on=False)
        case Expelled() if PLENARY in after.threads:
            yield to(after, PLENARY, event.at, type="expel", person=event.person, on=event.on)
        case _:
            pass


def to(state: Lounge, thread: str, at: int, **command: object) -> Errand:
    return Errand(f"room/{naming.thread_room(state.meetup, thread)}", command, at=at)
