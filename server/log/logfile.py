"""Reading a log file with suspicion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any, Final, TypeVar

import msgspec

from server.log.blocks import AFTER, BEFORE, FIRST, LAST, SEAL, followed, split, unbroken
from server.log.errors import LogFileError
from server.log.lines import SCHEMA, Footer, Header, Line, has_nul
from server.log.records import Bundle, Entry, Recorded

SEALED = SEAL + 1
"""Bytes of a line's hash, what stands around it, and the end of the line."""
Shape = TypeVar("Shape")
READ: Final[dict[Any, Any]] = {shape: msgspec.json.Decoder(shape).decode for shape in (Header, Line, Footer, dict)}
"""Readers, made once: that is dearer than reading a line."""
READ_LINE: Final[Any] = READ[Line]
READ_LINES: Final = msgspec.json.Decoder(Line).decode_lines
READ_OBJECT: Final[Any] = READ[dict]


class Checker:
    """Reads one log file from its beginning to its end. ``deep``: all events are read through; else only as far as to
    see that they are JSON, for those who read what they need of them anyway.
    """

    MAX_LINE = 1024 * 1024
    """Bytes of a line, with its end."""

    def __init__(self, *, deep: bool = True) -> None:
        self._deep = deep
        self._number = 0
        self._hash = b""
        self._seqs: dict[str, int] = {}
        self._events = 0
        self._header: Header | None = None
        self._footer: Footer | None = None

    @property
    def header(self) -> Header | None:
        """The file's first line, once it has been read."""
        return self._header

    @property
    def footer(self) -> Footer:
        """The file's last line, once all has been read."""
        if self._footer is None:
            raise self._wrong("logfile-truncated")
        return self._footer

    def entries(self, lines: Iterable[bytes]) -> Iterator[Entry]:
        """Yield the events. Raises LogFileError; whoever stops before the end has not checked the file."""
        for line in lines:
            if entry := self._line(line):
                yield entry
        self._number += 1
        _ = self.footer

    def bundles(self, blocks: Iterable[bytes]) -> Iterator[Bundle]:
        """Yield the events, as many of a stream as follow each other in a block; ``blocks``: of whole lines. Raises
        LogFileError, for the same lines as ``entries`` does.
        """
        for block in blocks:
            yield from self._block(block) or self._slowly(block)
        self._number += 1
        _ = self.footer

    def _block(self, block: bytes) -> list[Bundle]:
        """Read a block in which all is as it should be: most are. Nothing, where somebody has to look line by line."""
        if not block.startswith(FIRST) or not self._hash or self._footer or len(block) > self.MAX_LINE:
            return []
        *whole, rest = block.split(b"\n")
        bodies, last = unbroken(whole, self._hash)
        if rest or not bodies or (b"\\" in block and b"\\u0000" in block):
            return []
        try:
            lines = READ_LINES(b"}\n".join(bodies) + b"}")
        except (ValueError, RecursionError):
            return []
        found, seqs = followed(lines, self._seqs)
        if not found or len(lines) != len(bodies):  # as each line begins an object, none ends that of another
            return []
        self._hash = last
        self._seqs |= seqs
        self._number += len(lines)
        self._events += len(lines)
        return found

    def _slowly(self, block: bytes) -> Iterator[Bundle]:
        for line in split(block):
            if entry := self._line(line):
                record = entry.record
                yield record.stream, [(record.seq, record.at, record.by, record.command, record.data)]

    def _line(self, line: bytes) -> Entry | None:
        """Read a line; None for one that is no event."""
        self._number += 1
        if entry := self._quick(line):
            return entry
        if self._footer is not None:
            raise self._wrong("logfile-after-end")
        body = self._open(line)
        if self._number == 1:
            self._check_header(body)
        elif body.startswith(b'{"end":'):
            self._footer = self._check_footer(body)
        else:
            return self._entry(body)
        return None

    def _quick(self, line: bytes) -> Entry | None:
        """Read an event that is as it should be: most are. None where somebody has to look more closely."""
        body = line[:-SEALED]
        sealed = sha256(self._hash + body).hexdigest().encode()
        if not line.endswith(BEFORE + sealed + LAST) or len(line) > self.MAX_LINE or self._footer or not self._hash:
            return None
        try:
            given: Line = READ_LINE(body + b"}")
            event = bytes(given.event)
            if self._deep:
                READ_OBJECT(event)
        except (ValueError, RecursionError):
            return None
        if self._seqs.get(given.stream, 0) + 1 != given.seq or event[:1] != b"{" or has_nul(given):
            return None
        self._hash = sealed
        return self._taken(given, event)

    def _open(self, line: bytes) -> bytes:
        """Check a line's form and hash; return its JSON without the hash."""
        if len(line) > self.MAX_LINE:
            raise self._wrong("logfile-too-long", limit=self.MAX_LINE)
        text = line.removesuffix(b"\n").removesuffix(b"\r")
        body, seal = text[:-SEAL], text[-SEAL:]
        if seal[: len(BEFORE)] != BEFORE or seal[-len(AFTER) :] != AFTER:
            raise self._unsealed(line, text)
        self._hash = sha256(self._hash + body).hexdigest().encode()
        if self._hash != seal[len(BEFORE) : -len(AFTER)]:
            self._decode(text, dict)
            raise self._wrong("logfile-edited")
        return body + b"}"

    def _unsealed(self, line: bytes, text: bytes) -> LogFileError:
        """Say why a line has no hash: cut off in its middle, no JSON, or something else altogether."""
        if not line.endswith(b"\n"):
            return self._wrong("logfile-truncated")
        self._decode(text, dict)
        return self._wrong("logfile-no-header" if self._number == 1 else "logfile-no-hash")

    def _check_header(self, body: bytes) -> None:
        given: dict[str, Any] = self._decode(body, dict)
        if given.get("nijikai") != "log":
            raise self._wrong("logfile-no-header")
        if given.get("schema") != SCHEMA:
            raise self._wrong("logfile-schema", schema=str(given.get("schema"))[:20], known=SCHEMA)
        self._header = self._decode(body, Header)

    def _check_footer(self, body: bytes) -> Footer:
        footer = self._decode(body, Footer)
        if (footer.events, footer.streams) != (self._events, len(self._seqs)):
            raise self._wrong("logfile-counts", events=self._events, streams=len(self._seqs))
        return footer

    def _entry(self, body: bytes) -> Entry:
        line = self._decode(body, Line)
        event = bytes(line.event)
        if event[:1] != b"{":
            raise self._wrong("logfile-shape", reason="event: expected `object`")
        self._decode(event, dict)
        if has_nul(line):
            raise self._wrong("logfile-shape", reason="a name has a NUL")
        self._check_seq(line)
        return self._taken(line, event)

    def _taken(self, line: Line, event: bytes) -> Entry:
        self._seqs[line.stream] = line.seq
        self._events += 1
        record = Recorded(line.stream, line.seq, line.at, line.by, line.role, line.command, line.version, event)
        return Entry(self._number, record, None if line.deadline is msgspec.UNSET else line.deadline)

    def _check_seq(self, line: Line) -> None:
        wanted = self._seqs.get(line.stream, 0) + 1
        if line.seq != wanted:
            code = "logfile-duplicate" if 0 < line.seq < wanted else "logfile-gap"
            raise self._wrong(code, stream=line.stream, seq=line.seq, wanted=wanted)

    def _decode(self, text: bytes, shape: type[Shape]) -> Shape:
        try:
            found: Shape = READ[shape](text)
            return found  # noqa: TRY300 - the quickest way through
        except UnicodeDecodeError as error:
            raise self._wrong("logfile-not-utf8") from error
        except msgspec.ValidationError as error:
            raise self._wrong("logfile-shape", reason=str(error)) from error
        except msgspec.DecodeError as error:
            raise self._wrong("logfile-not-json", reason=str(error)) from error
        except RecursionError as error:
            raise self._wrong("logfile-too-deep") from error

    def _wrong(self, code: str, **params: str | int) -> LogFileError:
        return LogFileError(self._number, code, **params)
