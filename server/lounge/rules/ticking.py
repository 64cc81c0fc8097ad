"""What is due: revealing, suggesting, asking, reminding, closing. Early, late or twice, a tick does what is due."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from server.lounge import commands, events
from server.lounge.draft import Draft
from server.lounge.facts import asks_at, fixed_slot, nears_at
from server.lounge.rules import deals, reveals
from server.lounge.rules.reminders import remind
from server.lounge.state import Lounge, Thread
from server.lounge.suggestions import Report

AT_ONCE: Final = 100
"""Threads whose people are asked or reminded by one tick: thousands may be due at one moment, and others wait."""
GATHERINGS: Final = 2
"""Deals for which the logs are read by themselves; what people did when they met hardly changes afterwards."""


def times(state: Lounge) -> Iterator[int]:
    """Yield the times at which something is due, in milliseconds."""
    if state.phase != "open":
        return
    yield state.closes
    if state.reveal_due:
        yield state.reveal_due
    if state.deal_due and state.deal is None:
        yield state.deal_due
    for thread in state.threads.values():
        yield from (at for at in (asks_at(state, thread), nears_at(thread)) if at)


def tick(draft: Draft, _command: commands.Tick) -> None:
    if draft.state.phase != "open":
        return
    if draft.state.reveal_due and draft.at >= draft.state.reveal_due:
        reveals.reveal(draft)
    ask(draft)
    if draft.at >= draft.state.closes:
        draft.emit(events.ClosedUp(at=draft.at))
    elif draft.state.deal is None and draft.state.deal_due and draft.at >= draft.state.deal_due:
        deal(draft)


def deal(draft: Draft) -> None:
    """Begin a deal if it is of use; else forget that one was due, until something happens."""
    if deals.is_of_use(draft.state):
        deals.begin(draft, gather=draft.state.ties is None or draft.state.deals < GATHERINGS)
    else:
        number = draft.state.deals + 1
        draft.emit(events.DealBegan(number=number, at=draft.at, gather=False))
        draft.emit(events.DealEnded(number=number, at=draft.at, report=draft.state.report or Report()))


def ask(draft: Draft) -> None:
    """Ask people whether they met, and remind them of times that are near; of many threads, the others stay due."""
    state, now = draft.state, draft.at
    times = ((number, thread, nears_at(thread), asks_at(state, thread)) for number, thread in state.threads.items())
    due = ((number, thread, 0 < near <= now, 0 < ask <= now) for number, thread, near, ask in times)
    for number, thread, is_near, is_asked in islice((one for one in due if any(one[2:])), AT_ONCE):
        if is_near:
            near(draft, number, thread)
        if is_asked:
            draft.emit(events.Asked(thread=number, at=now))
            remind(draft, thread.people, "met", number)


def near(draft: Draft, number: str, thread: Thread) -> None:
    draft.emit(events.Neared(thread=number, slot=thread.fixed, at=draft.at))
    slot = fixed_slot(thread)
    if slot and draft.at < slot.starts:
        remind(draft, thread.people, "soon", number)
