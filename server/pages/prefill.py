"""What my profile can begin with, so that nobody writes twice what is known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast, get_args

import msgspec
from quart import Blueprint, Response

from server.lounge.parts import Profile
from server.lounge.prefill import Known, prefill
from server.lounge.state import Lounge
from server.meetup import naming
from server.meetup.parts import Level
from server.meetup.state import Meetup, Person
from server.pages.lounge import visitor
from server.pages.notes import topics_of
from server.pages.site import lang, site

blueprint = Blueprint("prefill", __name__)

EARLIER = 6
"""The latest meetups whose lounges are asked."""


@blueprint.get("/m/<meetup>/lounge/prefill.json")
async def show(meetup: str) -> Response:
    """My profile's beginning: for whoever asks, about themselves alone."""
    state, who = await visitor(meetup)
    made = prefill(
        await earlier_profile(meetup, who.person),
        await known_of(state, who.person),
        *topics(state, who.person),
    )
    return Response(msgspec.json.encode(made), content_type="application/json", headers={"Cache-Control": "no-store"})


async def earlier_profile(meetup: str, person: str) -> Profile:
    """Return what they wrote at the latest meetup before this one where they wrote anything."""
    attended = await site().people.persons.meetups(person)
    for came in [each for each in attended if each.meetup != meetup][:EARLIER]:
        name = naming.lounge(came.meetup)
        if await site().streams.exists(name):
            lounge: Lounge = (await site().streams.open(name)).state
            member = lounge.members.get(person)
            if member is not None and member.written and not member.erased:
                return member.profile
    return Profile()


async def known_of(state: Meetup, person: str) -> Known:
    """Return company and level: as this meetup's list says, else as the organization knows them."""
    member = state.people.get(person) or Person(name="")
    row = await site().people.persons.find(person)
    company = member.company or (row.company if row else "")
    level = member.level or (row.level if row else "")
    return Known(company=company, level=cast("Level", level) if level in get_args(Level) else "")


def topics(state: Meetup, person: str) -> tuple[list[str], list[str]]:
    """Return in words what they voted for, and what the small groups that they were in were about."""
    words = topics_of(state, lang()) | titles(state)
    member = state.people.get(person)
    voted = list(member.topics) if member else []
    return [words.get(topic, "") for topic in voted], [words.get(topic, "") for topic in talked(state, person)]


def titles(state: Meetup) -> dict[str, str]:
    """Return what topics are called that organizers have written themselves."""
    schemes = [*(state.plan.schemes if state.plan else ()), *([state.breakout.scheme] if state.breakout else [])]
    return {topic.id: topic.title for scheme in schemes for topic in scheme.topics if topic.title}


def talked(state: Meetup, person: str) -> Iterable[str]:
    """Yield the topics of small groups that somebody was in, in rounds that are over."""
    for held in state.rounds:
        yield from (topic for room, topic in held.topics.items() if person in held.rooms.get(room, ()))
