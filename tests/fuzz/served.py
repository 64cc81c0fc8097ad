"""The server that is attacked: a process of its own, as people run it; what it logs goes into a file."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from tests.bench.house import free_port
from tests.fuzz.laying import SECRET

MIB = 1024 * 1024
OPTIONS = {
    "NIJIKAI_HOST": "127.0.0.1", "SECRET_KEY": SECRET, "NIJIKAI_RATE_PER_SECOND": "100000",
    "NIJIKAI_RATE_BURST": "1000000", "NIJIKAI_API_PER_SECOND": "100000", "NIJIKAI_API_BURST": "1000000",
    "NIJIKAI_REJOIN_SECONDS": "3600", "NIJIKAI_AWAY_SECONDS": "3600",
    "NIJIKAI_PUSH_CONTACT": "mailto:a@example.org", "NIJIKAI_LOG_LEVEL": "INFO",
}  # fmt: skip
"""With limits far away: what is behind them is to be tried."""


class Served:
    """``port`` on the loopback; ``log``: its standard error."""

    def __init__(self, port: int, log: Path, process: subprocess.Popen[bytes]) -> None:
        self.port = port
        self.log = log
        self._process = process
        self._seen = psutil.Process(process.pid)

    @property
    def dead(self) -> bool:
        return self._process.poll() is not None

    def memory(self) -> float:
        """Resident MiB."""
        return round(self._seen.memory_info().rss / MIB, 1)

    def cpu(self) -> float:
        """CPU-seconds so far."""
        used = self._seen.cpu_times()
        return round(used.user + used.system, 2)


@contextmanager
def served(folder: Path, **options: str) -> Iterator[Served]:
    """Run ``nijikai serve`` on what was laid in a folder."""
    port, log = free_port(), folder / "log.txt"
    environment = os.environ | OPTIONS | {"NIJIKAI_DATA": str(folder), "PORT": str(port)} | options
    command = [str(Path(sys.executable).with_name("nijikai")), "serve"]
    with (
        log.open("wb") as file,
        subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=file) as process,
    ):
        try:
            wait(port, process)
            yield Served(port, log, process)
        finally:
            process.terminate()


def wait(port: int, process: subprocess.Popen[bytes]) -> None:
    """Ask until the server answers; nothing but its end is too long. Raises RuntimeError."""
    while process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=10):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)  # another process is starting; there is nothing else to wait for
    raise RuntimeError("the server did not start")
