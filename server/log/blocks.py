"""Many lines of a log file at once."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from server.log.lines import Line
from server.log.records import Bundle, Cell

BEFORE, AFTER, LAST = b',"hash":"', b'"}', b'"}\n'
"""What stands around a line's hash, at its end."""
FIRST: Final = b'{"stream":"'
"""How an event's line begins, as we write it."""
NEXT: Final = LAST + FIRST
LATER: Final = 64 + len(LAST)
"""Bytes from a line's hash to the next line."""
OPENING: Final = ord("{")


def split(block: bytes) -> Iterator[bytes]:
    """Yield the lines of a block, each with its end, if it has one."""
    *whole, rest = block.split(b"\n")
    for line in whole:
        yield line + b"\n"
    if rest:
        yield rest


def unbroken(pieces: list[bytes], last: bytes) -> bytes:
    """Return the last hash of a block of events' lines; nothing, where one does not fit. ``pieces``: each begins with
    the hash of a line, the first one with a line; ``last``: the hash before.
    """
    body = last + pieces[0]
    for piece in pieces[1:-1]:
        if not piece.startswith(sha256(body).hexdigest().encode() + NEXT):
            return b""
        body = piece.replace(LAST, b"", 1)
    last = sha256(body).hexdigest().encode()
    return last if pieces[-1] == last + LAST else b""


def followed(lines: list[Line], before: dict[str, int]) -> tuple[list[Bundle], dict[str, int]]:
    """Return the events of some lines, and how far their streams go; nothing, where one does not follow on what was
    before, or is no object. ``before``: how far they went.
    """
    found: list[Bundle] = []
    seqs: dict[str, int] = {}
    stream, seq = "", 0
    cells: list[Cell] = []
    for line in lines:
        if line.stream != stream:
            seqs[stream] = seq
            stream, cells = line.stream, []
            seq = seqs[stream] if stream in seqs else before.get(stream, 0)
            found.append((stream, cells))
        event = bytes(line.event)
        seq += 1
        if line.seq != seq or event[0] != OPENING:
            return [], {}
        cells.append((seq, line.at, line.by, line.command, event))
    seqs[stream] = seq
    del seqs[""]
    return found, seqs
