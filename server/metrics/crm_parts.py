"""What reading a list of customers comes to: rows, or faults that say where they are."""

from __future__ import annotations

from typing import Literal

import msgspec

from server.metrics.account_facts import Customer

Column = Literal["company", "tier", "revenue", "before", "renewal", "status"]
MoneyCode = Literal["not-a-number", "negative", "ambiguous-number", "too-large"]
DayCode = Literal["not-a-day", "ambiguous-day"]
Code = Literal[
    "too-large", "not-text", "which-encoding", "empty", "no-column", "column-twice", "bad-mapping", "too-many-rows",
    "too-many-faults", "open-quote", "too-long", "too-many-fields", "control-characters", "no-company", "duplicate",
    "no-revenue", "not-a-number", "negative", "ambiguous-number", "not-a-day", "ambiguous-day", "unknown-status",
]  # fmt: skip


class Fault(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is wrong, and where. ``line``: of the file, from 1; 0: the whole file. ``column``: one of ``Column``, or
    empty. ``value``: what stands there, cut to be shown; of ``too-large``, ``too-many-rows`` and ``too-long`` the
    limit, of ``too-many-faults`` how many there are, of ``which-encoding`` a word read in either. ``earlier``: of a
    ``duplicate``, the line where it stands already.
    """

    line: int
    column: Column | Literal[""]
    code: Code
    value: str = ""
    earlier: int = 0


class Reading(msgspec.Struct, frozen=True):
    """``rows``: all of the file's, or none where there is any fault. ``encoding``: in which it was read. ``columns``:
    where each column was found: its number, from 0. ``headings``: the file's own, so that they can be mapped.
    """

    rows: tuple[Customer, ...]
    faults: tuple[Fault, ...]
    encoding: str = ""
    columns: dict[Column, int] = {}
    headings: tuple[str, ...] = ()
