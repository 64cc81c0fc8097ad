"""The secret key's mark: by it processes find out whether they have the same one, and nobody learns it."""

from __future__ import annotations

import hashlib
import hmac
import logging

from sqlalchemy import insert, select, update

from server.config import SettingsError, variable
from server.people.database import Database, Taken
from server.people.schema import house

log = logging.getLogger("nijikai.secret")
NAME = "key"
DIFFERS = (
    "is not the key of the other workers on this database. Give all of them the same one; where it was changed on"
    " purpose, stop them all and run `nijikai rekey` once"
)


def mark_of(secret: str) -> str:
    return hmac.new(secret.encode(), b"nijikai-house", hashlib.sha256).hexdigest()[:32]


async def agree(database: Database, secret: str, *, several: bool) -> None:
    """See to it that this process has the key of the others. ``several``: there may be others; else the key may have
    been changed, which is said, and remembered. Raises SettingsError or StoreUnavailable.
    """
    mark = mark_of(secret)
    known = await find(database) or await remember_first(database, mark)
    if known == mark:
        return
    if several:
        raise SettingsError(variable("secret_key"), "***", DIFFERS)
    log.warning("the secret key is another one than before: links and sign-ins given before do not work any more")
    await remember(database, secret)


async def find(database: Database) -> str:
    row = await database.first(select(house.c.value).where(house.c.name == NAME))
    return str(row[0]) if row else ""


async def remember_first(database: Database, mark: str) -> str:
    """Return the mark that counts: ours, unless another process was faster."""
    try:
        await database.change(insert(house).values(name=NAME, value=mark))
    except Taken:
        return await find(database)
    return mark


async def remember(database: Database, secret: str) -> None:
    """Have this be the key of the house from now on."""
    mark = mark_of(secret)
    if not await database.change(update(house).where(house.c.name == NAME).values(value=mark)):
        await remember_first(database, mark)
