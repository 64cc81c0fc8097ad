"""Rows as lines of JSON: the same for every database, and read back strictly."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Final

import msgspec
from sqlalchemy import BigInteger, Column, Integer, LargeBinary, String, Table

from server.log.schema import metadata as log
from server.people.schema import metadata as people

LEFT_OUT: Final = frozenset({"snapshot", "measured", "house"})
"""What is made anew from the rest, and what belongs to the place and not to what is kept there."""
ENCODE: Final = msgspec.json.Encoder().encode


class Bytes(msgspec.Struct, frozen=True):
    """Bytes that are no text, in base64."""

    b: str


def tables() -> list[Table]:
    """Return all tables of a backup, none before those it refers to."""
    return [table for part in (log, people) for table in part.sorted_tables if table.name not in LEFT_OUT]


def column_type(column: Column[Any]) -> Any:  # noqa: ANN401 - a type
    """Return what may stand in a column."""
    match column.type:
        case BigInteger():
            kind: Any = Annotated[int, msgspec.Meta(ge=-(2**63), le=2**63 - 1)]
        case Integer():
            kind = Annotated[int, msgspec.Meta(ge=-(2**31), le=2**31 - 1)]
        case String(length=length):
            kind = Annotated[str, msgspec.Meta(max_length=length)]
        case LargeBinary():
            kind = str | Bytes
        case other:
            raise TypeError(other)
    return kind | None if column.nullable else kind


class Form:
    """How the rows of a table are written and read."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.names = [column.name for column in table.columns]
        self._binary = [isinstance(column.type, LargeBinary) for column in table.columns]
        types = tuple(column_type(column) for column in table.columns)
        self._decoder = msgspec.json.Decoder(tuple.__class_getitem__(types))

    def written(self, row: Iterable[Any]) -> bytes:
        """Spell a row out, as one line."""
        shown = [
            to_text(value) if binary and value is not None else value
            for value, binary in zip(row, self._binary, strict=True)
        ]
        return ENCODE(shown) + b"\n"

    def read(self, line: bytes) -> dict[str, Any]:
        """Read a line. Raises ValueError where it is no row of this table."""
        row = self._decoder.decode(line)
        values = (
            to_bytes(value) if binary and value is not None else value
            for value, binary in zip(row, self._binary, strict=True)
        )
        return dict(zip(self.names, values, strict=True))


def to_text(data: bytes) -> str | Bytes:
    try:
        return bytes(data).decode()
    except UnicodeDecodeError:
        return Bytes(b64encode(data).decode())


def to_bytes(value: str | Bytes) -> bytes:
    return b64decode(value.b, validate=True) if isinstance(value, Bytes) else value.encode()


def forms() -> Mapping[str, Form]:
    """Return the forms of all tables, by name."""
    return {table.name: Form(table) for table in tables()}
