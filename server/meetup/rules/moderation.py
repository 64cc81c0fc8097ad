"""Words from facilitators, warnings, removal."""

from __future__ import annotations

from game.decider import Refusal
from server.meetup import commands, events
from server.meetup.draft import Draft
from server.meetup.rules import check
from server.talk.cleaning import clean_text


def notify(draft: Draft, command: commands.Notify) -> None:
    for name in command.rooms:
        check.room(draft, name)
    state = draft.state
    draft.emit(
        events.Notified(
            id=state.noticed + 1,
            text=clean_text(command.text) if command.text.strip() or not command.clip else "",
            by=draft.person,
            at=draft.at,
            rooms=tuple(dict.fromkeys(command.rooms)),
            clip=command.clip,
        )
    )


def warn(draft: Draft, command: commands.Warn) -> None:
    check.inside(draft, command.person)
    draft.emit(events.Warned(person=command.person, text=clean_text(command.text), by=draft.person))


def noted(draft: Draft, _command: commands.Noted) -> None:
    if check.inside(draft, draft.person).warning:
        draft.emit(events.WarningRead(person=draft.person))


def remove(draft: Draft, command: commands.Remove) -> None:
    """Send somebody away; a facilitator cannot be, but their link can be revoked."""
    known = check.person(draft, command.person)
    if known.staff:
        raise Refusal("staff-stays", person=command.person)
    if not known.removed:
        draft.emit(events.Removed(person=command.person, by=draft.person, at=draft.at))


def readmit(draft: Draft, command: commands.Readmit) -> None:
    if check.person(draft, command.person).removed:
        draft.emit(events.Readmitted(person=command.person, by=draft.person))
