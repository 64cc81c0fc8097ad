"""May I? Each check raises a Refusal, or returns what the caller goes on with."""

from __future__ import annotations

from game.decider import Context, Refusal
from server.talk.state import Guest, Room

STAFF = frozenset({"host", "facilitator", "organizer", "system"})


def check_system(context: Context, command: str) -> None:
    """Raises Refusal ``not-allowed``."""
    if context.role != "system":
        raise Refusal("not-allowed", command=command)


def check_staff(context: Context, command: str) -> None:
    """Raises Refusal ``not-allowed``."""
    if context.role not in STAFF:
        raise Refusal("not-allowed", command=command)


def check_host(state: Room, context: Context, command: str) -> None:
    """Whoever looks after the room, or staff. Raises Refusal ``not-allowed``."""
    if not is_host(state, context):
        raise Refusal("not-allowed", command=command)


def is_host(state: Room, context: Context) -> bool:
    return context.role in STAFF or (bool(context.person) and state.host == context.person)


def check_here(state: Room, context: Context) -> Guest:
    """Raises Refusal ``not-here``, ``removed``."""
    guest = state.people.get(context.person)
    if guest is None:
        raise Refusal("removed" if context.person in state.expelled else "not-here", person=context.person)
    return guest


def check_part(state: Room, context: Context) -> None:
    """Whoever is here, and staff from wherever they are. Raises Refusal ``not-here``, ``removed``."""
    if context.role not in STAFF:
        check_here(state, context)


def check_on(state: Room) -> None:
    """Raises Refusal ``talk-over``."""
    if state.finished:
        raise Refusal("talk-over", people=len(state.people))


def check_open(state: Room) -> None:
    """Raises Refusal ``talk-over``: nothing is said here any more."""
    if state.shut:
        raise Refusal("talk-over", people=len(state.people))
