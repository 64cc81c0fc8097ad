"""This checkout against another, at the same time and on the same core: a machine whose speed changes from minute to
minute changes it for both. Single turns still differ by up to a tenth, where single runs differ by a third or more:
take the median of many, and believe no difference of a few percent.

``BENCH_OTHER``: the other checkout's folder; it is run by our Python with our packages. Without it we play against
ourselves, which says how exact the figures are.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

TURNS = int(os.environ.get("BENCH_TURNS", "5"))
OURS = Path(__file__).parents[2]


def measure() -> dict[str, Any]:
    """Play the closed loop of ``table`` on both, several times: CPU-seconds per 1,000 commands, ours over theirs."""
    other = Path(os.environ.get("BENCH_OTHER", OURS))
    if not (other / "tests" / "bench" / "table_bench.py").is_file():
        raise SystemExit("BENCH_OTHER names no checkout to compare with")
    turns = [turn(other, ours_first=number % 2 == 0) for number in range(TURNS)]
    ratios = [ours / theirs for ours, theirs in turns]
    return {
        "cpu_seconds_per_1000_commands": [{"ours": ours, "other": theirs} for ours, theirs in turns],
        "ours_over_other": {
            "median": round(statistics.median(ratios), 3),
            "least": round(min(ratios), 3),
            "most": round(max(ratios), 3),
        },
    }


def turn(other: Path, *, ours_first: bool) -> tuple[float, float]:
    order = [OURS, other] if ours_first else [other, OURS]
    first, second = [begin(checkout) for checkout in order]
    costs = cost(first), cost(second)
    return costs if ours_first else costs[::-1]


def begin(checkout: Path) -> subprocess.Popen[str]:
    environment = os.environ | {"PYTHONPATH": str(checkout)}
    command = [sys.executable, "-m", "tests.bench", "table"]
    return subprocess.Popen(command, cwd=checkout, env=environment, stdout=subprocess.PIPE, text=True)


def cost(run: subprocess.Popen[str]) -> float:
    """Wait for a run to end. Raises CalledProcessError where it failed."""
    told, _ = run.communicate()
    if run.returncode:
        raise subprocess.CalledProcessError(run.returncode, run.args)
    return float(json.loads(told)["table"]["cpu_seconds_per_1000_commands"])
