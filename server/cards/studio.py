"""Pictures of cards: drawn once each by another process, a few at a time, and kept for a while."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE
from collections import OrderedDict
from contextlib import suppress
from pathlib import Path

from server.cards.card import Card
from server.cards.drawing import Easel, Said, draw
from server.cards.faces import Faces
from server.cards.letters import Letters
from server.cards.pen import Colours

KEPT = 64
"""Pictures; of about 100 KB each."""
WAITING = 100
"""Whoever comes when so many wait is asked to come again."""
PATIENCE = 20.0
"""Seconds that one picture may take."""


class Busy(Exception):
    """There is no time for this picture now."""


class Studio:
    """Makes pictures of cards, one after the other. ``static``: the folder with what the build has left."""

    def __init__(self, static: Path) -> None:
        build = static / "vendor" / ".cards"
        self._font = build / "face.ttf"
        self._easel = Easel(
            Letters(build / "widths.json"), Colours(static / "css" / "tokens.css"), Faces(build / "faces.json")
        )
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._making: dict[str, asyncio.Task[bytes]] = {}
        self._turn = asyncio.Semaphore(1)

    async def picture(self, key: str, card: Card, words: Said) -> bytes:
        """Return a card as PNG; ``key`` stands for all that it shows. Raises Busy."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._making:
            if len(self._making) >= WAITING:
                raise Busy
            task = asyncio.create_task(self._make(key, card, words))
            self._making[key] = task
            task.add_done_callback(lambda _: self._making.pop(key, None))
        return await asyncio.shield(self._making[key])

    async def _make(self, key: str, card: Card, words: Said) -> bytes:
        async with self._turn:
            made = await self._painted(draw(self._easel, card, words))
        self._kept[key] = made
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return made

    async def _painted(self, drawing: str) -> bytes:
        command = (sys.executable, "-m", "server.cards.painter", str(self._font))
        folder = Path(__file__).parents[2]  # where our modules are, in a checkout and installed
        painter = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, cwd=folder)
        try:
            async with asyncio.timeout(PATIENCE):
                made, _ = await painter.communicate(drawing.encode())
        except TimeoutError:
            raise Busy from None
        finally:
            with suppress(ProcessLookupError):
                painter.kill()
        if painter.returncode:
            raise Busy
        return made
