"""In the middle of a round: who comes late, who is moved, and what facilitators do with single rooms."""

from __future__ import annotations

from msgspec.structs import replace

from server.meetup import commands, naming
from server.meetup.events import Grouped
from server.meetup.scheme import Scheme
from tests.meetup.meetups import ID, MIX, TABLE
from tests.meetup.test_breakouts import FOURS, find, groups, now, small, types
from tests.meetup.test_rounds import SCHEME, begun, over

# --- late -------------------------------------------------------------------------------------------------------------


def test_whoever_comes_late_finds_a_room() -> None:
    meeting = begun()
    meeting.join("late")
    assert isinstance(meeting.log[-1], Grouped)
    assert meeting.log[-1].why == "late"
    assert sorted(map(len, groups(meeting))) == [4, 5]
    meeting.join("later")
    assert sorted(map(len, groups(meeting))) == [5, 5]


def test_whoever_fits_nowhere_waits_until_they_are_two() -> None:
    meeting = begun()
    meeting.join("l1", "l2", "l3")
    assert meeting.person("l3").breakout == "", "never more than one too many in a room"
    assert meeting.refused(commands.Choose(now(meeting).open[0]), "l3").code == "breakout-full"
    meeting.join("l4")
    assert [len(group) for group in groups(meeting)] == [5, 5, 2]
    new = now(meeting).open[2]
    assert meeting.view()["rooms"][new]["number"] == 3
    assert meeting.view()["rooms"][new]["ends"] == now(meeting).ends
    meeting.join("l5")
    assert meeting.person("l5").breakout == new


def test_nobody_is_sent_into_a_room_that_is_shut_or_about_to_end() -> None:
    meeting = begun()
    meeting.staff(commands.Shut(now(meeting).open[0], on=True))
    meeting.join("l1", "l2")
    assert [len(group) for group in groups(meeting)] == [4, 5]
    meeting.at = now(meeting).ends
    meeting.join("l3", "l4")
    assert len(groups(meeting)) == 2


def test_who_drops_keeps_their_place() -> None:
    meeting = begun()
    own = meeting.person("p0").breakout
    meeting.system(commands.Leave("p0"))
    assert meeting.person("p0").breakout == own
    meeting.system(commands.Arrive("p0"))
    assert meeting.log[-1] != Grouped(("p0",), own, "late", meeting.at)


def test_nobody_is_sent_into_a_room_that_all_have_dropped_from() -> None:
    meeting = begun()
    for who in FOURS[1]:
        meeting.system(commands.Leave(who))
    meeting.join("l1")
    assert groups(meeting) == [{*FOURS[0], "l1"}, set(FOURS[1])]
    meeting.join("l2", "l3")
    assert groups(meeting)[1:] == [set(FOURS[1]), {"l2", "l3"}]


def test_a_latecomer_in_a_round_has_no_table_yet() -> None:
    meeting = small()
    meeting.staff(commands.Advance(TABLE))
    meeting.staff(commands.Advance(MIX))
    find(meeting, FOURS)
    meeting.join("late")
    assert (meeting.person("late").room, bool(meeting.person("late").breakout)) == ("", True)


# --- by hand ----------------------------------------------------------------------------------------------------------


def test_people_are_moved_between_rooms_and_to_the_hall() -> None:
    meeting = begun()
    first, second = now(meeting).open
    meeting.staff(commands.Move(("p0", "p1"), second))
    assert groups(meeting)[1] == {"p0", "p1", *FOURS[1]}
    assert meeting.staff(commands.Move(("p0",), second), "f-bob") == []
    meeting.staff(commands.Move(("p2",)))
    assert (meeting.person("p2").breakout, meeting.view("@p2")["me"]["breakout"]) == ("", "")
    meeting.system(commands.Leave("p2"))
    meeting.system(commands.Arrive("p2"))
    assert meeting.person("p2").breakout == "", "whoever was sent to the hall is not sent back for reloading"
    assert meeting.denied(commands.Move(("ghost",), second)) == "no-such-person"
    assert meeting.refused(commands.Choose(second), "p3").code == "already-grouped"
    meeting.ask(commands.Choose(first), "p2")
    over(meeting)
    assert meeting.denied(commands.Move(("p0",), second)) == "no-such-room"
    assert {"p0", "p1"} <= set(meeting.state.rounds[0].rooms[first]), "and it is remembered who was there before"


def test_the_seat_at_the_table_is_kept() -> None:
    meeting = small()
    meeting.staff(commands.Advance(TABLE))
    seats = {who: one.room for who, one in meeting.state.people.items()}
    meeting.deliver()
    meeting.staff(commands.Advance(MIX))
    find(meeting, FOURS)
    meeting.staff(commands.Move(("p0",), now(meeting).open[1]))
    meeting.staff(commands.Move(("p1",)))
    over(meeting)
    assert {who: one.room for who, one in meeting.state.people.items()} == seats
    assert not {"place", "unseat"} & {one.command["type"] for one in meeting.deliver()}


def test_everybody_without_a_room_is_given_one() -> None:
    meeting = begun()
    meeting.staff(commands.Move(("p0", "p1")))
    assert types(meeting.staff(commands.Seat())) == ["grouped"]
    assert all(one.breakout for one in meeting.state.people.values())
    assert meeting.denied(commands.Seat(all=True)) == "round-on"
    assert meeting.staff(commands.Seat()) == []


def test_rooms_are_split_merged_and_given_up() -> None:
    meeting = begun()
    first, second = now(meeting).open
    meeting.staff(commands.TimeRound(60, (first,)))
    meeting.staff(commands.Split(first, ("p0", "p1")))
    third = now(meeting).open[2]
    assert meeting.view()["rooms"][third]["ends"] == meeting.view()["rooms"][first]["ends"]
    assert [len(group) for group in groups(meeting)] == [2, 4, 2]
    assert meeting.denied(commands.Split(second, ("p0",))) == "not-in-room"
    assert meeting.denied(commands.Split(third, ("p0", "p1"))) == "nobody-stays"
    meeting.staff(commands.Merge(third, first))
    assert groups(meeting) == [set(FOURS[0]), set(FOURS[1])]
    meeting.staff(commands.Name(first, "The loud ones"))
    assert meeting.view()["rooms"][first]["name"] == "The loud ones"
    meeting.deliver()
    assert types(meeting.staff(commands.CloseRoom((first,)))) == ["grouped", "room_closed"]
    assert [one.command["type"] for one in meeting.deliver()] == ["finish"]
    assert types(meeting.staff(commands.CloseRoom((second,))))[-2:] == ["room_closed", "round_ended"]
    assert meeting.view()["breakout"]["phase"] == "rest"
    assert meeting.staff(commands.CloseRoom((second,))) == []


def test_what_needs_a_table_is_refused() -> None:
    meeting = small()
    meeting.staff(commands.Advance(TABLE))
    meeting.staff(commands.BreakOut(SCHEME, begin=True))
    find(meeting, FOURS)
    table, small_one = next(iter(meeting.tables())), now(meeting).open[0]
    assert meeting.denied(commands.Feature(small_one)) == "no-table"
    assert meeting.denied(commands.Remedy("pause", (small_one,))) == "no-table"
    assert meeting.denied(commands.Merge(small_one, table)) == "no-table"
    assert meeting.denied(commands.Merge(table, small_one)) == "no-table"
    meeting.staff(commands.Move(("p0",), table, plays=False))
    assert meeting.refused(commands.Watch(small_one), "p0").code == "no-table"
    assert all(name in meeting.tables() for event in meeting.staff(commands.Remedy("skip")) for name in event.rooms)  # type: ignore[union-attr]


def test_talk_is_muted_everywhere_or_in_one_room() -> None:
    meeting = begun()
    first, second = now(meeting).open
    meeting.staff(commands.Remedy("mute", (first,)))
    assert [one.stream for one in meeting.deliver()] == [f"room/{first}"]
    meeting.staff(commands.Remedy("mute"))
    assert [one.stream for one in meeting.deliver()] == [f"room/{naming.hall(ID)}", f"room/{second}"]


def test_words_and_recordings_to_some_rooms() -> None:
    meeting = begun()
    first = now(meeting).open[0]
    meeting.staff(commands.Notify("", (first,), "clip-1"))
    shown = meeting.view()["notices"]["1"]
    assert shown == {"text": "", "at": meeting.at, "rooms": [first], "clip": "clip-1"}
    assert meeting.denied(commands.Notify(" ")) == "blank-text"
    assert meeting.denied(commands.Notify("hello", ("nowhere",))) == "no-such-room"
    over(meeting)
    assert meeting.denied(commands.Notify("hello", (first,))) == "no-such-room"


def test_there_is_an_end_to_rooms() -> None:
    meeting = small()
    one = replace(meeting.state.rooms[naming.hall(ID)], number=9, closed=True)
    meeting.state = replace(meeting.state, rooms={f"x{number}": one for number in range(9_999)})
    assert meeting.denied(commands.BreakOut(Scheme(rule="random"), begin=True)) == "too-many-rooms"


def test_calls_for_help_go_on_in_a_round() -> None:
    meeting = begun()
    meeting.ask(commands.Help(), "p0")
    meeting.staff(commands.Answer("p0"))
    assert meeting.view("@p0")["me"]["helper"] == "Ann"
    assert meeting.view("staff")["people"]["p0"]["breakout"] == now(meeting).open[0]
