"""Events of the plan, the door and the programme."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from server.meetup import naming
from server.meetup.events import (
    Cancelled,
    Closed,
    Extended,
    Featured,
    Gathered,
    Invited,
    Led,
    Locked,
    Notified,
    Opened,
    Prepared,
    Recalled,
    Released,
    Revoked,
    StepBegan,
)  # fmt: skip
from server.meetup.facts import ENDING, games_on, kind_of
from server.meetup.folds import rounds
from server.meetup.folds.edit import edit
from server.meetup.folds.games import games_end, games_start
from server.meetup.state import Facilitator, Meetup, Notice, Room

KEPT: Final = 10
"""Notices that whoever comes later can still read."""


def prepared(state: Meetup, event: Prepared) -> Meetup:
    if state.plan is not None:
        return replace(state, plan=event.plan)
    hall = {naming.hall(event.id): Room(number=0)}
    return replace(state, id=event.id, plan=event.plan, rooms={**hall, **state.rooms})


def cancelled(state: Meetup, event: Cancelled) -> Meetup:
    return games_end(replace(state, stage="cancelled", reason=event.reason, recall=0, together=False))


def invited(state: Meetup, event: Invited) -> Meetup:
    return replace(state, facilitators={**state.facilitators, event.person: Facilitator(event.name)})


def revoked(state: Meetup, event: Revoked) -> Meetup:
    known = state.facilitators.get(event.person)
    if known is None:
        return state
    state = replace(state, facilitators={**state.facilitators, event.person: replace(known, revoked=True)})
    if state.lead == event.person:
        state = replace(state, lead="")
    return edit(state, event.person, bowed=True, here=False, room="", plays=False, breakout="", help=0, helper="")


def opened(state: Meetup, _event: Opened) -> Meetup:
    return replace(state, stage="lobby") if state.stage == "draft" else state


def step_began(state: Meetup, event: StepBegan) -> Meetup:
    state = replace(state, stage="running", step=event.step, began=event.at, ends=event.ends, recall=0, together=False)
    kind = kind_of(state)
    if kind in ENDING:
        return games_end(state)
    return games_start(state) if kind == "table" else state


def extended(state: Meetup, event: Extended) -> Meetup:
    return replace(state, ends=event.ends)


def recalled(state: Meetup, event: Recalled) -> Meetup:
    return replace(state, recall=event.until)


def gathered(state: Meetup, event: Gathered) -> Meetup:
    return rounds.held(replace(state, recall=0, together=True), event.at)


def released(state: Meetup, event: Released) -> Meetup:
    state = rounds.resumed(replace(state, recall=0, together=False), event.at)
    return games_start(state) if games_on(state) else state


def closed(state: Meetup, _event: Closed) -> Meetup:
    return games_end(replace(state, stage="closed", recall=0, together=False))


def locked(state: Meetup, event: Locked) -> Meetup:
    return replace(state, locked=event.on)


def led(state: Meetup, event: Led) -> Meetup:
    return replace(state, lead=event.person)


def notified(state: Meetup, event: Notified) -> Meetup:
    notice = Notice(event.id, event.text, event.at, event.by, event.rooms, event.clip)
    return replace(state, notices=(*state.notices, notice)[-KEPT:], noticed=max(event.id, state.noticed))


def featured(state: Meetup, event: Featured) -> Meetup:
    return replace(state, featured=event.room)
