"""``make bench``: measure everything, print one JSON object. Name benchmarks to run only those."""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Callable
from typing import Any

from tests.bench import (
    breakout_bench,
    cluster_bench,
    counting_bench,
    deciding_bench,
    duel_bench,
    idle_bench,
    log_bench,
    lounge_bench,
    matching_bench,
    meetup_bench,
    metrics_bench,
    peers_bench,
    record_bench,
    replay_bench,
    table_bench,
    weight_bench,
)

BENCHES: dict[str, Callable[[], dict[str, Any]]] = {
    "table": table_bench.measure,
    "meetup": meetup_bench.measure,
    "breakout": breakout_bench.measure,
    "deciding": deciding_bench.measure,
    "counting": counting_bench.measure,
    "matching": matching_bench.measure,
    "lounge": lounge_bench.measure,
    "metrics": metrics_bench.measure,
    "replay": replay_bench.measure,
    "record": record_bench.measure,
    "idle": idle_bench.measure,
    "weight": weight_bench.measure,
    "log": lambda: log_bench.figures(["sqlite", "postgres"], streams=40, seconds=3),
}
ASKED: dict[str, Callable[[], dict[str, Any]]] = {
    "peers": peers_bench.measure,
    "cluster": cluster_bench.measure,
    "duel": duel_bench.measure,
}
"""Only when asked for by name."""


def main(names: list[str]) -> int:
    """Run the named benchmarks, or all. Returns 2 for a name that is none."""
    known = BENCHES | ASKED
    unknown = [name for name in names if name not in known]
    if unknown:
        sys.stderr.write(f"no benchmark {', '.join(unknown)}; there are {', '.join(known)}\n")
        return 2
    machine = {"python": platform.python_version(), "cores": os.cpu_count(), "system": platform.platform()}
    results = {name: known[name]() for name in names or BENCHES}
    sys.stdout.write(json.dumps({"machine": machine} | results, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
