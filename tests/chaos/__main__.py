"""``make chaos``: break things while people play, and check everything. Prints seeds as it goes, JSON at the end."""

from __future__ import annotations

import argparse
import asyncio
import secrets
import sys
import tempfile
from pathlib import Path

import msgspec

from tests.chaos.faults import FAULTS
from tests.chaos.run import Plan, run
from tests.servers import shared_folder

EACH = 50
"""Faults of one round; each has a seed, a database and tables of its own."""


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    asked.add_argument("--faults", type=int, default=500, help="how many in all (500)")
    asked.add_argument("--seed", type=int, help="of the first round; by chance if none")
    asked.add_argument("--workers", type=int, default=3, help="of one house (3); 1: on SQLite")
    asked.add_argument("--tables", type=int, default=3, help="of four people (3)")
    asked.add_argument("--only", nargs="*", default=[], choices=sorted(FAULTS), help="faults to choose from (all)")
    given = asked.parse_args()
    seed = secrets.randbelow(10**6) if given.seed is None else given.seed
    outcomes = []
    for began in range(0, given.faults, EACH):
        plan = Plan(
            seed + began // EACH, min(EACH, given.faults - began), given.workers, given.tables, tuple(given.only)
        )
        sys.stderr.write(f"seed {plan.seed}: {plan.faults} faults\n")
        with tempfile.TemporaryDirectory(prefix="nijikai-chaos-") as folder:
            outcomes.append(
                asyncio.run(run(Path(folder), shared_folder(), plan, lambda line: sys.stderr.write(f"{line}\n")))
            )
        for violation in outcomes[-1].violations:
            sys.stderr.write(f"VIOLATION: {violation}\n")
    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(outcomes)) + b"\n")
    return 1 if any(outcome.violations for outcome in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main())
