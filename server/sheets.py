"""Tables as comma-separated values, for programs that make spreadsheets of them: no cell becomes a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

Cell = str | int | float | bool | None
BEGINNINGS: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""With one of these, a text would be computed by whoever opens the file (OWASP: CSV injection)."""


def guarded(cell: Cell) -> Cell:
    """Return a cell that is read as what it is; numbers are left alone.

    >>> guarded("=1+1"), guarded("A = 1"), guarded(-1), guarded(None)
    ("'=1+1", 'A = 1', -1, '')
    """
    if cell is None:
        return ""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" \n").startswith(BEGINNINGS) else cell


def sheet(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a table as text, lines ended as RFC 4180 has them."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(header)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return file.getvalue()
