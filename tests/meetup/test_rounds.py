"""A round of small groups: its clock, its end, opened again, and what everybody is called back for."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.meetup import commands, naming
from server.meetup.events import HostGiven, RoundBegan, RoundEnded
from server.meetup.rules.rounds import PATIENCE
from server.meetup.scheme import Scheme
from tests.meetup.meetups import DECIDER, ID, MIX, TABLE, Meeting, room
from tests.meetup.test_access import audience
from tests.meetup.test_breakouts import CROSS, FOURS, MIXED, find, groups, now, small, types

SCHEME = Scheme(rounds=3, seconds=300, back=20)


def begun(count: int = 8, scheme: Scheme = SCHEME) -> Meeting:
    """A meetup in its first round, all errands delivered."""
    meeting = small(count)
    meeting.staff(commands.BreakOut(scheme, begin=True))
    find(meeting, FOURS, CROSS, MIXED)
    meeting.deliver()
    return meeting


def at(meeting: Meeting, when: int) -> list[str]:
    """Let it be that time, and the clock look."""
    meeting.at = when - 1000
    return types(meeting.system(commands.Tick()))


def kept(meeting: Meeting) -> list[int]:
    """Return the numbers of the rounds that are over."""
    return [held.number for held in meeting.state.rounds]


def over(meeting: Meeting) -> list[str]:
    return at(meeting, now(meeting).ends + now(meeting).scheme.back * 1000)


# --- rounds -----------------------------------------------------------------------------------------------------------


def test_a_round_ends_with_time_to_finish_ones_sentence() -> None:
    meeting = begun()
    ends = now(meeting).ends
    assert DECIDER.deadline(meeting.state) == ends + 20_000
    assert at(meeting, ends) == []
    assert meeting.view()["where"] == "rooms"
    assert at(meeting, ends + 20_000) == ["rooms_ended", "round_ended"]
    assert (meeting.view()["where"], meeting.view()["breakout"]["phase"]) == ("hall", "rest")
    assert meeting.view()["rooms"] == {}
    assert [one.command for one in meeting.deliver()] == [{"type": "finish", "on": True}] * 2
    assert DECIDER.deadline(meeting.state) is None
    assert meeting.view("@p0")["me"]["met"] == ["p1", "p2", "p3"]
    assert "met" not in meeting.view("staff")["people"]["p0"]


def test_rounds_follow_each_other() -> None:
    meeting = begun()
    met: set[frozenset[str]] = set()
    for number, plan in enumerate((FOURS, CROSS, MIXED), 1):
        assert groups(meeting) == [set(group) for group in plan]
        met |= {frozenset((one, two)) for group in plan for one in group for two in group if one != two}
        assert [one["number"] for one in meeting.view()["rooms"].values()] == [1, 2]
        over(meeting)
        if number < 3:
            meeting.staff(commands.BeginRound(number + 1))
            assert meeting.staff(commands.BeginRound(number + 1), "f-bob") == []
    assert meeting.view()["breakout"]["phase"] == "done"
    assert meeting.denied(commands.BeginRound(4)) == "no-round-left"
    assert [held.number for held in meeting.state.rounds] == [1, 2, 3]
    assert {frozenset((who, other)) for who, one in meeting.state.people.items() for other in one.met} == met
    assert len(meeting.state.rooms) == 7, "rooms are new each round, and the hall is one"


def test_the_next_round_begins_by_itself() -> None:
    meeting = begun(scheme=replace(SCHEME, rest=30))
    over(meeting)
    assert (meeting.view()["breakout"]["phase"], meeting.view()["breakout"]["next"]) == ("rest", meeting.at + 30_000)
    meeting.deliver()
    assert DECIDER.deadline(meeting.state) == now(meeting).next
    assert at(meeting, now(meeting).next - 1) == []
    assert types(meeting.log[-1:]) == ["delivered"]
    assert "round_began" in at(meeting, now(meeting).next)
    assert groups(meeting) == [set(group) for group in CROSS]


def test_a_round_that_nobody_is_there_for_waits_and_is_given_up() -> None:
    meeting = begun(scheme=replace(SCHEME, rest=30))
    over(meeting)
    for number in range(8):
        meeting.system(commands.Leave(f"p{number}"))
    due = now(meeting).next
    assert at(meeting, due) == []
    assert at(meeting, due + PATIENCE) == ["breakout_ended"]
    assert now(meeting).next == 0


def test_a_plan_is_mended_for_who_is_here_and_the_rest_is_planned_anew() -> None:
    meeting = begun()
    over(meeting)
    meeting.ask(commands.Bow(), "p0")
    meeting.join("late", "later")
    events = types(meeting.staff(commands.BeginRound()))
    assert events[-2:] == ["round_began", "sought"]
    assert sorted(map(len, groups(meeting))) == [3, 3, 3]
    assert {who for group in groups(meeting) for who in group} == {*(f"p{n}" for n in range(1, 8)), "late", "later"}
    assert now(meeting).search
    assert now(meeting).coming == (MIXED,), "the old plan stands until there is a better one"
    assert len(find(meeting, CROSS)) == 1


def test_when_others_are_here_at_the_end_the_next_is_planned_meanwhile() -> None:
    meeting = begun()
    meeting.ask(commands.Bow(), "p0")
    assert over(meeting) == ["rooms_ended", "round_ended", "sought"]
    assert find(meeting, (("p1", "p5", "p7"), ("p2", "p3", "p4", "p6")))
    meeting.staff(commands.BeginRound())
    assert groups(meeting)[0] == {"p1", "p5", "p7"}


def test_each_room_has_one_of_the_hosts() -> None:
    meeting = small()
    meeting.staff(commands.Wish("host", ("p1", "p6")))
    meeting.staff(commands.Wish("pin", ("p2",), room=1))
    assert meeting.denied(commands.Wish("pin", ("p3",))) == "pin-nowhere"
    assert meeting.view("staff")["wishes"][1] == {"kind": "pin", "people": ["p2"], "room": 1}
    meeting.staff(commands.BreakOut(SCHEME, begin=True))
    events = find(meeting, FOURS)
    assert [event.person for event in events if isinstance(event, HostGiven)] == ["p1", "p6"]
    assert meeting.view("@p1")["me"]["host"]
    assert [one.command["person"] for one in meeting.deliver() if one.command["type"] == "host"] == ["p1", "p6"]
    meeting.staff(commands.Host(now(meeting).open[0], "p0"))
    assert not meeting.view("@p1")["me"]["host"]
    assert meeting.denied(commands.Host(now(meeting).open[0], "p7")) == "not-in-room"
    meeting.staff(commands.Wish("host", ("p1", "p6"), on=False))


# --- time -------------------------------------------------------------------------------------------------------------


def test_more_time_for_all_or_for_one() -> None:
    meeting = begun()
    first, second = now(meeting).open
    ends = now(meeting).ends
    meeting.staff(commands.TimeRound(60))
    assert now(meeting).ends == meeting.view()["rooms"][first]["ends"] == ends + 60_000
    meeting.staff(commands.TimeRound(30, (second,)))
    assert (now(meeting).ends, meeting.view()["rooms"][second]["ends"]) == (ends + 60_000, ends + 90_000)
    assert meeting.denied(commands.TimeRound(30, ("nowhere",))) == "no-such-room"
    meeting.staff(commands.TimeRound(-3600))
    assert now(meeting).ends == meeting.at, "not into the past"


def test_one_room_ends_before_the_others() -> None:
    meeting = begun()
    first, second = now(meeting).open
    meeting.staff(commands.EndRound((first,)))
    assert meeting.staff(commands.EndRound((first,)), "f-bob") == []
    meeting.deliver()
    assert at(meeting, meeting.view()["rooms"][first]["ends"] + 20_000) == ["rooms_ended"]
    assert list(meeting.view()["rooms"]) == [second]
    assert meeting.view("@p0")["me"]["breakout"] == ""
    meeting.system(commands.Leave("p0"))
    meeting.system(commands.Arrive("p0"))
    assert meeting.person("p0").breakout == "", "whoever comes back from a room that is over is not sent into another"
    meeting.staff(commands.EndRound())
    at(meeting, meeting.at + 20_000)
    over(meeting)
    assert [set(group) for group in meeting.state.rounds[0].rooms.values()] == [set(group) for group in FOURS]


def test_without_a_round_there_is_no_time_to_change() -> None:
    meeting = small()
    assert meeting.denied(commands.TimeRound(60)) == "no-round"
    assert meeting.denied(commands.EndRound()) == "no-round"
    assert meeting.denied(commands.Reopen()) == "no-breakout"
    meeting.staff(commands.BreakOut(SCHEME))
    assert meeting.denied(commands.Reopen()) == "no-round"


# --- called back in the middle ----------------------------------------------------------------------------------------


def test_clocks_stand_while_all_are_together() -> None:
    meeting = begun()
    ends, rooms = now(meeting).ends, groups(meeting)
    meeting.staff(commands.Recall(10))
    assert at(meeting, meeting.state.recall) == ["gathered"]
    assert (meeting.view()["where"], meeting.view()["breakout"]["held"]) == ("hall", meeting.at)
    assert meeting.view()["breakout"]["phase"] == "open"
    assert DECIDER.deadline(meeting.state) is None
    assert at(meeting, ends + 60_000) == []
    held = now(meeting).held
    meeting.staff(commands.TimeRound(60))
    assert now(meeting).ends == ends + 60_000
    meeting.staff(commands.Release())
    assert now(meeting).ends == ends + 60_000 + meeting.at - held
    assert (meeting.view()["where"], groups(meeting)) == ("rooms", rooms)


def test_a_round_that_is_ended_while_all_are_together_is_over_at_once() -> None:
    meeting = begun(scheme=replace(SCHEME, rest=30))
    meeting.staff(commands.Recall(5))
    at(meeting, meeting.state.recall)
    assert types(meeting.staff(commands.EndRound())) == ["rooms_ended", "round_ended"]
    meeting.deliver()
    assert DECIDER.deadline(meeting.state) is None, "the next waits until people are let go"
    rest = now(meeting).next - now(meeting).held
    meeting.at += 90_000
    meeting.staff(commands.Release())
    assert now(meeting).next == meeting.at + rest


def test_clocks_stand_no_longer_once_it_is_given_up() -> None:
    meeting = begun(scheme=replace(SCHEME, rest=30))
    meeting.staff(commands.Recall(5))
    meeting.at += 10_000
    meeting.system(commands.Tick())
    meeting.staff(commands.EndBreakout())
    assert (now(meeting).next, now(meeting).held, meeting.view()["breakout"]["phase"]) == (0, 0, "done")


def test_a_new_round_lets_everybody_go() -> None:
    meeting = begun()
    meeting.staff(commands.Recall(5))
    at(meeting, meeting.state.recall)
    meeting.staff(commands.EndRound())
    assert meeting.view()["together"]
    assert types(meeting.staff(commands.BeginRound()))[-1] == "released"
    assert meeting.view()["where"] == "rooms"


# --- opened again -----------------------------------------------------------------------------------------------------


def test_the_same_rooms_with_the_same_people_again() -> None:
    meeting = begun()
    rooms, people = now(meeting).open, groups(meeting)
    meeting.staff(commands.Move(("p0",), rooms[1]))
    over(meeting)
    meeting.ask(commands.Bow(), "p7")
    meeting.deliver()
    events = meeting.staff(commands.Reopen(60))
    assert isinstance(events[0], RoundBegan)
    assert events[0].again
    assert now(meeting).open == rooms
    assert groups(meeting) == [people[0] - {"p0"}, people[1] - {"p7"} | {"p0"}]
    assert [one.command for one in meeting.deliver()] == [{"type": "finish", "on": False}] * 2
    assert now(meeting).coming == (CROSS, MIXED)
    assert meeting.denied(commands.Reopen()) == "round-on"
    assert not kept(meeting)
    over(meeting)
    assert kept(meeting) == [1]
    assert sorted(meeting.state.rounds[0].rooms[rooms[1]]) == ["p0", "p4", "p5", "p6", "p7"]


def test_rooms_that_are_opened_again_have_each_a_number_of_their_own() -> None:
    meeting = begun()
    one, two = now(meeting).open
    meeting.staff(commands.EndRound((two,)))
    at(meeting, meeting.state.rooms[two].ends + 20_000)
    meeting.staff(commands.Split(one, ("p0", "p1")))
    over(meeting)
    meeting.staff(commands.Reopen())
    assert sorted(meeting.state.rooms[name].number for name in now(meeting).open) == [1, 2, 3]


def test_where_everybody_has_gone_nothing_is_opened_again() -> None:
    meeting = begun()
    over(meeting)
    for number in range(8):
        meeting.ask(commands.Bow(), f"p{number}")
    assert meeting.denied(commands.Reopen()) == "no-round"


# --- who sees and follows what ----------------------------------------------------------------------------------------


def test_doors_open_for_the_round() -> None:
    meeting = small()
    meeting.staff(commands.Advance(TABLE))
    meeting.staff(commands.Advance(MIX))
    find(meeting, FOURS)
    own, other = now(meeting).open
    assert audience(meeting, "p0", "attendee", f"room/{own}") == "public"
    assert audience(meeting, "p0", "attendee", f"room/{other}") == "not-allowed"
    assert audience(meeting, "p0", "attendee", f"table/{own}") == "not-allowed"
    assert audience(meeting, "p0", "attendee", f"table/{meeting.person('p0').room}") == "public"
    assert audience(meeting, "p0", "attendee", f"room/{naming.hall(ID)}") == "public"
    over(meeting)
    assert audience(meeting, "p0", "attendee", f"room/{own}") == "not-allowed"


def test_what_is_told_of_a_round() -> None:
    meeting = begun()
    began = next(event for event in meeting.log if isinstance(event, RoundBegan))
    told = DECIDER.show(began, "public")
    assert told == {"type": "round_began", "round": 1, "at": began.at, "ends": began.ends}
    assert "rooms" not in (DECIDER.show(began, "staff") or {})
    assert DECIDER.show(RoundEnded(1, 5, 9), "@p0") == {"type": "round_ended", "round": 1, "at": 5, "next": 9}
    moved = meeting.staff(commands.Move(("p0",), now(meeting).open[1]))[0]
    assert DECIDER.show(moved, "@p1") is None
    told = DECIDER.show(moved, "@p0")
    assert told == {"type": "grouped", "room": now(meeting).open[1], "why": "facilitator", "at": meeting.at}
    sought = DECIDER.show(next(event for event in meeting.log if types([event]) == ["sought"]), "public")
    assert sought is None


@pytest.mark.parametrize("gone", ["remove", "bow", "erase"])
def test_whoever_has_gone_is_in_no_room(gone: str) -> None:
    meeting = begun()
    own = now(meeting).open[0]
    if gone == "remove":
        meeting.staff(commands.Remove("p0"))
        expelled = [(one.stream, one.command["on"]) for one in meeting.deliver() if one.command["type"] == "expel"]
        assert (f"room/{own}", True) in expelled
        meeting.staff(commands.Readmit("p0"))
        expelled = [(one.stream, one.command["on"]) for one in meeting.deliver() if one.command["type"] == "expel"]
        assert (f"room/{own}", False) in expelled
    elif gone == "bow":
        meeting.ask(commands.Bow(), "p0")
        meeting.join("p0")
        assert meeting.person("p0").breakout in now(meeting).open, "and comes back as somebody late"
        return
    else:
        meeting.system(commands.Erase("p0"))
    assert meeting.state.rooms[own].players == 3
    assert meeting.person("p0").breakout == ""
    over(meeting)
    assert room(1) == own
    assert "p0" in meeting.state.rounds[0].rooms[own]
