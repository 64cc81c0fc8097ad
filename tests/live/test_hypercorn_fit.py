"""Frames written past Hypercorn's layers are frames that any WebSocket client reads."""

from __future__ import annotations

import pytest
from wsproto.frame_protocol import FrameProtocol, Opcode

from server.live import hypercorn_fit
from tests.live.harness import clients, running


@pytest.mark.parametrize("size", [0, 1, 125, 126, 127, 65535, 65536, 200_000])
def test_text_frame(size: int) -> None:
    payload = ("駅" * size)[:size].encode()[:size].decode(errors="ignore").ljust(size)[:size]
    reader = FrameProtocol(client=True, extensions=[])
    reader.receive_bytes(hypercorn_fit.text_frame(payload.encode()))
    frames = list(reader.received_frames())
    assert "".join(str(frame.payload) for frame in frames) == payload
    assert {frame.opcode for frame in frames} == {Opcode.TEXT}
    assert frames[-1].message_finished


async def test_there_is_no_pipe_behind_an_unknown_send() -> None:
    async def send(_message: object) -> None: ...

    assert hypercorn_fit.pipe(send) is None


def test_no_pipe_in_a_hypercorn_we_have_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hypercorn_fit, "KNOWN", ("0.0.",))
    assert hypercorn_fit.pipe(hypercorn_fit.pipe) is None


async def test_bytes_go_straight_to_the_transport() -> None:
    async with running() as server, clients(server, "ann", "bob") as (ann, bob):
        await ann.command("table/t1", {"type": "add", "amount": 2})
        await bob.until(lambda: bob.views["table/t1"]["total"] == 2)
        lines = [socket.line for socket in server.nijikai.live.fanout.server.eio.sockets.values()]
        assert len(lines) == 2
        assert all(line.pipe and line.inbox for line in lines)
