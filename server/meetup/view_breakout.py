"""What is seen of small groups: by everybody, and by staff besides."""

from __future__ import annotations

from typing import Any

import msgspec

from server.meetup.facts import phase_of
from server.meetup.parts import Part
from server.meetup.scheme import Breakout, Scheme, Search
from server.meetup.state import Meetup

View = dict[str, Any]


def breakout(state: Meetup, *, staff: bool) -> View | None:
    """Return what is seen; None, where there are no small groups."""
    now = state.breakout
    if now is None:
        return None
    scheme = now.scheme
    shown: View = {
        "name": scheme.name,
        "rule": scheme.rule,
        "size": scheme.size,
        "round": now.round,
        "rounds": scheme.rounds,
        "phase": phase_of(now),
        "began": now.began,
        "ends": now.ends,
        "next": now.next,
        "held": now.held,
        "warn": scheme.warn,
        "back": scheme.back,
        "topics": topics(scheme, state.votes),
        "wishes": scheme.rule == "vote" or scheme.soft.topic > 0,
        "template": list(scheme.template),
        "searching": now.search is not None,
    }
    return shown | for_staff(now) if staff else shown


def topics(scheme: Scheme, votes: dict[str, int]) -> list[View]:
    return [
        {"id": one.id, "title": one.title, "votes": votes.get(one.id, 0), "places": one.places} for one in scheme.topics
    ]


def for_staff(now: Breakout) -> View:
    """Return what only staff sees; ``verdict``, ``least``, ``repeats`` and ``search`` only where there are any."""
    shown: View = {
        "scheme": whole(now.scheme),
        "coming": [list(group) for group in now.coming[0]] if now.coming else [],
        "visited": {room: list(people) for room, people in now.visited.items()},
    }
    if now.verdict is not None:
        shown |= {"verdict": whole(now.verdict), "least": now.verdict.least, "repeats": now.verdict.repeats}
    if now.search is not None:
        shown["search"] = search(now.search)
    return shown


def search(now: Search) -> View:
    return {"number": now.number, "at": now.at, "budget": now.budget, "begin": now.begin, "stop": now.stop}


def whole(thing: Any) -> Any:  # noqa: ANN401 - any part of a state, as JSON
    """Return a part with all its fields, those at their default too."""
    if isinstance(thing, Part):
        return {name: whole(getattr(thing, name)) for name in thing.__struct_fields__}
    if isinstance(thing, tuple):
        return [whole(one) for one in thing]
    return msgspec.to_builtins(thing)
