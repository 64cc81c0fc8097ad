"""Plain questions to a state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from server.lounge.state import Lounge, Member, Slot, Thread
from server.lounge.suggestions import Suggestion
from server.lounge.view import CLOSE, NOBODY, PLENARY, has_found, is_open

DAY: Final = 24 * 3_600_000
"""Milliseconds."""
GAP: Final = 60_000
"""Milliseconds between the beginnings of two deals, at least."""
SOON: Final = 3_600_000
"""Milliseconds before a time that all can, when people are reminded of it."""
CIRCLE: Final = 3
"""Fewest people who open a study group."""


def member_of(state: Lounge, person: str) -> Member:
    return state.members.get(person, NOBODY)


def takes_part(state: Lounge, person: str) -> bool:
    """Whether somebody may be suggested to others now."""
    one = member_of(state, person)
    return one.taking and not one.gone


def is_blocked(state: Lounge, one: str, other: str) -> bool:
    """Whether either has blocked the other."""
    return other in member_of(state, one).blocked or one in member_of(state, other).blocked


def is_free(state: Lounge, one: str, other: str) -> bool:
    """Whether two people may still find each other."""
    both = takes_part(state, one) and takes_part(state, other)
    return both and not is_blocked(state, one, other) and not has_found(state, member_of(state, one), other)


def is_mutual(state: Lounge, one: str, other: str) -> bool:
    """Whether two people like each other, and may find each other."""
    likes = other in member_of(state, one).likes and one in member_of(state, other).likes
    return likes and is_free(state, one, other)


def pairs_of(suggestion: Suggestion) -> list[tuple[str, str]]:
    """Return the pairs of a suggestion, each in the order of its ids."""
    people = sorted(suggestion.people)
    return [(one, other) for place, one in enumerate(people) for other in people[place + 1 :]]


def suggested_to(state: Lounge, person: str) -> Iterator[str]:
    """Yield everybody who was ever suggested to somebody."""
    for number in member_of(state, person).suggestions:
        found = state.suggestions.get(number)
        yield from (other for other in found.people if other != person) if found else ()


def unanswered(state: Lounge, person: str) -> set[str]:
    """Return those who are suggested to somebody, and of whom they have said neither yes nor no."""
    one = member_of(state, person)
    said = {*one.likes, *one.passes}
    others = {other for other in suggested_to(state, person) if other not in said}
    return {other for other in others if is_open(state, one, other, member_of(state, other))}


def room_of(state: Lounge, person: str) -> int:
    """Return how many more people may be suggested to somebody now."""
    return max(state.options.suggestions - len(unanswered(state, person)), 0)


def waits(state: Lounge, person: str) -> bool:
    """Whether somebody takes part, and nobody is suggested to them of whom they could say anything."""
    return takes_part(state, person) and not unanswered(state, person)


# --- time -------------------------------------------------------------------------------------------------------------


def grid_after(state: Lounge, at: int) -> int:
    """Return the first moment after a time at which mutual likes are revealed: they lie on a grid."""
    step = state.options.reveal * 1000
    return state.opened + (max(at - state.opened, 0) // step + 1) * step


def deal_after(state: Lounge, at: int) -> int:
    """Return when people can be suggested to each other again: at such a moment, and not too soon after the last."""
    return grid_after(state, max(at, state.dealt + GAP if state.dealt else 0))


def fixed_slot(thread: Thread) -> Slot | None:
    return thread.slots.get(thread.fixed)


def asks_at(state: Lounge, thread: Thread) -> int:
    """Return when people are asked whether they met; 0: not, or not any more."""
    if thread.kind == "plenary" or thread.ended or thread.asked:
        return 0
    slot = fixed_slot(thread)
    due = thread.opened + state.options.ask * DAY
    return min(max(due, slot.starts + DAY if slot else 0), state.closes)


def nears_at(thread: Thread) -> int:
    """Return when people are reminded that the time that all can is near; 0: not, or not any more."""
    slot = fixed_slot(thread)
    return max(slot.starts - SOON, 1) if slot and not thread.ended and thread.reminded != thread.fixed else 0


# --- threads ----------------------------------------------------------------------------------------------------------


def circle_thread(state: Lounge, number: str) -> str:
    """Return the thread that a study group talks in; empty: it has not opened, or has ended."""
    circle = state.circles.get(number)
    for person in circle.people if circle else ():
        for name in member_of(state, person).threads:
            thread = state.threads.get(name)
            if thread and thread.circle == number and not thread.ended:
                return name
    return ""


def enough(thread: Thread) -> int:
    """Return how many must be able to come for a time to be fixed: all of two or three, half of a group."""
    count = len(thread.people)
    return max(count if thread.kind in CLOSE else (count + 1) // 2, 2)


def open_threads(state: Lounge, person: str) -> Iterator[tuple[str, Thread]]:
    """Yield the threads that somebody is in, besides the plenary."""
    for number in member_of(state, person).threads:
        thread = state.threads.get(number)
        if thread and number != PLENARY and person in thread.people and not thread.ended:
            yield number, thread
