"""How pages reach what is measured, and how they write down who looked at it.

``await measuring().facts(meetup)``, ``await looked(folder, "names", "told")``.
"""

from __future__ import annotations

from typing import cast

from quart import Quart, current_app

from server.measuring.asking import Unmeasured
from server.measuring.measuring import Measuring
from server.pages.belonging import Desk, Folder
from server.pages.session import organizer
from server.pages.site import page, site
from server.people.looks import What
from server.people.tickets import Ticket

SOON = {"Retry-After": "5", "Cache-Control": "no-store"}
AGAIN = 600_000
"""Milliseconds within which the same look of the same one at the same is not written down again."""


def measuring() -> Measuring:
    """Return the house's measuring."""
    kept = current_app.extensions.get("nijikai-measuring")
    if kept is None:
        parts = site()
        made = Measuring(parts.store, parts.people, parts.clock, parts.settings.database_url)
        kept = current_app.extensions["nijikai-measuring"] = made
    return cast("Measuring", kept)


async def looked(at: Folder | Desk, what: What, detail: str = "") -> None:
    """Write down that the organizer of this request looks at a meetup, or at an organization's meetups together.

    Call it before showing anything. ``detail``: a measure's id or a file's name. Raises LogError: then show nothing.
    """
    desk, meetup = (at.desk, at.id) if isinstance(at, Folder) else (at, None)
    account = organizer()
    await write(desk.organization.id, account.person, account.name, what, meetup=meetup, detail=detail)


async def looked_by(ticket: Ticket, organization: str, what: What, detail: str = "") -> None:
    """Write down that a facilitator looks at the meetup of their ticket. Raises LogError: then show nothing."""
    await write(organization, ticket.person, ticket.name, what, meetup=ticket.place, detail=detail)


async def write(
    organization: str, who: str, name: str, what: What, *, meetup: str | None = None, detail: str = ""
) -> None:
    """Write a look down, unless the same was written down a few minutes ago."""
    now, looks = site().clock.now(), site().people.looks
    recent: dict[tuple[str | None, ...], int] = current_app.extensions.setdefault("nijikai-looks", {})
    key = (organization, who, what, meetup, detail)
    if now - recent.get(key, 0) < AGAIN:
        return
    await looks.append(organization, who, name, what, now, meetup=meetup, detail=detail)
    for old in [each for each, at in recent.items() if now - at >= AGAIN]:
        del recent[old]
    recent[key] = now


def show_unmeasured(app: Quart) -> None:
    """Say in words, wherever figures were asked for, that there are none now."""
    app.register_error_handler(Unmeasured, _unmeasured)


async def _unmeasured(error: Unmeasured) -> tuple[str, int, dict[str, str]]:
    return *await page("error.html", status=503, kind=error.code, **error.params), SOON
