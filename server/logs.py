"""Lines of the server's log: one line stays one line, and nothing in it lets anybody in or says who somebody is."""

from __future__ import annotations

import asyncio
import logging
import re
import sys
import traceback
from types import TracebackType
from typing import Any, Final

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


class Line(logging.Formatter):
    """Of an exception it tells its kind and its place, not its message: that may quote what somebody sent."""

    def format(self, record: logging.LogRecord) -> str:
        """Spell a record out."""
        record.message = told(record.getMessage())
        record.asctime = self.formatTime(record)
        line = self.formatMessage(record)
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


def to_stderr(level: str) -> None:
    """Write all that is logged from now on, from a level on, to the standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Line(FORM))
    logging.basicConfig(level=level, handlers=[handler])


def unhandled(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Log what nobody has caught. Connections that were cut in the middle of something are none of our faults."""
    error = context.get("exception")
    if isinstance(error, asyncio.CancelledError | ConnectionError):
        return
    info = (type(error), error, error.__traceback__) if isinstance(error, BaseException) else None
    log.error("nobody caught this: %s", type(error).__name__ if error else context.get("message"), exc_info=info)
