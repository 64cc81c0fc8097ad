"""The garbage collector of processes that do one thing and end."""

from __future__ import annotations

import gc


def look_seldom() -> None:
    """Let it look for circles less often: nearly all that is made is kept for long, and there are next to none."""
    gc.set_threshold(100_000, 50, 100)
