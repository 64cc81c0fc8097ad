"""Consoles that organizers have opened: closed when they leave the organization, or are signed out everywhere."""

from __future__ import annotations

from contextlib import suppress

from game.decider import Context, Refusal
from server.meetup.commands import Revoke
from server.meetup.state import Meetup
from server.pages.site import site
from server.people.accounts import Account


async def close_everywhere(account: Account) -> None:
    """Close whatever consoles an organizer has open, in any browser."""
    for membership in await site().people.organizations.of(account.id):
        await close_in(membership.organization.id, account.person)


async def close_in(organization: str, person: str) -> None:
    """Close an organizer's consoles of an organization's meetups; ``person``: who they are in the log."""
    for owned in await site().people.meetups.of(organization):
        state: Meetup = (await site().streams.open(f"meetup/{owned.id}")).state
        for held, known in state.facilitators.items():
            if (held == person or held.startswith(f"{person}-")) and not known.revoked:
                context = Context(person, "organizer", site().clock.now())
                with suppress(Refusal):  # revoked by somebody else just now
                    await site().streams.run(f"meetup/{owned.id}", Revoke(held), context, "")
