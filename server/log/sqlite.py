"""SQLite's writing side: one thread with one connection, WAL and synchronous FULL."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from typing import TypeVar

from sqlalchemy import ClauseElement, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import dialect, insert

from server.log.address import Address
from server.log.errors import Conflict, StoreUnavailable
from server.log.faults import told
from server.log.plan import Outcome, Plan, first_expected, plan
from server.log.records import Append, Recorded, Snapshot
from server.log.schema import command, event, head, snapshot

BUSY_SECONDS = 5.0
BUSY_PAUSE = 0.01
SETTINGS = (
    "PRAGMA synchronous=FULL",  # in WAL anything less can lose the last commits when power fails
    "PRAGMA secure_delete=ON",  # what is taken out of the log is overwritten in the file
    "PRAGMA wal_autocheckpoint=4000",  # pages of 4 KiB: fewer, larger copies back into the file
)
Result = TypeVar("Result")


def text(statement: ClauseElement) -> str:
    """Spell a statement out for the driver, its parameters in the order they are named."""
    return str(statement.compile(dialect=dialect()))


def upsert_snapshot() -> ClauseElement:
    statement = insert(snapshot)
    new = {name: statement.excluded[name] for name in ("seq", "schema", "at", "data")}
    return statement.on_conflict_do_update(
        index_elements=["stream"], set_=new, where=snapshot.c.seq <= statement.excluded.seq
    )


LAST = text(select(head.c.seq).where(head.c.stream == bindparam("stream")))
KNOWN = text(
    select(command.c.seq).where(command.c.stream == bindparam("stream"), command.c.command == bindparam("command"))
)
ADD_EVENT = text(insert(event))
ADD_COMMAND = text(insert(command))
ADD_HEAD = text(insert(head))
MOVE_HEAD = text(
    update(head)
    .values(seq=bindparam("new_seq"), deadline=bindparam("new_deadline"))
    .where(head.c.stream == bindparam("of_stream"), head.c.seq == bindparam("of_seq"))
)
SET_SNAPSHOT = text(upsert_snapshot())
DROP_SNAPSHOT = text(delete(snapshot).where(snapshot.c.stream == bindparam("stream")))
BLANK_EVENT = text(
    update(event)
    .values(version=bindparam("new_version"), data=bindparam("new_data"))
    .where(event.c.stream == bindparam("of_stream"), event.c.seq == bindparam("of_seq"))
)


def connect(address: Address, mode: str = "rw") -> sqlite3.Connection:
    """Open the database. Transactions are begun by hand."""
    uri = f"{address.path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    for setting in SETTINGS:
        connection.execute(setting)
    return connection


def make_file(address: Address) -> None:
    """Make the file and its folder, if missing, and set what stays with it: readers never wait for the writer."""
    address.path.absolute().parent.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):  # which SQLite then says better
        # Ours alone; so are the files that come beside. One that is there is left alone: to close it would let go of
        # every lock that this process has on it.
        os.close(os.open(address.path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(connect(address, "rwc")) as connection:
        set_wal(connection)


def set_wal(connection: sqlite3.Connection) -> None:
    """Set the journal, which SQLite refuses at once, whatever the timeout, while another process does the same."""
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(BUSY_PAUSE)  # in a thread, and there is nothing to wait on: SQLite does not tell
        else:
            return


def check_file(address: Address) -> None:
    """Raise StoreUnavailable if there is no such file, and what SQLite raises if it is none of its own."""
    if not address.path.is_file():
        raise StoreUnavailable("store-no-database", place=address.shown)
    with closing(connect(address, "ro")) as connection:
        connection.execute("PRAGMA schema_version")


class SqliteCommitter:
    """A Committer for one SQLite file."""

    def __init__(self, address: Address) -> None:
        self._address = address
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="log-writer")
        self._connection: sqlite3.Connection | None = None

    async def commit(self, batch: Sequence[Append]) -> list[Outcome]:
        return await self._in_thread(lambda connection: write(connection, batch))

    async def save_snapshot(self, new: Snapshot) -> None:
        row = (new.stream, new.seq, new.schema, new.at, new.data)
        await self._in_thread(lambda connection: connection.execute(SET_SNAPSHOT, row).close())

    async def redact(self, records: Sequence[Recorded], fresh: Snapshot) -> None:
        await self._in_thread(lambda connection: blank(connection, records, fresh))

    async def close(self) -> None:
        await asyncio.get_running_loop().run_in_executor(self._thread, self._disconnect)
        self._thread.shutdown()

    async def _in_thread(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._do, work)

    def _do(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        with told(self._address):
            try:
                if self._connection is None:
                    self._connection = connect(self._address)
                return work(self._connection)
            except BaseException:
                self._disconnect()  # whatever was begun is rolled back; the next call starts afresh
                raise

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def write(connection: sqlite3.Connection, batch: Sequence[Append]) -> list[Outcome]:
    """Write a batch. It is believed to follow on what is there, and looked up only where that turns out to be wrong;
    the lock that BEGIN IMMEDIATE takes makes what is looked up true until the commit.
    """
    connection.execute("BEGIN IMMEDIATE")
    planned = plan(batch, first_expected(batch), {})
    if not fits(connection, planned):
        connection.execute("ROLLBACK")
        connection.execute("BEGIN IMMEDIATE")
        planned = look_up(connection, batch)
        insert_rows(connection, planned)
    connection.execute("COMMIT")
    return planned.outcomes


def fits(connection: sqlite3.Connection, planned: Plan) -> bool:
    """Write the rows of a plan that was made without looking; False where one has to look."""
    if any(isinstance(outcome, Conflict) for outcome in planned.outcomes):
        return False  # or was it written already?
    try:
        insert_rows(connection, planned)
    except sqlite3.IntegrityError:
        return False
    return True


def look_up(connection: sqlite3.Connection, batch: Sequence[Append]) -> Plan:
    last: dict[str, int] = {}
    known: dict[tuple[str, str], int] = {}
    for append in batch:
        if append.stream not in last:
            found = connection.execute(LAST, (append.stream,)).fetchone()
            last[append.stream] = found[0] if found else 0
        if append.command and (found := connection.execute(KNOWN, (append.stream, append.command)).fetchone()):
            known[append.stream, append.command] = found[0]
    return plan(batch, last, known)


def insert_rows(connection: sqlite3.Connection, planned: Plan) -> None:
    """Write the rows. Raises IntegrityError where they do not follow on what is there, or a command is there."""
    before = planned.before
    begun = [row for row in planned.head_rows if not before[row[0]]]
    moved = [(seq, at, stream, before[stream]) for stream, seq, at in planned.head_rows if before[stream]]
    connection.executemany(ADD_HEAD, begun)
    if moved and connection.executemany(MOVE_HEAD, moved).rowcount != len(moved):
        raise sqlite3.IntegrityError("a stream does not stand where it was said to")
    connection.executemany(ADD_COMMAND, planned.command_rows)
    connection.executemany(ADD_EVENT, planned.events)


def blank(connection: sqlite3.Connection, records: Sequence[Recorded], fresh: Snapshot) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(BLANK_EVENT, [(new.version, new.data, new.stream, new.seq) for new in records])
    connection.execute(DROP_SNAPSHOT, (fresh.stream,))
    connection.execute(SET_SNAPSHOT, (fresh.stream, fresh.seq, fresh.schema, fresh.at, fresh.data))
    connection.execute("COMMIT")
