"""Phases, and how people come to be suggested to each other: when, how often, and what of an answer still holds."""

from __future__ import annotations

from msgspec.structs import replace

from server.lounge import commands, events
from server.lounge.facts import DAY, GAP, grid_after
from server.lounge.of_lounge import problem
from server.lounge.parts import Options, Profile
from server.lounge.suggestions import Circle, Report, Suggestion, Why
from server.lounge.ties import Tie, Ties
from tests.lounge.lounges import DECIDER, ID, Salon


def deal(salon: Salon) -> int:
    salon.wait_for(events.DealBegan)
    assert salon.state.deal
    if salon.state.deal.gather:
        salon.system(commands.Gathered(salon.state.deal.number, Ties()))
    return salon.state.deal.number


def test_a_lounge_is_made_opened_and_closed_once() -> None:
    salon = Salon()
    assert salon.system(commands.Establish(ID, "An evening", "first", "Asia/Tokyo", 30)) == []
    salon.system(commands.Establish(ID, "A morning", "first", "Asia/Tokyo", 10))
    salon.system(commands.OpenUp())
    assert salon.state.closes == salon.state.opened + 10 * DAY
    assert salon.system(commands.OpenUp()) == []
    salon.staff(commands.Tune(Options(days=20)))
    assert salon.staff(commands.Tune(Options(days=20))) == []
    assert DECIDER.deadline(replace(salon.state, errands={})) == salon.state.opened + 20 * DAY
    salon.come("a")
    salon.wait_for(events.ClosedUp)
    assert salon.denied(commands.CloseUp()) == "lounge-over"
    assert salon.refused(commands.TakePart(on=True), "a") == "lounge-over"
    assert salon.refused(commands.Write(Profile()), "a") == "lounge-over"
    assert salon.tick() == []
    salon.deliver()
    assert DECIDER.deadline(salon.state) is None


def test_what_is_not_there_refuses() -> None:
    salon = Salon()
    assert salon.denied(commands.CloseUp()) == "lounge-not-open"
    assert salon.refused(commands.Tune(Options()), "a") == "not-allowed"
    assert salon.refused(commands.Tick(), "a") == "not-allowed"
    salon.state = DECIDER.initial
    assert salon.denied(commands.Announce("Hello")) == "no-such-lounge"
    assert salon.system(commands.Come("a", "A")) == []
    assert salon.tick() == []


def test_announcements_are_few_and_not_blank() -> None:
    salon = Salon()
    assert salon.denied(commands.Announce("\u200b")) == "blank-text"
    for _ in range(100):
        salon.staff(commands.Announce("Hello"))
    assert salon.denied(commands.Announce("Hello")) == "too-many-announcements"


def test_profiles_are_cleaned() -> None:
    salon = Salon()
    salon.come("a")
    said = Profile(interests=(" ＳａａＳ\u200b ", "SaaS", "saas", "\u2800"), company="  Acme\n ", handles=("a\x00@b",))
    salon.ask(commands.Write(said), "a")
    cleaned = Profile(interests=("SaaS",), company="Acme", handles=("a@b",))
    assert salon.member("a").profile == cleaned
    assert salon.ask(commands.Write(cleaned), "a") == []
    assert salon.system(commands.ShareCard("a", "")) == []


def test_nobody_is_looked_for_until_somebody_takes_part() -> None:
    salon = Salon()
    salon.system(commands.OpenUp())
    salon.deliver()
    assert DECIDER.deadline(salon.state) == salon.state.closes
    salon.come("a")
    salon.ask(commands.TakePart(on=True), "a")
    assert DECIDER.deadline(salon.state) == salon.at + 90_000
    assert salon.me("a")["dealing"]
    number = deal(salon)
    salon.system(commands.Dealt(number, report=Report(people=1, alone=1, unavoidable=1)))
    assert salon.me("a")["alone"]
    assert not salon.me("a")["dealing"]


def test_late_and_double_answers_are_nothing() -> None:
    salon = Salon().opened("abc")
    number = deal(salon)
    assert salon.system(commands.Gathered(number, Ties())) == []
    assert salon.system(commands.Dealt(number + 1, report=Report())) == []
    salon.system(commands.Dealt(number, (Suggestion(("a", "b")),), (), Report(people=3)))
    assert salon.system(commands.Dealt(number, (Suggestion(("a", "c")),), (), Report(people=3))) == []
    assert salon.cards("a") == {"b": ""}


def test_what_holds_no_longer_is_dropped() -> None:
    salon = Salon().opened("abcdefg")
    number = deal(salon)
    salon.ask(commands.LeaveAll(), "b")
    salon.ask(commands.Block("d"), "c")
    why: dict[str, dict[str, tuple[Why, ...]]] = {
        "a": {"b": (Why("fresh"),), "e": (Why("fresh"),)},
        "b": {"a": (Why("fresh"),)},
    }
    found = (Suggestion(("a", "b", "e"), why), Suggestion(("c", "d")), Suggestion(("f", "x")), Suggestion(("a", "e")))
    circles = (Circle(("a", "b", "e"), "One"), Circle(("c", "d", "e", "f"), "Two"))
    salon.system(commands.Dealt(number, found, circles, Report(people=6)))
    assert [each.people for each in salon.state.suggestions.values()] == [("a", "e")]
    assert salon.state.suggestions["1"].why == {"a": {"e": (Why("fresh"),)}}
    assert [each.people for each in salon.state.circles.values()] == [("c", "e", "f")]


def test_many_suggestions_are_told_in_parts() -> None:
    salon = Salon()
    people = [f"p{number}" for number in range(30)]
    for who in people:
        salon.state = DECIDER.evolve(salon.state, events.Came(who, who, "a", "ja", 1))
        salon.state = DECIDER.evolve(salon.state, events.TookPart(who, on=True, at=1))
    salon.state = DECIDER.evolve(salon.state, events.OpenedUp(salon.at, salon.at + DAY))
    salon.state = DECIDER.evolve(salon.state, events.DealBegan(1, salon.at))
    from game.decider import Context

    ties = Ties(
        ties=tuple(Tie(one, two, 1) for one in people for two in people) * 12, levels=dict.fromkeys(people, "first")
    )
    parts = DECIDER.decide(salon.state, commands.Gathered(1, ties), Context("", "system", salon.at))
    for event in parts:
        salon.state = DECIDER.evolve(salon.state, event)
    assert salon.state.ties == ties
    assert len(parts) > 2
    pairs = tuple(Suggestion((one, two)) for one in people for two in people if one < two)
    told = DECIDER.decide(salon.state, commands.Dealt(1, pairs, (), Report()), Context("", "system", salon.at))
    assert [len(each.suggestions) for each in told if isinstance(each, events.Suggested)] == [150, 150, 135]


def test_a_deal_that_failed_is_tried_again_three_times() -> None:
    salon = Salon().opened("ab")
    for _ in range(3):
        salon.system(commands.Dealt(deal(salon)))
    assert salon.state.deal_due == 0
    assert salon.state.deals == 3


def test_whoever_has_answered_everything_is_suggested_others_at_a_later_moment() -> None:
    salon = Salon().opened("abcd")
    salon.dealt("ab", "cd")
    began = salon.state.dealt
    salon.like("ab", answer="pass")
    due = salon.state.deal_due
    assert due >= began + GAP
    assert due == grid_after(salon.state, due - 1)
    number = deal(salon)
    rooms = {one.person: one.room for one in problem(salon.state).people}
    assert rooms == {"a": 3, "b": 2, "c": 2, "d": 2}
    assert problem(salon.state).barred == (("a", "b"), ("c", "d"))
    salon.system(commands.Dealt(number, (Suggestion(("a", "c")), Suggestion(("a", "b"))), (), Report(people=4)))
    assert salon.cards("a") == {"b": "pass", "c": ""}


def test_a_deal_of_no_use_is_not_worked_out() -> None:
    salon = Salon(suggestions=1).opened("abc")
    salon.dealt("ab", "bc")
    salon.like("cb")
    salon.wait_for(events.DealEnded)
    assert salon.state.deal is None


def test_organizers_can_have_people_suggested_now() -> None:
    salon = Salon().opened("ab")
    salon.staff(commands.DealNow())
    assert salon.denied(commands.DealNow()) == "deal-under-way"
    assert salon.state.deal
    salon.system(commands.Gathered(1, Ties()))
    salon.system(commands.Dealt(1, (), (), Report()))
    assert salon.denied(commands.DealNow()) == "deal-too-soon"


def test_what_matching_is_told() -> None:
    salon = Salon().opened("abc", study=("Churn",))
    salon.ask(commands.More("b"), "a")
    salon.ask(commands.Complain("c", "please", block=False), "a")
    asked = problem(salon.state)
    assert asked.apart == asked.barred == (("a", "c"),)
    assert asked.people[0].more == ("b",)
    assert asked.people[0].studies == ("Churn",)
    assert all(not one.profile.handles for one in asked.people)
    assert asked.seed == problem(salon.state).seed
    salon.dealt("ab", circles=[("abc", "Churn")])
    assert problem(salon.state).people[0].asked == ("Churn",)
    assert problem(salon.state).seed != asked.seed


# --- by hand ----------------------------------------------------------------------------------------------------------


def test_organizers_introduce_people_who_still_have_to_agree() -> None:
    salon = Salon().opened("abc")
    salon.come("f-ann", "z")
    salon.staff(commands.Introduce(("a", "b"), "Both of you like trains"))
    card = salon.me("a")["suggestions"]["b"]
    assert (card["by"], card["why"][0]["words"]) == ("F-ANN", ["Both of you like trains"])
    salon.like("ab", "ba")
    salon.reveal()
    assert salon.threads() == {("pair", "ab")}
    assert salon.thread().question == "introduced"
    assert salon.denied(commands.Introduce(("a", "a"))) == "introduce-alone"
    assert salon.denied(commands.Introduce(("a", "f-ann"))) == "target-self"
    assert salon.denied(commands.Introduce(("a", "x"))) == "no-such-person"
    assert salon.denied(commands.Introduce(("a", "z"))) == "not-taking-part"


def test_an_introduction_against_a_block_shows_to_nobody() -> None:
    salon = Salon().opened("abc")
    salon.ask(commands.Block("b"), "a")
    before = [salon.me(who) for who in "abc"]
    assert [type(event) for event in salon.staff(commands.Introduce(("a", "b", "c")))] == [events.Introduced]
    assert [salon.me(who) for who in "abc"] == before
    assert salon.member("a").introduced == 1
    salon.ask(commands.Block("b", on=False), "a")
    assert salon.cards("a") == {}
