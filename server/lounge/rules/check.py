"""Is that there, and may it be done now? Otherwise a Refusal that says why not."""

from __future__ import annotations

from game.decider import Refusal
from server.lounge.draft import Draft
from server.lounge.events import Came, Went
from server.lounge.state import Member, Thread
from server.lounge.view import PLENARY


def going(draft: Draft) -> None:
    """The lounge is open, or is going to be."""
    if draft.state.phase == "over":
        raise Refusal("lounge-over", closes=draft.state.closes)


def is_open(draft: Draft) -> None:
    going(draft)
    if draft.state.phase != "open":
        raise Refusal("lounge-not-open", phase=draft.state.phase)


def me(draft: Draft) -> Member:
    """Return whoever asks. Somebody who is not here yet, but at a table, say, is known by their id until they come."""
    known = draft.state.members.get(draft.person)
    if known is not None:
        return known
    draft.emit(Came(person=draft.person, name="", avatar="", lang="ja", at=draft.at))
    draft.emit(Went(person=draft.person, at=draft.at))
    return draft.state.members[draft.person]


def other(draft: Draft, person: str) -> None:
    """Somebody else; whether they are here, or anywhere, is not told."""
    if person == draft.person:
        raise Refusal("target-self", person=person)


def thread(draft: Draft, number: str) -> Thread:
    """Return a thread that whoever asks is in; the plenary is none that anybody could leave or meet in."""
    found = draft.state.threads.get(number)
    if found is None or number == PLENARY or draft.person not in found.people:
        raise Refusal("no-such-thread", thread=number)
    return found


def talking(draft: Draft, number: str) -> Thread:
    """Return such a thread in which people still talk."""
    is_open(draft)
    found = thread(draft, number)
    if found.ended:
        raise Refusal("thread-ended", thread=number)
    return found
