"""What is being done just now, for the lines of the log: known to whatever runs on its behalf."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Final

import msgspec


class Doing(msgspec.Struct, frozen=True, gc=False):
    """A command: its id, its stream, its type, and who asked for it."""

    command: str
    stream: str
    type: str
    person: str


REQUEST: Final[ContextVar[str]] = ContextVar("request", default="")
"""Id of the request, or of the socket it came by."""
DOING: Final[ContextVar[Doing | None]] = ContextVar("doing", default=None)
"""The command that is being carried out."""
