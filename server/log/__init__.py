"""The session log: the only place that writes facts to the database."""

from __future__ import annotations

from server.log.errors import (
    Conflict,
    DuplicateCommand,
    LogClosed,
    LogError,
    LogFileError,
    StoreUnavailable,
    StreamDiffers,
    TextError,
)
from server.log.exchange import check, export, import_lines, lines_of, records
from server.log.memory import MemoryLog
from server.log.migrate import migrate
from server.log.records import Append, Entry, Head, Recorded, Snapshot
from server.log.sql import SqlLog, open_log
from server.log.store import LogStore
from server.log.upcast import Upcasts

__all__ = [
    "Append",
    "Conflict",
    "DuplicateCommand",
    "Entry",
    "Head",
    "LogClosed",
    "LogError",
    "LogFileError",
    "LogStore",
    "MemoryLog",
    "Recorded",
    "Snapshot",
    "SqlLog",
    "StoreUnavailable",
    "StreamDiffers",
    "TextError",
    "Upcasts",
    "check",
    "export",
    "import_lines",
    "lines_of",
    "migrate",
    "open_log",
    "records",
]
