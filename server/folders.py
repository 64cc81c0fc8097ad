"""Where the files lie that come with the code."""

from __future__ import annotations

import os
from pathlib import Path

HERE = Path(__file__).parent


def private(path: str, flags: int) -> int:
    """Open a file such that, if it is new, nobody else on the machine can read it: an ``opener`` for ``open``."""
    return os.open(path, flags, 0o600)


def folder(name: str) -> Path:
    """Return where ``static`` or ``templates`` are: beside this file when installed, one up in a checkout."""
    installed = HERE / name
    return installed if installed.is_dir() else HERE.parent / name
