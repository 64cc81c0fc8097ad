"""A table whose seats are given: nobody sits down, stands up or begins there on their own."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.commands import ClearSeat, Place, SeatBot, Sit, Stand, Start, TableCommand, Unseat
from game.decider import Role
from tests.game.tables import DECIDER, Bench, opened


@pytest.fixture
def led() -> Bench:
    bench = opened(3)
    bench.put(led=True)
    for person in ("p0", "p1"):
        bench.system(Place(person=person, name=person, avatar="cat"))
    return bench


@pytest.mark.parametrize("role", ["attendee", "host", "facilitator", "organizer"])
def test_seats_are_given(led: Bench, role: Role) -> None:
    assert led.refused(Sit(name="N", avatar="cat"), "new", role).code == "seats-given"
    assert led.refused(Stand(), "p0", role).code == "seats-given"


@pytest.mark.parametrize(
    ("command", "code"), [(ClearSeat(seat=0), "seats-given"), (Sit(name="N", avatar="cat", seat=2), "seats-given")]
)
def test_nobody_is_turned_out_behind_the_meetups_back(led: Bench, command: TableCommand, code: str) -> None:
    assert led.refused(command, "f-1", "facilitator").code == code


def test_bots_come_and_go(led: Bench) -> None:
    led.ask(SeatBot(seat=2), "f-1", "facilitator")
    led.ask(ClearSeat(seat=2), "f-1", "facilitator")
    assert not led.player(2).bot


def test_whoever_leads_begins(led: Bench) -> None:
    assert led.refused(Start(), "p0").code == "host-only"
    led.ask(Start(), "f-1", "facilitator")
    assert led.refused(Sit(name="N", avatar="cat", seat=2), "new").code == "seats-given"
    led.system(Unseat(person="p0"))
    led.system(Place(person="new", name="N", avatar="cat"))
    assert led.state.players[0].person == "new"


def test_screens_know(led: Bench) -> None:
    assert DECIDER.view(led.state, "public")["led"]
    assert "led" not in DECIDER.view(replace(led.state, led=False), "public")
