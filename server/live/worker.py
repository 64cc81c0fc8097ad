"""The other process: it solves one problem after the other, so that nobody's event loop has to wait for it.

Frames of bytes go in and out, each after its length. An empty one says that the best so far will do; an empty answer,
that there is none. When whoever started us is gone, so are we.
"""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
import time
import traceback
from typing import BinaryIO, Final

import msgspec

from server.live.encoder import Encoder
from server.meetup.grouping import problem as grouping
from server.meetup.matching import problem as matching

LENGTH: Final = 4
"""Bytes that say how long a frame is."""


class GroupingJob(msgspec.Struct, frozen=True, tag="grouping"):
    """Rotations of small groups. ``budget``: seconds."""

    problem: grouping.Problem
    budget: float


class MatchingJob(msgspec.Struct, frozen=True, tag="matching"):
    """Who is suggested to whom. ``budget``: seconds."""

    problem: matching.Problem
    budget: float


Job = GroupingJob | MatchingJob


def frame(data: bytes) -> bytes:
    return len(data).to_bytes(LENGTH) + data


class Inbox:
    """What we are sent, read by a thread of its own: also while something is being solved."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self.jobs: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self.stop = threading.Event()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        while head := self._source.read(LENGTH):
            data = self._source.read(int.from_bytes(head))
            if data:
                self.stop.clear()
                self.jobs.put(data)
            else:
                self.stop.set()
        os._exit(0)


def solve(data: bytes, inbox: Inbox, encoder: Encoder) -> bytes:
    """Return a solution, or nothing if that fails."""
    try:
        return msgspec.json.encode(_solve(msgspec.json.decode(data, type=Job), inbox, encoder))
    except Exception as error:  # noqa: BLE001 - whoever asked goes on without an answer; what was asked is not told
        places = "".join(traceback.format_tb(error.__traceback__))
        sys.stderr.write(f"a search failed: {type(error).__name__}\n{places}")
        return b""


def _solve(job: Job, inbox: Inbox, encoder: Encoder) -> grouping.Solution | matching.Solution:
    """Each solver is loaded by the first who needs it: a round of small groups does not wait for the other one."""
    limits = grouping.Limits(clock=time.monotonic, budget=job.budget, stopped=inbox.stop.is_set)
    if isinstance(job, GroupingJob):
        from server.meetup.grouping.solve import solve as solve_grouping  # noqa: PLC0415 - numpy, only where it is used

        return solve_grouping(job.problem, limits)
    from server.meetup.matching.solve import solve as solve_matching  # noqa: PLC0415

    try:
        return solve_matching(job.problem, limits, encoder)
    finally:
        encoder.rest()


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ctrl-c is for whoever started us
    os.nice(5)
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    inbox, encoder = Inbox(sys.stdin.buffer), Encoder()
    while True:
        out.write(frame(solve(inbox.jobs.get(), inbox, encoder)))
        out.flush()


if __name__ == "__main__":
    main()
