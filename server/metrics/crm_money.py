"""Money as people write it: signs of currencies, thousands, full-width digits, 万 and 億. What a single dot or comma
means is decided by the whole column, or it is a fault.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final, Literal

from server.metrics.crm_parts import MoneyCode

Mark = Literal[".", ",", ""]
"""What stands before decimals in a column; empty: nothing in it says."""

MOST: Final = 1e15
CURRENCIES: Final = re.compile(r"[¥\\$€£₩₹]|円|ドル|ユーロ|(?:jpy|usd|eur|gbp|chf|yen|us|a|c|hk)(?=[\s\d¥$(-]|$)")
"""A backslash is a yen in Shift_JIS."""
UNITS: Final = {"千": 1e3, "万": 1e4, "百万": 1e6, "億": 1e8, "k": 1e3, "m": 1e6}
NUMBER: Final = re.compile(r"(?P<digits>[0-9][0-9.,]*)(?P<unit>千|百万|万|億|k|m)?")
BELOW: Final = re.compile(r"[(△▲\-−–][^0-9]*[0-9].*|[0-9].*-")
"""How books write a number below zero."""
PLAIN: Final = re.compile(r"[0-9]+")
GROUPED: Final = {mark: re.compile(rf"[0-9]{{1,3}}(?:\{mark}[0-9]{{3}})+") for mark in ".,"}


class MoneyFault(ValueError):
    """``code``: ``not-a-number``, ``negative``, ``ambiguous-number`` or ``too-large``."""

    def __init__(self, code: MoneyCode) -> None:
        super().__init__(code)
        self.code = code


def bare(text: str) -> str:
    """Return a number without currencies and spaces, in signs of one width."""
    folded = unicodedata.normalize("NFKC", text).casefold().strip()
    return re.sub(r"[\s'’_]", "", CURRENCIES.sub("", folded))


def decimal_mark(texts: Iterable[str]) -> Mark:
    """Return which mark the clear numbers of a column have before their decimals; nothing, where they disagree."""
    found = {mark for text in texts if (match := NUMBER.fullmatch(bare(text))) and (mark := clear(match["digits"]))}
    return found.pop() if len(found) == 1 else ""


def clear(digits: str) -> Mark:
    """Return what one number says for certain of its column's mark before decimals."""
    dots, commas = digits.count("."), digits.count(",")
    if dots and commas:
        return "." if digits.rfind(".") > digits.rfind(",") else ","
    mark: Mark = "." if dots else ","
    other: Mark = "," if dots else "."
    if dots + commas > 1:
        return other
    return "" if not dots + commas or GROUPED[mark].fullmatch(digits) else mark


def money(text: str, mark: Mark) -> float:
    """Return an amount, 0 or more. Raises MoneyFault.

    A comma before three digits separates thousands, unless the column says otherwise; a dot there may be either, and
    has to be decided by the column.
    """
    found = bare(text)
    if BELOW.fullmatch(found):
        raise MoneyFault("negative")
    match = NUMBER.fullmatch(found)
    if match is None:
        raise MoneyFault("not-a-number")
    amount = number(match["digits"], mark) * UNITS.get(match["unit"] or "", 1.0)
    if amount > MOST:
        raise MoneyFault("too-large")
    return round(amount, 4)


def number(digits: str, mark: Mark) -> float:
    own = clear(digits)
    if own and mark and own != mark:
        raise MoneyFault("ambiguous-number")
    used = own or mark
    if not used and GROUPED["."].fullmatch(digits):
        raise MoneyFault("ambiguous-number")
    used = used or "."
    whole, _, rest = digits.partition(used)
    thousands = "," if used == "." else "."
    if not (PLAIN.fullmatch(whole) or GROUPED[thousands].fullmatch(whole)) or (rest and not PLAIN.fullmatch(rest)):
        raise MoneyFault("not-a-number")
    return float(f"{whole.replace(thousands, '')}.{rest or 0}")
