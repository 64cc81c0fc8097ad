"""Calls for help: made, taken, dealt with."""

from __future__ import annotations

from game.decider import Refusal
from server.meetup import commands, events
from server.meetup.draft import Draft
from server.meetup.facts import name_of
from server.meetup.rules import check


def call(draft: Draft, command: commands.Help) -> None:
    check.going(draft)
    person = check.inside(draft, draft.person)
    if command.on and not person.help:
        draft.emit(events.HelpCalled(person=draft.person, at=draft.at))
    if person.help and not command.on:
        draft.emit(events.HelpEnded(person=draft.person, by=draft.person))


def answer(draft: Draft, command: commands.Answer) -> None:
    """Take a call, or end it. Whoever is second finds it taken or gone."""
    person = check.person(draft, command.person)
    if command.done:
        if person.help:
            draft.emit(events.HelpEnded(person=command.person, by=draft.person))
        return
    if not person.help:
        raise Refusal("no-call", person=command.person)
    if person.helper and person.helper != draft.person:
        raise Refusal("call-taken", helper=name_of(draft.state, person.helper) or "none")
    if not person.helper:
        draft.emit(events.HelpTaken(person=command.person, helper=draft.person))
