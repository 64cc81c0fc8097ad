"""What is said in threads, as far as it matters to those who are away."""

from __future__ import annotations

from typing import Final

from server.lounge import commands, events
from server.lounge.draft import Draft
from server.lounge.facts import member_of
from server.lounge.rules.reminders import remind, wants
from server.lounge.view import PLENARY

QUIET: Final = 30 * 60_000
"""Milliseconds for which those who are away are not told of a thread again."""


def heard(draft: Draft, command: commands.Heard) -> None:
    """Note a thread's first message, and one that somebody is to be told of; whoever blocked its writer is not."""
    state, thread = draft.state, draft.state.threads.get(command.thread)
    if thread is None or thread.ended or (command.thread != PLENARY and command.person not in thread.people):
        return
    present = {command.person, *command.here}
    away = [
        who
        for who in thread.people
        if who not in present and wants(state, who) and command.person not in member_of(state, who).blocked
    ]
    spoken = events.Spoken(thread=command.thread, person=command.person, at=draft.at)
    if not thread.first:
        draft.emit(spoken)
    if away and (not thread.spoken or draft.at >= thread.spoken + QUIET):
        draft.emit(spoken)
        remind(draft, away, "message", command.thread)
