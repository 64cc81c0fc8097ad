"""Bringing together who would both like to: at moments on a grid, never when somebody answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from server.lounge import events
from server.lounge.draft import Draft
from server.lounge.facts import (
    CIRCLE,
    circle_thread,
    is_blocked,
    is_mutual,
    member_of,
    open_threads,
    pairs_of,
    takes_part,
)
from server.lounge.questions import question
from server.lounge.rules.reminders import remind
from server.lounge.state import Lounge, ThreadKind
from server.lounge.suggestions import Circle, Suggestion
from server.lounge.view import CLOSE

STUDY: Final = "study"
"""The first question of a study group."""


def reveal(draft: Draft) -> None:
    mutual, formed = draft.state.mutual, draft.state.formed
    draft.emit(events.Revealed(at=draft.at))
    found = [each for number in mutual if (each := draft.state.suggestions.get(number))]
    for suggestion in found:
        if len(suggestion.people) == 3 and are_three(draft.state, suggestion):
            open_thread(draft, "trio", tuple(sorted(suggestion.people)))
    for suggestion in found:
        for pair in pairs_of(suggestion):
            if is_mutual(draft.state, *pair):
                open_thread(draft, "pair", pair)
    for number in formed:
        gather(draft, number, draft.state.circles[number])


def are_three(state: Lounge, suggestion: Suggestion) -> bool:
    """Whether with this moment all three like each other; some of them may have found each other before, and talk."""
    pairs = pairs_of(suggestion)
    now = [is_mutual(state, *pair) for pair in pairs]
    return any(now) and all(fresh or do_talk(state, *pair) for fresh, pair in zip(now, pairs, strict=True))


def do_talk(state: Lounge, one: str, other: str) -> bool:
    return any(thread.kind in CLOSE and other in thread.people for _, thread in open_threads(state, one))


def open_thread(draft: Draft, kind: ThreadKind, people: tuple[str, ...]) -> None:
    key, words = question(draft.state, people)
    thread = str(draft.state.opened_threads + 1)
    draft.emit(events.ThreadOpened(thread=thread, kind=kind, people=people, at=draft.at, question=key, words=words))
    remind(draft, people, "match", thread)


# --- study groups -----------------------------------------------------------------------------------------------------


def gather(draft: Draft, number: str, circle: Circle) -> None:
    """Open a study group to which enough have said yes; whoever says so later joins it."""
    name = circle_thread(draft.state, number)
    inside = draft.state.threads[name].people if name else ()
    coming = joining(draft.state, inside, (who for who in circle.people if would_come(draft.state, who, number)))
    if name:
        for person in coming:
            draft.emit(events.ThreadJoined(thread=name, person=person, at=draft.at))
            remind(draft, [person], "match", name)
    elif len(coming) >= CIRCLE:
        open_group(draft, number, circle, coming)


def open_group(draft: Draft, number: str, circle: Circle, people: tuple[str, ...]) -> None:
    thread = str(draft.state.opened_threads + 1)
    draft.emit(
        events.ThreadOpened(
            thread=thread,
            kind="group",
            people=people,
            at=draft.at,
            question=STUDY,
            words=(circle.challenge,),
            challenge=circle.challenge,
            circle=number,
        )
    )
    remind(draft, people, "match", thread)


def would_come(state: Lounge, person: str, circle: str) -> bool:
    return takes_part(state, person) and member_of(state, person).circles.get(circle, False)


def joining(state: Lounge, inside: Iterable[str], coming: Iterable[str]) -> tuple[str, ...]:
    """Return who comes to those who are there already: nobody whom one of them has blocked, or who has blocked one."""
    there = list(inside)
    found = []
    for who in coming:
        if who not in there and not any(is_blocked(state, who, other) for other in there):
            there.append(who)
            found.append(who)
    return tuple(found)
