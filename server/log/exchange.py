"""Log files: export and import as JSON Lines, with a hash chain that shows an edit at its line.

The first line is a header, then comes one line per event, then a footer with the counts, so that a file that was cut
off is found. Every line ends with the member ``hash``: the hexadecimal SHA-256 of the previous line's hash (nothing
before the first) followed by this line's bytes up to the comma before ``"hash"``.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from hashlib import sha256
from typing import BinaryIO

import msgspec

from server.log.blocks import split
from server.log.errors import LogFileError, StreamDiffers
from server.log.lines import Footer, Header, Line
from server.log.logfile import Checker
from server.log.records import Bundle, Head, Recorded
from server.log.store import PAGE, LogStore

Mask = Callable[[Recorded], Recorded]
BLOCK = 128 * 1024
"""Bytes read at once."""
SENT = 32 * 1024
"""Bytes sent at once, at least: each sending has its price, more so where what is sent is compressed on its way."""
ENCODE = msgspec.json.Encoder().encode


class Sealer:
    """Spells lines out, each with its hash."""

    def __init__(self) -> None:
        self.last = b""

    def seal(self, line: Header | Line | Footer) -> bytes:
        body = ENCODE(line)[:-1]
        self.last = last = sha256(self.last + body).hexdigest().encode()
        return b'%b,"hash":"%b"}\n' % (body, last)


async def export(log: LogStore, prefix: str, at: int, *others: str, mask: Mask | None = None) -> AsyncIterator[bytes]:
    """Yield the lines of a log file with the streams that begin with ``prefix`` or one of ``others``, as they stood
    when it began.

    Memory stays the same however long the streams are. ``at`` says when this was, in milliseconds. ``mask``: what is
    written instead of a record; such a file says of itself that its people have pseudonyms.
    """
    sealer = Sealer()
    yield sealer.seal(Header(at=at, prefix=prefix, names="pseudonyms" if mask else msgspec.UNSET))
    events = 0
    heads = [head for beginning in (prefix, *others) for head in await log.heads([beginning])]
    for head in heads:
        async for page in pages_in(log, head):
            for record in page:
                shown = mask(record) if mask else record
                yield sealer.seal(line_of(shown, head.deadline if record.seq == head.seq else None))
            events += len(page)
    yield sealer.seal(Footer(events=events, streams=len(heads)))


async def pages_in(log: LogStore, head: Head) -> AsyncIterator[list[Recorded]]:
    """Yield the records of a stream as far as its head, some at a time."""
    after = 0
    while after < head.seq:
        page = await log.read(head.stream, after, min(PAGE, head.seq - after))
        if not page:
            return
        yield page
        after = page[-1].seq


async def blocks(lines: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Yield lines as they are sent, many at a time; others have their turn after each block."""
    held: list[bytes] = []
    size = 0
    async for line in lines:
        held.append(line)
        size += len(line)
        if size >= SENT:
            yield b"".join(held)
            held, size = [], 0
            await asyncio.sleep(0)
    if held:
        yield b"".join(held)


def line_of(record: Recorded, deadline: int | None) -> Line:
    data = record.data
    if b"\n" in data or b"\r" in data:
        data = msgspec.json.format(data, indent=-1)
    return Line(
        stream=record.stream, seq=record.seq, at=record.at, by=record.by, role=record.role, command=record.command,
        version=record.version, event=msgspec.Raw(data), deadline=msgspec.UNSET if deadline is None else deadline,
    )  # fmt: skip


def records(lines: Iterable[bytes], *, deep: bool = True) -> Iterator[Recorded]:
    """Yield the events of a log file, checking as it goes; ``deep``: see ``Checker``.

    Raises LogFileError, at the latest at the file's end.
    """
    return (entry.record for entry in Checker(deep=deep).entries(lines))


def bundles(blocks: Iterable[bytes]) -> Iterator[Bundle]:
    """Yield the events of a log file for those who read what they need of them anyway, many at a time; it is checked as
    ``records`` does that are not read through.

    Raises LogFileError, at the latest at the file's end.
    """
    return Checker(deep=False).bundles(blocks)


def check(lines: Iterable[bytes]) -> Footer:
    """Read a whole log file; return what it counts. Raises LogFileError at the first line that is wrong."""
    checker = Checker()
    for _ in checker.entries(lines):
        pass
    return checker.footer


async def import_lines(log: LogStore, lines: Iterable[bytes]) -> int:
    """Bring a log file's streams into the log, all or nothing; return how many events were new.

    Streams that are here already with the same events are left alone. Raises LogFileError. On SQLite nobody else can
    write meanwhile, so a server that runs on the same file should be stopped for a long import.
    """
    try:
        return await log.load(Checker().entries(lines))
    except StreamDiffers as error:
        raise LogFileError(error.line, "logfile-stream-differs", stream=error.stream) from error


def lines_of(file: BinaryIO) -> Iterator[bytes]:
    """Read a binary file line by line; one that is too long comes as far as is needed to see that, and as the last."""
    return (line for block in blocks_of(file) for line in split(block))


def blocks_of(file: BinaryIO) -> Iterator[bytes]:
    """Read the same lines, as many at a time as are read at once."""
    rest = b""
    while block := file.read(BLOCK):
        end = block.rfind(b"\n") + 1
        if end:
            yield rest + block[:end]
            rest = b""
        rest += block[end:]
        if len(rest) > Checker.MAX_LINE:
            break
    if rest:
        yield rest[: Checker.MAX_LINE + 1]
