"""By which ways somebody would like to be reminded: the lounges know that they would, the table how."""

from __future__ import annotations

from contextlib import suppress

from game.decider import Context, Refusal, Role
from server.erasure import House
from server.lounge.commands import Remind
from server.lounge.state import Lounge
from server.meetup import naming
from server.people.reaches import Way


async def wish(house: House, meetup: str, person: str, role: Role, way: Way, *, on: bool) -> None:
    """Let a lounge know. Raises Refusal."""
    command = Remind(push=on) if way == "push" else Remind(mail=on)
    await house.streams.run(naming.lounge(meetup), command, Context(person, role, house.clock.now()), "")


async def wanted_in(house: House, person: str, way: Way) -> list[str]:
    """Return the meetups whose lounges would remind somebody this way."""
    found = []
    for attended in await house.people.persons.meetups(person):
        lounge = await lounge_of(house, attended.meetup)
        member = lounge.members.get(person) if lounge else None
        if lounge and member and lounge.phase != "over" and (member.push if way == "push" else member.mail):
            found.append(attended.meetup)
    return found


async def lounge_of(house: House, meetup: str) -> Lounge | None:
    name = naming.lounge(meetup)
    if not await house.streams.exists(name):
        return None
    lounge: Lounge = (await house.streams.open(name)).state
    return lounge


async def end(house: House, meetup: str, person: str, role: Role, way: Way) -> bool:
    """End reminders of one lounge; where no other one reminds them this way, forget how they are reached, and return
    true. Raises Refusal.
    """
    await wish(house, meetup, person, role, way, on=False)
    if [one for one in await wanted_in(house, person, way) if one != meetup]:
        return False
    await house.people.reaches.stop(person, way)
    return True


async def end_all(house: House, meetup: str, person: str, way: Way) -> None:
    """End reminders of every lounge, at once: first of all, nothing can reach them any more."""
    await house.people.reaches.stop(person, way)
    for one in {meetup, *await wanted_in(house, person, way)}:
        if await lounge_of(house, one) is not None:
            with suppress(Refusal):  # gone, or nobody there: then there is nothing to end
                await wish(house, one, person, "attendee", way, on=False)
