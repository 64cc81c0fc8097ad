"""Spoken announcements: kept in the data folder for as long as they are news, then removed."""

from __future__ import annotations

import asyncio
import re
import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from game.decider import Refusal
from server.live.clock import Clock

LARGEST = 400_000
"""Bytes."""
KEPT = 600_000
"""Milliseconds."""
MOST = 30
"""Of a meetup, at a time."""
BEAT = 60_000
"""Milliseconds between two looks at what is to be removed."""
NAME = re.compile(r"([0-9a-f]{9,12})-[A-Za-z0-9_-]{16}")
"""When it was made, milliseconds since the Unix epoch, and chance."""
PART = "."
"""Stands before the name of what is being written."""


def kind_of(sound: bytes) -> str:
    """Return the media type of a recording. Raises Refusal ``clip-kind``; never believes what it is said to be."""
    if sound.startswith(b"\x1a\x45\xdf\xa3"):
        return "audio/webm"
    if sound.startswith(b"OggS"):
        return "audio/ogg"
    if sound[4:8] == b"ftyp":
        return "audio/mp4"
    raise Refusal("clip-kind", value=sound[:4].hex())


class Recordings:
    """Those of all meetups, each in a folder of its meetup."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder = folder / "clips"
        self._clock = clock

    async def keep(self, meetup: str, sound: bytes) -> str:
        """Keep a recording; return its name. Raises Refusal ``clip-kind``, ``clip-large`` or ``clip-many``."""
        kind_of(sound)
        if len(sound) > LARGEST:
            raise Refusal("clip-large", largest=LARGEST // 1000, value=len(sound) // 1000)
        name = f"{self._clock.now():x}-{secrets.token_urlsafe(12)}"
        await asyncio.to_thread(self._write, self._folder / meetup, name, sound)
        return name

    async def find(self, meetup: str, name: str) -> bytes | None:
        """Return a recording that is still news."""
        if not NAME.fullmatch(name) or self._is_old(name):
            return None
        try:
            return await asyncio.to_thread((self._folder / meetup / name).read_bytes)
        except OSError:
            return None

    def sweep(self) -> int:
        """Remove what is no longer news, and whatever else lies there; return how much is left."""
        left = 0
        for path in self._all():
            if not self._is_old(path.name.removeprefix(PART)):
                left += 1
            else:
                path.unlink(missing_ok=True)
        for folder in self._folders():
            with suppress(OSError):  # somebody speaks there
                folder.rmdir()
        return left

    def _write(self, folder: Path, name: str, sound: bytes) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if sum(1 for path in folder.iterdir() if not self._is_old(path.name)) >= MOST:
            raise Refusal("clip-many", most=MOST)
        part = folder / f"{PART}{name}"
        part.write_bytes(sound)
        part.replace(folder / name)

    def _is_old(self, name: str) -> bool:
        made = NAME.fullmatch(name)
        return made is None or int(made[1], 16) + KEPT <= self._clock.now()

    def _folders(self) -> list[Path]:
        return [path for path in self._folder.iterdir() if path.is_dir()] if self._folder.is_dir() else []

    def _all(self) -> Iterator[Path]:
        for folder in self._folders():
            yield from list(folder.iterdir())


async def sweep(folder: Path, clock: Clock) -> None:
    """Remove old recordings: those of an earlier life at once, from then on every minute."""
    kept = Recordings(folder, clock)
    while True:
        with suppress(OSError):  # the folder is gone, or not ours; the next look tells
            await asyncio.to_thread(kept.sweep)
        await clock.until(clock.now() + BEAT, asyncio.Event())
