"""What attacks have in common: so many inputs, or so many seconds, with a look at the server's memory now and then."""

from __future__ import annotations

import asyncio
import sys
import time
from abc import ABC, abstractmethod
from random import Random

from tests.fuzz.canaries import Watch
from tests.fuzz.findings import Findings
from tests.fuzz.laying import Laid
from tests.fuzz.served import Served

LOOK = 10.0
"""Seconds between two lines about how far it is."""


class Attack(ABC):
    """``count`` inputs at a house, by a seed; fewer, where ``seconds`` are over before (0: never)."""

    what = ""
    at_once = 8

    def __init__(self, house: Served, laid: Laid, count: int, seed: int, seconds: float = 0.0) -> None:
        self.findings = Findings(self.what, seed)
        self.house, self.laid, self.count = house, laid, count
        self.watch = Watch(laid.canaries)
        self._until = time.monotonic() + (seconds or 1e9)
        self._next = 0
        self._told = 0

    @abstractmethod
    async def attacker(self, random: Random) -> None:
        """Attack until it is ``over``."""

    @property
    def over(self) -> bool:
        return self.findings.inputs >= self.count or self.house.dead or time.monotonic() > self._until

    async def run(self) -> Findings:
        started = time.monotonic()
        looking = asyncio.create_task(self._look_on())
        self.count_in(0)
        await asyncio.gather(*(self.attacker(Random(f"{self.findings.seed}/{each}")) for each in range(self.at_once)))
        looking.cancel()
        found = self.findings
        found.seconds, found.server_cpu = round(time.monotonic() - started, 1), self.house.cpu()
        found.memory.append(self.house.memory())
        found.crashes = int(self.house.dead)
        return found

    def count_in(self, many: int) -> None:
        """Count inputs, and look at the memory after every twentieth of all."""
        self.findings.inputs += many
        while self.findings.inputs >= self._next:
            self.findings.memory.append(self.house.memory())
            self._next += max(self.count // 20, 1)

    async def _look_on(self) -> None:
        while True:
            await asyncio.sleep(LOOK)
            found = self.findings
            told = f"{found.inputs} inputs, {self.house.memory()} MiB, {found.fives} 5xx, {len(found.faults)} faults\n"
            told += "".join(f"  {each[:300]}\n" for each in found.faults[self._told :])
            self._told = len(found.faults)
            sys.stderr.write(told)
