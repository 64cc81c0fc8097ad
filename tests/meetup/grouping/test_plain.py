from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from server.meetup.grouping.bounds import sizes
from server.meetup.grouping.plain import assigned, by_votes, random_groups, same
from server.meetup.grouping.problem import Preferred, Problem, Wanted
from server.meetup.grouping.verdict import judge
from server.meetup.scheme import Groups, Topic
from tests.meetup.grouping.wishes import names, problems


def of(*rooms: str) -> Groups:
    return tuple(tuple(room) for room in rooms)


def asked(people: str, size: int = 4, **wanted: object) -> Problem:
    return Problem(people=tuple(people), size=size, rounds=1, wanted=Wanted(**wanted))  # type: ignore[arg-type]


def rooms(groups: Groups) -> list[str]:
    return sorted("".join(sorted(room)) for room in groups)


@given(problem=problems(), chance=st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_whatever_the_rule_everybody_is_in_one_room(problem: Problem, chance: st.DataObject) -> None:
    topics = [Topic("x"), Topic("y", places=3)]
    lists = {who: f"g{number // 3}" for number, who in enumerate(problem.people)}
    for groups in (
        random_groups(problem),
        same(problem, (problem.people[:5], problem.people[5:7])),
        assigned(problem, lists),
        tuple(room.people for room in by_votes(problem, topics)),
    ):
        assert sorted(who for room in groups for who in room) == sorted(problem.people)
        assert all(groups)
        if len(problem.people) > 1 and not problem.wanted.language:
            assert min(map(len, groups)) > 1


def test_chance_is_even_and_the_same_for_the_same_seed() -> None:
    problem = Problem(people=names(22), size=4, rounds=1, seed=5)
    assert random_groups(problem) == random_groups(problem) != random_groups(replace(problem, seed=6))
    assert sorted(map(len, random_groups(problem)), reverse=True) == sizes(22, 4)


def test_chance_puts_everybody_with_anybody() -> None:
    mates = Counter[str]()
    for seed in range(200):
        groups = random_groups(Problem(people=names(8), size=4, rounds=1, seed=seed))
        mates.update(who for room in groups if "p0" in room for who in room)
    assert all(60 < mates[who] < 115 for who in names(8)[1:])


@pytest.mark.parametrize("seed", range(5))
def test_chance_keeps_the_wishes(seed: int) -> None:
    people = names(40)
    language = {who: "ja" if number < 28 else "en" for number, who in enumerate(people)}
    wanted = Wanted(
        together=(people[:3],), apart=(people[4:9],), hosts=people[2:40:3], pins={"p9": 1}, language=language
    )
    problem = Problem(people=people, size=4, rounds=1, seed=seed, wanted=wanted)
    assert judge(problem, [random_groups(problem)], 0).broken == ()


def test_the_same_people_stay_together() -> None:
    assert rooms(same(asked("abcdefgh"), of("abcd", "efgh"))) == ["abcd", "efgh"]
    assert rooms(same(asked("abcdeuvw"), of("abcde", "uvw"))) == ["abcde", "uvw"]
    assert rooms(same(asked("abcdef"), of("abcdef"))) == ["abc", "def"]


def test_who_is_left_alone_or_new_goes_to_others() -> None:
    assert rooms(same(asked("abcex"), of("abc", "efg"))) == ["abcex"]
    assert rooms(same(asked("abce"), of("abc", "efg"))) == ["abce"]
    assert rooms(same(asked("abcdx"), of("abcd"))) == ["abcdx"]
    assert rooms(same(asked("abcdxy"), of("abcd"))) == ["abcd", "xy"]
    assert same(asked("xy"), ()) == of("xy")


def test_the_same_but_for_those_who_are_to_be_apart() -> None:
    assert len({*rooms(same(asked("abcdefgh", apart=(("a", "b"),)), of("abcd", "efgh")))} & {"abcd", "efgh"}) == 0


def test_lists_groups_are_rooms() -> None:
    lists = {**dict.fromkeys("abc", "Blue"), **dict.fromkeys("defgh", " blue 2"), "x": "red"}
    groups = assigned(asked("abcdefghxy"), lists)
    assert rooms(groups)[0].startswith("abc")
    assert sorted(map(len, groups)) == [3, 3, 4]
    assert rooms(assigned(asked("ab"), {"a": "x", "b": "y"})) == ["ab"]
    assert rooms(assigned(asked("abcd"), {"a": "10", "b": "9", "c": "10", "d": "9"})) == ["ac", "bd"]


def test_lists_groups_are_in_their_natural_order() -> None:
    lists = {"a": "table 10", "b": "table 10", "c": "table 9", "d": "table 9"}
    assert assigned(asked("abcd"), lists) == of("cd", "ab")


# --- votes ----------------------------------------------------------------------------------------------------------


def voted(votes: dict[str, str], people: str, size: int = 4, **wanted: object) -> Problem:
    topics = {who: tuple(mine) for who, mine in votes.items()}
    return replace(asked(people, size, **wanted), preferred=Preferred(topics=topics))


def themed(problem: Problem, *topics: Topic) -> list[tuple[str, str]]:
    return sorted((room.topic, "".join(sorted(room.people))) for room in by_votes(problem, topics))


X, Y, Z = Topic("x"), Topic("y"), Topic("z")


def test_everybody_gets_their_dearest_topic() -> None:
    votes = {**dict.fromkeys("abc", "x"), **dict.fromkeys("de", "yx"), **dict.fromkeys("fg", "zy")}
    assert themed(voted(votes, "abcdefg"), X, Y, Z) == [("x", "abc"), ("y", "de"), ("z", "fg")]


def test_a_topic_that_many_want_has_several_rooms() -> None:
    found = themed(voted(dict.fromkeys("abcdef", "x"), "abcdef"), X, Y)
    assert [(topic, len(people)) for topic, people in found] == [("x", 3), ("x", 3)]


def test_a_topic_with_places_has_no_more() -> None:
    votes = dict.fromkeys("abcdef", "xy")
    found = themed(voted(votes, "abcdef", 4), Topic("x", places=2), Y)
    assert [(topic, len(people)) for topic, people in found] == [("x", 2), ("y", 4)]
    found = themed(voted(dict.fromkeys("abcdef", "x"), "abcdef", 3), Topic("x", places=6))
    assert found == [("x", "abcdef")]


def test_when_all_places_are_taken_everybody_has_a_room_still() -> None:
    found = themed(voted({}, "abcdefg"), Topic("x", places=2), Topic("y", places=2))
    assert sum(len(people) for _, people in found) == 7
    assert min(len(people) for _, people in found) > 1


def test_nobody_speaks_alone_about_a_topic() -> None:
    votes = {**dict.fromkeys("abc", "x"), "d": "yx", "e": "z", **dict.fromkeys("fg", "z")}
    assert themed(voted(votes, "abcdefg"), X, Y, Z) == [("x", "abcd"), ("z", "efg")]
    assert themed(voted({"a": "x"}, "a"), X, Y) == [("x", "a")]


def test_friends_share_a_topic_and_languages_do_not_mix() -> None:
    votes = {**dict.fromkeys("abc", "x"), **dict.fromkeys("def", "y")}
    assert themed(voted(votes, "abcdef", together=(("a", "d"),)), X, Y) in (
        [("x", "abcd"), ("y", "ef")],
        [("x", "bc"), ("y", "adef")],
    )
    language = dict.fromkeys("abde", "ja") | dict.fromkeys("cf", "en")
    assert themed(voted(votes, "abcdef", language=language), X, Y) in (
        [("x", "ab"), ("x", "cf"), ("y", "de")],
        [("x", "ab"), ("y", "cf"), ("y", "de")],
    )


def test_without_topics_there_are_rooms_all_the_same() -> None:
    assert [len(room.people) for room in by_votes(asked("abcdef"), ())] == [3, 3]
