"""Attack a server of one's own on the loopback, and print as JSON what came of it. Exit code 1: it did not hold.

``python -m tests.fuzz frames --count 1000000 --seed 1``, ``requests`` or ``schema``.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

import msgspec

from tests.fuzz.findings import Findings
from tests.fuzz.running import frames, requests, schema

RUNS = {"frames": frames, "requests": requests, "schema": schema}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("what", choices=RUNS)
    parser.add_argument("--count", type=int, default=10_000, help="hostile inputs (10000)")
    parser.add_argument("--seed", type=int, default=1, help="same seed, same inputs (1)")
    parser.add_argument("--seconds", type=float, default=0.0, help="stop after these, however many there were (never)")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="nijikai-fuzz-") as folder:
        found: Findings = asyncio.run(RUNS[asked.what](Path(folder), asked.count, asked.seed, asked.seconds))
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(found)).decode() + "\n")
    return 0 if found.well else 1


if __name__ == "__main__":
    sys.exit(main())
