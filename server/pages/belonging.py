"""What belongs to whom: every organizer's page passes here. For all others there is nothing to find."""

from __future__ import annotations

from typing import Any

import msgspec
from quart import abort

from game.decider import Context, Refusal
from server.live.stream import Stream
from server.meetup.state import Meetup, Plan
from server.pages.session import organizer
from server.pages.site import site
from server.people.meetups import Owned
from server.people.organizations import Organization, Role

MAY_PREPARE: tuple[Role, ...] = ("owner", "organizer")


class Desk(msgspec.Struct, frozen=True):
    """An organization that the organizer belongs to, and as what."""

    organization: Organization
    role: Role

    @property
    def prepares(self) -> bool:
        return self.role in MAY_PREPARE

    @property
    def owns(self) -> bool:
        return self.role == "owner"


class Folder(msgspec.Struct, frozen=True):
    """A meetup of the organizer's organization."""

    desk: Desk
    owned: Owned
    stream: Stream

    @property
    def id(self) -> str:
        return self.owned.id

    @property
    def state(self) -> Meetup:
        state: Meetup = self.stream.state
        return state

    @property
    def plan(self) -> Plan:
        return self.state.plan or abort(404)


async def desk_of(organization: str, *, prepares: bool = False, owns: bool = False) -> Desk:
    """Return the organization if it is the organizer's, with a role that may prepare or owns; else 404."""
    role = await site().people.organizations.role(organization, organizer().id)
    found = await site().people.organizations.find(organization) if role else None
    if role is None or found is None:
        abort(404)
    desk = Desk(found, role)
    if (prepares and not desk.prepares) or (owns and not desk.owns):
        abort(404)
    return desk


async def folder_of(meetup: str, *, prepares: bool = False) -> Folder:
    """Return a meetup of the organizer's organization; else 404."""
    owned = await site().people.meetups.find(meetup)
    if owned is None:
        abort(404)
    desk = await desk_of(owned.organization, prepares=prepares)
    if not await site().streams.exists(f"meetup/{meetup}"):
        abort(404)
    return Folder(desk, owned, await site().streams.open(f"meetup/{meetup}"))


async def ask(meetup: str, command: Any) -> Refusal | None:  # noqa: ANN401 - any command of a meetup
    """Send a command in the organizer's name; return what the rules have against it."""
    context = Context(organizer().person, "organizer", site().clock.now())
    try:
        await site().streams.run(f"meetup/{meetup}", command, context, "")
    except Refusal as refusal:
        return refusal
    return None
