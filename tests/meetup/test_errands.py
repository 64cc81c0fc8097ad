"""Errands, carried out by the real rules of tables and rooms."""

from __future__ import annotations

from server.meetup import commands
from server.meetup.commands import Registrant
from tests.meetup.house import House
from tests.meetup.meetups import AGAIN, BREAKOUT, FINALE, TABLE, Meeting, room


def test_a_whole_meetup_at_real_tables() -> None:
    meeting = Meeting(mode="short")
    house = House(meeting)
    meeting.organizer(commands.Register(tuple(Registrant(f"r{n}", "N") for n in range(3))))
    meeting.staff(commands.Seat(absent=True))
    meeting.crowd(10)
    meeting.staff(commands.Advance(TABLE))
    assert house.carry_out() == {}
    house.agrees()
    meeting.join("r0", "late", "later")
    first, second, *_ = meeting.tables()
    meeting.staff(commands.Remedy("pause", (second,)))
    meeting.staff(commands.Remedy("skip", (first,)))
    meeting.staff(commands.Remedy("extend", (first,)))
    meeting.staff(commands.Remedy("undo", (first,)))
    assert house.carry_out() == {}
    house.agrees()
    mover = min(meeting.at_table(second))
    meeting.staff(commands.OpenRoom())
    target = list(meeting.tables())[-1]
    meeting.staff(commands.Move((mover,), target))
    meeting.staff(commands.Host(target, mover))
    meeting.staff(commands.Remedy("mute"))
    meeting.staff(commands.Advance(BREAKOUT))
    meeting.staff(commands.Remove(mover))
    meeting.staff(commands.Advance(AGAIN))
    assert house.carry_out() == {}
    house.agrees()
    meeting.staff(commands.Advance(FINALE))
    assert house.carry_out() == {}
    played = [house.streams[f"table/{name}"].stage for name, one in meeting.state.rooms.items() if one.over]
    assert set(played) == {"closed"}
    assert len(played) >= 3


def test_a_game_does_not_wait_for_whoever_is_seated_but_not_here() -> None:
    meeting = Meeting(mode="short")
    house = House(meeting)
    meeting.crowd(4)
    gone = next(iter(meeting.state.people))
    meeting.system(commands.Leave(gone))
    meeting.staff(commands.Seat(absent=True))
    meeting.staff(commands.Advance(TABLE))
    assert house.carry_out() == {}
    players = [one for name in meeting.tables() for one in house.streams[f"table/{name}"].players if one.person]
    assert [one.person for one in players if one.away] == [gone]
    assert len(players) == 4


def test_delivering_twice_counts_once() -> None:
    meeting = Meeting()
    meeting.playing(3)
    some = tuple(meeting.state.errands)
    assert meeting.system(commands.Deliver(some))
    assert meeting.system(commands.Deliver(some, {some[0]: "late"})) == []
    assert not meeting.state.errands


def test_numbers_run_on() -> None:
    meeting = Meeting()
    meeting.playing(3)
    last = meeting.state.sent
    meeting.deliver()
    meeting.staff(commands.Remedy("pause"))
    assert list(meeting.state.errands) == [str(last + 1)]


def test_chance_is_asked_for_where_a_table_is_laid() -> None:
    meeting = Meeting()
    meeting.staff(commands.OpenRoom())
    laid = [one for one in meeting.state.errands.values() if one.stream == f"table/{room(1)}"]
    assert [(one.command["type"], one.chance) for one in laid] == [("open", "secret")]


def test_somebody_who_left_in_the_meantime_is_not_made_to_watch() -> None:
    meeting = Meeting()
    meeting.playing(6)
    meeting.staff(commands.Move(("p0",)))
    meeting.deliver(place="table-full")
    assert meeting.person("p0").room == ""
