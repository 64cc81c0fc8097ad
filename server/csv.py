"""Comma-separated values, read forgivingly: never raises, and says on which line every record begins. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec

SEPARATORS: Final = (",", ";", "\t")
REACH: Final = 2_000
"""Characters of a record. A quote that is not closed within them makes one bad line, not a bad rest of the file."""


class Record(msgspec.Struct, frozen=True):
    """One record. ``line``: where it begins, from 1. ``fault``: a quote is open, or it is too long."""

    line: int
    fields: tuple[str, ...]
    fault: str = ""


def separator_of(text: str) -> str:
    """Return what separates the fields of the first line that is not blank: whatever is in it most often."""
    first = text.lstrip("\n ").partition("\n")[0]
    bare = "".join(first.split('"')[::2])
    return max(SEPARATORS, key=bare.count)


def records(text: str) -> Iterator[Record]:
    """Yield the records: fields may be quoted, a quote in them doubled; quoted fields may hold line ends."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    separator = separator_of(text)
    place, line = 0, 1
    while place < len(text):
        if text[place] == "\n":
            place, line = place + 1, line + 1
            continue
        fields, end, fault = scan(text, place, separator)
        yield Record(line, fields, fault)
        line += text.count("\n", place, end) + 1
        place = end + 1


def scan(text: str, start: int, separator: str) -> tuple[tuple[str, ...], int, str]:
    """Return the fields of the record that begins here, where it ends, and what is wrong with it."""
    fields: list[str] = []
    place, limit = start, min(len(text), start + REACH)
    while True:
        field, end = scan_field(text, place, limit, separator)
        if end < 0:
            return spoilt(text, start)
        fields.append(field)
        if end >= len(text) or text[end] == "\n":
            return tuple(fields), end, ""
        place = end + 1


def spoilt(text: str, start: int) -> tuple[tuple[str, ...], int, str]:
    """Return the line as one field."""
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    return (text[start:end][:REACH],), end, "too-long" if end - start > REACH else "open-quote"


def scan_field(text: str, place: int, limit: int, separator: str) -> tuple[str, int]:
    """Return a field and where it ends; -1 where it does not end within reach. A quote counts where a field begins."""
    start = place
    while start < limit and text[start] == " ":
        start += 1
    if start < limit and text[start] == '"':
        return scan_quoted(text, start + 1, limit, separator)
    end = ending(text, place, limit, separator)
    return text[place:end], end


def scan_quoted(text: str, place: int, limit: int, separator: str) -> tuple[str, int]:
    parts: list[str] = []
    while (quote := text.find('"', place, limit)) >= 0:
        parts.append(text[place:quote])
        if text[quote + 1 : quote + 2] != '"':
            end = ending(text, quote + 1, limit, separator)
            return "".join(parts) + text[quote + 1 : end].rstrip(), end
        parts.append('"')
        place = quote + 2
    return "", -1


def ending(text: str, place: int, limit: int, separator: str) -> int:
    """Return where a field ends: at the next separator, the end of the line or of the file."""
    mark = text.find(separator, place, limit)
    line = text.find("\n", place, mark if mark >= 0 else limit)  # not beyond it: there may be thousands in a line
    if line >= 0 or mark >= 0:
        return line if line >= 0 else mark
    return len(text) if limit == len(text) else -1
