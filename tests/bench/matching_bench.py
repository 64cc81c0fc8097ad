"""Who is suggested to whom after a meetup: how good, beside what nobody can exceed, and how long it takes."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from server.live.crew import environment

COMMAND = "from server.cli import main; main(['matching', 'bench', '--json'])"


def measure() -> dict[str, Any]:
    """Run the bench as the process that works runs: one thread."""
    ran = subprocess.run([sys.executable, "-c", COMMAND], env=environment(), capture_output=True, check=True, text=True)
    found: dict[str, Any] = json.loads(ran.stdout)
    return found
