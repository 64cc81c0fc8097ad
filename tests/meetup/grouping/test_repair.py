from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from server.meetup.grouping.bounds import sizes
from server.meetup.grouping.problem import Problem, Wanted
from server.meetup.grouping.repair import place, place_all, repair
from server.meetup.grouping.verdict import judge
from server.meetup.scheme import Groups
from tests.meetup.grouping.wishes import names, problems


def of(*rooms: str) -> Groups:
    return tuple(tuple(room) for room in rooms)


def asked(people: str, size: int = 4, *met: str, **wanted: object) -> Problem:
    return Problem(people=tuple(people), size=size, rounds=1, met=of(*met), wanted=Wanted(**wanted))  # type: ignore[arg-type]


def stayed(before: Groups, after: Groups) -> int:
    """How many pairs are together still."""
    old = {pair for room in before for pair in combinations(sorted(room), 2)}
    return sum(pair in old for room in after for pair in combinations(sorted(room), 2))


def plan(problem: Problem) -> Groups:
    return repair(replace(problem, wanted=Wanted()), ())


@given(problem=problems(), gone=st.integers(0, 5), come=st.integers(0, 5))
@settings(max_examples=60, deadline=None)
def test_everybody_is_in_one_room_and_sizes_are_even(problem: Problem, gone: int, come: int) -> None:
    before = plan(problem)
    people = (*problem.people[gone:], *(f"n{number}" for number in range(come)))
    after = repair(replace(problem, people=people), before)
    assert sorted(who for room in after for who in room) == sorted(people)
    assert after == repair(replace(problem, people=people), before)
    if not problem.wanted.language:
        assert sorted(map(len, after), reverse=True) == sizes(len(people), problem.size)


@given(people=st.integers(2, 30), size=st.integers(2, 6), gone=st.sets(st.integers(0, 29), max_size=6))
@settings(max_examples=40, deadline=None)
def test_without_need_nobody_moves(people: int, size: int, gone: set[int]) -> None:
    problem = Problem(people=names(people), size=size, rounds=1)
    before = plan(problem)
    assert repair(problem, before) == before
    left = tuple(who for number, who in enumerate(names(people)) if number not in gone)
    after = repair(replace(problem, people=left), before)
    rooms = [{*room} & {*left} for room in before]
    at = {who: place for place, room in enumerate(rooms) for who in room}
    moved = sum(len(room) - max(sum(at[who] == place for who in room) for place in range(len(rooms))) for room in after)
    given_up = sorted(map(len, rooms))[: max(0, len(rooms) - len(after))]
    assert moved <= sum(given_up) + len(rooms)


def test_who_is_gone_leaves_a_place_and_nobody_moves() -> None:
    assert repair(asked("abcdefgh"[:7]), of("abcd", "efgh")) == of("abcd", "efg")


def test_a_room_with_too_many_more_gives_one_away() -> None:
    after = repair(asked("abcdex"), of("abcd", "ex"))
    assert sorted(map(len, after)) == [3, 3]
    assert stayed(of("abcd", "ex"), after) == 4


def test_newcomers_go_where_they_have_met_fewest() -> None:
    problem = asked("abcdefx", 4, "xa", "xb")
    assert repair(problem, of("abc", "def")) == of("abc", "defx")


def test_too_few_for_all_rooms_give_one_up() -> None:
    assert sorted(map(len, repair(asked("abcdefg"), of("abc", "de", "fg")))) == [3, 4]


def test_more_people_need_a_room_more() -> None:
    after = repair(asked("abcdefghxyz"), of("abcd", "efgh"))
    assert sorted(map(len, after)) == [3, 4, 4]
    assert of("abcd", "efgh") == after[:2]


def test_newcomers_are_with_their_friends_and_not_with_whom_they_are_kept_from() -> None:
    wishes = {"together": (("a", "x"),), "apart": (("e", "y"),)}
    after = repair(asked("abcdefgxy", 5, **wishes), of("abcd", "efg"))
    room = {who: number for number, people in enumerate(after) for who in people}
    assert room["a"] == room["x"]
    assert room["e"] != room["y"]


def test_a_wish_made_since_the_plan_is_kept() -> None:
    after = repair(asked("abcdefgh", 4, apart=(("a", "b"),)), of("abcd", "efgh"))
    assert judge(asked("abcdefgh", 4, apart=(("a", "b"),)), [after], 0).broken == ()
    assert stayed(of("abcd", "efgh"), after) == 6


def test_the_only_host_stays_and_a_pinned_one_comes_to_their_place() -> None:
    problem = asked("abcdefghijkl", 4, hosts=tuple("aei"), pins={"i": 0})
    after = repair(problem, of("abcd", "efgh", "ijkl"))
    assert judge(problem, [after], 0).broken == ()
    assert stayed(of("abcd", "efgh", "ijkl"), after) == 18


def test_languages_stay_apart() -> None:
    language = {**dict.fromkeys("abcd", "ja"), **dict.fromkeys("wxyz", "en")}
    problem = asked("abcdwxyz", 4, language=language)
    assert repair(problem, of("abcz", "dwxy")) in (of("abcd", "wxyz"), of("dabc", "zwxy"), of("abcd", "wxyz")[::-1])


def test_nobody_at_all() -> None:
    assert repair(asked(""), of("abc")) == ()
    assert repair(asked("a"), of("abc")) == of("a")


# --- late -----------------------------------------------------------------------------------------------------------


def late(rooms: dict[str, str], who: str = "x", size: int = 4, *met: str, **wanted: object) -> str:
    return place(asked("", size, *met, **wanted), {name: tuple(people) for name, people in rooms.items()}, who)


def test_somebody_late_goes_to_the_smallest_room_where_they_know_fewest() -> None:
    assert late({"r1": "abc", "r2": "de"}) == "r2"
    assert late({"r1": "abc", "r2": "de"}, "x", 4, "xd") == "r1"
    assert late({"r1": "abcd", "r2": "efg"}, "x", 4, "xe") == "r2"


def test_nobody_makes_a_room_larger_than_one_more() -> None:
    assert late({"r1": "abcd"}) == "r1"
    assert late({"r1": "abcde"}) == ""
    assert late({}) == ""


def test_somebody_alone_gets_company_and_an_empty_room_none() -> None:
    assert late({"r1": "abc", "r2": "d", "r3": ""}, "x", 4, "xd") == "r2"


def test_a_room_that_is_shut_takes_nobody() -> None:
    assert place(asked(""), {"r1": "a", "r2": "bc"}, "x", {"r1"}) == "r2"


def test_late_ones_find_friends_and_are_kept_from_others() -> None:
    assert late({"r1": "abc", "r2": "de"}, together=(("a", "x"),)) == "r1"
    assert late({"r1": "abc", "r2": "de"}, apart=(("d", "x"),)) == "r1"
    assert late({"r2": "de"}, apart=(("d", "x"),)) == ""
    assert late({"r1": "abc", "r2": "de"}, pins={"x": 0}) == "r1"
    assert late({"r1": "abc", "r2": "de"}, language={"d": "en", "a": "ja", "x": "ja"}) == "r1"
    assert late({"r1": "abc", "r2": "de"}, hosts=("d", "x")) == "r1"


def test_late_ones_who_fit_nowhere_have_rooms_of_two_or_more() -> None:
    rooms = {"r1": tuple("abcde")}
    assert place_all(asked(""), rooms, ["x"]).new == ()
    found = place_all(asked(""), rooms, ["x", "y", "z"])
    assert (found.where, [sorted(room) for room in found.new]) == ({}, [["x", "y", "z"]])
    found = place_all(asked(""), {"r1": tuple("abc")}, ["x", "y", "z"])
    assert found.where == {"x": "r1", "y": "r1"}
    assert found.new == ()
    apart = place_all(asked("", apart=(("y", "z"),)), rooms, ["y", "z"])
    assert (apart.where, apart.new) == ({}, ())


def test_a_thousand_people_are_repaired_with_little_work() -> None:
    problem = Problem(people=names(1000), size=4, rounds=1, wanted=Wanted(hosts=names(250), apart=(names(8),)))
    before = repair(problem, ())
    people = (*names(1000)[:480], *names(1000)[520:], *(f"n{number}" for number in range(30)))
    after = repair(replace(problem, people=people), before)
    assert sorted(map(len, after), reverse=True) == sizes(990, 4)
    assert stayed(before, after) > 1_350
