"""The lines of a log file, and reading them with suspicion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Annotated, Any, Final, Literal, TypeVar

import msgspec

from server.log.errors import LogFileError
from server.log.records import MAX_NAME, MAX_SEQ, MAX_TIME, Entry, Recorded

SCHEMA = 1
BEFORE, AFTER, LAST = b',"hash":"', b'"}', b'"}\n'
"""What stands around a line's hash, at its end."""
SEAL = len(BEFORE) + 64 + len(AFTER)
SEALED = SEAL + 1
"""Bytes of all that and the end of the line."""
Name = Annotated[str, msgspec.Meta(max_length=MAX_NAME)]
Time = Annotated[int, msgspec.Meta(ge=0, le=MAX_TIME)]


class Header(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """First line. ``at``: when the file was made, in milliseconds; ``prefix``: how the names of its streams begin;
    ``names``: people have pseudonyms in it.
    """

    nijikai: Literal["log"] = "log"
    schema: int = SCHEMA
    at: int
    prefix: str = ""
    names: Literal["pseudonyms"] | msgspec.UnsetType = msgspec.UNSET


class Line(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """One event; ``deadline`` stands on the last event of a stream that has one."""

    stream: Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_NAME)]
    seq: int
    at: Time
    by: Name
    role: Name
    command: Name
    version: Annotated[int, msgspec.Meta(ge=1, le=MAX_SEQ)]
    event: msgspec.Raw
    deadline: Time | msgspec.UnsetType = msgspec.UNSET


class Footer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Last line. ``end`` sets it apart from an event."""

    end: Literal[True] = True
    events: int
    streams: int


Shape = TypeVar("Shape")
READ: Final[dict[Any, Any]] = {shape: msgspec.json.Decoder(shape).decode for shape in (Header, Line, Footer, dict)}
"""Readers, made once: that is dearer than reading a line."""
READ_LINE: Final[Any] = READ[Line]
READ_OBJECT: Final[Any] = READ[dict]


def has_nul(line: Line) -> bool:
    """No database could store it."""
    return "\0" in line.stream or "\0" in line.by or "\0" in line.role or "\0" in line.command


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
            self._number += 1
            if entry := self._quick(line):
                yield entry
                continue
            if self._footer is not None:
                raise self._wrong("logfile-after-end")
            body = self._open(line)
            if self._number == 1:
                self._check_header(body)
            elif body.startswith(b'{"end":'):
                self._footer = self._check_footer(body)
            else:
                yield self._entry(body)
        self._number += 1
        _ = self.footer

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
