"""Frames read past Hypercorn are read as a WebSocket library would; the rest goes to Hypercorn."""

from __future__ import annotations

import asyncio
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wsproto.frame_protocol import FrameProtocol, Opcode

from server.live.inbox import MOST_WAITING, Inbox

LONGEST = 300
TEXTS = st.lists(st.text(max_size=80), max_size=5)


class Wires:
    """A transport, and the protocol that was there before, in one: it notes what happens to it."""

    def __init__(self) -> None:
        self.protocol: object = None
        self.received = b""
        self.reading = True
        self.lost = False

    def set_protocol(self, protocol: object) -> None:
        self.protocol = protocol

    def pause_reading(self) -> None:
        self.reading = False

    def resume_reading(self) -> None:
        self.reading = True

    def data_received(self, data: bytes) -> None:
        self.received += data

    def connection_lost(self, _error: Exception | None) -> None:
        self.lost = True


def inbox(wires: Wires) -> Inbox:
    return Inbox(cast("asyncio.Transport", wires), cast("asyncio.Protocol", wires), LONGEST)


def give(box: Inbox, data: bytes) -> None:
    """Let it receive something, as a transport does."""
    box.get_buffer(-1)[: len(data)] = data
    box.buffer_updated(len(data))


def sent(text: str) -> bytes:
    """Return the frame that a client's library makes of a text, under a mask of chance."""
    return bytes(FrameProtocol(client=True, extensions=[]).send_data(text, fin=True))


async def taken(box: Inbox) -> list[str]:
    """Return the texts that are there, up to the end."""
    box.connection_lost(None)
    found = []
    while (text := await box.text()) is not None:
        found.append(text)
    return found


@given(texts=TEXTS, pieces=st.lists(st.integers(1, 40), min_size=1, max_size=8))
def test_texts_come_as_they_were_sent_however_the_bytes_come(texts: list[str], pieces: list[int]) -> None:
    async def play() -> None:
        box, data, turn = inbox(Wires()), b"".join(map(sent, texts)), 0
        while data:
            size = pieces[turn % len(pieces)]
            give(box, data[:size])
            data, turn = data[size:], turn + 1
        assert await taken(box) == texts

    asyncio.run(play())


def control(opcode: Opcode) -> bytes:
    return bytes((0x80 | opcode, 0x80)) + bytes(4)


UNUSUAL = {
    "ping": control(Opcode.PING),
    "goodbye": control(Opcode.CLOSE),
    "bytes": b"\x82\x81" + bytes(4) + b"x",
    "first of several pieces": b"\x01\x81" + bytes(4) + b"x",
    "not masked": b"\x81\x01x",
    "reserved bit": b"\xc1\x81" + bytes(4) + b"x",
    "too long": sent("x" * (LONGEST + 1)),
    "very long": sent("x" * 70_000),
    "longer than it needs to be": b"\x81\xfe\x00\x05" + bytes(4) + b"hello",
    "no UTF-8": b"\x81\x81" + bytes(4) + b"\xff",
}


@pytest.mark.parametrize("unusual", UNUSUAL)
async def test_from_the_first_unusual_frame_on_all_goes_to_whoever_read_before(unusual: str) -> None:
    wires = Wires()
    box = inbox(wires)
    rest = (UNUSUAL[unusual] + sent("after"))[:60_000]
    give(box, sent("before") + rest)
    assert wires.received == rest
    assert wires.protocol is wires
    assert await taken(box) == ["before"]


async def test_who_sends_too_much_is_read_no_further_until_there_is_room() -> None:
    wires = Wires()
    box = inbox(wires)
    give(box, b"".join(sent(str(number)) for number in range(MOST_WAITING)))
    assert not wires.reading
    assert await box.text() == "0"
    assert await box.text() == "1"
    assert wires.reading


async def test_who_waits_hears_of_the_end() -> None:
    wires = Wires()
    box = inbox(wires)
    waiting = asyncio.ensure_future(box.text())
    await asyncio.sleep(0)
    box.connection_lost(None)
    assert await waiting is None
    assert wires.lost
