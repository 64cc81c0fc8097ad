"""A file of customers in a form: uploaded once, then carried along until all of it is right."""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from asyncio import to_thread
from datetime import date, timedelta
from itertools import islice
from typing import Final, get_args

import msgspec
from quart import Request

from game.decider import Refusal
from server.encoding import fails_at, strict
from server.metrics.crm import MOST_BYTES, Column, Fault, Reading, read_customers
from server.pages.fields import Fields

COLUMNS: Final[tuple[Column, ...]] = get_args(Column)
ENCODINGS: Final = ("auto", "utf-8", "cp932", "cp1252", "utf-16")
ACCENTED: Final = 8
"""Companies that show whether their letters were read well."""
DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
NAME: Final = 120


class Upload(msgspec.Struct, frozen=True):
    """What was uploaded, and how it was read. ``carried``: the file as a field of the next form."""

    name: str
    carried: str
    reading: Reading
    encoding: str
    again: bool
    """Whether somebody has said what is where, or in which encoding."""

    @property
    def found(self) -> str:
        """The one of ``ENCODINGS`` in which it was read, or ``unknown``."""
        return next((each for each in ENCODINGS if self.reading.encoding.startswith(each)), "unknown")

    @property
    def guessed(self) -> list[str]:
        """Companies with accents, of a file that was taken for a Western one: who reads them sees whether it is."""
        if self.encoding != "auto" or self.found != "cp1252":
            return []
        return list(islice((row.company for row in self.reading.rows if not row.company.isascii()), ACCENTED))


async def uploaded(request: Request, fields: Fields) -> Upload | None:
    """Read the file of a form, or the one it carries; None where there is neither."""
    file = (await request.files).get("customers")
    data = file.read(MOST_BYTES + 1) if file else b""
    if data:
        return await to_thread(made, file.filename or "" if file else "", data, fields, again=False)
    carried = await to_thread(unpacked, fields.raw("carried"))
    return await to_thread(made, fields.raw("file"), carried, fields, again=True) if carried else None


def made(name: str, data: bytes, fields: Fields, *, again: bool) -> Upload:
    encoding = fields.raw("encoding") if again and fields.raw("encoding") in ENCODINGS else "auto"
    reading = read(data, encoding, columns_of(fields) if again else None)
    return Upload(name.strip()[:NAME], packed(data), reading, encoding, again)


def read(data: bytes, encoding: str, columns: dict[Column, int] | None) -> Reading:
    """Read a file in an encoding, or in whichever it seems to be."""
    if encoding == "auto":
        return read_customers(data, columns)
    codec = "utf-8-sig" if encoding == "utf-8" else encoding
    if (text := strict(data, codec)) is None:
        return Reading((), (Fault(fails_at(data, codec), "", "not-text"),), encoding)
    return msgspec.structs.replace(read_customers(text, columns), encoding=encoding)


def columns_of(fields: Fields) -> dict[Column, int] | None:
    """Return what the form says is where; None where it says nothing of it."""
    typed = {column: fields.raw(f"column-{column}") for column in COLUMNS}
    if not any(f"column-{column}" in fields.typed for column in COLUMNS):
        return None
    return {column: int(place) for column, place in typed.items() if place.isdecimal() and len(place) < 5}


def day_of(fields: Fields, today: date) -> str:
    """Return the day that the file speaks of; what is wrong with it is said beside the field."""
    typed = fields.raw("day").strip()
    try:
        day = date.fromisoformat(typed) if DAY.fullmatch(typed) else None
    except ValueError:
        day = None
    if day is None or day.year < 1990:
        fields.wrong.add("day", Refusal("field-day", value=typed[:20]))
    elif day > today + timedelta(days=1):  # where they are, it may be tomorrow already
        fields.wrong.add("day", Refusal("field-day-ahead", value=typed))
    return typed


# --- carrying ---------------------------------------------------------------------------------------------------------


def packed(data: bytes) -> str:
    """Return a file as text for a form's field; nothing of one that is too large anyway."""
    return base64.b64encode(zlib.compress(data, 6)).decode() if len(data) <= MOST_BYTES else ""


def unpacked(text: str) -> bytes:
    """Return what was packed; nothing where somebody made it up, or it would be larger than any file may be."""
    try:
        unpacker = zlib.decompressobj()
        data = unpacker.decompress(base64.b64decode(text, validate=True), MOST_BYTES + 1)
    except (binascii.Error, ValueError, zlib.error):
        return b""
    return data if unpacker.eof and len(data) <= MOST_BYTES else b""
