"""Real servers in processes of their own, with the links they print."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.bench.house import PATIENCE, free_port, wait_until_up

NIJIKAI = Path(sys.executable).with_name("nijikai")
CALM = {"NIJIKAI_AWAY_SECONDS": "300", "NIJIKAI_REJOIN_SECONDS": "300", "NIJIKAI_RATE_BURST": "400"}
STILL = {"NIJIKAI_CLOCK_SPEED": "0.01"}
"""No clock of a table runs out while a test looks at it."""


class House:
    """`nijikai serve` on one folder and one port, for all its lives."""

    def __init__(self, folder: Path, **settings: str) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.port = free_port()
        self.complaints = folder / "stderr.txt"
        self.environment = os.environ | CALM | {"LANG": "en_US.UTF-8", "NIJIKAI_DATA": str(folder)} | settings
        self.environment |= {"NIJIKAI_HOST": "127.0.0.1", "PORT": str(self.port)}
        self.join, self.host, self.setup = "", "", ""
        self._process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def database_url(self) -> str:
        return f"sqlite:///{self.folder / 'nijikai.db'}"

    def start(self) -> None:
        """Start it and read the links that it prints."""
        with self.complaints.open("ab") as complaints:
            self._process = subprocess.Popen(
                [NIJIKAI, "serve"], env=self.environment, stdout=subprocess.PIPE, stderr=complaints, text=True
            )
        printed = ""
        while not self.host:
            assert self._process.stdout
            line = self._process.stdout.readline()
            assert line, f"the server did not start: {printed} {self.complaints.read_text()}"
            printed += line
            self._find_links(line)
        wait_until_up(self.port)

    def kill(self) -> None:
        """End it as a lost machine would (kill -9)."""
        assert self._process
        self._process.kill()
        self._end()

    def stop(self) -> None:
        """End it in peace; it must have had nothing to complain of."""
        assert self._process
        self._process.terminate()
        self._end()
        assert self.complaints.read_text() == ""

    def _end(self) -> None:
        assert self._process
        assert self._process.stdout
        self._process.wait(timeout=PATIENCE)
        self._process.stdout.close()
        self._process, self.join, self.host, self.setup = None, "", "", ""

    def run(self, *arguments: str) -> str:
        """Run one of the other commands and return what it prints; it must succeed."""
        done = subprocess.run(
            [NIJIKAI, *arguments], env=self.environment, capture_output=True, text=True, check=False, timeout=240
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def _find_links(self, line: str) -> None:
        if found := re.search(r"http://\S+/(t|h|setup)/\S+", line):
            match found[1]:
                case "t":
                    self.join = found[0]
                case "h":
                    self.host = found[0]
                case _:
                    self.setup = found[0]
