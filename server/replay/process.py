"""The process that makes recordings: it reads the log by itself, so that nobody who plays waits for whoever looks back.

Frames go in and out, each after its length; the first one in is a ``Setup``. Without a question for a while, or when
whoever started us is gone, it ends.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from functools import cache
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from server.incidents import report
from server.live.worker import frame
from server.log.sql import open_log
from server.replay.booth import Booth
from server.replay.frames import read_frame
from server.replay.messages import Answer, Asked, Setup
from server.replay.veil import veils
from server.texts import Texts
from server.wiring import glances, kinds, packs_of

NICE: Final = 5
"""How far we stand back behind whoever plays."""


class Counter:
    """Takes questions and gives answers, several at a time."""

    def __init__(self, booth: Booth, out: BinaryIO) -> None:
        self._booth = booth
        self._out = out
        self._busy: set[asyncio.Task[None]] = set()

    async def serve(self, source: asyncio.StreamReader, idle: float) -> None:
        """Answer until nobody asks any more."""
        while True:
            try:
                async with asyncio.timeout(idle):
                    data = await read_frame(source)
            except TimeoutError:
                if not self._busy:
                    return
                continue
            if data is None:
                return
            task = asyncio.ensure_future(self._answer(msgspec.msgpack.decode(data, type=Asked)))
            self._busy.add(task)
            task.add_done_callback(self._busy.discard)

    async def _answer(self, asked: Asked) -> None:
        try:
            answer = await self._booth.answer(asked)
        except Exception as error:  # noqa: BLE001 - whoever asked is told that there is nothing
            report(error, "replay")
            answer = Answer(id=asked.id, code="broken")
        self._out.write(frame(msgspec.msgpack.encode(answer)))
        self._out.flush()


async def run(out: BinaryIO) -> None:
    loop = asyncio.get_running_loop()
    source = asyncio.StreamReader(limit=2**24)
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(source), sys.stdin)
    first = await read_frame(source)
    if first is None:
        return
    setup = msgspec.msgpack.decode(first, type=Setup)
    store = await open_log(setup.url)
    packs = packs_of(Path(setup.packs) if setup.packs else None)
    texts = cache(lambda: Texts(Path(setup.locale)))
    booth = Booth(store, kinds(packs), glances(packs), setup.most, veils(texts))
    try:
        await Counter(booth, out).serve(source, setup.idle)
    finally:
        await booth.close()
        await store.close()


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ctrl-c is for whoever started us
    os.nice(NICE)
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    asyncio.run(run(out))


if __name__ == "__main__":
    main()
