"""The programme: the lobby, steps, calling back, the end, and who is in charge."""

from __future__ import annotations

from game.decider import Refusal
from server.meetup import commands, events
from server.meetup.draft import Draft
from server.meetup.facts import TABLES, WITH_ROOMS, in_rooms
from server.meetup.rules import breakouts, check, rounds
from server.meetup.rules.seats import seat_all
from server.meetup.state import Step


def open_lobby(draft: Draft, _command: commands.Open | None = None) -> None:
    check.going(draft)
    if draft.state.stage == "draft":
        draft.emit(events.Opened(at=draft.at))
        take_lead(draft)


def take_lead(draft: Draft) -> None:
    """Whoever begins is in charge, until somebody says otherwise."""
    known = draft.state.facilitators.get(draft.person)
    if not draft.state.lead and known is not None and not known.revoked:
        draft.emit(events.Led(person=draft.person))


def advance(draft: Draft, command: commands.Advance) -> None:
    check.going(draft)
    number = draft.state.step + 1 if command.step is None else command.step
    agenda = draft.plan.agenda
    if number >= len(agenda):
        raise Refusal("no-such-step", step=number + 1, steps=len(agenda))
    if draft.state.stage == "running" and number == draft.state.step:
        return
    open_lobby(draft)
    take_lead(draft)
    begin(draft, number, agenda[number])


def begin(draft: Draft, number: int, step: Step) -> None:
    """Begin a step; with small groups, these begin too. A round that is on ends."""
    rounds.end_at_once(draft)
    small = step.kind == "breakout" and step.scheme != TABLES
    if step.kind in WITH_ROOMS and not small:
        seat_all(draft, draft.plan.rule)
    draft.emit(events.StepBegan(step=number, at=draft.at, ends=draft.at + step.minutes * 60_000))
    if small:
        breakouts.in_step(draft, step)


def extend(draft: Draft, command: commands.Extend) -> None:
    """Move the end of the step; not into the past."""
    check.running(draft)
    ends = max(draft.at, draft.state.ends + command.minutes * 60_000)
    if command.minutes and ends != draft.state.ends:
        draft.emit(events.Extended(ends=ends, at=draft.at))


def recall(draft: Draft, command: commands.Recall) -> None:
    check.running(draft)
    if draft.state.together or draft.state.recall:
        return
    if not in_rooms(draft.state):
        raise Refusal("not-now", stage=draft.state.stage)
    draft.emit(events.Recalled(until=draft.at + command.seconds * 1000, at=draft.at))


def release(draft: Draft, _command: commands.Release) -> None:
    check.going(draft)
    if draft.state.together or draft.state.recall:
        draft.emit(events.Released(at=draft.at))


def tick(draft: Draft, _command: commands.Tick) -> None:
    if 0 < draft.state.recall <= draft.at:
        draft.emit(events.Gathered(at=draft.at))
    rounds.tick(draft)


def close(draft: Draft, _command: commands.Close) -> None:
    if draft.state.stage == "closed":
        return
    check.going(draft)
    rounds.give_up(draft)
    draft.emit(events.Closed(at=draft.at))


def lead(draft: Draft, _command: commands.Lead) -> None:
    known = draft.state.facilitators.get(draft.person)
    if known is None or known.revoked:
        raise Refusal("not-allowed", person=draft.person)
    if draft.state.lead != draft.person:
        draft.emit(events.Led(person=draft.person))
