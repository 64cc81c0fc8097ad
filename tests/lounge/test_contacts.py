"""Threads, how they end, and everything that keeps people safe: whatever the cause, the others see the same."""

from __future__ import annotations

import pytest

from server.lounge import commands, events
from server.lounge.commands import LoungeCommand
from server.lounge.numbers import number_of
from tests.lounge.lounges import DECIDER, ID, Salon


def pair() -> Salon:
    salon = Salon().opened("abc")
    salon.found("ab")
    return salon


@pytest.mark.parametrize(
    ("command", "role"),
    [
        (commands.EndContact("1"), "attendee"), (commands.Block("b"), "attendee"), (commands.LeaveAll(), "attendee"),
        (commands.Complain("b", "please", "1"), "attendee"), (commands.Expel("a"), "system"),
    ],
    ids=lambda one: type(one).__name__,
)  # fmt: skip
def test_the_other_of_two_sees_only_that_it_has_ended(command: LoungeCommand, role: str) -> None:
    salon, other = pair(), pair()
    salon.ask(command, "a" if role == "attendee" else "", role)  # type: ignore[arg-type]
    other.ask(commands.EndContact("1"), "a")
    assert salon.me("b") == other.me("b")
    assert salon.thread().ended
    assert "handles" not in salon.me("b")["threads"]["1"]["people"]["a"]
    assert salon.ask(commands.EndContact("1"), "b") == []
    assert salon.refused(commands.Propose("1", salon.at + 1000), "b") == "thread-ended"
    assert ("finish", f"room/{ID}-t1") in {(one.command["type"], one.stream) for one in salon.deliver()}


def over() -> Salon:
    salon = pair()
    salon.found("bc")
    salon.ask(commands.EndContact("2"), "c")
    salon.ask(commands.CloseUp(), "o", "organizer")
    return salon


def test_when_the_time_is_over_those_who_had_found_each_other_still_see_how_to_reach_each_other() -> None:
    salon = over()
    assert salon.thread().ended
    assert salon.me("b")["threads"]["1"]["people"]["a"]["handles"] == ["a@example.org"]
    assert salon.me("a")["threads"]["1"]["people"]["b"]["handles"] == ["b@example.org"]
    assert "handles" not in salon.me("b")["threads"]["2"]["people"]["c"], "ended by one of them"
    assert "handles" not in salon.me("c")["threads"]["2"]["people"]["b"]


def test_whoever_takes_part_can_be_hidden_when_the_time_is_over() -> None:
    salon = over()
    for seen in (True, False):
        salon.ask(commands.TakePart(on=True, seen=seen), "a")
        assert ("a" in DECIDER.view(salon.state, "public")["there"]) == seen
    assert salon.refused(commands.TakePart(on=True, seen=False), "a") == "lounge-over"


@pytest.mark.parametrize(
    ("command", "role"),
    [(commands.Block("b"), "attendee"), (commands.LeaveAll(), "attendee"), (commands.Expel("a"), "system")],
    ids=lambda one: type(one).__name__,
)  # fmt: skip
def test_whoever_goes_or_blocks_after_that_is_not_reached_any_more(command: LoungeCommand, role: str) -> None:
    salon = over()
    before, untold = number_of(salon.state, "@b"), number_of(salon.state, "@c")
    salon.ask(command, "a" if role == "attendee" else "", role)  # type: ignore[arg-type]
    assert salon.me("b")["threads"]["1"]["people"]["a"] == {"name": "A", "avatar": "a"}
    assert number_of(salon.state, "@b") == before + 1
    assert number_of(salon.state, "@c") == untold


def test_whoever_is_erased_ends_what_they_were_in() -> None:
    salon = pair()
    salon.system(commands.Forget("a"))
    assert salon.thread().ended
    assert salon.me("b")["threads"]["1"]["people"]["a"]["name"] == ""
    assert salon.system(commands.Forget("a")) == []
    assert salon.refused(commands.TakePart(on=True), "a") == "no-such-person"
    assert salon.system(commands.Come("a", "A")) == []


def test_from_three_one_goes_and_two_stay() -> None:
    salon = Salon().opened("abc")
    salon.dealt("abc")
    salon.like("ab", "ba", "ac", "ca", "bc", "cb")
    salon.reveal()
    salon.ask(commands.Block("b"), "a")
    assert salon.thread().people == ("b", "c")
    assert not salon.thread().ended
    assert "1" not in salon.me("a")["threads"]
    assert salon.cards("b") == {}, "they have found each other before"
    salon.ask(commands.EndContact("1"), "c")
    assert salon.thread().ended
    assert salon.refused(commands.EndContact("1"), "a") == "no-such-thread"


def test_a_block_changes_nothing_that_the_other_sees() -> None:
    salon = Salon().opened("abc")
    salon.dealt("ab", "bc")
    before = salon.me("b")
    salon.ask(commands.Block("b"), "a")
    assert salon.me("b") == before
    assert salon.cards("a") == {}
    assert salon.me("a")["blocked"] == ["b"]
    salon.ask(commands.Block("b", on=False), "a")
    assert salon.cards("a") == {"b": ""}
    assert salon.ask(commands.Block("b", on=False), "a") == []
    assert salon.refused(commands.Block("a"), "a") == "target-self"


def test_everybody_may_block_everybody() -> None:
    salon = Salon().opened("abcd")
    for one in "abcd":
        for other in "abcd":
            if one != other:
                salon.ask(commands.Block(other), one)
    salon.dealt("ab", "cd", circles=[("abcd", "Churn")])
    assert not salon.state.suggestions
    assert not salon.state.circles
    assert salon.me("a")["alone"]


def test_too_much_is_refused() -> None:
    salon = pair()
    state = salon.state
    for number in range(1000):
        state = salon.state = events_of(state, events.Blocked("c", f"p{number}", on=True, at=1))
    assert salon.refused(commands.Block("a"), "c") == "too-many-blocked"
    for number in range(20):
        state = salon.state = events_of(state, events.Reported(str(number + 1), "c", "a", "x", 1))
    assert salon.refused(commands.Complain("a", "please"), "c") == "too-many-reports"


def events_of(state: object, event: events.LoungeEvent):  # type: ignore[no-untyped-def]  # noqa: ANN201
    from server.lounge.evolve import evolve

    return evolve(state, event)  # type: ignore[arg-type]


def test_organizers_deal_with_reports() -> None:
    salon = pair()
    assert salon.refused(commands.Complain("b", "\u200b"), "a") == "blank-text"
    assert salon.refused(commands.Complain("a", "x"), "a") == "target-self"
    assert salon.refused(commands.Complain("a", "x", "1"), "c") == "no-such-thread"
    salon.ask(commands.Complain("b", "  was\nrude ", "1", block=False), "a")
    assert salon.state.reports["1"].text == "was rude"
    assert not salon.thread().ended
    salon.staff(commands.Resolve("1"))
    assert salon.state.reports["1"].done == "f-ann"
    assert salon.staff(commands.Resolve("1")) == []
    assert salon.denied(commands.Resolve("7")) == "no-such-report"


def test_whoever_leaves_everything_can_come_back() -> None:
    salon = Salon().opened("abc")
    salon.dealt("ab", "ac")
    salon.like("ba")
    salon.away("a")
    salon.ask(commands.LeaveAll(), "a")
    assert salon.cards("b") == {}
    one = salon.member("a")
    assert (one.profile.handles, one.push, one.taking, one.gone) == ((), False, False, True)
    salon.ask(commands.TakePart(on=True, seen=True), "a")
    assert salon.cards("b") == {"a": "like"}
    assert salon.cards("a") == {"b": "", "c": ""}


def test_whoever_was_removed_stays_away_until_let_in() -> None:
    salon = pair()
    salon.system(commands.Expel("a"))
    assert salon.refused(commands.TakePart(on=True), "a") == "removed"
    assert salon.state.errands
    assert salon.system(commands.Expel("a")) == []
    assert salon.system(commands.Expel("nobody")) == []
    from game.decider import Refusal

    with pytest.raises(Refusal, match="removed"):
        salon.system(commands.Come("a", "A"))
    salon.system(commands.Expel("a", on=False))
    salon.come("a")
    salon.ask(commands.TakePart(on=True), "a")
    assert [one.command["on"] for one in salon.deliver() if one.stream.endswith("-t0")] == [True, False]
