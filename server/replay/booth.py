"""Where recordings are made and kept, as many as there is room for, and asked for."""

from __future__ import annotations

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

import brotli  # type: ignore[import-untyped]
import msgspec

from server.live.glances import Glances
from server.live.kinds import Kinds
from server.log.store import LogStore
from server.meetup import naming
from server.replay.highlight import highlight
from server.replay.messages import Answer, Asked
from server.replay.reader import Broken, Mask
from server.replay.recording import Recording, Stale, encoded

EDITION: Final = "1"
"""Of the form of what is told: when it changes, whatever browsers have kept is old."""
MEETUPS: Final = 8
"""Recordings held at a time, whatever their size: the states that chunks begin with take memory, too."""
ROUNDS: Final = 20
"""How often a recording may turn out to be stale while it is being made."""
QUALITY: Final = 5
"""Of compression, 0 to 11."""

Key = tuple[str, bytes, str]
Masks = Callable[[Asked], Mask]


class Chunks:
    """Compressed chunks by what they are of; the ones not asked for longest go first. ``most``: bytes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[tuple[object, ...], bytes] = OrderedDict()
        self.size = 0

    def find(self, *key: object) -> bytes | None:
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def keep(self, body: bytes, *key: object) -> None:
        self.size += len(body) - len(self._kept.pop(key, b""))
        self._kept[key] = body
        while self.size > self._most and len(self._kept) > 1:
            _, old = self._kept.popitem(last=False)
            self.size -= len(old)

    def drop(self, recording: object) -> None:
        """Forget the chunks of a recording."""
        for key in [key for key in self._kept if key[0] is recording]:
            self.size -= len(self._kept.pop(key))


class Booth:
    """Answers. ``masks``: makes what puts pseudonyms in the place of names."""

    def __init__(self, store: LogStore, kinds: Kinds, glances: Glances, most: int, masks: Masks) -> None:
        self._store = store
        self._kinds = kinds
        self._glances = glances
        self._masks = masks
        self._recordings: OrderedDict[Key, Recording] = OrderedDict()
        self._erased: dict[str, frozenset[str]] = {}
        self._ahead: set[asyncio.Task[None]] = set()
        self.chunks = Chunks(most)

    async def answer(self, asked: Asked) -> Answer:
        try:
            if asked.what == "highlight":
                return await self._highlight(asked)
            recording = await self._recording(asked)
            if not recording.exists:
                return Answer(id=asked.id, code="none")
            return await self._answer(recording, asked)
        except Broken as broken:
            where = msgspec.json.encode({"stream": broken.stream, "seq": broken.seq})
            return Answer(id=asked.id, code="broken", body=where)

    async def _answer(self, recording: Recording, asked: Asked) -> Answer:
        if asked.what == "ready":
            return Answer(id=asked.id, code="ok")
        if asked.what == "index":
            return await self._index(recording, asked)
        return await (self._chunk if asked.what == "chunk" else self._window)(recording, asked)

    async def close(self) -> None:
        for task in self._ahead:
            task.cancel()
        await asyncio.gather(*self._ahead, return_exceptions=True)

    # --- recordings ---------------------------------------------------------------------------------------------------

    async def _recording(self, asked: Asked) -> Recording:
        """Return the recording, up to date. Raises Broken."""
        key = (asked.meetup, asked.key, asked.lang)
        for _ in range(ROUNDS):
            recording = self._recordings.get(key) or self._begin(key, asked)
            self._recordings.move_to_end(key)
            try:
                await recording.refresh(*needed(recording, asked))
            except Stale:
                self._erased[asked.meetup] = self._erased.get(asked.meetup, frozenset()) | recording.gone
                self._drop(asked.meetup)
            else:
                if self._recordings.get(key) is recording:
                    return recording
        raise Broken(asked.meetup, 0)

    def _begin(self, key: Key, asked: Asked) -> Recording:
        while len(self._recordings) >= MEETUPS:
            _, old = self._recordings.popitem(last=False)
            self.chunks.drop(old)
        mask = self._masks(asked) if asked.key else None
        erased = self._erased.get(asked.meetup, frozenset())
        made = Recording(asked.meetup, self._store, self._kinds, self._glances, erased, mask)
        self._recordings[key] = made
        return made

    def _drop(self, meetup: str) -> None:
        for key in [key for key in self._recordings if key[0] == meetup]:
            self.chunks.drop(self._recordings.pop(key))

    # --- answers ------------------------------------------------------------------------------------------------------

    async def _index(self, recording: Recording, asked: Asked) -> Answer:
        key = (recording, "index", recording.length, asked.extra)
        body = self.chunks.find(*key)
        if body is None:
            body = await packed(encoded(recording.index(), asked.extra))
            self.chunks.keep(body, *key)
        tag = digest(body)
        self._look_ahead(recording)
        if tag == asked.tag:
            return Answer(id=asked.id, code="same", tag=tag)
        return Answer(id=asked.id, code="ok", tag=tag, body=body)

    async def _chunk(self, recording: Recording, asked: Asked) -> Answer:
        tape = recording.find(asked.stream)
        place = tape.find(asked.number) if tape else None
        if tape is None or place is None:
            return Answer(id=asked.id, code="none")
        key = (recording, asked.stream, asked.number, tape.cuts[place].to)
        tag = tag_of(recording, asked, key[1:])
        if tag == asked.tag:
            return Answer(id=asked.id, code="same", tag=tag)
        body = self.chunks.find(*key)
        if body is None:
            body = await packed(await tape.chunk(recording.reader, place))
            self.chunks.keep(body, *key)
        return Answer(id=asked.id, code="ok", tag=tag, body=body)

    async def _highlight(self, asked: Asked) -> Answer:
        """Make somebody's own game anew, unless the log has not moved since: small, and seldom asked for."""
        head = await self._store.head(asked.stream)
        tag = digest(msgspec.json.encode((EDITION, asked.stream, head.seq, asked.key.hex(), asked.lang, asked.extra)))
        if tag == asked.tag:
            return Answer(id=asked.id, code="same", tag=tag)
        body = self.chunks.find("highlight", tag)
        if body is None:
            mask = self._masks(asked)
            own = mask.id(asked.person)
            made = await highlight(self._store, self._kinds, mask, asked.stream, own, asked.alias)
            if made is None:
                return Answer(id=asked.id, code="none")
            made["index"] = msgspec.Raw(encoded(made["index"], asked.extra))
            body = await packed(msgspec.json.encode(made))
            self.chunks.keep(body, "highlight", tag)
        return Answer(id=asked.id, code="ok", tag=tag, body=body)

    async def _window(self, recording: Recording, asked: Asked) -> Answer:
        number = asked.number
        if not 0 <= number < recording.window_count:
            return Answer(id=asked.id, code="none")
        past = recording.is_past(number)
        tag = tag_of(recording, asked, ("wall", number)) if past else ""
        if tag and tag == asked.tag:
            return Answer(id=asked.id, code="same", tag=tag)
        async with recording.walls:
            body = self.chunks.find(recording, "wall", number) if past else None
            if body is None and past and number != recording.windows_made:
                body = await self._leap(recording, number)
            while body is None:
                body = await self._make_window(recording, number)
        return Answer(id=asked.id, code="ok", tag=tag or digest(body), body=body)

    async def _leap(self, recording: Recording, number: int) -> bytes | None:
        """Make a chunk of the wall before its turn; None, where it has to wait for that."""
        if (made := await recording.leap(number)) is not None:
            self.chunks.keep(made := await packed(made), recording, "wall", number)
        return made

    async def _make_window(self, recording: Recording, wanted: int) -> bytes | None:
        """Make the next chunk of the wall; return it, if it is the wanted one."""
        if recording.windows_made > wanted:
            recording.unmake()
        number, made = await recording.window()
        body = await packed(made)
        if recording.is_past(number):
            self.chunks.keep(body, recording, "wall", number)
        return body if number == wanted else None

    def _look_ahead(self, recording: Recording) -> None:
        """Make the wall before it is asked for."""
        if not self._ahead:
            task = asyncio.ensure_future(self._make_wall(recording))
            self._ahead.add(task)
            task.add_done_callback(self._ahead.discard)

    async def _make_wall(self, recording: Recording) -> None:
        try:
            while recording.is_past(recording.windows_made) and recording in self._recordings.values():
                async with recording.walls:
                    if recording.windows_made >= recording.window_count:
                        return
                    await self._make_window(recording, recording.windows_made)
        except Broken:
            return  # whoever asks for it is told


def needed(recording: Recording, asked: Asked) -> tuple[str, ...]:
    """Return the streams that have to be up to date for an answer; none: all of them."""
    if not recording.exists:
        return ()
    if asked.what == "chunk" and recording.is_known(asked.stream):
        return (asked.stream,)
    return (naming.stream(asked.meetup),) if asked.what == "wall" and recording.is_past(asked.number) else ()


def tag_of(recording: Recording, asked: Asked, parts: tuple[object, ...]) -> str:
    """Return what stands for content that can change only when somebody is erased."""
    erased = sorted(recording.reader.erased)
    return digest(msgspec.json.encode((EDITION, asked.meetup, asked.lang, asked.key.hex(), erased, parts)))


def digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()[:20]


async def packed(body: bytes) -> bytes:
    packed: bytes = await asyncio.to_thread(brotli.compress, body, quality=QUALITY)
    return packed
