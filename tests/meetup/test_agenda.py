from __future__ import annotations

import pytest

from server.meetup import commands
from server.meetup.decider import PATIENCE
from tests.meetup.meetups import AGAIN, BREAKOUT, DECIDER, FINALE, TABLE, WELCOME, Meeting


def test_a_meetup_from_lobby_to_close() -> None:
    meeting = Meeting()
    meeting.staff(commands.Open())
    assert meeting.staff(commands.Open(), "f-bob") == []
    assert (meeting.view()["stage"], meeting.view()["lead"]) == ("lobby", "Ann")
    meeting.crowd(6)
    meeting.staff(commands.Advance())
    assert (meeting.view()["step"], meeting.view()["where"], meeting.view()["game"]) == (WELCOME, "hall", False)
    meeting.staff(commands.Advance())
    assert (meeting.view()["step"], meeting.view()["where"], meeting.view()["game"]) == (TABLE, "rooms", True)
    meeting.staff(commands.Advance())
    assert (meeting.view()["step"], meeting.view()["where"], meeting.view()["game"]) == (BREAKOUT, "rooms", False)
    meeting.staff(commands.Advance(FINALE))
    assert meeting.denied(commands.Advance()) == "no-such-step"
    meeting.staff(commands.Close())
    assert meeting.staff(commands.Close(), "f-bob") == []
    assert meeting.denied(commands.Open()) == "meetup-over"


def test_two_facilitators_advance_at_once() -> None:
    meeting = Meeting()
    meeting.staff(commands.Advance(TABLE))
    assert meeting.staff(commands.Advance(TABLE), "f-bob") == []
    assert meeting.denied(commands.Advance(9)) == "no-such-step"


def test_everything_starts_with_one_action() -> None:
    meeting = Meeting()
    meeting.crowd(10)
    meeting.staff(commands.Advance(TABLE))
    assert sorted(map(len, meeting.tables().values())) == [3, 3, 4]
    assert meeting.sent("start") == [f"table/{name}" for name in meeting.tables()]
    assert all(room["started"] for room in meeting.view()["rooms"].values())


def test_games_wait_while_people_talk_and_end_with_the_finale() -> None:
    meeting = Meeting()
    meeting.playing(6)
    meeting.deliver()
    meeting.staff(commands.Remedy("pause", (next(iter(meeting.tables())),)))
    meeting.deliver()
    meeting.staff(commands.Advance(BREAKOUT))
    assert [one.command["type"] for one in meeting.deliver()] == ["pause"], "one is paused already"
    meeting.staff(commands.Advance(AGAIN))
    assert [one.command["type"] for one in meeting.deliver()] == ["resume"]
    meeting.staff(commands.Advance(FINALE))
    assert [one.command["type"] for one in meeting.deliver()] == ["close", "close"]


def test_steps_become_longer_and_shorter() -> None:
    meeting = Meeting()
    assert meeting.denied(commands.Extend(5)) == "not-now"
    meeting.staff(commands.Advance(TABLE))
    ends = meeting.view()["ends"]
    meeting.staff(commands.Extend(5))
    assert meeting.view()["ends"] == ends + 5 * 60_000
    meeting.staff(commands.Extend(-60))
    assert meeting.view()["ends"] == meeting.at, "not into the past"
    assert meeting.staff(commands.Extend(0)) == []


def test_everybody_is_called_back() -> None:
    meeting = Meeting()
    assert meeting.denied(commands.Recall()) == "not-now"
    meeting.playing(5)
    meeting.deliver()
    meeting.staff(commands.Recall(30))
    until = meeting.at + 30_000
    assert meeting.staff(commands.Recall(30), "f-bob") == []
    assert DECIDER.deadline(meeting.state) == meeting.view()["recall"] == until
    assert meeting.system(commands.Tick()) == []
    assert (meeting.view()["where"], meeting.sent("pause")) == ("rooms", [])
    meeting.at = until
    meeting.system(commands.Tick())
    assert (meeting.view()["where"], meeting.view()["together"], meeting.view()["recall"]) == ("hall", True, 0)
    assert len(meeting.sent("pause")) == 2
    assert meeting.staff(commands.Recall()) == []
    meeting.deliver()
    assert DECIDER.deadline(meeting.state) is None
    meeting.staff(commands.Release())
    assert len(meeting.sent("resume")) == 2
    assert meeting.staff(commands.Release(), "f-bob") == []


def test_a_countdown_can_be_called_off() -> None:
    meeting = Meeting()
    meeting.playing(5)
    meeting.deliver()
    meeting.staff(commands.Recall(30))
    meeting.staff(commands.Release())
    assert not meeting.state.errands
    meeting.at += 60_000
    assert meeting.system(commands.Tick()) == []


def test_a_table_laid_while_everybody_is_together_begins_afterwards() -> None:
    meeting = Meeting()
    meeting.playing(4)
    meeting.deliver()
    meeting.staff(commands.Recall(5))
    meeting.at += 5000
    meeting.system(commands.Tick())
    meeting.deliver()
    meeting.staff(commands.OpenRoom())
    late = list(meeting.state.rooms)[-1]
    meeting.staff(commands.Move(("p0",), late))
    assert meeting.sent("start") == []
    meeting.deliver()
    meeting.staff(commands.Release())
    assert meeting.sent("start") == [f"table/{late}"]


def test_a_second_facilitator_takes_over() -> None:
    meeting = Meeting()
    meeting.staff(commands.Lead())
    meeting.staff(commands.Lead(), "f-bob")
    assert meeting.staff(commands.Lead(), "f-bob") == []
    assert (meeting.view()["lead"], meeting.view("staff")["lead_person"]) == ("Bob", "f-bob")
    meeting.organizer(commands.Revoke("f-bob"))
    assert meeting.view()["lead"] == ""
    assert meeting.refused(commands.Lead(), "o-1", "organizer").code == "not-allowed"


def test_errands_that_nobody_delivers_make_the_meetup_due() -> None:
    meeting = Meeting()
    meeting.playing(4)
    meeting.deliver()
    meeting.join("late")
    assert DECIDER.deadline(meeting.state) == meeting.at - 1000 + PATIENCE
    assert meeting.system(commands.Tick()) == []


@pytest.mark.parametrize("people", [1, 2, 3, 5, 9])
def test_odd_numbers_are_seated(people: int) -> None:
    meeting = Meeting()
    meeting.playing(people)
    assert all(one.plays for one in meeting.state.people.values())
    assert people == 1 or all(len(table) > 1 for table in meeting.tables().values())
