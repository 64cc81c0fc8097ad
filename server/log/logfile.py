"""The lines of a log file, and reading them with suspicion."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import Any, Literal, TypeVar

import msgspec

from server.log.errors import LogFileError
from server.log.records import MAX_SEQ, MAX_TIME, Entry, Recorded, check_names

SCHEMA = 1
SEAL = re.compile(rb',"hash":"([0-9a-f]{64})"\}\Z')


class Header(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """First line. ``at``: when the file was made, in milliseconds; ``prefix``: how the names of its streams begin."""

    nijikai: Literal["log"] = "log"
    schema: int = SCHEMA
    at: int
    prefix: str = ""


class Line(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One event; ``deadline`` stands on the last event of a stream that has one."""

    stream: str
    seq: int
    at: int
    by: str
    role: str
    command: str
    version: int
    event: msgspec.Raw
    deadline: int | msgspec.UnsetType = msgspec.UNSET


class Footer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Last line. ``end`` sets it apart from an event."""

    end: Literal[True] = True
    events: int
    streams: int


Shape = TypeVar("Shape")


class Checker:
    """Reads one log file from its beginning to its end."""

    MAX_LINE = 1024 * 1024
    """Bytes of a line, with its end."""

    def __init__(self) -> None:
        self._number = 0
        self._hash = b""
        self._seqs: dict[str, int] = {}
        self._events = 0
        self._footer: Footer | None = None

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

    def _open(self, line: bytes) -> bytes:
        """Check a line's form and hash; return its JSON without the hash."""
        if len(line) > self.MAX_LINE:
            raise self._wrong("logfile-too-long", limit=self.MAX_LINE)
        text = line.removesuffix(b"\n").removesuffix(b"\r")
        seal = SEAL.search(text)
        if seal is None:
            raise self._unsealed(line, text)
        body = text[: seal.start()]
        self._hash = hashlib.sha256(self._hash + body).hexdigest().encode()
        if self._hash != seal[1]:
            self._decode(text, dict[str, Any])
            raise self._wrong("logfile-edited")
        return body + b"}"

    def _unsealed(self, line: bytes, text: bytes) -> LogFileError:
        """Say why a line has no hash: cut off in its middle, no JSON, or something else altogether."""
        if not line.endswith(b"\n"):
            return self._wrong("logfile-truncated")
        self._decode(text, dict[str, Any])
        return self._wrong("logfile-no-header" if self._number == 1 else "logfile-no-hash")

    def _check_header(self, body: bytes) -> None:
        given = self._decode(body, dict[str, Any])
        if given.get("nijikai") != "log":
            raise self._wrong("logfile-no-header")
        if given.get("schema") != SCHEMA:
            raise self._wrong("logfile-schema", schema=str(given.get("schema"))[:20], known=SCHEMA)
        self._decode(body, Header)

    def _check_footer(self, body: bytes) -> Footer:
        footer = self._decode(body, Footer)
        if (footer.events, footer.streams) != (self._events, len(self._seqs)):
            raise self._wrong("logfile-counts", events=self._events, streams=len(self._seqs))
        return footer

    def _entry(self, body: bytes) -> Entry:
        line = self._decode(body, Line)
        event = bytes(line.event)
        if not event.startswith(b"{"):
            raise self._wrong("logfile-shape", reason="event: expected `object`")
        self._decode(event, dict[str, Any])
        self._check_values(line)
        self._check_seq(line)
        record = Recorded(line.stream, line.seq, line.at, line.by, line.role, line.command, line.version, event)
        return Entry(self._number, record, None if line.deadline is msgspec.UNSET else line.deadline)

    def _check_values(self, line: Line) -> None:
        try:
            check_names(line.stream, line.by, line.role, line.command)
        except ValueError as error:
            raise self._wrong("logfile-shape", reason=str(error)) from error
        times = [line.at, *([] if line.deadline is msgspec.UNSET else [line.deadline])]
        if not line.stream or not all(0 <= time <= MAX_TIME for time in times) or not 0 < line.version <= MAX_SEQ:
            raise self._wrong("logfile-shape", reason="stream, at, deadline or version is out of range")

    def _check_seq(self, line: Line) -> None:
        wanted = self._seqs.get(line.stream, 0) + 1
        if line.seq != wanted:
            code = "logfile-duplicate" if 0 < line.seq < wanted else "logfile-gap"
            raise self._wrong(code, stream=line.stream, seq=line.seq, wanted=wanted)
        self._seqs[line.stream] = wanted
        self._events += 1

    def _decode(self, text: bytes, shape: type[Shape]) -> Shape:
        try:
            return msgspec.json.decode(text, type=shape)
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
