from __future__ import annotations

import pytest

from server.meetup import commands, naming
from server.meetup.rules import laying
from tests.meetup.meetups import AGAIN, BREAKOUT, ID, WELCOME, Meeting, room, with_plan


def halves() -> tuple[Meeting, str, str]:
    """Two tables of three, that play."""
    meeting = Meeting()
    meeting.playing(6)
    meeting.deliver()
    first, second = meeting.tables()
    return meeting, first, second


def test_rooms_are_opened_named_and_shut() -> None:
    meeting = Meeting()
    meeting.staff(commands.OpenRoom("  The\nquiet one "))
    one = meeting.view()["rooms"][room(1)]
    assert (one["name"], one["number"], one["free"]) == ("The quiet one", 1, 4)
    meeting.staff(commands.Name(room(1), "Loud"))
    assert meeting.staff(commands.Name(room(1), "Loud")) == []
    meeting.staff(commands.Shut(room(1), on=True))
    assert meeting.staff(commands.Shut(room(1), on=True)) == []
    assert meeting.view()["rooms"][room(1)]["open"] is False
    assert meeting.denied(commands.Name(naming.hall(ID), "Hall")) == "no-such-room"
    assert meeting.denied(commands.Shut(room(7), on=True)) == "no-such-room"


def test_there_is_an_end_to_rooms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(laying, "MOST_ROOMS", 1)
    meeting = Meeting()
    meeting.staff(commands.OpenRoom())
    assert meeting.denied(commands.OpenRoom()) == "too-many-rooms"


def test_merging() -> None:
    meeting, first, second = halves()
    assert meeting.denied(commands.Merge(first, first)) == "same-room"
    assert meeting.denied(commands.Merge(first, second)) == "room-full"
    people = sorted(meeting.at_table(first))
    meeting.staff(commands.Move(tuple(people[:2]), plays=False))
    meeting.staff(commands.Feature(first))
    meeting.deliver()
    meeting.staff(commands.Merge(first, second))
    assert people[2] in meeting.at_table(second)
    assert first not in meeting.view()["rooms"]
    assert meeting.view("staff")["rooms"][first]["closed"]
    assert meeting.view()["featured"] == ""
    assert [(one.stream, one.command["type"]) for one in meeting.deliver()] == [
        (f"table/{first}", "unseat"),
        (f"table/{second}", "place"),
        (f"table/{first}", "close"),
    ]
    assert meeting.denied(commands.Merge(first, second)) == "no-such-room", "the second facilitator is told"


def test_splitting() -> None:
    meeting, first, second = halves()
    here, there = sorted(meeting.at_table(first)), sorted(meeting.at_table(second))
    assert meeting.denied(commands.Split(first, (there[0],))) == "not-in-room"
    assert meeting.denied(commands.Split(first, tuple(here))) == "nobody-stays"
    meeting.staff(commands.Split(first, (here[0],)))
    assert meeting.at_table(room(3)) == {here[0]}
    assert meeting.sent("start") == [f"table/{room(3)}"]


def test_a_part_that_fits_no_table_is_not_split_off() -> None:
    meeting, first, _ = halves()
    meeting.state = with_plan(meeting.state, seats=1)
    here = sorted(meeting.at_table(first))
    assert meeting.denied(commands.Split(first, tuple(here[:2]))) == "room-full"


def test_closing_rooms_sends_people_to_the_hall() -> None:
    meeting, first, second = halves()
    meeting.staff(commands.CloseRoom((first, second, first)))
    assert meeting.view()["rooms"] == {}
    assert {one.room for one in meeting.state.people.values()} == {""}
    assert len(meeting.sent("close")) == 2
    assert meeting.staff(commands.CloseRoom((first,)), "f-bob") == []
    assert meeting.denied(commands.CloseRoom((naming.hall(ID),))) == "no-such-room"


def test_the_hosts_job() -> None:
    meeting, first, second = halves()
    who, other = min(meeting.at_table(first)), min(meeting.at_table(second))
    assert meeting.denied(commands.Host(first, other)) == "not-in-room"
    meeting.staff(commands.Host(first, who))
    assert meeting.staff(commands.Host(first, who), "f-bob") == []
    assert meeting.view(f"@{who}")["me"]["host"]
    assert [one.command for one in meeting.deliver()] == [{"type": "host", "person": who}]
    meeting.ask(commands.Bow(), who)
    assert {"type": "host", "person": ""} in [one.command for one in meeting.deliver()]
    assert meeting.view("staff")["rooms"][first]["host"] == ""


@pytest.mark.parametrize("act", ["skip", "undo", "extend"])
def test_remedies_of_tables_reach_all_that_play(act: str) -> None:
    meeting, first, second = halves()
    meeting.staff(commands.OpenRoom())
    meeting.deliver()
    meeting.staff(commands.Remedy(act, seconds=60))  # type: ignore[arg-type]
    sent = list(meeting.state.errands.values())
    assert [one.stream for one in sent] == [f"table/{first}", f"table/{second}"]
    assert {(one.by, one.role) for one in sent} == {("f-ann", "facilitator")}
    assert sent[0].command == ({"type": act, "seconds": 60} if act == "extend" else {"type": act})


def test_pausing_is_done_once_by_whoever_is_first() -> None:
    meeting, first, second = halves()
    meeting.staff(commands.Remedy("pause", (first,)))
    assert meeting.staff(commands.Remedy("pause", (first,)), "f-bob") == []
    meeting.staff(commands.Remedy("pause"))
    assert meeting.sent("pause") == [f"table/{first}", f"table/{second}"]
    meeting.staff(commands.Remedy("resume"))
    assert len(meeting.sent("resume")) == 2
    assert meeting.denied(commands.Remedy("pause", (room(9),))) == "no-such-room"


def test_ending_one_game_and_leaving_it_ended() -> None:
    meeting, first, _ = halves()
    meeting.staff(commands.Remedy("end", (first,)))
    assert [one.command["type"] for one in meeting.deliver()] == ["close"]
    assert meeting.view()["rooms"][first]["over"]
    assert meeting.staff(commands.Remedy("end", (first,)), "f-bob") == []
    meeting.staff(commands.Advance(BREAKOUT))
    meeting.staff(commands.Advance(AGAIN))
    assert {one.stream for one in meeting.deliver()} != {f"table/{first}"}


def test_bots_and_a_start_by_hand() -> None:
    meeting = Meeting()
    meeting.crowd(3)
    meeting.staff(commands.Seat())
    meeting.staff(commands.OpenRoom())
    meeting.deliver()
    assert meeting.denied(commands.Remedy("start")) == "not-now"
    meeting.staff(commands.Remedy("bots", (room(1),)))
    assert meeting.sent("seat_bot") == [f"table/{room(1)}"]
    meeting.staff(commands.Advance(WELCOME))
    meeting.staff(commands.Advance(AGAIN))
    meeting.deliver(start="no-such-mode")
    assert not meeting.view()["rooms"][room(1)]["started"]
    meeting.staff(commands.Remedy("start"))
    assert meeting.sent("start") == [f"table/{room(1)}"], "nobody sits at the other one"


def test_muting_reaches_the_hall() -> None:
    meeting, first, _ = halves()
    meeting.staff(commands.Remedy("mute"))
    assert len(meeting.sent("mute")) == 3
    assert meeting.view("staff")["hall"] == {"muted": True}
    meeting.staff(commands.Remedy("unmute", (first, naming.hall(ID))))
    assert [one.command["on"] for one in meeting.deliver()] == [True, True, True, False, False]


def test_a_room_on_the_stage() -> None:
    meeting, first, _ = halves()
    meeting.staff(commands.Feature(first))
    assert meeting.staff(commands.Feature(first)) == []
    assert meeting.view()["featured"] == first
    assert meeting.denied(commands.Feature("nowhere")) == "no-such-room"
