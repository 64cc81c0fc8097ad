"""PostgreSQL's writing side: one connection, one statement and so one round trip for a batch."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any

import asyncpg

from server.log.address import Address
from server.log.errors import StoreUnavailable
from server.log.faults import FAULTS, fault
from server.log.plan import Outcome, Plan, first_expected, plan
from server.log.records import Append, Recorded, Snapshot

COMMAND_SECONDS = 10.0
TRIES = 50
"""How often a batch is planned anew when other processes write to its streams; each time one of them gets on."""

# Written only if every stream stands where the plan says; what another process commits meanwhile hits a unique key.
WRITE = """
with
  wrong as (
    select from unnest($1::text[], $2::int[]) as wanted(stream, seq)
    left join head on head.stream = wanted.stream
    where wanted.seq <> coalesce(head.seq, 0)
    limit 1
  ),
  events as (
    insert into event (stream, seq, at, "by", role, command, version, data)
    select * from unnest(
      $3::text[], $4::int[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::int[], $10::bytea[]
    )
    where not exists (select from wrong)
  ),
  commands as (
    insert into command (stream, command, seq)
    select * from unnest($11::text[], $12::text[], $13::int[])
    where not exists (select from wrong)
  ),
  heads as (
    insert into head (stream, seq, deadline)
    select * from unnest($14::text[], $15::int[], $16::bigint[])
    where not exists (select from wrong)
    on conflict (stream) do update set seq = excluded.seq, deadline = excluded.deadline where head.seq <= excluded.seq
  )
select not exists (select from wrong)
"""
LAST = "select stream, seq from head where stream = any($1::text[])"
KNOWN = """
select stream, command, seq from command
where (stream, command) in (select * from unnest($1::text[], $2::text[]))
"""
SET_SNAPSHOT = """
insert into snapshot (stream, seq, schema, at, data) values ($1, $2, $3, $4, $5)
on conflict (stream) do update
set seq = excluded.seq, schema = excluded.schema, at = excluded.at, data = excluded.data
where snapshot.seq <= excluded.seq
"""
BLANK_EVENTS = """
update event set version = new.version, data = new.data
from unnest($1::text[], $2::int[], $3::int[], $4::bytea[]) as new(stream, seq, version, data)
where event.stream = new.stream and event.seq = new.seq
"""
DROP_SNAPSHOT = "delete from snapshot where stream = $1"
RACES = (asyncpg.UniqueViolationError, asyncpg.DeadlockDetectedError, asyncpg.SerializationError)
if TYPE_CHECKING:
    Connection = asyncpg.Connection[asyncpg.Record]


class PostgresCommitter:
    """A Committer for one PostgreSQL database."""

    def __init__(self, address: Address) -> None:
        self._address = address
        self._connection: Connection | None = None
        self._lock = asyncio.Lock()

    async def commit(self, batch: Sequence[Append]) -> list[Outcome]:
        async with self._connected() as connection:
            planned = plan(batch, first_expected(batch), {})
            for _ in range(TRIES):
                if await write(connection, planned):
                    return planned.outcomes
                planned = await look_up(connection, batch)
        raise StoreUnavailable("store-busy", place=self._address.shown)

    async def save_snapshot(self, new: Snapshot) -> None:
        async with self._connected() as connection:
            await connection.execute(SET_SNAPSHOT, new.stream, new.seq, new.schema, new.at, new.data)

    async def redact(self, records: Sequence[Recorded], fresh: Snapshot) -> None:
        rows = [(new.stream, new.seq, new.version, new.data) for new in records]
        async with self._connected() as connection, connection.transaction():
            await connection.execute(BLANK_EVENTS, *columns(rows, 4))
            await connection.execute(DROP_SNAPSHOT, fresh.stream)
            await connection.execute(SET_SNAPSHOT, fresh.stream, fresh.seq, fresh.schema, fresh.at, fresh.data)

    async def close(self) -> None:
        async with self._lock:
            connection, self._connection = self._connection, None
            if connection is not None and not connection.is_closed():
                with suppress(*FAULTS):  # nothing is under way; a database that is gone needs no goodbye
                    await connection.close(timeout=COMMAND_SECONDS)

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[Connection]:
        async with self._lock:
            try:
                if self._connection is None:
                    self._connection = await connect(self._address)
                yield self._connection
            except BaseException as error:
                self._drop()
                if isinstance(error, FAULTS):
                    raise fault(error, self._address) from error
                raise

    def _drop(self) -> None:
        """Give the connection up, so that the next call makes a new one; the database rolls back what was begun."""
        if self._connection is not None:
            self._connection.terminate()
            self._connection = None


async def connect(address: Address, patience: float | None = COMMAND_SECONDS) -> Connection:
    """Connect; a statement that takes longer than ``patience`` seconds then fails."""
    return await asyncpg.connect(address.dsn, timeout=address.timeout, command_timeout=patience)


async def write(connection: Connection, planned: Plan) -> bool:
    """Write all of the plan, or nothing because another process came first."""
    try:
        return bool(
            await connection.fetchval(
                WRITE,
                *columns(sorted(planned.before.items()), 2),
                *columns(sorted(planned.events), 8),
                *columns(sorted(planned.command_rows), 3),
                *columns(sorted(planned.head_rows), 3),
            )
        )
    except RACES:
        return False


async def look_up(connection: Connection, batch: Sequence[Append]) -> Plan:
    streams = {append.stream for append in batch}
    keys = {(append.stream, append.command) for append in batch if append.command}
    last = {row[0]: row[1] for row in await connection.fetch(LAST, sorted(streams))}
    known = {(row[0], row[1]): row[2] for row in await connection.fetch(KNOWN, *columns(sorted(keys), 2))}
    return plan(batch, last, known)


def columns(rows: Iterable[tuple[Any, ...]], count: int) -> list[tuple[Any, ...]]:
    """Turn rows into the arrays that unnest takes."""
    return list(zip(*rows, strict=True)) or [()] * count
