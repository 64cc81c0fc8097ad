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
SEAL: Final = len(BEFORE) + 64 + len(AFTER)
"""Bytes of a line's hash and what stands around it."""
OPENING: Final = ord("{")


def split(block: bytes) -> Iterator[bytes]:
    """Yield the lines of a block, each with its end, if it has one."""
    *whole, rest = block.split(b"\n")
    for line in whole:
        yield line + b"\n"
    if rest:
        yield rest


def unbroken(lines: list[bytes], last: bytes) -> tuple[list[bytes], bytes]:
    """Return what stands before the hash in each of some lines, and the last hash; nothing, where one does not fit, or
    begins no object. ``lines``: without their ends; ``last``: the hash before.
    """
    bodies = [line[:-SEAL] for line in lines]
    hashes: list[bytes] = []
    for body in bodies:
        last = sha256(last + body).hexdigest().encode()
        hashes.append(last)
    seals = BEFORE + (AFTER + BEFORE).join(hashes) + AFTER
    if seals != b"".join([line[-SEAL:] for line in lines]) or {body[:1] for body in bodies} != {FIRST[:1]}:
        return [], b""
    return bodies, last


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
