"""Leaving a thread, blocking, reporting. Whatever the cause: the others see only that the thread has ended, or that
somebody has gone from it.
"""

from __future__ import annotations

from typing import Final

from game.decider import Refusal
from server.lounge import commands, events
from server.lounge.draft import Draft
from server.lounge.facts import open_threads
from server.lounge.rules import check
from server.lounge.state import Thread
from server.lounge.view import CLOSE
from server.talk.cleaning import clean_line

MOST_BLOCKED: Final = 1000
MOST_REPORTS: Final = 20
"""Of one person, that nobody has dealt with yet."""


def end_contact(draft: Draft, command: commands.EndContact) -> None:
    thread = check.thread(draft, command.thread)
    if not thread.ended:
        leave(draft, draft.person, command.thread, thread)


def leave(draft: Draft, person: str, number: str, thread: Thread) -> None:
    """Let somebody go from a thread; where one would stay behind alone, it ends."""
    if thread.kind != "pair":
        draft.emit(events.ThreadLeft(thread=number, person=person, at=draft.at))
    if thread.kind == "pair" or len(thread.people) <= 2:
        draft.emit(events.ThreadEnded(thread=number, at=draft.at))


def leave_threads(draft: Draft, person: str) -> None:
    for number, thread in list(open_threads(draft.state, person)):
        leave(draft, person, number, thread)


def block(draft: Draft, command: commands.Block) -> None:
    check.other(draft, command.person)
    one = check.me(draft)
    if (command.person in one.blocked) == command.on:
        return
    if command.on and len(one.blocked) >= MOST_BLOCKED:
        raise Refusal("too-many-blocked", limit=MOST_BLOCKED)
    draft.emit(events.Blocked(person=draft.person, other=command.person, on=command.on, at=draft.at))
    for number, thread in list(open_threads(draft.state, draft.person)):
        if command.on and thread.kind in CLOSE and command.person in thread.people:
            leave(draft, draft.person, number, thread)


def complain(draft: Draft, command: commands.Complain) -> None:
    """Report somebody: also while a thread has ended, and whether or not they are still here."""
    check.other(draft, command.person)
    if command.thread:
        check_heard(draft, command.thread)
    text = clean_line(command.text)
    if not text:
        raise Refusal("blank-text", text="")
    waiting = sum(1 for one in draft.state.reports.values() if one.by == draft.person and not one.done)
    if waiting >= MOST_REPORTS:
        raise Refusal("too-many-reports", limit=MOST_REPORTS)
    check.me(draft)
    number = str(draft.state.reported + 1)
    draft.emit(
        events.Reported(
            report=number,
            person=draft.person,
            other=command.person,
            text=text,
            at=draft.at,
            thread=command.thread,
        )
    )
    if command.block:
        block(draft, commands.Block(command.person))


def check_heard(draft: Draft, number: str) -> None:
    """A thread that the person is in, the plenary included. Raises Refusal ``no-such-thread``."""
    found = draft.state.threads.get(number)
    if found is None or (found.kind != "plenary" and draft.person not in found.people):
        raise Refusal("no-such-thread", thread=number)


def resolve(draft: Draft, command: commands.Resolve) -> None:
    found = draft.state.reports.get(command.report)
    if found is None:
        raise Refusal("no-such-report", report=command.report)
    if not found.done:
        draft.emit(events.Resolved(report=command.report, by=draft.person, at=draft.at))
