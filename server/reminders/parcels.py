"""Whom a lounge's reminders go to, and when; and those that nobody needs any more. Pure, but for the texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import msgspec

from server.lounge.state import Lounge, Member, Reminder
from server.reminders.hours import due, is_stale
from server.reminders.words import worth_telling


class Parcel(msgspec.Struct, frozen=True, kw_only=True):
    """All that waits for one person in one lounge. ``numbers``: of all their reminders; ``reminders``: those of
    them that are to be sent, none where they are only taken away; ``at``: when that may be done.
    """

    person: str
    numbers: tuple[str, ...]
    reminders: dict[str, Reminder]
    at: int


def parcels(lounge: Lounge, last: Mapping[str, int], now: int) -> list[Parcel]:
    """Put a lounge's reminders together by person, the next first. ``last``: when a person got something before."""
    waiting: defaultdict[str, dict[str, Reminder]] = defaultdict(dict)
    for number, reminder in lounge.reminders.items():
        waiting[reminder.person][number] = reminder
    made = [parcel(lounge, person, found, last.get(person, 0), now) for person, found in waiting.items()]
    return sorted(made, key=lambda one: one.at)


def parcel(lounge: Lounge, person: str, found: Mapping[str, Reminder], last: int, now: int) -> Parcel:
    sent: dict[str, Reminder] = {}
    if lounge.phase == "open" and is_away(lounge.members.get(person)):
        sent = {
            number: one
            for number, one in found.items()
            if worth_telling(lounge, one) and not is_stale(one, lounge, now)
        }
    at = min((due(one, lounge.zone, last, now) for one in sent.values()), default=now)
    return Parcel(person=person, numbers=tuple(found), reminders=sent, at=at)


def is_away(member: Member | None) -> bool:
    """Whether somebody would like to be told: they are not here to see it."""
    return member is not None and not (member.here or member.gone) and (member.push or member.mail)
