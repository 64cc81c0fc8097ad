"""The tables. Migrations build them; a test keeps the two in step."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, String, Table

# On PostgreSQL names compare by code point, as in SQLite and Python, so that prefixes are ranges of the key.
Name = String(200).with_variant(String(200, collation="C"), "postgresql")

metadata = MetaData()

event = Table(
    "event",
    metadata,
    Column("stream", Name, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", BigInteger, nullable=False),
    Column("by", String(200), nullable=False),
    Column("role", String(200), nullable=False),
    Column("command", String(200), nullable=False),
    Column("version", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

command = Table(
    "command",
    metadata,
    Column("stream", Name, primary_key=True),
    Column("command", Name, primary_key=True),
    Column("seq", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# Where each stream stands: its last seq, and the deadline that its last append named.
head = Table(
    "head",
    metadata,
    Column("stream", Name, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("deadline", BigInteger),
    sqlite_with_rowid=False,
)
Index(
    "head_deadline",
    head.c.deadline,
    sqlite_where=head.c.deadline.is_not(None),
    postgresql_where=head.c.deadline.is_not(None),
)

snapshot = Table(
    "snapshot",
    metadata,
    Column("stream", Name, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("schema", String(200), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
