"""The kind of stream that tells nobody what others do in private: a meetup's lounge, with who follows what of it."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Final

import msgspec

from server.live.kinds import PUBLIC, Forgetting, Kind, Personal, Presence, Quest, Quests, Ward
from server.live.worker import MatchingJob
from server.lounge import commands as lounge
from server.lounge import numbers, of_lounge, patch, personal
from server.lounge.access import doors_moved, passage
from server.lounge.commands import LoungeCommand
from server.lounge.decider import LoungeDecider
from server.lounge.events import Forgotten, LoungeEvent
from server.lounge.show import concerned
from server.lounge.state import Lounge, Member
from server.lounge.view import mine
from server.meetup.matching.problem import Solution
from server.people.tickets import Ticket

BUDGET: Final = 20.0
"""Seconds that a matching may take; those of a few thousand people take one or two."""


def lounge_kind() -> Kind:
    return Kind(
        "lounge",
        LoungeDecider(),
        state=Lounge,
        commands=LoungeCommand,
        events=LoungeEvent,
        tick=lounge.Tick(),
        presence=Presence(here=in_lounge, arrive=come, leave=go),
        audiences=(PUBLIC, "staff"),
        personal=Personal(mine, patch.personal, concerned),
        ward=Ward(passage, doors_moved),
        errands=attrgetter("errands"),
        quests=Quests(wanted, question, answer),
        forgetting=Forgetting(command=lounge.Forget, event=Forgotten, blank=personal.blank),
        discreet=numbers.number_of,
    )


def in_lounge(state: Lounge) -> Sequence[str]:
    return [person for person, one in state.members.items() if one.here]


def come(state: Lounge, ticket: Ticket) -> lounge.Come | None:
    known = state.members.get(ticket.person)
    if known is not None and known.here and is_known_as(known, ticket):
        return None
    staff = ticket.role == "facilitator"
    return lounge.Come(ticket.person, ticket.name, ticket.avatar, ticket.lang, staff)


def is_known_as(known: Member, ticket: Ticket) -> bool:
    return (known.name, known.avatar, known.lang) == (ticket.name, ticket.avatar, ticket.lang)


def go(state: Lounge, person: str) -> lounge.Go | None:
    known = state.members.get(person)
    return lounge.Go(person) if known and known.here else None


# --- who is suggested to whom ---------------------------------------------------------------------------------------


def wanted(state: Lounge) -> Quest | None:
    """Return the deal that is to be worked out, once all there is to know about it has been gathered."""
    deal = state.deal
    return Quest(deal.number, BUDGET) if deal is not None and not deal.gather else None


def question(state: Lounge) -> bytes:
    return msgspec.json.encode(MatchingJob(of_lounge.problem(state), BUDGET))


def answer(number: int, data: bytes) -> lounge.Dealt:
    if not data:
        return lounge.Dealt(number)
    found = msgspec.json.decode(data, type=Solution)
    return lounge.Dealt(number, found.suggestions, found.circles, found.report)
