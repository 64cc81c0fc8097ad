"""The shared note: lines that anybody here may write, change and take out; who was slower is told what is there now."""

from __future__ import annotations

import msgspec

from game.decider import Context, Refusal
from server.talk.access import check_part
from server.talk.cleaning import clean_line
from server.talk.messages import Note, Noted, RoomEvent
from server.talk.state import Line, Room

MOST_LINES = 100


def note(state: Room, command: Note, context: Context) -> list[RoomEvent]:
    """Raises Refusal ``not-here``, ``removed``, ``note-finished``, ``blank-text``, ``note-full``, ``line-gone``,
    ``line-changed``.
    """
    check_part(state, context)
    if state.finished:
        raise Refusal("note-finished", lines=len(state.note))
    text = clean_line(command.text)
    if not command.line:
        return [_new(state, text, command.section, context)]
    line = state.note.get(str(command.line))
    if line is None:
        return _gone(command, text)
    if text == line.text:
        return []
    if command.base != line.version:
        raise Refusal("line-changed", line=command.line, text=line.text, version=line.version, name=line.name)
    return [Noted(command.line, text, context.person, context.at, line.section)]


def _new(state: Room, text: str, section: str, context: Context) -> Noted:
    """A heading that is not there is none: what somebody wrote is worth more."""
    if not text:
        raise Refusal("blank-text", text="")
    if len(state.note) >= MOST_LINES:
        raise Refusal("note-full", limit=MOST_LINES)
    known = section if section in state.sections else ""
    return Noted(state.lines + 1, text, context.person, context.at, known)


def _gone(command: Note, text: str) -> list[RoomEvent]:
    if text:
        raise Refusal("line-gone", line=command.line)
    return []  # taken out by two at once


def noted(state: Room, event: Noted) -> Room:
    """Fold it."""
    number = str(event.line)
    lines = max(state.lines, event.line)
    if not event.text:
        kept = {each: line for each, line in state.note.items() if each != number}
        return msgspec.structs.replace(state, note=kept, lines=lines)
    guest, known = state.people.get(event.person), state.note.get(number)
    version = known.version + 1 if known else 1
    line = Line(event.person, guest.name if guest else "", event.text, event.at, version, event.section)
    return msgspec.structs.replace(state, note={**state.note, number: line}, lines=lines)
