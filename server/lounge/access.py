"""Who may follow which stream of a lounge, once the meetup has let them pass: the one place that says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from game.decider import Refusal, Role
from server.lounge.carried import moved
from server.lounge.state import Lounge, Member
from server.meetup import naming

STAFF: Final[frozenset[Role]] = frozenset({"facilitator", "organizer", "system"})
PLENARY: Final = "0"


def passage(state: Lounge, person: str, role: Role, stream: str) -> str:
    """Return the audience as which somebody may follow a stream of this lounge. What people of a thread say to each
    other is for nobody else, whoever they are.

    Raises Refusal ``removed`` or ``not-allowed``.
    """
    if not state.phase:
        raise Refusal("not-allowed", stream=stream[:80])
    member = state.members.get(person)
    if member is not None and (member.expelled or member.erased):
        raise Refusal("removed", person=person)
    if stream == naming.lounge(state.meetup):
        return f"staff@{person}" if role in STAFF else f"@{person}"
    thread = state.threads.get(naming.thread_of(stream)) if naming.meetup_of(stream) == state.meetup else None
    if thread is None or not (thread.kind == "plenary" or person in thread.people):
        raise Refusal("not-allowed", stream=stream[:80])
    return "public"


def doors_moved(before: Lounge, after: Lounge, persons: Iterable[str]) -> Iterator[str]:
    """Yield those of some persons whom the doors may know differently now."""
    if before.phase != after.phase:
        yield from persons
    left = {who for number in moved(before.threads, after.threads) for who in people(before, number)}
    barred = {who for who in moved(before.members, after.members) if is_barred(after.members.get(who))}
    if left or barred:
        yield from (who for who in persons if who in left or who in barred)


def people(state: Lounge, number: str) -> tuple[str, ...]:
    thread = state.threads.get(number)
    return thread.people if thread else ()


def is_barred(one: Member | None) -> bool:
    return one is None or one.expelled or one.erased
