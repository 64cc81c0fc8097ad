"""The other workers of the house, as the parts of this one see them. Correctness never depends on them: what they have
appended is in the log. They save asking it, and they settle who sees to what, so that it is not done twice.
"""

from __future__ import annotations

from typing import Any, Protocol

import msgspec

from server.live.limits import Buckets
from server.log.records import Append, Recorded


class News(msgspec.Struct, frozen=True, array_like=True):
    """What a worker has appended to a stream: events of one decision, after ``expected``."""

    stream: str
    expected: int
    at: int
    by: str
    role: str
    command: str
    version: int
    events: tuple[bytes, ...]

    @property
    def seq(self) -> int:
        return self.expected + len(self.events)

    def records(self) -> list[Recorded]:
        return [
            Recorded(self.stream, self.expected + place, self.at, self.by, self.role, self.command, self.version, data)
            for place, data in enumerate(self.events, 1)
        ]


def news_of(append: Append) -> News:
    return News(
        stream=append.stream,
        expected=append.expected,
        at=append.at,
        by=append.by,
        role=append.role,
        command=append.command,
        version=append.version,
        events=append.events,
    )


class Neighbours(Protocol):
    """What this worker tells the others, and asks of them. Only what is awaited may take its time."""

    @property
    def alone(self) -> bool:
        """Whether there can be no others."""

    async def begin(self, live: Any) -> None:  # noqa: ANN401 - Live, which is made of parts that know us
        """Find the others, and let them know, before anybody comes to this worker."""

    async def close(self) -> None:
        """Say goodbye: the others take over."""

    async def join(self, stream: str) -> None:
        """Hear of a stream from now on, before it is read from the log. Does not fail: see ``sure``."""

    def leave(self, stream: str) -> None:
        """Hear of it no longer, and keep it no longer."""

    def sure(self, stream: str) -> bool:
        """Whether all that others append to the stream reaches us; where not, the log has to be asked each time."""

    async def keep(self, stream: str) -> bool:
        """Whether the stream is in this worker's keeping, or is from now on: no living worker keeps it. Whoever does
        sees to its clocks, its errands and whatever else is due.
        """

    def tell(self, news: News) -> None:
        """Tell the others what has been appended."""

    def came(self, stream: str, person: str) -> None:
        """Somebody is present in a stream by a connection of this worker."""

    def went(self, stream: str, person: str) -> None:
        """They are so no longer."""

    async def elsewhere(self, stream: str, person: str) -> bool:
        """Whether somebody is present in a stream by a connection of another worker that lives."""

    def share(self, name: str, buckets: Buckets) -> None:
        """Have the workers share a limit: what is taken from it here is taken from it everywhere."""

    def say(self, stream: str, person: str, event: str, data: Any) -> None:  # noqa: ANN401
        """Have the other workers say something to a person who follows a stream there."""

    async def post(self, figures: bytes) -> None:
        """Leave for the other workers how this one is, for some seconds."""

    async def posted(self) -> list[bytes]:
        """Return what the others have left."""


class Alone:
    """The only worker there is: it hears of everything, and keeps all streams."""

    alone = True

    async def begin(self, live: Any) -> None: ...  # noqa: ANN401

    async def close(self) -> None: ...

    async def join(self, stream: str) -> None: ...

    def leave(self, stream: str) -> None: ...

    def sure(self, stream: str) -> bool:  # noqa: ARG002
        return True

    async def keep(self, stream: str) -> bool:  # noqa: ARG002
        return True

    def tell(self, news: News) -> None: ...

    def came(self, stream: str, person: str) -> None: ...

    def went(self, stream: str, person: str) -> None: ...

    async def elsewhere(self, stream: str, person: str) -> bool:  # noqa: ARG002
        return False

    def share(self, name: str, buckets: Buckets) -> None: ...

    def say(self, stream: str, person: str, event: str, data: Any) -> None: ...  # noqa: ANN401

    async def post(self, figures: bytes) -> None: ...

    async def posted(self) -> list[bytes]:
        return []
