from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.meetup import commands
from server.meetup.commands import Registrant
from server.meetup.rules import preparing
from server.meetup.state import Plan, Step
from tests.meetup.meetups import AGENDA, ID, TABLE, Meeting, room


def test_a_plan_can_be_changed() -> None:
    meeting = Meeting()
    plan = Plan(title="Another evening", agenda=AGENDA, capacity=7)
    assert meeting.organizer(commands.Prepare(plan))
    assert meeting.organizer(commands.Prepare(plan, ID)) == []
    assert meeting.view()["title"] == "Another evening"
    assert "capacity" not in meeting.view()
    assert meeting.view("staff")["capacity"] == 7


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"title": " \u200b"}, "blank-text"),
        ({"languages": ()}, "bad-languages"),
        ({"languages": ("ja", "ja")}, "bad-languages"),
        ({"agenda": (Step("a", "table", 5), Step("a", "after", 5))}, "step-twice"),
    ],
)
def test_a_plan_that_makes_no_sense_is_refused(changes: dict[str, object], code: str) -> None:
    plan = replace(Plan(title="T"), **changes)
    assert Meeting().refused(commands.Prepare(plan), "o-1", "organizer").code == code


def test_whoever_makes_a_meetup_says_its_id() -> None:
    meeting = Meeting()
    meeting.state = type(meeting.state)()
    assert meeting.refused(commands.Prepare(Plan(title="T")), "o-1", "organizer").code == "no-such-meetup"
    assert Meeting().refused(commands.Prepare(Plan(title="T"), "other"), "o-1", "organizer").code == "no-such-meetup"


def test_what_has_begun_stays() -> None:
    meeting = Meeting()
    meeting.playing(5)
    plan = meeting.state.plan
    assert plan is not None
    gone = commands.Prepare(replace(plan, agenda=AGENDA[1:]))
    assert meeting.refused(gone, "o-1", "organizer").code == "steps-begun"
    assert meeting.refused(commands.Prepare(replace(plan, mode="long")), "o-1", "organizer").code == "tables-laid"
    meeting.organizer(commands.Prepare(replace(plan, agenda=(*AGENDA[:2], Step("new", "after", 5)))))
    assert len(meeting.view()["agenda"]) == 3


def test_tables_can_be_laid_anew_once_they_are_closed() -> None:
    meeting = Meeting()
    meeting.crowd(6)
    meeting.staff(commands.Seat())
    plan = meeting.state.plan
    assert plan is not None
    meeting.staff(commands.CloseRoom(tuple(meeting.tables())))
    meeting.organizer(commands.Prepare(replace(plan, seats=3)))
    meeting.staff(commands.Seat())
    assert [one["number"] for one in meeting.view()["rooms"].values()] == [1, 2]
    assert list(meeting.tables()) == [room(3), room(4)]


def test_cancelling_ends_everything() -> None:
    meeting = Meeting()
    meeting.playing(5)
    meeting.deliver()
    meeting.organizer(commands.Cancel(" Snow \n everywhere "))
    assert meeting.view()["reason"] == "Snow everywhere"
    assert meeting.sent("close") == [f"table/{name}" for name in meeting.tables()]
    assert meeting.organizer(commands.Cancel()) == []
    assert meeting.refused(commands.Join("new", "N"), role="system").params == {"stage": "cancelled"}
    assert meeting.denied(commands.Advance(TABLE)) == "meetup-over"


def test_facilitators_come_and_go() -> None:
    meeting = Meeting()
    assert meeting.organizer(commands.Invite("f-ann", "Ann")) == []
    meeting.organizer(commands.Revoke("f-ann"))
    assert meeting.organizer(commands.Revoke("f-ann")) == []
    assert meeting.view("staff")["facilitators"]["f-ann"] == {"name": "Ann", "revoked": True}
    meeting.organizer(commands.Invite("f-ann", "Ann"))
    assert not meeting.state.facilitators["f-ann"].revoked
    assert meeting.refused(commands.Invite("p1", "Eve"), "o-1", "organizer").code == "not-allowed"
    assert meeting.refused(commands.Invite("f-x", " "), "o-1", "organizer").code == "blank-name"
    assert meeting.refused(commands.Revoke("f-x"), "o-1", "organizer").code == "no-such-person"


def test_the_list() -> None:
    meeting = Meeting()
    row = Registrant("p0", "Taro", "ABC", "first", "A")
    assert meeting.organizer(commands.Register((row, Registrant("p1", "Jiro"))))
    assert meeting.organizer(commands.Register((row,))) == []
    meeting.join("p0")
    assert (meeting.person("p0").name, meeting.person("p0").company) == ("P0", "ABC")
    assert meeting.organizer(commands.Register((row,))) == [], "the name at the door is theirs to choose"
    assert meeting.refused(commands.Unregister("p0"), "o-1", "organizer").code == "already-came"
    assert meeting.organizer(commands.Unregister("p1"))
    assert meeting.organizer(commands.Unregister("p1")) == []
    assert "p1" not in meeting.view("staff")["people"]


def test_the_list_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "MOST_LISTED", 2)
    rows = tuple(Registrant(f"p{number}", "N") for number in range(3))
    refusal = Meeting().refused(commands.Register(rows), "o-1", "organizer")
    assert (refusal.code, refusal.params) == ("list-full", {"limit": 2})


def test_whoever_is_forgotten_is_not_listed_again() -> None:
    meeting = Meeting()
    meeting.join("p0")
    meeting.system(commands.Erase("p0"))
    refusal = meeting.refused(commands.Register((Registrant("p0", "N"),)), "o-1", "organizer")
    assert refusal.code == "no-such-person"
