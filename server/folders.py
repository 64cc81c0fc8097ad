"""Where the files lie that come with the code."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent


def folder(name: str) -> Path:
    """Return where ``static`` or ``templates`` are: beside this file when installed, one up in a checkout."""
    installed = HERE / name
    return installed if installed.is_dir() else HERE.parent / name
