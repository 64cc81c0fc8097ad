"""What everything waits for, in the log when the operator asks for it: places in the code, and nothing of what is
worked on.
"""

from __future__ import annotations

import asyncio
import faulthandler
import logging
import signal
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any, Final

log = logging.getLogger("nijikai.waits")

ASKED: Final = signal.SIGUSR1
DEEPEST: Final = 40
"""Places of one task."""
FOLLOWED: Final = (("cr_frame", "cr_await"), ("gi_frame", "gi_yieldfrom"), ("ag_frame", "ag_await"))
"""Where coroutines, generators and asynchronous generators say where they are and what they wait for."""


def tell_when_asked(loop: asyncio.AbstractEventLoop) -> None:
    """Log what all tasks wait for whenever SIGUSR1 comes. Threads are told at once, straight to the standard error:
    that works even where the loop has no turn any more.
    """
    loop.add_signal_handler(ASKED, tell, loop)
    faulthandler.register(ASKED, all_threads=True, chain=True)


def tell(loop: asyncio.AbstractEventLoop) -> None:
    for places, count in waits(asyncio.all_tasks(loop)).most_common():
        log.warning("%d waiting: %s", count, places)


def waits(tasks: Iterable[asyncio.Task[Any]]) -> Counter[str]:
    """Count tasks by what they wait for."""
    return Counter(" > ".join(places(task.get_coro())) for task in tasks)


def places(waiting: Any) -> Iterator[str]:  # noqa: ANN401 - coroutines, generators, futures
    """Yield where a coroutine is, then where what it waits for is, and so on; last the kind of what has no place."""
    for _ in range(DEEPEST):
        for frame, inner in FOLLOWED:
            if hasattr(waiting, frame):
                yield place(getattr(waiting, frame))
                waiting = getattr(waiting, inner)
                break
        else:
            if waiting is not None:
                yield type(waiting).__qualname__
            return


def place(frame: FrameType | None) -> str:
    if frame is None:
        return "ended"
    file = Path(frame.f_code.co_filename)
    return f"{file.parent.name}/{file.name}:{frame.f_lineno} {frame.f_code.co_name}"
