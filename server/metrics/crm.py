"""A list of customers, as CRMs and spreadsheets export it: read forgivingly, checked row by row, all or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Final, get_args

from server.cells import cut, plain
from server.csv import Record, records
from server.encoding import Text, decode
from server.metrics.account_facts import Customer
from server.metrics.crm_parts import Code, Column, Fault, Reading
from server.metrics.crm_rows import habits_of, read_row, spoilt
from server.metrics.crm_words import HEADINGS

__all__ = ["MOST_BYTES", "MOST_ROWS", "Column", "Fault", "Reading", "read_customers"]

MOST_BYTES: Final = 5_000_000
MOST_ROWS: Final = 20_000
MOST_LINES: Final = 100_000
"""With those that spreadsheets fill with separators alone."""
MOST_FAULTS: Final = 200
NEEDED: Final[tuple[Column, ...]] = ("company", "revenue")


def read_customers(data: bytes | str, columns: Mapping[Column, int] | None = None) -> Reading:
    """Read a file. ``columns`` says what is where, by number from 0, instead of going by the headings. Never raises."""
    if len(data) > MOST_BYTES:
        return refuse("too-large", str(MOST_BYTES))
    told = decode(data) if isinstance(data, bytes) else Text("text", data)
    if told.trouble:
        return Reading((), (Fault(told.line, "", told.trouble, told.value),))
    encoding = told.encoding
    looked_at = list(islice(records(told.text), MOST_LINES + 1))
    if len(looked_at) > MOST_LINES:
        return refuse("too-many-rows", str(MOST_LINES), encoding)
    filled = (record for record in looked_at if any(field.strip() for field in record.fields))
    lines = list(islice(filled, MOST_ROWS + 2))
    if len(lines) < 2:
        return refuse("empty", encoding=encoding)
    where, faults = mapped(lines[0], columns) if columns is not None else found(lines[0])
    headings = tuple(cut(field) for field in lines[0].fields)
    if faults:
        return Reading((), faults, encoding, where, headings)
    rows, wrong = body(lines, where)
    return Reading(() if wrong else tuple(rows), limited(wrong), encoding, where, headings)


def refuse(code: Code, value: str = "", encoding: str = "") -> Reading:
    return Reading((), (Fault(0, "", code, value),), encoding)


def limited(faults: Sequence[Fault]) -> tuple[Fault, ...]:
    """Return so many faults as somebody will read, and how many there are."""
    if len(faults) <= MOST_FAULTS:
        return tuple(faults)
    return (*faults[:MOST_FAULTS], Fault(0, "", "too-many-faults", str(len(faults))))


# --- which column is where --------------------------------------------------------------------------------------------


def found(head: Record) -> tuple[dict[Column, int], tuple[Fault, ...]]:
    """Return the columns by the headings, and what is wrong with these."""
    if head.fault:
        return {}, (Fault(head.line, "", spoilt(head), cut(head.fields[0])),)
    where: dict[Column, int] = {}
    faults: list[Fault] = []
    for place, heading in enumerate(head.fields):
        column = HEADINGS.get(plain(heading))
        if column in where:
            faults.append(Fault(head.line, column, "column-twice", cut(heading)))
        elif column:
            where[column] = place
    return where, (*faults, *missing(where, head))


def missing(where: Mapping[Column, int], head: Record) -> list[Fault]:
    return [Fault(head.line, column, "no-column") for column in NEEDED if column not in where]


def mapped(head: Record, columns: Mapping[Column, int]) -> tuple[dict[Column, int], tuple[Fault, ...]]:
    """Return the columns as somebody said, and what is wrong with that."""
    width = len(head.fields)
    known = get_args(Column)
    good = {column: place for column, place in columns.items() if column in known and is_place(place, width)}
    faults = [
        Fault(head.line, "", "bad-mapping", cut(f"{name}: {at}")) for name, at in columns.items() if name not in good
    ]
    taken: dict[int, Column] = {}
    for column, place in good.items():
        if taken.setdefault(place, column) != column:
            faults.append(Fault(head.line, column, "column-twice", cut(head.fields[place])))
    return good, (*faults, *missing(good, head))


def is_place(place: object, width: int) -> bool:
    return isinstance(place, int) and not isinstance(place, bool) and 0 <= place < width


# --- the rows ---------------------------------------------------------------------------------------------------------


def body(lines: Sequence[Record], where: Mapping[Column, int]) -> tuple[list[Customer], list[Fault]]:
    """Return the customers, and all that is wrong with any line."""
    rows: list[Customer] = []
    faults: list[Fault] = []
    seen: dict[str, int] = {}
    habits = habits_of(lines[1 : MOST_ROWS + 1], where)
    for record in lines[1 : MOST_ROWS + 1]:
        row, wrong = read_row(record, where, habits, len(lines[0].fields))
        if row.key and (earlier := seen.setdefault(row.key, record.line)) != record.line:
            wrong.append(Fault(record.line, "company", "duplicate", cut(row.company), earlier))
        rows.append(row)
        faults += wrong
    if len(lines) > MOST_ROWS + 1:
        faults.append(Fault(lines[MOST_ROWS + 1].line, "", "too-many-rows", str(MOST_ROWS)))
    return rows, faults
