"""Who looked at what: replays, names behind figures, exports. Written before it is shown, kept for a year."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Literal, get_args

import msgspec
from sqlalchemy import Row, delete, func, insert, select

from server.people.database import Anything, Database
from server.people.schema import look

What = Literal["replay", "names", "comments", "table", "log", "report", "key"]
"""``names``: people behind a figure or in a picture; ``table``: figures as a file; ``log``: the whole record as a file;
``key``: shared figures, read by a program with an access key.
"""
WHATS: tuple[What, ...] = get_args(What)
KEPT = 365 * 86_400_000
"""Milliseconds."""
PAGE = 50
LONGEST = {"name": 80, "detail": 200}


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """``who``: an organizer's or a facilitator's person, or an access key's; ``name``: what they were called then;
    ``meetup``: None where it was about more than one; ``detail``: a measure's id, or a file's name; ``at``: ms.
    """

    id: str
    organization: str
    meetup: str | None
    who: str
    name: str
    what: What
    detail: str
    at: int


class Seen(msgspec.Struct, frozen=True):
    """How often a meetup was looked at in one way, by how many, and when last, ms. ``meetup``: None for several of an
    organization together.
    """

    meetup: str | None
    what: What
    times: int
    by: int
    last: int


class Looks:
    """The table ``look``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def append(
        self,
        organization: str,
        who: str,
        name: str,
        what: What,
        at: int,
        *,
        meetup: str | None = None,
        detail: str = "",
    ) -> None:
        """Write a look down."""
        new = Look(
            id=secrets.token_urlsafe(12), organization=organization, meetup=meetup, who=who,
            name=name[: LONGEST["name"]], what=what, detail=detail[: LONGEST["detail"]], at=at,
        )  # fmt: skip
        await self._database.change(insert(look).values(**msgspec.structs.asdict(new)))

    async def of(self, organization: str, after: str = "", limit: int = PAGE) -> list[Look]:
        """Return the latest looks, newest first; those that are older than the one called ``after``, where given."""
        query = select(look).where(look.c.organization == organization)
        if after:
            at = select(look.c.at).where(look.c.id == after).scalar_subquery()
            query = query.where((look.c.at < at) | ((look.c.at == at) & (look.c.id < after)))
        query = query.order_by(look.c.at.desc(), look.c.id.desc()).limit(limit)
        return [_look(row) for row in await self._database.rows(query)]

    async def seen(self, organization: str, meetups: Sequence[str]) -> list[Seen]:
        """Return how these meetups of an organization were looked at, and several of its meetups together: for those
        who were there. Programs are left out: what they read says nothing of persons.
        """
        counts = (func.count(), func.count(look.c.who.distinct()), func.max(look.c.at))
        theirs = look.c.meetup.in_(meetups) | look.c.meetup.is_(None)
        query = select(look.c.meetup, look.c.what, *counts)
        query = query.where(look.c.organization == organization, look.c.what != "key", theirs)
        rows = await self._database.rows(
            query.group_by(look.c.meetup, look.c.what).order_by(func.max(look.c.at).desc())
        )
        return [Seen(*row) for row in rows]

    async def prune(self, now: int) -> int:
        """Forget what is older than a year; return how much that was."""
        return await self._database.change(delete(look).where(look.c.at < now - KEPT))


def _look(row: Row[Anything]) -> Look:
    return Look(**row._mapping)  # noqa: SLF001 - the public name of it
