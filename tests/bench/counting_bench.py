"""What it costs to count a command: all that is done on its way for figures, log lines and traces, and nothing else.

As if each were committed alone, and five people followed; traces are off, as they usually are.
"""

from __future__ import annotations

import time
from statistics import median
from time import perf_counter
from typing import Any

from server.counting import QUICK, SIZES, DoorCounts, FanOutCounts, Spread, StreamCounts
from server.doing import DOING, Doing
from server.spans import span

COMMANDS, RUNS, FOLLOWERS = 20_000, 15, 5


class Add:
    """Stands for a command."""


class Counts:
    """What the parts on a command's way own."""

    def __init__(self) -> None:
        self.doors, self.streams, self.fanout = DoorCounts(), StreamCounts(), FanOutCounts()
        self.delays, self.commits, self.together = Spread(QUICK), Spread(QUICK), Spread(SIZES)

    def command(self) -> None:
        """Do for one command what the server does."""
        began = perf_counter()
        with span("command") as traced:
            DOING.set(Doing("command-1", "table/t1", "add", "p"))
            traced.note(stream="table/t1", command="add", id="command-1")
            with span("decide"):
                pass
            asked = perf_counter()
            with span("append"):
                commit = perf_counter()
                self.commits.add(perf_counter() - commit)
                self.together.add(1)
            self.streams.appends.add(perf_counter() - asked)
            moved = perf_counter()
            with span("fan out"):
                for _ in range(FOLLOWERS):
                    self.fanout.packets += 1
            self.delays.add(perf_counter() - moved)
            self.streams.commands["table", Add] += 1
            self.doors.answered("table", perf_counter() - began)
        DOING.set(None)


def measure() -> dict[str, Any]:
    """Return microseconds of CPU for each command."""
    counts, found = Counts(), []
    for _ in range(RUNS):
        began = time.process_time()
        for _ in range(COMMANDS):
            counts.command()
        found.append((time.process_time() - began) / COMMANDS * 1e6)
    return {"cpu_microseconds_per_command": {"least": round(min(found), 1), "median": round(median(found), 1)}}
