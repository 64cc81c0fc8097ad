"""What a database's error means to the person who runs the server."""

from __future__ import annotations

import asyncio
import errno
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg
from sqlalchemy.exc import SQLAlchemyError

from server.log.address import Address
from server.log.errors import StoreUnavailable

FAULTS = (SQLAlchemyError, sqlite3.Error, asyncpg.PostgresError, asyncpg.InterfaceError, OSError, asyncio.TimeoutError)
"""What database drivers raise."""
SEEN: Counter[str] = Counter()
"""How often databases did not do their work, in this process, by code."""

SQLITE_CODES = {
    sqlite3.SQLITE_BUSY: "store-busy",
    sqlite3.SQLITE_LOCKED: "store-busy",
    sqlite3.SQLITE_CANTOPEN: "store-unwritable",
    sqlite3.SQLITE_READONLY: "store-unwritable",
    sqlite3.SQLITE_PERM: "store-unwritable",
    sqlite3.SQLITE_NOTADB: "store-not-a-database",
    sqlite3.SQLITE_CORRUPT: "store-corrupt",
    sqlite3.SQLITE_FULL: "store-full",
}


@contextmanager
def told(address: Address) -> Iterator[None]:
    """Turn what the drivers raise into StoreUnavailable."""
    try:
        yield
    except FAULTS as error:
        raise fault(error, address) from error


def fault(error: BaseException, address: Address) -> StoreUnavailable:
    """Say what is wrong with the database at the address."""
    cause = root(error)
    code = code_of(cause)
    SEEN[code] += 1
    if code == "store-failed":
        return StoreUnavailable(code, place=address.shown, reason=first_line(cause))
    return StoreUnavailable(code, place=address.shown)


def root(error: BaseException) -> BaseException:
    """Find the driver's own exception behind SQLAlchemy's wrapping."""
    while isinstance(error, SQLAlchemyError) or type(error).__module__.startswith("sqlalchemy."):
        inner = getattr(error, "orig", None) or error.__cause__
        if inner is None:
            break
        error = inner
    return error


def code_of(error: BaseException) -> str:
    match error:
        case sqlite3.Error():
            return sqlite_code(error)
        case asyncpg.InvalidAuthorizationSpecificationError():
            return "store-wrong-password"
        case asyncpg.InvalidCatalogNameError():
            return "store-no-database"
        case asyncpg.InsufficientPrivilegeError():
            return "store-forbidden"
        case asyncpg.UndefinedTableError() | asyncpg.UndefinedColumnError():
            return "store-not-migrated"
        case asyncpg.DiskFullError():
            return "store-full"
        case OSError() if error.errno in {errno.EACCES, errno.EROFS, errno.EEXIST, errno.ENOTDIR}:
            return "store-unwritable"
        case OSError() | TimeoutError() | asyncio.TimeoutError() | asyncpg.InterfaceError():
            return "store-unreachable"
        case asyncpg.PostgresConnectionError() | asyncpg.OperatorInterventionError():
            return "store-unreachable"
        case _:
            return "store-failed"


def sqlite_code(error: sqlite3.Error) -> str:
    number = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary code
    if number == sqlite3.SQLITE_ERROR and "no such table" in str(error):
        return "store-not-migrated"
    return SQLITE_CODES.get(number, "store-failed")


def first_line(error: BaseException) -> str:
    return (str(error) or type(error).__name__).splitlines()[0][:300]
