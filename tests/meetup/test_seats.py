from __future__ import annotations

from server.meetup import commands
from server.meetup.commands import Registrant
from server.meetup.events import Arranged
from server.meetup.rules import seats
from server.meetup.state import Wish
from tests.meetup.house import House
from tests.meetup.meetups import TABLE, Meeting, room


def test_seating_leaves_who_sits_where_they_are() -> None:
    meeting = Meeting()
    meeting.crowd(6)
    meeting.staff(commands.Seat())
    before = meeting.tables()
    meeting.join("late")
    meeting.staff(commands.Seat())
    after = meeting.tables()
    assert all(before[name] <= after[name] for name in before)
    assert meeting.staff(commands.Seat()) == []


def test_everybody_is_seated_anew_before_games_begin() -> None:
    meeting = Meeting(pack="tiny", mode="standard")
    house = House(meeting, "tiny")
    meeting.crowd(8)
    meeting.staff(commands.Seat())
    house.settle()
    first = meeting.tables()
    meeting.staff(commands.Seat(all=True))
    assert meeting.tables() != first
    assert house.carry_out() == {}, "every seat is free when it is taken"
    house.agrees()
    meeting.staff(commands.Advance(TABLE))
    assert meeting.denied(commands.Seat(all=True)) == "games-begun"


def test_wishes_are_honoured_or_it_is_said() -> None:
    meeting = Meeting()
    meeting.crowd(4)
    meeting.staff(commands.Wish("apart", ("p1", "p0")))
    assert meeting.staff(commands.Wish("apart", ("p0", "p1"))) == []
    events = meeting.staff(commands.Seat())
    assert events[-1] == Arranged("mix", "f-ann", meeting.at, (Wish("apart", ("p0", "p1")),))
    assert meeting.view("staff")["unmet"] == [{"kind": "apart", "people": ["p0", "p1"]}]
    meeting.staff(commands.Wish("apart", ("p0", "p1"), on=False))
    assert meeting.view("staff")["wishes"] == []
    assert meeting.denied(commands.Wish("apart", ("p0", "p0"))) == "wish-alone"
    assert meeting.denied(commands.Wish("apart", ("p0", "ghost"))) == "no-such-person"


def test_there_is_an_end_to_wishes() -> None:
    meeting = Meeting()
    meeting.crowd(30)
    pairs = [(f"p{one}", f"p{two}") for one in range(30) for two in range(one)][: seats.MOST_WISHES]
    for pair in pairs:
        meeting.staff(commands.Wish("apart", pair))
    assert meeting.denied(commands.Wish("together", ("p0", "p1"))) == "too-many-wishes"


def test_groups_of_the_list_name_their_tables() -> None:
    meeting = Meeting(rule="assigned")
    rows = tuple(Registrant(f"p{n}", "N", group="East" if n < 3 else "West") for n in range(6))
    meeting.organizer(commands.Register(rows))
    meeting.crowd(6)
    meeting.staff(commands.Advance(TABLE))
    assert {one["name"] for one in meeting.view()["rooms"].values()} == {"East", "West"}
    assert {"p0", "p1", "p2"} in meeting.tables().values()
    meeting.organizer(commands.Register((Registrant("late", "N", group="West"),)))
    meeting.join("late")
    assert "p3" in meeting.at_table(meeting.person("late").room)


def test_moving_people() -> None:
    meeting = Meeting()
    meeting.playing(6)
    meeting.deliver()
    first, second = meeting.tables()
    here = sorted(meeting.at_table(first))
    assert meeting.denied(commands.Move(tuple(here[:2]), second)) == "room-full"
    meeting.staff(commands.Move((here[0],), second))
    assert meeting.staff(commands.Move((here[0],), second), "f-bob") == []
    assert [(one.stream, one.command["type"]) for one in meeting.deliver()] == [
        (f"table/{first}", "unseat"),
        (f"table/{second}", "place"),
    ]
    assert meeting.denied(commands.Move((here[1],), second)) == "room-full"
    meeting.staff(commands.Move((here[1],), second, plays=False))
    assert meeting.view()["rooms"][second]["watchers"] == 1
    meeting.staff(commands.Move((here[1],)))
    assert meeting.person(here[1]).room == ""
    assert meeting.denied(commands.Move(("ghost",), second)) == "no-such-person"
    assert meeting.denied(commands.Move((here[1],), "nowhere")) == "no-such-room"


def test_who_cannot_be_seated_watches() -> None:
    meeting = Meeting()
    meeting.playing(3)
    meeting.deliver(place="table-full")
    assert [one.plays for one in meeting.state.people.values()] == [False] * 3
    assert meeting.view()["rooms"][room(1)]["watchers"] == 3


def test_nobody_is_seated_where_the_game_has_ended() -> None:
    meeting = Meeting()
    meeting.playing(3)
    meeting.deliver()
    meeting.join("late")
    meeting.deliver(place="game-over")
    assert meeting.view()["rooms"][room(1)]["over"]
    meeting.join("later")
    assert meeting.person("later").room == room(2)


def test_choosing_a_table() -> None:
    meeting = Meeting(rule="self", seats=2)
    meeting.crowd(5)
    meeting.staff(commands.Seat())
    assert len(meeting.tables()) == 3
    meeting.ask(commands.Choose(room(1)), "p0")
    assert meeting.ask(commands.Choose(room(1)), "p0") == []
    meeting.ask(commands.Choose(room(2)), "p0")
    meeting.ask(commands.Choose(room(2)), "p1")
    assert meeting.refused(commands.Choose(room(2)), "p2").code == "room-full"
    meeting.staff(commands.Shut(room(3), on=True))
    assert meeting.refused(commands.Choose(room(3)), "p2").code == "room-shut"
    assert meeting.refused(commands.Choose("nowhere"), "p2").code == "no-such-room"
    meeting.staff(commands.Advance(TABLE))
    assert meeting.sent("start") == [f"table/{room(2)}"]
    assert meeting.refused(commands.Choose(room(1)), "p0").code == "already-seated"
    meeting.ask(commands.Choose(room(1)), "p2")
    assert meeting.sent("start") == [f"table/{room(2)}", f"table/{room(1)}"]


def test_people_do_not_choose_where_they_are_seated() -> None:
    meeting = Meeting()
    meeting.crowd(3)
    meeting.staff(commands.OpenRoom())
    assert meeting.refused(commands.Choose(room(1)), "p0").code == "not-now"


def test_watching_a_table_and_sitting_down_at_it() -> None:
    meeting = Meeting()
    meeting.playing(3)
    assert meeting.refused(commands.Watch(room(1)), "p0").code == "already-seated"
    meeting.staff(commands.Move(("p0",)))
    meeting.ask(commands.Watch(room(1)), "p0")
    assert meeting.ask(commands.Watch(room(1)), "p0") == []
    assert meeting.view("@p0")["me"]["plays"] is False
    meeting.ask(commands.Choose(room(1)), "p0")
    assert meeting.view("@p0")["me"]["plays"] is True
    meeting.staff(commands.Move(("p0",)))
    meeting.staff(commands.Shut(room(1), on=True))
    assert meeting.refused(commands.Watch(room(1)), "p0").code == "room-shut"
    assert meeting.ask(commands.Watch(), "p0") == []


def test_everybody_stands_up_to_choose() -> None:
    meeting = Meeting()
    meeting.crowd(6)
    meeting.staff(commands.Seat())
    meeting.staff(commands.Seat("self", all=True))
    assert not any(one.room for one in meeting.state.people.values())
    meeting.staff(commands.Seat("mix"))
    assert all(one.plays for one in meeting.state.people.values())
