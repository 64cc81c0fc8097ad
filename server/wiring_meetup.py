"""The kind of stream that leads others: a meetup, with who sees, follows and enters what of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter

import msgspec

from server.live.kinds import PUBLIC, Forgetting, Kind, Personal, Presence, Quest, Quests, Ward
from server.live.worker import GroupingJob
from server.meetup import commands as meetup
from server.meetup import naming, patch, personal
from server.meetup.access import passage
from server.meetup.commands import MeetupCommand
from server.meetup.decider import MeetupDecider
from server.meetup.events import Erased, MeetupEvent
from server.meetup.grouping import of_meetup
from server.meetup.grouping.problem import Solution
from server.meetup.show import concerned
from server.meetup.state import Meetup
from server.meetup.view import mine
from server.people.tickets import Ticket


def meetup_kind() -> Kind:
    return Kind(
        "meetup",
        MeetupDecider(),
        state=Meetup,
        commands=MeetupCommand,
        events=MeetupEvent,
        tick=meetup.Tick(),
        presence=Presence(here=at_meetup, arrive=come, leave=go),
        audiences=(PUBLIC, "staff"),
        personal=Personal(mine, patch.personal, concerned),
        ward=Ward(passage, doors_moved, naming.inner),
        errands=attrgetter("errands"),
        quests=Quests(wanted, question, answer),
        forgetting=Forgetting(command=meetup.Erase, event=Erased, blank=personal.blank),
    )


def at_meetup(state: Meetup) -> Sequence[str]:
    return [person for person, one in state.people.items() if one.here]


def come(state: Meetup, ticket: Ticket) -> meetup.Arrive | None:
    known = state.people.get(ticket.person)
    return meetup.Arrive(ticket.person) if known and not known.here else None


def go(state: Meetup, person: str) -> meetup.Leave | None:
    known = state.people.get(person)
    return meetup.Leave(person) if known and known.here else None


def doors_moved(before: Meetup, after: Meetup, persons: Iterable[str]) -> Iterable[str]:
    """Return those whom the doors may know differently now."""
    if before.people is not after.people:
        yield from (one for one in persons if before.people.get(one) is not after.people.get(one))
    if before.facilitators is not after.facilitators:
        yield from (one for one in persons if before.facilitators.get(one) is not after.facilitators.get(one))


# --- small groups that are looked for -------------------------------------------------------------------------------


def wanted(state: Meetup) -> Quest | None:
    search = state.breakout.search if state.breakout else None
    return Quest(search.number, search.budget / 1000, stop=search.stop) if search else None


def question(state: Meetup) -> bytes:
    quest = wanted(state)
    return msgspec.json.encode(GroupingJob(of_meetup.problem(state), quest.seconds if quest else 0))


def answer(number: int, data: bytes) -> meetup.Found:
    if not data:
        return meetup.Found(number)
    found = msgspec.json.decode(data, type=Solution)
    return meetup.Found(number, coming=found.rounds, verdict=found.verdict)
