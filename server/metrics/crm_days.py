"""Days as people write them. Whether 4/1 is in April or in January is decided by the whole column, or it is a fault."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final, Literal

from server.metrics.crm_parts import DayCode
from server.quarters import is_day

Order = Literal["day", "month", ""]
"""What comes first in a column of days without a clear order; empty: nothing in it says."""

YEAR_FIRST: Final = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?:[t ][0-9:.+z-]*)?")
KANJI: Final = re.compile(r"([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日")
ERA: Final = re.compile(r"(令和|平成|昭和|[rhs])(元|[0-9]{1,2})(?:年|[-/.])([0-9]{1,2})(?:月|[-/.])([0-9]{1,2})日?")
ERAS: Final = {"令和": 2018, "r": 2018, "平成": 1988, "h": 1988, "昭和": 1925, "s": 1925}
"""The year before an era's first."""
YEAR_LAST: Final = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})(?:[t ][0-9:.+z-]*)?")


class DayFault(ValueError):
    """``code``: ``not-a-day`` or ``ambiguous-day``."""

    def __init__(self, code: DayCode) -> None:
        super().__init__(code)
        self.code = code


def folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def day_order(texts: Iterable[str]) -> Order:
    """Return whether the days of a column are written day first or month first; nothing where they disagree."""
    found: set[Order] = set()
    for text in texts:
        match = YEAR_LAST.fullmatch(folded(text))
        if match and match[2] != ".":
            first, second = int(match[1]), int(match[3])
            found |= {"day"} if first > 12 >= second else {"month"} if second > 12 >= first else set()
    return found.pop() if len(found) == 1 else ""


def day(text: str, order: Order) -> str:
    """Return a day, ISO. Raises DayFault. With dots it is day first, wherever it is written so."""
    found = folded(text)
    if match := YEAR_FIRST.fullmatch(found):
        return iso(int(match[1]), int(match[3]), int(match[4]))
    if match := KANJI.fullmatch(found.replace(" ", "")):
        return iso(int(match[1]), int(match[2]), int(match[3]))
    if match := ERA.fullmatch(found.replace(" ", "")):
        year = 1 if match[2] == "元" else int(match[2])
        return iso(ERAS[match[1]] + year, int(match[3]), int(match[4]))
    if match := YEAR_LAST.fullmatch(found):
        return year_last(int(match[1]), int(match[3]), int(match[4]), "day" if match[2] == "." else order)
    raise DayFault("not-a-day")


def year_last(first: int, second: int, year: int, order: Order) -> str:
    as_day_first, as_month_first = is_day(year, second, first), is_day(year, first, second)
    if first == second or not (as_day_first and as_month_first):
        return iso(year, second, first) if as_day_first else iso(year, first, second)
    if not order:
        raise DayFault("ambiguous-day")
    return iso(year, second, first) if order == "day" else iso(year, first, second)


def iso(year: int, month: int, number: int) -> str:
    if not is_day(year, month, number):
        raise DayFault("not-a-day")
    return f"{year:04}-{month:02}-{number:02}"
