"""A list of customers, as CRMs and spreadsheets export it: read forgivingly, checked row by row, all or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from server.metrics.account_facts import Customer

Column = Literal["company", "tier", "revenue", "before", "renewal", "status"]


class Fault(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is wrong, and where. ``line``: of the file, from 1; 0: the whole file. ``column``: one of ``Column``, or a
    heading of the file, or empty. ``value``: what stands there, cut to be shown.
    """

    line: int
    column: str
    code: str
    value: str = ""


class Reading(msgspec.Struct, frozen=True):
    """``rows``: all of the file's, or none where there is any fault. ``encoding``: in which it was read. ``columns``:
    where each column was found: its number, from 0. ``headings``: the file's own, so that they can be mapped.
    """

    rows: tuple[Customer, ...]
    faults: tuple[Fault, ...]
    encoding: str = ""
    columns: dict[Column, int] = {}
    headings: tuple[str, ...] = ()


def read_customers(data: bytes | str, columns: Mapping[Column, int] | None = None) -> Reading:
    """Read a file. ``columns`` says what is where, by number from 0, instead of going by the headings. Never raises."""
    raise NotImplementedError
