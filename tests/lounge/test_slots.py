"""Times to meet, asking whether people met, and reminders for those who are away."""

from __future__ import annotations

from server.lounge import commands, events
from server.lounge.facts import DAY, SOON
from server.lounge.rules import ticking
from tests.lounge.lounges import Salon


def pair(people: str = "ab") -> Salon:
    salon = Salon().opened(people)
    salon.found("ab")
    salon.deliver()
    return salon


def group() -> Salon:
    salon = Salon().opened("abcde")
    salon.dealt(circles=[("abcde", "Churn")])
    for who in "abcde":
        salon.ask(commands.AnswerCircle("1", on=True), who)
    salon.reveal()
    salon.deliver()
    return salon


def test_a_time_that_both_can_is_fixed() -> None:
    salon = pair()
    starts = salon.at + DAY
    salon.ask(commands.Propose("1", starts), "a")
    assert salon.me("b")["threads"]["1"]["slots"]["1"] == {"by": "a", "starts": starts, "minutes": 30, "yes": ["a"]}
    salon.ask(commands.Agree("1", "1", on=True), "b")
    assert salon.thread().fixed == "1"
    assert salon.ask(commands.Agree("1", "1", on=True), "b") == []
    salon.ask(commands.Agree("1", "1", on=False), "b")
    assert salon.thread().fixed == ""
    salon.ask(commands.Agree("1", "1", on=False), "a")
    assert salon.thread().slots == {}
    assert salon.refused(commands.Agree("1", "1", on=True), "b") == "no-such-slot"


def test_in_a_group_half_are_enough() -> None:
    salon = group()
    salon.ask(commands.Propose("1", salon.at + DAY), "a")
    salon.ask(commands.Agree("1", "1", on=True), "b")
    assert salon.thread().fixed == ""
    salon.ask(commands.Agree("1", "1", on=True), "c")
    assert salon.thread().fixed == "1"
    salon.ask(commands.EndContact("1"), "a")
    assert (salon.thread().slots, salon.thread().fixed) == ({}, "")


def test_bad_times_are_refused() -> None:
    salon = pair("abc")
    assert salon.refused(commands.Propose("1", salon.at), "a") == "slot-not-ahead"
    assert salon.refused(commands.Propose("1", salon.at + 500 * DAY), "a") == "slot-not-ahead"
    assert salon.refused(commands.Propose("1", salon.at + DAY), "c") == "no-such-thread"
    assert salon.refused(commands.Propose("0", salon.at + DAY), "a") == "no-such-thread"
    for day in range(1, 9):
        salon.ask(commands.Propose("1", salon.at + day * DAY), "a")
    assert salon.refused(commands.Propose("1", salon.thread().slots["3"].starts), "b") == "slot-twice"
    assert salon.refused(commands.Propose("1", salon.at + 9 * DAY), "b") == "too-many-slots"
    salon.at += 2 * DAY
    assert salon.refused(commands.Agree("1", "1", on=True), "b") == "slot-not-ahead"
    salon.ask(commands.Propose("1", salon.at + 9 * DAY), "b")
    assert list(salon.thread().slots) == ["3", "4", "5", "6", "7", "8", "9"]


def test_people_are_reminded_of_a_time_that_is_near() -> None:
    salon = pair()
    starts = salon.at + 2 * DAY
    salon.ask(commands.Propose("1", starts), "a")
    salon.away("a")
    salon.ask(commands.Agree("1", "1", on=True), "b")
    assert salon.reminders() == [("a", "time")]
    assert starts - SOON in ticking.times(salon.state)
    salon.wait_for(events.Neared)
    assert salon.reminders("soon") == [("a", "soon")]
    assert salon.tick() == []


def test_after_a_week_people_are_asked_whether_they_met() -> None:
    salon = pair()
    salon.away("b")
    opened = salon.thread().opened
    assert not salon.me("a")["threads"]["1"]["ask"]
    salon.wait_for(events.Asked)
    assert salon.at - opened >= 7 * DAY
    assert salon.me("a")["threads"]["1"]["ask"]
    assert salon.reminders() == [("b", "met")]
    salon.ask(commands.SayMet("1", "yes", 5), "a")
    assert salon.ask(commands.SayMet("1", "yes", 5), "a") == []
    assert salon.me("a")["threads"]["1"]["met"] == {"answer": "yes", "stars": 5}
    assert salon.me("b")["threads"]["1"]["met"] == {"answer": "", "stars": 0}


def test_whoever_has_a_time_is_asked_after_it_and_at_the_end_at_latest() -> None:
    salon = pair()
    salon.ask(commands.Propose("1", salon.at + 9 * DAY), "a")
    salon.ask(commands.Agree("1", "1", on=True), "b")
    salon.wait_for(events.Asked)
    assert 0 <= salon.at - salon.thread().slots["1"].starts - DAY < 1000
    salon = Salon(ask=60, days=10).opened("ab")
    salon.found("ab")
    story = salon.wait_for(events.ClosedUp)
    assert [type(event) for event in story][:2] == [events.Asked, events.ClosedUp]
    assert salon.ask(commands.SayMet("1", "no"), "a")


def test_messages_remind_once_in_half_an_hour() -> None:
    salon = pair("abc")
    assert [type(event) for event in salon.system(commands.Heard("1", "a"))] == [events.Spoken]
    salon.away("b")
    assert salon.me("a")["threads"]["1"]["first"]
    salon.system(commands.Heard("1", "a", ("a",)))
    assert salon.reminders() == [("b", "message")]
    assert salon.system(commands.Heard("1", "a", ("a",))) == []
    salon.at += 30 * 60_000
    assert salon.system(commands.Heard("1", "a", ("a", "b"))) == []
    salon.system(commands.Heard("1", "a"))
    assert salon.reminders() == [("b", "message")] * 2
    assert salon.system(commands.Heard("1", "c")) == []
    assert salon.system(commands.Heard("9", "c")) == []
    salon.system(commands.Heard("0", "c"))
    assert salon.system(commands.Heard("0", "c")) == []
    assert salon.me("a")["threads"]["0"]["first"]


def test_a_reminder_is_taken_once() -> None:
    salon = Salon().opened("abc")
    salon.dealt("ab")
    salon.away("a", "c")
    salon.like("ab", "ba")
    salon.reveal()
    assert salon.reminders() == [("a", "match")]
    salon.staff(commands.Announce(" We meet\nagain "))
    assert salon.reminders("announce") == [("a", "announce"), ("c", "announce")]
    assert {one.text for one in salon.state.reminders.values()} == {"", "We meet again"}
    numbers = tuple(salon.state.reminders)
    assert [type(event) for event in salon.system(commands.Take((*numbers, "99")))] == [events.Taken]
    assert salon.system(commands.Take(numbers)) == []
    salon.ask(commands.Remind(push=False), "c")
    assert salon.ask(commands.Remind(mail=False), "c") == []
    salon.staff(commands.Announce("Hello"))
    assert salon.reminders("announce") == [("a", "announce")]
