from __future__ import annotations

import pytest

from server.meetup import commands, naming
from server.meetup.commands import Registrant
from server.meetup.rules import door
from tests.meetup.meetups import BREAKOUT, FINALE, ID, TABLE, Meeting, room


def refused(meeting: Meeting, who: str, *, staff: bool = False) -> str:
    return meeting.refused(commands.Join(who, "N", staff=staff), role="system").code


def test_the_first_who_comes_opens_the_lobby() -> None:
    meeting = Meeting()
    meeting.join("p0")
    assert (meeting.state.stage, meeting.view()["present"]) == ("lobby", 1)
    assert meeting.view("@p0")["me"]["name"] == "P0"


def test_coming_in_again_changes_what_is_new() -> None:
    meeting = Meeting()
    meeting.join("p0")
    assert meeting.system(commands.Join("p0", "P0", "a")) == []
    joined = meeting.person("p0").joined
    meeting.system(commands.Join("p0", "Zero", "b", "en"))
    assert (meeting.person("p0").name, meeting.person("p0").joined) == ("Zero", joined)


def test_capacity_counts_who_is_inside() -> None:
    meeting = Meeting(capacity=2)
    meeting.join("p0", "p1", here=False)
    assert refused(meeting, "p2") == "meetup-full"
    meeting.system(commands.Join("f-ann", "Ann", "a", staff=True))
    meeting.ask(commands.Bow(), "p0")
    meeting.join("p2")
    assert refused(meeting, "p0") == "meetup-full"
    meeting.staff(commands.Remove("p1"))
    meeting.join("p0")


def test_locked_doors_let_in_who_was_in() -> None:
    meeting = Meeting()
    meeting.join("p0")
    meeting.ask(commands.Bow(), "p0")
    meeting.staff(commands.Lock(on=True))
    assert meeting.staff(commands.Lock(on=True), "f-bob") == []
    assert refused(meeting, "p1") == "doors-locked"
    meeting.join("p0")
    meeting.system(commands.Join("f-ann", "Ann", "a", staff=True))
    meeting.staff(commands.Lock(on=False))
    meeting.join("p1")


def test_a_meetup_for_people_of_the_list() -> None:
    meeting = Meeting(door="registered")
    meeting.organizer(commands.Register((Registrant("p0", "N"),)))
    meeting.join("p0")
    assert refused(meeting, "p1") == "not-registered"


def test_who_is_removed_stays_out_with_every_door() -> None:
    meeting = Meeting()
    meeting.playing(5)
    meeting.staff(commands.Remove("p0"))
    assert refused(meeting, "p0") == "removed"
    assert meeting.refused(commands.Arrive("p0"), role="system").code == "removed"
    assert meeting.refused(commands.Help(), "p0").code == "removed"
    assert meeting.denied(commands.Move(("p0",), room(1))) == "removed"


def test_nobody_plays_as_staff_who_is_none() -> None:
    meeting = Meeting()
    assert refused(meeting, "p0", staff=True) == "not-allowed"
    meeting.organizer(commands.Revoke("f-ann"))
    assert refused(meeting, "f-ann", staff=True) == "link-revoked"


def test_presence() -> None:
    meeting = Meeting()
    meeting.join("p0")
    assert meeting.system(commands.Arrive("p0")) == []
    assert meeting.system(commands.Arrive("f-ann")) == []
    meeting.system(commands.Leave("p0"))
    assert meeting.system(commands.Leave("p0")) == []
    assert meeting.view()["present"] == 0


def test_a_seat_is_kept_for_who_dropped() -> None:
    meeting = Meeting()
    meeting.playing(5)
    meeting.deliver()
    own = meeting.person("p0").room
    meeting.system(commands.Leave("p0"))
    meeting.system(commands.Arrive("p0"))
    assert meeting.person("p0").room == own
    assert not meeting.state.errands
    meeting.ask(commands.Bow(), "p0")
    assert meeting.sent("unseat") == [f"table/{own}"]
    assert meeting.person("p0").room == ""


def test_latecomers_sit_where_they_are_needed_most() -> None:
    meeting = Meeting()
    meeting.playing(7)
    smallest = min(meeting.tables().values(), key=len)
    meeting.join("late")
    assert smallest < meeting.at_table(meeting.person("late").room)
    meeting.deliver()
    meeting.join("later")
    assert meeting.sent("start") == [f"table/{room(3)}"], "all tables are full: a new one begins at once"
    assert meeting.sent("open") == [f"table/{room(3)}"]


def test_latecomers_are_kept_apart_from_whom_they_should() -> None:
    meeting = Meeting()
    meeting.playing(6)
    first, second = meeting.tables()
    foe = min(meeting.at_table(first))
    meeting.organizer(commands.Register((Registrant("late", "N"),)))
    meeting.staff(commands.Wish("apart", (foe, "late")))
    meeting.join("late")
    assert meeting.person("late").room == second


def test_a_table_that_has_lost_everybody_is_not_a_latecomers_first_choice() -> None:
    meeting = Meeting()
    meeting.playing(6)
    first, second = meeting.tables()
    meeting.staff(commands.Move(tuple(meeting.at_table(first))))
    meeting.join("late")
    assert meeting.person("late").room == second


def test_a_seat_is_kept_for_who_is_on_the_list() -> None:
    meeting = Meeting()
    meeting.organizer(commands.Register(tuple(Registrant(f"p{n}", "N") for n in range(4))))
    meeting.staff(commands.Seat(absent=True))
    assert meeting.view()["rooms"][room(1)]["free"] == 0
    assert meeting.sent("place") == [], "nobody sits down before they come"
    meeting.join("p0")
    assert meeting.sent("place") == [f"table/{room(1)}"]
    meeting.staff(commands.Advance(TABLE))
    meeting.deliver()
    meeting.join("p1")
    assert meeting.sent("place") == [f"table/{room(1)}"]
    meeting.organizer(commands.Unregister("p3"))
    assert meeting.view()["rooms"][room(1)]["free"] == 1


def test_a_table_begins_with_the_first_who_comes_to_it() -> None:
    meeting = Meeting()
    meeting.organizer(commands.Register((Registrant("p0", "N"), Registrant("p1", "N"))))
    meeting.staff(commands.Seat(absent=True))
    meeting.staff(commands.Advance(TABLE))
    meeting.deliver()
    meeting.join("p0")
    assert meeting.sent("start") == [f"table/{room(1)}"]


@pytest.mark.parametrize("step", [TABLE, BREAKOUT])
def test_who_was_away_at_the_start_is_seated_on_coming_back(step: int) -> None:
    meeting = Meeting()
    meeting.crowd(4)
    meeting.join("p9")
    meeting.system(commands.Leave("p9"))
    meeting.staff(commands.Advance(step))
    assert meeting.person("p9").room == ""
    meeting.system(commands.Arrive("p9"))
    assert meeting.person("p9").plays


def test_who_was_sent_to_the_hall_is_not_seated_for_reloading() -> None:
    meeting = Meeting()
    meeting.playing(5)
    meeting.staff(commands.Move(("p0",)))
    meeting.system(commands.Leave("p0"))
    meeting.system(commands.Arrive("p0"))
    assert meeting.person("p0").room == ""


def test_where_people_choose_latecomers_do_too() -> None:
    meeting = Meeting(rule="self")
    meeting.playing(4)
    meeting.join("late")
    assert meeting.person("late").room == ""
    meeting.ask(commands.Choose(room(1)), "late")
    assert meeting.person("late").plays


def test_forgetting_somebody() -> None:
    meeting = Meeting()
    meeting.organizer(commands.Register((Registrant("p0", "N", "ABC", "first", "G"),)))
    meeting.playing(5)
    own = meeting.person("p0").room
    meeting.staff(commands.Wish("apart", ("p0", "p1")))
    meeting.staff(commands.Host(own, "p0"))
    meeting.system(commands.Erase("p0"))
    assert meeting.system(commands.Erase("p0")) == []
    shown = meeting.view("staff")["people"]["p0"]
    assert {"name": "", "registered": True, "erased": True}.items() <= shown.items()
    assert {"avatar", "company", "level", "group", "room", "here"}.isdisjoint(shown)
    assert meeting.state.wishes == ()
    assert "p0" not in {one.command["person"] for one in meeting.state.errands.values() if "name" in one.command}
    assert meeting.sent("unseat") == [f"table/{own}"]
    assert meeting.sent("host") == [f"room/{own}"] * 2
    assert refused(meeting, "p0") == "no-such-person"
    meeting.system(commands.Erase("f-bob"))
    assert meeting.state.facilitators["f-bob"].name == ""


def test_a_crowd_that_came_and_went_fills_the_meetup_at_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "MOST_LISTED", 3)
    meeting = Meeting()
    for number in range(3):
        meeting.join(f"p{number}")
        meeting.ask(commands.Bow(), f"p{number}")
    assert refused(meeting, "p3") == "meetup-full"
    meeting.join("p0")


def test_after_the_end_nobody_comes_in_but_people_come_back() -> None:
    meeting = Meeting()
    meeting.playing(5)
    meeting.staff(commands.Advance(FINALE))
    meeting.staff(commands.Close())
    assert refused(meeting, "new") == "meetup-over"
    meeting.system(commands.Leave("p0"))
    assert meeting.system(commands.Arrive("p0"))


def test_removing_shuts_rooms_and_readmitting_opens_them() -> None:
    meeting = Meeting()
    meeting.playing(5)
    meeting.deliver()
    own = meeting.person("p0").room
    meeting.staff(commands.Remove("p0"))
    assert meeting.sent("expel") == [f"room/{naming.hall(ID)}", f"room/{own}"]
    assert meeting.sent("unseat") == [f"table/{own}"]
    meeting.deliver()
    meeting.staff(commands.Readmit("p0"))
    assert [one.command["on"] for one in meeting.state.errands.values()] == [False, False]
    meeting.system(commands.Arrive("p0"))
    assert meeting.person("p0").plays
