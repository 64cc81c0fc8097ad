"""Who would like to talk with whom: said in private, revealed when both would, at moments of a grid."""

from __future__ import annotations

from server.lounge import commands, events
from server.lounge.suggestions import Why
from tests.lounge.lounges import DECIDER, Salon


def pairs(salon: Salon, *groups: str) -> Salon:
    salon.dealt(*groups)
    return salon


def test_mutual_likes_are_revealed_at_a_moment_of_the_grid() -> None:
    salon = pairs(Salon().opened("abcd"), "ab", "cd")
    salon.like("ab", "ba", "cd")
    due = salon.state.reveal_due
    assert due == DECIDER.deadline(salon.state)
    assert (due - salon.state.opened) % 30_000 == 0
    salon.at = due - 1000
    assert salon.tick() == []
    assert salon.threads() == set()
    salon.at = due
    assert isinstance(salon.tick()[0], events.Revealed)
    assert salon.threads() == {("pair", "ab")}
    assert salon.cards("a") == salon.cards("b") == {}
    assert salon.cards("c") == {"d": "like"}
    assert salon.tick() == []


def test_the_time_of_the_next_reveal_is_the_same_whatever_comes_of_it() -> None:
    one, other = (pairs(Salon().opened("ab"), "ab") for _ in range(2))
    one.like("ba", "ab")
    other.like("ba", answer="pass")
    other.like("ab")
    assert one.me("a") == other.me("a")
    assert one.me("a")["nextReveal"] == one.state.reveal_due
    assert other.state.reveal_due == 0


def test_answers_can_be_changed_until_two_have_found_each_other() -> None:
    salon = pairs(Salon().opened("ab"), "ab")
    salon.like("ab", "ba")
    salon.like("ba", answer="pass")
    salon.reveal()
    assert salon.threads() == set()
    salon.like("ba", answer="later")
    assert salon.cards("b") == {"a": "later"}
    salon.like("ba")
    salon.reveal()
    assert salon.threads() == {("pair", "ab")}
    assert salon.ask(commands.Answer("b", "pass"), "a") == []


def test_saying_the_same_again_is_nothing() -> None:
    salon = pairs(Salon().opened("ab"), "ab")
    salon.like("ab")
    assert salon.ask(commands.Answer("b", "like"), "a") == []


def test_only_somebody_suggested_can_be_answered() -> None:
    salon = pairs(Salon().opened("abc"), "ab")
    assert salon.refused(commands.Answer("c", "like"), "a") == "no-such-suggestion"
    assert salon.refused(commands.Answer("nobody", "like"), "a") == "no-such-suggestion"
    assert salon.refused(commands.AnswerCircle("1", on=True), "a") == "no-such-circle"


def test_an_answer_to_somebody_who_blocked_or_left_is_taken_as_ever() -> None:
    acks = []
    for act in (None, commands.Block("a"), commands.Answer("a", "pass"), commands.LeaveAll()):
        salon = pairs(Salon().opened("ab"), "ab")
        if act:
            salon.ask(act, "b")
        acks.append([type(event) for event in salon.ask(commands.Answer("b", "like"), "a")])
        salon.reveal()
        assert salon.threads() == set()
    assert acks == [[events.Answered]] * 4


def test_whoever_leaves_or_blocks_is_brought_together_with_nobody() -> None:
    for act in (commands.LeaveAll(), commands.Block("a"), commands.TakePart(on=False)):
        salon = pairs(Salon().opened("ab"), "ab")
        salon.like("ab", "ba")
        salon.ask(act, "b")
        salon.reveal()
        assert salon.threads() == set()


def test_what_became_mutual_by_coming_back_is_revealed_then() -> None:
    salon = pairs(Salon().opened("ab"), "ab")
    salon.ask(commands.TakePart(on=False), "b")
    salon.like("ab", "ba")
    assert salon.state.reveal_due == 0
    salon.ask(commands.TakePart(on=True), "b")
    salon.reveal()
    assert salon.threads() == {("pair", "ab")}
    salon = pairs(Salon().opened("ab"), "ab")
    salon.like("ab", "ba")
    salon.ask(commands.Block("b"), "a")
    salon.reveal()
    salon.ask(commands.Block("b", on=False), "a")
    salon.reveal()
    assert salon.threads() == {("pair", "ab")}


def test_three_find_each_other_when_all_would() -> None:
    salon = pairs(Salon().opened("abc"), "abc")
    assert salon.me("a")["suggestions"]["b"]["with"] == "c"
    salon.like("ab", "ba", "ac", "ca", "bc", "cb")
    salon.reveal()
    assert salon.threads() == {("trio", "abc")}
    salon = pairs(Salon().opened("abc"), "abc")
    salon.like("ab", "ba", "ac", "ca")
    salon.like("bc", answer="pass")
    salon.reveal()
    assert salon.threads() == {("pair", "ab"), ("pair", "ac")}
    salon.like("bc", "cb")
    salon.reveal()
    assert salon.threads() == {("pair", "ab"), ("pair", "ac"), ("trio", "abc")}
    assert salon.cards("a") == salon.cards("b") == salon.cards("c") == {}


def test_where_two_of_three_have_ended_it_the_third_talks_with_each() -> None:
    salon = pairs(Salon().opened("abc"), "abc")
    salon.like("ab", "ba")
    salon.reveal()
    (number,) = salon.member("a").threads
    salon.ask(commands.EndContact(number), "a")
    salon.like("ac", "ca", "bc", "cb")
    salon.reveal()
    assert salon.threads() == {("pair", "ab"), ("pair", "ac"), ("pair", "bc")}


def test_wishes_are_told_to_nobody_and_need_no_guest() -> None:
    salon = Salon()
    salon.come("a")
    salon.ask(commands.More("b"), "a")
    assert salon.ask(commands.More("b"), "a") == []
    salon.ask(commands.More("a"), "z")
    assert salon.member("a").more == ("b",)
    assert salon.me("a")["more"] == ["b"]
    assert not salon.member("z").here
    salon.ask(commands.More("b", on=False), "a")
    assert salon.member("a").more == ()
    assert salon.refused(commands.More("a"), "a") == "target-self"
    for number in range(200):
        salon.ask(commands.More(f"p{number}"), "a") if number < 3 else None
    salon.state = DECIDER.evolve(salon.state, events.Wished("a", "x", on=True, at=1))
    many = tuple(f"p{number}" for number in range(200))
    for each in many:
        salon.state = DECIDER.evolve(salon.state, events.Wished("a", each, on=True, at=1))
    assert salon.refused(commands.More("q"), "a") == "too-many-more"


# --- study groups -----------------------------------------------------------------------------------------------------


def test_a_study_group_opens_with_three_and_lets_others_in_later() -> None:
    salon = Salon().opened("abcde")
    salon.dealt("ab", circles=[("abcde", "Churn")])
    assert salon.me("a")["circles"] == {"1": {"challenge": "Churn", "asked": 5, "mine": ""}}
    for who in "ab":
        salon.ask(commands.AnswerCircle("1", on=True), who)
    salon.reveal()
    assert salon.threads() == set()
    salon.ask(commands.AnswerCircle("1", on=True), "c")
    salon.reveal()
    assert salon.threads() == {("group", "abc")}
    assert salon.thread().question == "study"
    assert salon.thread().words == ("Churn",)
    assert "circles" in salon.me("d")
    salon.ask(commands.AnswerCircle("1", on=True), "d")
    salon.ask(commands.AnswerCircle("1", on=False), "e")
    salon.reveal()
    assert salon.threads() == {("group", "abcd")}
    salon.ask(commands.EndContact("1"), "d")
    salon.reveal()
    assert salon.threads() == {("group", "abc")}
    salon.ask(commands.AnswerCircle("1", on=True), "d")
    salon.reveal()
    assert salon.threads() == {("group", "abcd")}
    assert [one.command["on"] for one in salon.deliver() if one.command["type"] == "expel"] == [True, False]


def test_two_who_do_not_get_along_are_in_no_study_group() -> None:
    salon = Salon().opened("abcd")
    salon.dealt(circles=[("abcd", "Churn")])
    salon.ask(commands.Block("d"), "a")
    for who in "abcd":
        salon.ask(commands.AnswerCircle("1", on=True), who)
    salon.reveal()
    assert salon.threads() == {("group", "abc")}


# --- the first question -----------------------------------------------------------------------------------------------


def test_the_first_question_is_of_what_they_share() -> None:
    for why, question, words in (
        ((), "fresh", ()),
        ((Why("more", share=90),), "fresh", ()),
        ((Why("interests", ("SaaS",), 60), Why("help", ("SQL",), 20)), "interests", ("SaaS",)),
        ((Why("interests", ("gone",), 60), Why("level", (), 20)), "level", ()),
        ((Why("helped", ("SQL",), 50), Why("interests", ("SaaS",), 50)), "help", ("SQL",)),
    ):
        salon = Salon().opened("ab", interests=("SaaS",), offers=("SQL",), wants=("SQL",))
        salon.dealt("ab", why=why)
        salon.like("ab", "ba")
        salon.reveal()
        assert (salon.thread().question, salon.thread().words) == (question, words)
