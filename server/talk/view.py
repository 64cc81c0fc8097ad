"""What everybody in a room sees, and the patch from one view to the next, found by identity."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec

from game.patch import difference
from server.talk.messages import (
    Aired,
    Called,
    Dressed,
    Entered,
    Expelled,
    Finished,
    Forgotten,
    Measured,
    Noted,
    RoomEvent,
    Spoke,
    Voiced,
)
from server.talk.state import Guest, Line, Room, Said, Turns

View = dict[str, Any]
Render = Callable[[Any], View]
SIMPLE: Final = ("host", "muted", "prompt", "topic", "title", "level", "sections", "finished", "call")


def view(state: Room) -> View:
    """``{people, messages, note, turns?, host, muted, prompt, topic, title, level, sections, finished, call}``;
    ``people`` are those who are here.
    """
    seen: View = {name: {key: one(part) for key, part in getattr(state, name).items()} for name, one in MANY.items()}
    seen |= {name: _plain(getattr(state, name)) for name in SIMPLE}
    return seen | ({} if state.turns is None else {"turns": turns(state.turns)})


def patch(before: Room, after: Room) -> View:
    """Return the merge patch from ``view(before)`` to ``view(after)``; empty when nothing seen has changed."""
    found: View = {}
    for name, one in MANY.items():
        old, new = getattr(before, name), getattr(after, name)
        if new is not old and (change := _changes(one, old, new)):
            found[name] = change
    for name in SIMPLE:
        if (value := getattr(after, name)) != getattr(before, name):
            found[name] = _plain(value)
    if after.turns is not before.turns:
        found |= _turns(before.turns, after.turns)
    return found


def _plain(value: Any) -> Any:  # noqa: ANN401 - of a simple field
    return list(value) if isinstance(value, tuple) else value


def _changes(one: Render, before: Mapping[str, Any], after: Mapping[str, Any]) -> View:
    found: View = dict.fromkeys(before.keys() - after.keys())
    for key, new in after.items():
        old = before.get(key)
        if old is None:
            found[key] = one(new)
        elif new is not old and (change := difference(one(old), one(new))):
            found[key] = change
    return found


def _turns(before: Turns | None, after: Turns | None) -> View:
    if before == after:
        return {}
    if before is None or after is None:
        return {"turns": after and turns(after)}
    return {"turns": difference(turns(before), turns(after))}


# --- parts --------------------------------------------------------------------------------------------------------


def person(guest: Guest) -> View:
    """``role`` is left out for attendees, ``hand`` while it is down, ``voice`` and ``measured`` where there is none: a
    hall holds a thousand of them.
    """
    seen: View = {"name": guest.name, "avatar": guest.avatar}
    if guest.role != "attendee":
        seen["role"] = guest.role
    if guest.hand:
        seen["hand"] = True
    if guest.voice:
        seen["voice"] = guest.voice
    if guest.measured:
        seen["measured"] = True
    return seen


def message(said: Said) -> View:
    """A hidden one comes without its words."""
    role = {"role": said.role} if said.role else {}
    words = {"text": "", "hidden": True} if said.hidden else {"text": said.text}
    return {"person": said.person, "name": said.name, "at": said.at} | words | role


def line(written: Line) -> View:
    words = {"person": written.person, "name": written.name, "text": written.text, "version": written.version}
    return words | ({"section": written.section} if written.section else {})


def turns(now: Turns) -> View:
    return {
        "order": list(now.order),
        "index": now.index,
        "ends": now.ends,
        "seconds": now.seconds,
        "passed": list(now.passed),
    }


MANY: Final[Mapping[str, Render]] = {"people": person, "messages": message, "note": line}


def show(event: RoomEvent) -> View | None:
    """What screens are told of an event; names and words are in the patch."""
    match event:
        case Entered() | Spoke():
            return {"type": event.__struct_config__.tag, "person": event.person}
        case Noted():
            return {"type": "noted", "person": event.person, "line": event.line}
        case Expelled():
            return {"type": "left", "person": event.person} if event.on else None
        case Voiced():
            return {"type": "voiced", "person": event.person, "peer": event.peer}
        case Called():
            return {"type": "called", "by": event.by}
        case Finished():
            return {"type": "finished", "on": event.on}
        case Dressed() | Forgotten() | Measured() | Aired():
            return None
        case _:
            return dict(msgspec.to_builtins(event))
