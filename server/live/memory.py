"""The streams that are in memory: loaded when needed, kept while in use."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator

from server.live.stream import Stream


class Memory:
    """At most ``most`` streams, and those in use. ``listeners``: how many follow one; ``left``: is told of each that is
    forgotten.
    """

    def __init__(self, most: int, listeners: Callable[[str], int], left: Callable[[str], None]) -> None:
        self._most = most
        self._listeners = listeners
        self._left = left
        self._streams: OrderedDict[str, Stream] = OrderedDict()
        self.needed: list[Callable[[str], bool]] = []
        """Whether somebody here wants a stream to stay, besides who follows it."""

    def get(self, name: str) -> Stream | None:
        """Return a stream for use."""
        stream = self._streams.get(name)
        if stream is not None:
            self._streams.move_to_end(name)
            stream.used = time.monotonic()
        return stream

    def peek(self, name: str) -> Stream | None:
        """Return a stream that is in memory anyway."""
        return self._streams.get(name)

    def put(self, stream: Stream) -> Stream:
        """Remember a stream, and forget those that have not been used for longest where there are too many."""
        stream.used = time.monotonic()
        self._streams[stream.name] = stream
        if len(self._streams) > self._most:
            self._forget(list(self._idle())[: len(self._streams) - self._most])
        return stream

    def let_go(self, unused: float) -> None:
        """Forget streams that nobody here has needed for so many seconds."""
        long_ago = time.monotonic() - unused
        self._forget([each for each in self._idle() if each.used < long_ago and not self._is_needed(each.name)])

    def clear(self) -> None:
        """Forget all streams, in use or not: the log is another one."""
        self._streams.clear()

    def __iter__(self) -> Iterator[Stream]:
        return iter(list(self._streams.values()))

    def _idle(self) -> Iterator[Stream]:
        return (each for each in self._streams.values() if each.free and not self._listeners(each.name))

    def _is_needed(self, name: str) -> bool:
        return any(needs(name) for needs in self.needed)

    def _forget(self, streams: Iterable[Stream]) -> None:
        for stream in streams:
            del self._streams[stream.name]
            self._left(stream.name)
