"""What schemathesis makes of the description of the JSON endpoints: inputs that fit it, and inputs that do not.

It looks for answers from 500 on, for statuses, media types and bodies that the description does not tell of, for
missing checks of the access key, and for requests that are taken though they should not be. Source: schemathesis.io.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.authorization.names import MEETUP
from tests.fuzz.laying import Laid
from tests.fuzz.served import Served

COMMAND = (sys.executable, "-W", "ignore", "-m", "schemathesis.cli")


def attack(
    house: Served, laid: Laid, folder: Path, examples: int, seed: int, *, known: bool
) -> subprocess.CompletedProcess[str]:
    """Run it on a house; exit code 0: nothing was found. ``examples``: for each endpoint and kind of test, at most.
    ``known``: ask for what there is, so that what is behind the names is reached, too.
    """
    there = f'[parameters]\n"path.meetup" = "{MEETUP}"\n"path.series" = "all"\n'
    (folder / "schemathesis.toml").write_text(there if known else "")
    address = f"http://127.0.0.1:{house.port}/api/v1/openapi.json"
    options = (
        f"--header=Authorization: Bearer {laid.key}",
        f"--max-examples={examples}",
        f"--seed={seed}",
        "--generation-database=none",
        "--no-color",
    )
    return subprocess.run(
        [*COMMAND, "run", address, *options], cwd=folder, env=os.environ, capture_output=True, text=True, check=False
    )
