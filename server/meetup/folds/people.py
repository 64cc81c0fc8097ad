"""Events of people: the list, the door, help, warnings, removal."""

from __future__ import annotations

from msgspec.structs import replace

from server.meetup.commands import Registrant
from server.meetup.events import (
    Arrived,
    Bowed,
    Erased,
    HelpCalled,
    HelpEnded,
    HelpTaken,
    Joined,
    Left,
    Rated,
    Readmitted,
    Registered,
    Removed,
    Unregistered,
    Warned,
    WarningRead,
)  # fmt: skip
from server.meetup.folds.edit import NOBODY, drop, edit, forget_wishes, put
from server.meetup.folds.rooms import start
from server.meetup.state import Meetup, Person


def registered(state: Meetup, event: Registered) -> Meetup:
    return put(state, {row.person: _listed(state.people.get(row.person), row) for row in event.people})


def _listed(known: Person | None, row: Registrant) -> Person:
    """Return a person as the list has them; whoever has come keeps the name they came with."""
    known = known or NOBODY
    name = known.name if known.joined else row.name
    return replace(known, name=name, company=row.company, level=row.level, group=row.group, registered=True)


def unregistered(state: Meetup, event: Unregistered) -> Meetup:
    return drop(state, event.person)


def joined(state: Meetup, event: Joined) -> Meetup:
    known = state.people.get(event.person, NOBODY)
    came = replace(
        known,
        name=event.name,
        avatar=event.avatar,
        lang=event.lang,
        staff=event.staff,
        joined=known.joined or event.at,
        bowed=False,
    )
    return start(put(state, {event.person: came}), came.room if came.plays else "")


def arrived(state: Meetup, event: Arrived) -> Meetup:
    return edit(state, event.person, here=True, since=event.at)


def left(state: Meetup, event: Left) -> Meetup:
    return edit(state, event.person, here=False, since=event.at)


def bowed(state: Meetup, event: Bowed) -> Meetup:
    state = edit(state, event.person, bowed=True, here=False, since=event.at)
    return edit(state, event.person, room="", plays=False, breakout="", aside=False, help=0, helper="")


def erased(state: Meetup, event: Erased) -> Meetup:
    """Keep that somebody was there, and nothing of who it was; nothing of theirs is still to be sent."""
    who = event.person
    state = forget_wishes(_forget_errands(_forget_facilitator(state, who), who), who)
    known = state.people.get(who)
    if known is None:
        return state
    rest = Person(
        name="",
        registered=known.registered,
        staff=known.staff,
        joined=known.joined,
        since=known.since,
        removed=known.removed,
        banned=known.banned,
        warnings=known.warnings,
        bowed=known.bowed,
        stars=known.stars,
        erased=True,
    )
    return put(state, {who: rest})


def _forget_facilitator(state: Meetup, who: str) -> Meetup:
    known = state.facilitators.get(who)
    if known is None:
        return state
    return replace(state, facilitators={**state.facilitators, who: replace(known, name="")})


def _forget_errands(state: Meetup, who: str) -> Meetup:
    left = {
        number: errand
        for number, errand in state.errands.items()
        if errand.command.get("type") != "place" or errand.command.get("person") != who
    }
    return state if len(left) == len(state.errands) else replace(state, errands=left)


def help_called(state: Meetup, event: HelpCalled) -> Meetup:
    return edit(state, event.person, help=event.at, helper="")


def help_taken(state: Meetup, event: HelpTaken) -> Meetup:
    return edit(state, event.person, helper=event.helper)


def help_ended(state: Meetup, event: HelpEnded) -> Meetup:
    return edit(state, event.person, help=0, helper="")


def warned(state: Meetup, event: Warned) -> Meetup:
    known = state.people.get(event.person, NOBODY)
    return edit(state, event.person, warning=event.text, warnings=known.warnings + 1)


def warning_read(state: Meetup, event: WarningRead) -> Meetup:
    return edit(state, event.person, warning="")


def rated(state: Meetup, event: Rated) -> Meetup:
    return edit(state, event.person, stars=event.stars, comment=event.comment)


def removed(state: Meetup, event: Removed) -> Meetup:
    known = state.people.get(event.person)
    if known is None:
        return state
    gone = replace(
        known,
        removed=True,
        here=False,
        banned=known.room or known.banned,
        room="",
        plays=False,
        breakout="",
        help=0,
        helper="",
    )
    return put(state, {event.person: gone})


def readmitted(state: Meetup, event: Readmitted) -> Meetup:
    return edit(state, event.person, removed=False, banned="")
