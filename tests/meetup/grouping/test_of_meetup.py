from __future__ import annotations

from msgspec.structs import replace

from server.meetup.grouping import of_meetup
from server.meetup.scheme import Breakout, Held, Scheme, Search, Soft
from server.meetup.state import Meetup, Person, Room, Wish


def person(**fields: object) -> Person:
    return Person(name="N", joined=1, **{"here": True, **fields})  # type: ignore[arg-type]


STATE = Meetup(
    id="m1",
    people={
        "a": person(company="Acme ", level="first", room="r1", plays=True),
        "b": person(company="ACME", lang="en", room="r1", plays=True, topics=("t1", "t2")),
        "c": person(room="r2", plays=True, group="Blue"),
        "d": person(room="r2", plays=True),
        "watching": person(room="r1"),
        "away": person(here=False, room="r1", plays=True),
        "gone": person(bowed=True),
        "sent": person(removed=True),
        "listed": Person(name="N", registered=True),
        "f-1": person(staff=True),
        "f-2": person(staff=True, room="r2", plays=True),
    },
    rooms={"": Room(number=0), "r1": Room(number=1, started=True), "r2": Room(number=2)},
    met=(("a", "d"), ("x",)),
    wishes=(
        Wish("together", ("a", "c")),
        Wish("apart", ("b", "away")),
        Wish("apart", ("b", "d", "gone")),
        Wish("host", ("d", "a", "gone")),
        Wish("pin", ("c",), 2),
        Wish("pin", ("away",), 1),
    ),
    breakout=Breakout(scheme=Scheme(size=3, rounds=4, soft=Soft(company=5, level="mix", topic=2))),
)


def test_attendees_who_are_here_and_staff_who_play_take_part() -> None:
    assert of_meetup.pool(STATE) == ("a", "b", "c", "d", "watching", "f-2")
    assert of_meetup.problem(STATE).people == of_meetup.pool(STATE)


def test_who_has_played_met_in_rounds_or_at_other_meetups_has_met() -> None:
    assert of_meetup.problem(STATE).met == (("a", "d"), ("a", "b", "away"))
    held = Held(number=1, rooms={"b1": ("a", "c"), "b2": ("b",)})
    going = Breakout(scheme=Scheme(), round=2, open=("b3",), visited={"b3": ("c", "d"), "b4": ("b",)})
    found = of_meetup.problem(replace(STATE, rounds=(held,), breakout=going))
    assert found.met == (("a", "d"), ("a", "b", "away"), ("a", "c"), ("c", "d"))


def test_the_rounds_to_come_are_at_least_one() -> None:
    assert of_meetup.problem(STATE).rounds == 4
    for number, left in ((1, 3), (4, 1), (9, 1)):
        breakout = Breakout(scheme=Scheme(rounds=4), round=number)
        assert of_meetup.problem(replace(STATE, breakout=breakout)).rounds == left
    assert of_meetup.problem(replace(STATE, breakout=None)).size == Scheme().size


def test_wishes_are_about_those_who_are_here() -> None:
    wanted = of_meetup.problem(STATE).wanted
    assert wanted.together == (("a", "c"),)
    assert wanted.apart == (("b", "d"),)
    assert wanted.hosts == ("d", "a")
    assert wanted.pins == {"c": 1}
    assert wanted.language == {}


def test_languages_count_where_the_scheme_says_so() -> None:
    found = of_meetup.problem(replace(STATE, breakout=Breakout(scheme=Scheme(language=True)))).wanted.language
    assert (found["a"], found["b"], len(found)) == ("ja", "en", 6)


def test_soft_wishes_and_their_weights() -> None:
    soft = of_meetup.problem(STATE).preferred
    assert soft.company == {"a": "acme", "b": "acme"}
    assert soft.level == {"a": "first"}
    assert soft.topics == {"b": ("t1", "t2")}
    assert (soft.company_share, soft.level_rule, soft.level_share, soft.topic_share) == (5, "mix", 2, 2)


def test_the_seed_is_the_searches_or_the_rounds_own() -> None:
    search = Search(number=1, seed=77, budget=900, at=0)
    assert STATE.breakout is not None
    assert of_meetup.seed(replace(STATE, breakout=replace(STATE.breakout, search=search))) == 77
    first, second = STATE, replace(STATE, breakout=replace(STATE.breakout, round=1))
    assert of_meetup.seed(first) == of_meetup.seed(first) != of_meetup.seed(second)


def test_before_the_first_round_people_were_at_their_tables() -> None:
    assert of_meetup.before(STATE) == (("a", "b", "away"), ("c", "d", "f-2"))
    held = Held(number=1, rooms={"b1": ("a", "c")})
    assert of_meetup.before(replace(STATE, rounds=(held,))) == (("a", "c"),)
    assert of_meetup.names(STATE) == {"c": "Blue"}
