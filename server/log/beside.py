"""Which releases may run on the tables: a row that whoever brings them up to date leaves for earlier releases.

An earlier release does not know the revision that it finds, so it has to be told. The row names the revision that it is
about: tables that were changed in another way are nobody's but their own release's.
"""

from __future__ import annotations

from sqlalchemy import Connection, column, insert, inspect, select, table, update

house = table("house", column("name"), column("value"))
"""Of ``server.people.schema``; no more of it than has to stay as it is for all releases to come."""
NAME = "beside"


def leave(connection: Connection, revision: str, oldest: str) -> None:
    """Say that code whose newest revision is ``oldest`` or a later one may run on the tables of ``revision``."""
    value = f"{revision} {oldest}"
    if _found(connection) == value:
        return
    if not connection.execute(update(house).where(house.c.name == NAME).values(value=value)).rowcount:
        connection.execute(insert(house).values(name=NAME, value=value))


def oldest(connection: Connection, revision: str) -> str | None:
    """Find the oldest revision whose code may run on the tables of ``revision``; None where nobody has said it."""
    about, _, found = _found(connection).partition(" ")
    return found if about == revision else None


def _found(connection: Connection) -> str:
    if not inspect(connection).has_table(house.name):
        return ""
    return str(connection.scalar(select(house.c.value).where(house.c.name == NAME)) or "")
