"""Lines of the server's log: one line stays one line, and nothing in it lets anybody in or says who somebody is."""

from __future__ import annotations

import asyncio
import logging
import os
import re
import secrets
import sys
import traceback
from datetime import UTC, datetime
from hashlib import blake2b
from types import TracebackType
from typing import Any, Final

import msgspec

from server.doing import DOING, REQUEST

FORM: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"
HIDDEN: Final = "[...]"
SECRETS: Final = re.compile(
    r"""
    (?<=://)[^/\s:@]+:[^/\s@]+(?=@)              # a password in an address
    | [^\s@<>'"(),;=/]+@[\w-]+(?:\.[\w-]+)+      # where mail goes
    | \bnijikai_[\w-]{16,}                       # an access key
    | (?<![\w-])\.?[\w-]{16,}\.[\w.-]{20,}       # a ticket, a personal link, a cookie: what we have signed
    | (?<=\$argon2)\S+                           # a password's hash
    | (?i:(?<=bearer\s))\S+
    | (?<=/[fhptu]/)[\w.-]{20,} | (?<=/setup/)\S+ | (?<=/invite/)\S+ | (?<=/reset/)\S+ | (?<=/mail/)\S+
    | (?<=/admin/in/)\S+
    """,
    re.VERBOSE,
)
LONGEST: Final = 2000
"""Characters of a message."""
UNSEEN: Final = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160), 0x2028, 0x2029, 0x202E)}

log = logging.getLogger("nijikai.loop")


def told(message: str) -> str:
    """Return a message on one line, without secrets."""
    return SECRETS.sub(HIDDEN, message[:LONGEST]).translate(UNSEEN)


class Mask:
    """Names for people and streams that say nothing, and are the same in all lines of a house once it has its key."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def know(self, secret: str) -> None:
        """Make the names of the house's secret from now on."""
        self._key = blake2b(secret.encode(), digest_size=32, person=b"nijikai-log").digest()

    def of(self, text: str) -> str:
        """Return the name for an id."""
        return blake2b(text.encode(), digest_size=6, key=self._key).hexdigest() if text else ""

    def of_stream(self, stream: str) -> str:
        """Return the kind of a stream, and the name for its id: a table's id is its address, and that a secret."""
        kind, _, place = stream.partition("/")
        return f"{kind}/{self.of(place)}"


mask: Final = Mask()


def about() -> dict[str, str]:
    """Return what is being done just now: request, command, stream, type, person; what is not known is left out."""
    doing = DOING.get()
    found = {"request": REQUEST.get()}
    if doing is not None:
        found |= {
            "command": told(doing.command),
            "stream": mask.of_stream(doing.stream),
            "type": doing.type,
            "person": mask.of(doing.person),
        }
    return {name: value for name, value in found.items() if value}


class Line(logging.Formatter):
    """Of an exception it tells its kind and its place, not its message: that may quote what somebody sent."""

    def format(self, record: logging.LogRecord) -> str:
        """Spell a record out."""
        record.message = told(record.getMessage())
        record.asctime = self.formatTime(record)
        line = self.formatMessage(record)
        if known := about():
            line += " [" + " ".join(f"{name}={value}" for name, value in known.items()) + "]"
        if record.exc_info:
            line += "\n" + self.formatException(record.exc_info)
        return line

    def formatException(  # noqa: N802 - the library's name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """Return where it was, and of what kind."""
        kind, _, trace = ei
        return "".join(traceback.format_tb(trace)) + (kind.__name__ if kind else "")


class JsonLine(Line):
    """One object a line: ``time``, ``level``, ``logger``, ``process``, ``message``, what is being done, ``error`` and
    its ``places``, and what else the message came with.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Spell a record out."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "process": os.getpid(),
            "message": told(record.getMessage()),
        }
        line |= about() | getattr(record, "fields", {})
        if record.exc_info and record.exc_info[0]:
            frames = traceback.extract_tb(record.exc_info[2])
            places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
            line |= {"error": record.exc_info[0].__name__, "places": places}
        return msgspec.json.encode(line).decode()


def to_stderr(level: str, form: str = "text") -> None:
    """Write all that is logged from now on, from a level on, to the standard error; ``form``: text or json."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLine() if form == "json" else Line(FORM))
    logging.basicConfig(level=level, handlers=[handler])


def unhandled(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Log what nobody has caught. Connections that were cut in the middle of something are none of our faults."""
    error = context.get("exception")
    if isinstance(error, asyncio.CancelledError | ConnectionError):
        return
    info = (type(error), error, error.__traceback__) if isinstance(error, BaseException) else None
    log.error("nobody caught this: %s", type(error).__name__ if error else context.get("message"), exc_info=info)
