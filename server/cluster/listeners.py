"""Which other workers listen to which streams: what nobody listens to need not be told."""

from __future__ import annotations

from collections.abc import Iterable


class Listeners:
    """What workers have said of themselves. One that has not said anything yet is taken to listen to everything."""

    def __init__(self) -> None:
        self._streams: dict[str, set[str]] = {}
        """Worker -> the streams that it has said it listens to."""
        self._known: set[str] = set()
        """Workers that have said all of it."""
        self._silent: frozenset[str] = frozenset()
        self._listened: dict[str, int] = {}
        """Stream -> how many listen to it."""

    def meet(self, workers: frozenset[str]) -> None:
        """Know who the others are now; of the rest we know no more what they listen to."""
        for gone in self._streams.keys() - workers:
            self._replace(gone, set())
            del self._streams[gone]
        self._known &= workers
        self._silent = workers - self._known

    def hear(self, worker: str, streams: Iterable[str], *, whole: bool) -> None:
        """Note to what a worker listens: to these as well, or to these and no others."""
        before = set() if whole else self._streams.get(worker, set())
        self._replace(worker, before | set(streams))
        if whole:
            self._known.add(worker)
            self._silent -= {worker}

    def wanted(self, stream: str) -> bool:
        """Whether anybody may listen to a stream."""
        return bool(self._silent) or stream in self._listened

    def _replace(self, worker: str, streams: set[str]) -> None:
        before = self._streams.get(worker, set())
        for stream in before - streams:
            self._listened[stream] -= 1
            if not self._listened[stream]:
                del self._listened[stream]
        for stream in streams - before:
            self._listened[stream] = self._listened.get(stream, 0) + 1
        self._streams[worker] = streams
