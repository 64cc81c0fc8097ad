"""What whoever sends reminders needs of a server."""

from __future__ import annotations

from typing import Protocol

from quart import Quart

from server.config import Settings
from server.erasure import House
from server.log.store import LogStore
from server.texts import Texts


class Office(House, Protocol):
    """A house that can also look into the log, and say something in words."""

    @property
    def store(self) -> LogStore: ...

    @property
    def settings(self) -> Settings: ...

    @property
    def texts(self) -> Texts: ...

    @property
    def pages(self) -> Quart: ...
