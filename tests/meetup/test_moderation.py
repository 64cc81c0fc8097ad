from __future__ import annotations

from server.meetup import commands
from server.meetup.folds.plan import KEPT
from tests.meetup.meetups import Meeting, room


def test_notices_are_numbered_and_the_last_kept() -> None:
    meeting = Meeting()
    meeting.playing(3)
    for number in range(KEPT + 2):
        meeting.staff(commands.Notify(f" word {number}\u202e"))
    meeting.staff(commands.Notify("here", (room(1), room(1))))
    shown = meeting.view()["notices"]
    assert len(shown) == KEPT
    assert shown[str(KEPT + 3)] == {"text": "here", "at": meeting.at, "rooms": [room(1)], "clip": ""}
    assert shown[str(KEPT + 2)]["text"] == f"word {KEPT + 1}"
    assert meeting.denied(commands.Notify("x", (room(9),))) == "no-such-room"
    assert meeting.denied(commands.Notify("\u200b")) == "blank-text"


def test_a_warning_is_seen_by_one_until_read() -> None:
    meeting = Meeting()
    meeting.crowd(2)
    meeting.staff(commands.Warn("p0", "please"))
    assert meeting.view("@p0")["me"]["warning"] == "please"
    assert "please" not in str([meeting.view(), meeting.view("@p1")])
    meeting.ask(commands.Noted(), "p0")
    assert meeting.ask(commands.Noted(), "p0") == []
    assert (meeting.person("p0").warning, meeting.person("p0").warnings) == ("", 1)
    assert meeting.denied(commands.Warn("ghost", "x")) == "no-such-person"


def test_removing_is_done_once() -> None:
    meeting = Meeting()
    meeting.crowd(2)
    meeting.staff(commands.Remove("p0"))
    assert meeting.staff(commands.Remove("p0"), "f-bob") == []
    assert meeting.view()["present"] == 1
    assert meeting.denied(commands.Warn("p0", "x")) == "removed"
    meeting.staff(commands.Readmit("p0"))
    assert meeting.staff(commands.Readmit("p0"), "f-bob") == []
    meeting.join("p0")


def test_facilitators_are_not_removed() -> None:
    meeting = Meeting()
    meeting.join("p0")
    meeting.system(commands.Join("f-bob", "Bob", "a", staff=True))
    assert meeting.denied(commands.Remove("f-bob")) == "staff-stays"


def test_calls_for_help_are_a_queue() -> None:
    meeting = Meeting()
    meeting.crowd(2)
    meeting.ask(commands.Help(), "p0")
    assert meeting.ask(commands.Help(), "p0") == []
    meeting.staff(commands.Answer("p0"))
    assert meeting.staff(commands.Answer("p0")) == []
    assert meeting.view("@p0")["me"]["helper"] == "Ann"
    taken = meeting.refused(commands.Answer("p0"), "f-bob", "facilitator")
    assert (taken.code, taken.params) == ("call-taken", {"helper": "Ann"})
    meeting.staff(commands.Answer("p0", done=True), "f-bob")
    assert meeting.staff(commands.Answer("p0", done=True)) == []
    assert meeting.denied(commands.Answer("p0")) == "no-call"
    meeting.ask(commands.Help(), "p1")
    meeting.ask(commands.Help(on=False), "p1")
    assert meeting.ask(commands.Help(on=False), "p1") == []
    assert meeting.person("p1").help == 0


def test_a_helper_without_a_name_is_another_facilitator() -> None:
    meeting = Meeting()
    meeting.crowd(1)
    meeting.ask(commands.Help(), "p0")
    meeting.ask(commands.Answer("p0"), "o-1", "organizer")
    assert meeting.refused(commands.Answer("p0"), "f-bob", "facilitator").params == {"helper": "none"}
