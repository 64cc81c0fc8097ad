"""Facilitators' tickets: the links that organizers hand out."""

from __future__ import annotations

from server.pages.belonging import Folder
from server.pages.site import base_url, lang, site
from server.people.tickets import Ticket

DAY = 86_400
LINK_DAYS = 90
"""Days that a facilitator link is good for, unless it is revoked."""


def facilitator_links(folder: Folder) -> list[tuple[str, str, str]]:
    """Return person, name and link of everyone who was given one and still has it."""

    def link(person: str, name: str) -> str:
        return f"{base_url()}/f/{site().tickets.sign(staff_ticket(folder.id, person, name, LINK_DAYS))}"

    known = folder.state.facilitators.items()
    given = [(person, each.name) for person, each in known if not each.revoked and person.startswith("f-")]
    return [(person, name, link(person, name)) for person, name in given]


def staff_ticket(meetup: str, person: str, name: str, days: int) -> Ticket:
    """Make a facilitator's ticket; it ends at midnight, so that a day's links are all the same."""
    ends = (site().clock.now() // 1000 // DAY + days + 1) * DAY
    return Ticket(
        kind="meetup",
        place=meetup,
        person=person,
        role="facilitator",
        name=name[:40],
        avatar=person,
        lang="en" if lang() == "en" else "ja",
        expires=ends,
    )
