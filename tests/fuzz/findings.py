"""What came of a run."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from pathlib import Path

import msgspec

from tests.fuzz.canaries import Leak

TROUBLE = re.compile(r"incident |Traceback|Task exception was never retrieved|CRITICAL", re.IGNORECASE)
KEPT = 20
"""Examples of each kind of finding."""


class Findings(msgspec.Struct):
    """``inputs``: hostile frames or requests sent. ``answers``: by status or code. ``memory``: resident MiB of the
    server, after every twentieth of the inputs. ``faults``: what should not have been, the first few of them.
    """

    what: str
    seed: int
    inputs: int = 0
    answers: Counter[str] = msgspec.field(default_factory=Counter)
    fives: int = 0
    """Answers from 500 on, or with the code ``internal``; but for 501 to what no server has to know (RFC 9112, 6.1)."""
    crashes: int = 0
    leaks: int = 0
    unsafe: int = 0
    """Answers that would let a page be misused: see ``tests.fuzz.by_request``."""
    connections: int = 0
    silent: int = 0
    """Times the server said nothing for so long that we gave up."""
    log_lines: int = 0
    log_faults: int = 0
    memory: list[float] = msgspec.field(default_factory=list)
    seconds: float = 0.0
    server_cpu: float = 0.0
    faults: list[str] = msgspec.field(default_factory=list)

    def fault(self, text: str) -> None:
        if len(self.faults) < KEPT and text[:600] not in self.faults:
            self.faults.append(text[:600])

    def leak(self, found: list[Leak]) -> None:
        for each in found:
            self.leaks += 1
            self.fault(f"leak of {each.canary} to {each.caller}: {each.where}")

    def read_log(self, file: Path, secrets: list[str]) -> None:
        """Look through what the server has logged: no trouble, nobody's secrets."""
        text = file.read_text("utf-8", "replace")
        lines = text.splitlines()
        self.log_lines += len(lines)
        for number, line in enumerate(lines):
            if TROUBLE.search(line):
                self.log_faults += 1
                self.fault(f"log: {line} ... {end_of(lines[number + 1 :])}")
        for secret in secrets:
            if secret in text:
                self.log_faults += 1
                self.fault(f"log: tells {secret[:12]}...")

    @property
    def well(self) -> bool:
        return not (self.fives or self.crashes or self.leaks or self.unsafe or self.log_faults or self.silent)


def end_of(lines: list[str]) -> str:
    """Return the last lines of a traceback, the error among them."""
    inside = list(takewhile(lambda line: line.startswith((" ", "\t")), lines))
    return " | ".join(each.strip() for each in lines[max(len(inside) - 3, 0) : len(inside) + 1])
