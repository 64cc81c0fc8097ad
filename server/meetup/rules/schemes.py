"""Schemes of small groups: checked, tidied, kept by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from game.decider import Refusal
from server.meetup import commands, events
from server.meetup.cleaning import clean_line
from server.meetup.draft import Draft
from server.meetup.facts import TABLES
from server.meetup.rules import check
from server.meetup.scheme import Scheme
from server.meetup.state import Plan, Step

MOST_SCHEMES: Final = 20


def tidy(scheme: Scheme) -> Scheme:
    """Return a scheme fit to be used. Raises Refusal ``scheme-name``, ``topic-twice`` or ``no-topics``."""
    if scheme.id == TABLES:
        raise Refusal("scheme-name", scheme=scheme.id)
    ids = [topic.id for topic in scheme.topics]
    for place, topic in enumerate(ids):
        if topic in ids[:place]:
            raise Refusal("topic-twice", topic=topic)
    if scheme.rule == "vote" and not ids:
        raise Refusal("no-topics", scheme=scheme.id)
    return replace(
        scheme,
        name=clean_line(scheme.name),
        topics=tuple(replace(topic, title=clean_line(topic.title)) for topic in scheme.topics),
        template=tuple(line for line in map(clean_line, scheme.template) if line),
    )


def check_all(plan: Plan) -> None:
    """Every scheme is in order, none is there twice, and steps name those that there are."""
    ids: set[str] = set()
    for scheme in plan.schemes:
        if scheme.id in ids:
            raise Refusal("scheme-twice", scheme=scheme.id)
        tidy(scheme)
        ids.add(scheme.id)
    for name in named(plan.agenda):
        if name not in ids:
            raise Refusal("no-such-scheme", scheme=name)


def named(agenda: Iterable[Step]) -> list[str]:
    """Return the schemes that steps name."""
    return [step.scheme for step in agenda if step.scheme not in {"", TABLES}]


def of_step(plan: Plan, step: Step) -> Scheme:
    """Return how people are mixed in a step; where none is named, everybody anew each round."""
    return next((scheme for scheme in plan.schemes if scheme.id == step.scheme), Scheme())


def keep(draft: Draft, command: commands.KeepScheme) -> None:
    check.going(draft)
    scheme = tidy(command.scheme)
    known = {one.id: one for one in draft.plan.schemes}
    if scheme.id not in known and len(known) >= MOST_SCHEMES:
        raise Refusal("too-many-schemes", limit=MOST_SCHEMES)
    if known.get(scheme.id) != scheme:
        draft.emit(events.SchemeKept(scheme=scheme))


def drop(draft: Draft, command: commands.DropScheme) -> None:
    check.going(draft)
    if command.scheme in named(draft.plan.agenda):
        raise Refusal("scheme-named", scheme=command.scheme)
    if any(one.id == command.scheme for one in draft.plan.schemes):
        draft.emit(events.SchemeDropped(scheme=command.scheme))
