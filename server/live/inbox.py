"""What a WebSocket's client sends, read off the transport itself: whole texts, which is all that our clients send.

Every layer between would wrap and unwrap each frame, and wake a task to do so. Whatever is no whole text (a ping, a
goodbye, bytes, pieces, something too long or broken) goes to whoever read before, and with it all that follows: the
rules of RFC 6455 stay in one place.
"""

from __future__ import annotations

import asyncio

TEXT = 0x81
"""How a frame begins that is a whole text."""
MASKED = 0x80
MOST_WAITING = 16
"""Texts that wait before we read no more."""


BUFFER = memoryview(bytearray(64 * 1024))
"""Where transports put what they have received: one for all, since it is taken away at once. The event loop's own way
makes 256 KiB for every frame.
"""


class Inbox(asyncio.BufferedProtocol):
    """Takes the place of a transport's protocol. ``longest``: bytes of a text that are read here."""

    __slots__ = ("_behind", "_full", "_longest", "_over", "_rest", "_texts", "_transport", "_waiter")

    def __init__(self, transport: asyncio.Transport, behind: asyncio.Protocol, longest: int) -> None:
        self._transport = transport
        self._behind = behind
        self._longest = longest
        self._rest = b""
        self._texts: list[str] = []
        self._waiter: asyncio.Future[None] | None = None
        self._full = False
        self._over = False
        transport.set_protocol(self)

    async def text(self) -> str | None:
        """Return the next text; None, once and for ever, where there is nothing more to be read here."""
        while not self._texts and not self._over:
            self._waiter = asyncio.get_running_loop().create_future()
            try:
                await self._waiter
            finally:
                self._waiter = None
        if self._full and len(self._texts) < MOST_WAITING:
            self._full = False
            self._transport.resume_reading()
        return self._texts.pop(0) if self._texts else None

    def get_buffer(self, _sizehint: int) -> memoryview:
        return BUFFER

    def buffer_updated(self, size: int) -> None:
        data, at = self._rest + BUFFER[:size], 0
        try:
            while found := text_at(data, at, self._longest):
                text, at = found
                self._texts.append(text)
        except ValueError:
            self._hand_over(data[at:])
            return
        self._rest = data[at:]
        if len(self._texts) >= MOST_WAITING and not self._full:
            self._full = True
            self._transport.pause_reading()
        self._wake()

    def _hand_over(self, rest: bytes) -> None:
        """Read no more: the one behind goes on where we have stopped."""
        self._transport.set_protocol(self._behind)
        self._end()
        self._behind.data_received(rest)

    def _end(self) -> None:
        self._over, self._rest = True, b""
        self._wake()

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    # --- what else a transport says goes to the one behind ----------------------------------------------------------

    def connection_lost(self, error: Exception | None) -> None:
        self._behind.connection_lost(error)
        self._end()

    def eof_received(self) -> bool | None:
        self._end()
        return self._behind.eof_received()

    def pause_writing(self) -> None:
        self._behind.pause_writing()

    def resume_writing(self) -> None:
        self._behind.resume_writing()


def text_at(data: bytes, at: int, longest: int) -> tuple[str, int] | None:
    """Return the text of the frame that begins at ``at``, and where the next one does; None where it is not all there.

    Raises ValueError for a frame that is no whole, masked text of at most ``longest`` bytes.
    """
    head = data[at : at + 4]
    if not head:
        return None
    if head[0] != TEXT or (len(head) > 1 and not MASKED <= head[1] < MASKED + 127):
        raise ValueError("no whole text, not masked, or very long")
    if len(head) < 4:
        return None
    size, begin = head[1] - MASKED, at + 6
    if size == 126:
        size, begin = int.from_bytes(head[2:]), at + 8
        if not 126 <= size <= longest:
            raise ValueError("too long, or in more words than it takes")
    end = begin + size
    return (unmasked(data[begin - 4 : begin], data[begin:end]).decode(), end) if len(data) >= end else None


def unmasked(mask: bytes, data: bytes) -> bytes:
    """Undo a client's mask of 4 bytes."""
    size = len(data)
    key = (mask * (size // 4 + 1))[:size]
    return (int.from_bytes(data) ^ int.from_bytes(key)).to_bytes(size)
