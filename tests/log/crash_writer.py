"""Appends without end on several streams and prints what has been acknowledged; made to be killed.

python -m tests.log.crash_writer URL RUN
"""

from __future__ import annotations

import asyncio
import sys

from server.log import Append, SqlLog, open_log

STREAMS = 8
EVENTS = 3


async def write(log: SqlLog, stream: str, run: str) -> None:
    seq = await log.last_seq(stream)
    while True:
        command = f"{run}:{seq}"
        events = tuple(b'{"command":"%s","part":%d}' % (command.encode(), part) for part in range(EVENTS))
        seq = await log.append(Append(stream, seq, 1, "ann", "attendee", command, events, seq))
        sys.stdout.write(f"{stream} {seq} {command}\n")
        sys.stdout.flush()


async def main(url: str, run: str) -> None:
    log = await open_log(url)
    await asyncio.gather(*(write(log, f"table/{n}", run) for n in range(STREAMS)))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
