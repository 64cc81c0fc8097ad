"""One after the other: everybody here has the word for a minute, so that no table is silent and nobody left out."""

from __future__ import annotations

import msgspec

from game.decider import Context, Refusal
from server.talk import messages
from server.talk.access import check_on, check_part, check_system, is_host
from server.talk.messages import Next, Pass, Passed, RoomEvent, Tick, TurnCame, TurnsBegan, TurnsEnded
from server.talk.state import Room, Turns

MOST_SPEAKERS = 30
"""More than a table; more than anybody would listen to in a row."""


def turns(state: Room, command: messages.Turns, context: Context) -> list[RoomEvent]:
    """Raises Refusal ``not-here``, ``removed``, ``talk-over``, ``nobody-here``, ``too-many-speakers``."""
    check_part(state, context)
    if command.on == (state.turns is not None):
        return []
    if not command.on:
        return [TurnsEnded(done=False, by=context.person)]
    check_on(state)
    order = tuple(person for person in state.people if takes_part(state, person))
    if not order:
        raise Refusal("nobody-here", count=0)
    if len(order) > MOST_SPEAKERS:
        raise Refusal("too-many-speakers", count=len(order), limit=MOST_SPEAKERS)
    return [TurnsBegan(order, command.seconds, context.at + command.seconds * 1000, context.person)]


def takes_part(state: Room, person: str) -> bool:
    """Facilitators open their mouth without being asked."""
    return state.people[person].role != "facilitator"


def go_on(state: Room, command: Next, context: Context) -> list[RoomEvent]:
    """Raises Refusal ``not-here``, ``removed``, ``no-turns``, ``not-your-turn``."""
    check_part(state, context)
    now = state.turns
    if command.person and (now is None or now.speaker != command.person):
        return []  # the clock, or somebody else, was faster
    if now is None:
        raise Refusal("no-turns", command="next")
    if now.speaker != context.person and not is_host(state, context):
        raise Refusal("not-your-turn", person=now.speaker)
    return following(state, now, context)


def sit_out(state: Room, _command: Pass, context: Context) -> list[RoomEvent]:
    """Raises Refusal ``not-here``, ``removed``, ``no-turns``, ``not-in-turns``."""
    check_part(state, context)
    now = state.turns
    if now is None:
        raise Refusal("no-turns", command="pass")
    if context.person not in now.order:
        raise Refusal("not-in-turns", person=context.person)
    if context.person in now.passed or context.person not in now.order[now.index :]:
        return []
    onwards = following(state, now, context) if now.speaker == context.person else []
    return [Passed(context.person), *onwards]


def tick(state: Room, _command: Tick, context: Context) -> list[RoomEvent]:
    """Raises Refusal ``not-allowed``."""
    check_system(context, "tick")
    now = state.turns
    return following(state, now, context) if now and context.at >= now.ends else []


def without(state: Room, person: str, at: int) -> list[RoomEvent]:
    """What the turns do when somebody goes."""
    now = state.turns
    return following(state, now, Context("", "system", at)) if now and now.speaker == person else []


def following(state: Room, now: Turns, context: Context) -> list[RoomEvent]:
    """Give the word to the next who is here; after the last, all have had it."""
    waiting = (person for person in now.order[now.index + 1 :] if person in state.people and person not in now.passed)
    speaker = next(waiting, None)
    if speaker is None:
        return [TurnsEnded(done=True, by=context.person)]
    return [TurnCame(speaker, context.at + now.seconds * 1000, context.person)]


# --- folding ------------------------------------------------------------------------------------------------------


def began(state: Room, event: TurnsBegan) -> Room:
    return msgspec.structs.replace(state, turns=Turns(event.order, event.seconds, event.ends) if event.order else None)


def came(state: Room, event: TurnCame) -> Room:
    now = state.turns
    if now is None or event.person not in now.order:
        return state
    return _change(state, now, index=now.order.index(event.person), ends=event.ends)


def passed(state: Room, event: Passed) -> Room:
    now = state.turns
    return state if now is None else _change(state, now, passed=(*now.passed, event.person))


def joined(state: Room, person: str) -> Room:
    """Who comes while others speak is last."""
    now = state.turns
    late = now and person not in now.order and takes_part(state, person) and len(now.order) < MOST_SPEAKERS
    return _change(state, now, order=(*now.order, person)) if now and late else state


def _change(state: Room, now: Turns, **changes: int | tuple[str, ...]) -> Room:
    return msgspec.structs.replace(state, turns=msgspec.structs.replace(now, **changes))
