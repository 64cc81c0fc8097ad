"""Old events are read as today's."""

from __future__ import annotations

import msgspec
import pytest

from server.log import Recorded, Upcasts

UPCASTS = Upcasts({"table": {1: lambda old: {"seat": old["player"]}, 2: lambda old: {**old, "seats": [old["seat"]]}}})


def recorded(version: int, data: bytes, stream: str = "table/a") -> Recorded:
    return Recorded(stream, 1, 1, "ann", "host", "ann:1", version, data)


@pytest.mark.parametrize(
    ("version", "data", "wanted"),
    [
        (1, b'{"player":3}', {"seat": 3, "seats": [3]}),
        (2, b'{"seat":3}', {"seat": 3, "seats": [3]}),
    ],
)
def test_old_events(version: int, data: bytes, wanted: dict[str, object]) -> None:
    today = UPCASTS.today(recorded(version, data))
    assert (today.version, today.stream, today.seq, today.command) == (3, "table/a", 1, "ann:1")
    assert msgspec.json.decode(today.data) == wanted


@pytest.mark.parametrize("version", [3, 4])
def test_todays_and_later_events_stay_as_they_are(version: int) -> None:
    record = recorded(version, b'{"any": 1}')
    assert UPCASTS.today(record) is record


def test_kinds_without_steps() -> None:
    record = recorded(1, b"{}", "room/a")
    assert UPCASTS.today(record) is record
    assert (UPCASTS.current("room"), UPCASTS.current("table"), Upcasts().current("table")) == (1, 3, 1)


def test_steps_leave_no_gap() -> None:
    with pytest.raises(ValueError, match="table"):
        Upcasts({"table": {1: dict, 3: dict}})
