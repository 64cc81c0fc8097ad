"""A usual event is read as the library reads it; all else is left to the library."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.live import socketio_fit
from server.live.socketio_fit import Sockets, usual_event
from server.live.wire import MALFORMED, packet_class
from tests.live.harness import clients, running

LONGEST = 200
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=9), lambda kids: st.lists(kids, max_size=3)
)


@given(number=st.none() | st.integers(0, 10**14), name=st.text(max_size=12), said=st.lists(JSON, max_size=3))
def test_what_is_read_is_what_the_library_reads(number: int | None, name: str, said: list[object]) -> None:
    text = f"2{'' if number is None else number}" + msgspec.json.encode([name, *said]).decode()
    found, theirs = usual_event(text, LONGEST), packet_class(LONGEST)(encoded_packet=text)
    if found is not None:
        assert (found[0], [found[1], *found[2]]) == ("" if number is None else str(number), theirs.data)
        assert (theirs.id, theirs.namespace) == (number, None)
    else:
        assert theirs.data[0] != name or len(text) > LONGEST


@pytest.mark.parametrize(
    "text",
    [
        "", "2", "2[]", "2{}", "2[1]", "2[", '2["connect"]', f'2["{MALFORMED}"]', '2/other,["a"]', '21-["a"]', '3["a"]',
        '4["a"]', '2٣["a"]', f'2["{"x" * LONGEST}"]', "2" + "9" * 16 + '["a"]', b'2["a"]',
    ],
)  # fmt: skip
def test_what_is_not_usual_is_left_to_the_library(text: str) -> None:
    assert usual_event(text, LONGEST) is None


async def test_another_socket_io_does_it_all_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socketio_fit, "KNOWN", ("0.0.",))
    async with running() as server, clients(server, "ann") as (ann,):
        assert isinstance(server.nijikai.live.fanout.server, Sockets)
        assert (await ann.command("room/t1", {"type": "say", "text": "hello"}))["ok"]


def test_we_know_this_socket_io() -> None:
    assert socketio_fit.VERSION.startswith(socketio_fit.KNOWN)
