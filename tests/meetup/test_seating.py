from __future__ import annotations

import math
from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.meetup.parts import Level
from server.meetup.seating.arrange import arrange
from server.meetup.seating.people import Arrangement, Sitter, Standing, sitter
from server.meetup.state import Person, Rule, Wish

LEVELS: tuple[Level, ...] = ("", "first", "practitioner", "veteran")


def people(count: int, *, companies: int = 1, levels: int = 1, groups: int = 1, seed: int = 1) -> list[Sitter]:
    """Make people; the first company, level and group are none."""
    chance = Random(seed)

    def some(kinds: int, letter: str) -> str:
        number = chance.randrange(kinds)
        return f"{letter}{number}" if number else ""

    return [
        sitter(
            f"p{number}",
            Person(
                name="N",
                company=some(companies, "c"),
                level=LEVELS[chance.randrange(levels)],
                group=some(groups, "g"),
            ),
            "salt",
        )
        for number in range(count)
    ]


def seat(
    who: list[Sitter],
    seats: int = 4,
    rule: Rule = "mix",
    wishes: tuple[Wish, ...] = (),
    there: tuple[Standing, ...] = (),
) -> Arrangement:
    return arrange(there, who, rule=rule, seats=seats, wishes=wishes)


def groups(found: Arrangement) -> list[set[str]]:
    return [{*table.people, *table.watching} for table in found.tables]


def sizes(found: Arrangement) -> list[int]:
    return sorted(len(table) for table in groups(found))


CROWDS = st.builds(
    people,
    st.integers(1, 60),
    companies=st.integers(1, 8),
    levels=st.integers(1, 4),
    groups=st.integers(1, 9),
    seed=st.integers(0, 1000),
)
RULES = st.sampled_from(["mix", "level", "assigned"])


@st.composite
def wished(draw: st.DrawFn, most: int = 60) -> tuple[Wish, ...]:
    who = st.integers(0, most).map(lambda number: f"p{number}")
    kinds = st.sampled_from(["together", "apart"])
    several = st.lists(who, min_size=2, max_size=6, unique=True).map(lambda names: tuple(sorted(names)))
    return tuple(draw(st.lists(st.builds(Wish, kinds, several), max_size=6)))


@settings(max_examples=300, deadline=None)
@given(CROWDS, st.integers(2, 6), RULES, wished())
def test_everybody_sits_once_and_the_same_way_again(
    who: list[Sitter], seats: int, rule: Rule, wishes: tuple[Wish, ...]
) -> None:
    found = seat(who, seats, rule, wishes)
    everybody = [one for table in found.tables for one in (*table.people, *table.watching)]
    assert sorted(everybody) == sorted(one.id for one in who)
    assert all(len(table.people) <= seats for table in found.tables)
    assert seat(list(reversed(who)), seats, rule, wishes) == found
    together = [wish for wish in wishes if wish.kind == "together" and wish not in found.unmet]
    here = {one.id for one in who}
    for wish in together:
        assert sum(not here.isdisjoint(wish.people) and bool(table & set(wish.people)) for table in groups(found)) <= 1


@settings(max_examples=300, deadline=None)
@given(CROWDS, st.integers(2, 6), st.sampled_from(["mix", "level"]), wished())
def test_tables_are_even_and_nobody_is_alone(
    who: list[Sitter], seats: int, rule: Rule, wishes: tuple[Wish, ...]
) -> None:
    found = sizes(seat(who, seats, rule, wishes))
    assert found[-1] - found[0] <= 1
    assert found[0] > 1 or len(who) == 1
    watching = [table.watching for table in seat(who, seats, rule, wishes).tables if table.watching]
    assert not watching or (seats == 2 and len(who) % 2 and len(watching) == 1)


@settings(max_examples=200, deadline=None)
@given(CROWDS, st.integers(3, 6), st.data())
def test_wishes_that_can_be_are_honoured(who: list[Sitter], seats: int, data: st.DataObject) -> None:
    if len(who) < 3 * seats:
        return
    names = data.draw(st.permutations([one.id for one in who]))
    wishes = (
        Wish("together", (names[0], names[1])),
        Wish("apart", (names[2], names[3])),
        Wish("apart", tuple(names[4:7])),
    )
    assert seat(who, seats, "mix", wishes).unmet == ()
    assert seat(who, seats, "level", wishes).unmet == ()


def test_wishes_that_cannot_be_are_said() -> None:
    who = people(4)
    apart, together = Wish("apart", ("p0", "p1")), Wish("together", ("p2", "p3"))
    assert seat(who, 4, wishes=(apart, together)).unmet == (apart,)
    crowd = Wish("together", tuple(f"p{number}" for number in range(4)))
    assert seat(people(9), 3, wishes=(crowd,)).unmet == (crowd,)


@pytest.mark.parametrize(("count", "tables"), [(12, 3), (20, 5), (13, 4)])
def test_companies_are_spread(count: int, tables: int) -> None:
    """Of each of three companies that fill the room, no table has more than its share."""
    who = [sitter(f"p{number}", Person(name="N", company="ABC"[number % 3]), "s") for number in range(count)]
    company = {one.id: one.company for one in who}
    found = groups(seat(who, 4))
    assert len(found) == tables
    for table in found:
        most = max(Counter(company[one] for one in table).values())
        assert most <= math.ceil(math.ceil(count / 3) / tables)


def test_levels_sit_together_when_asked_for() -> None:
    who = [sitter(f"p{number}", Person(name="N", level=LEVELS[1 + number % 3]), "s") for number in range(60)]
    level = {one.id: one.level for one in who}
    assert all(len({level[one] for one in table}) == 1 for table in groups(seat(who, 5, "level")))
    assert all(len({level[one] for one in table}) == 3 for table in groups(seat(who, 5, "mix")))


def test_groups_of_the_list_sit_together() -> None:
    who = [sitter(f"{group}{n}", Person(name="N", group=group), "s") for group, n in groups_of(A=3, B=9, C=1, D=4)]
    found = seat(who, 4, "assigned")
    tables = sorted("".join(sorted(one[0] for one in table)) for table in groups(found))
    assert tables == ["AAAC", "BBB", "BBB", "BBB", "DDDD"]
    assert sorted(table.name for table in found.tables) == ["A", "B", "B", "B", "D"]


@pytest.mark.parametrize("seed", range(5))
def test_tables_of_groups_are_laid_in_their_order(seed: int) -> None:
    names = ["10", "9", "2", "1"] * 2
    who = [sitter(f"p{n}", Person(name="N", group=name), str(seed)) for n, name in enumerate(names)]
    assert [table.name for table in seat(who, 2, "assigned").tables] == ["1", "2", "9", "10"]


def groups_of(**sizes: int) -> list[tuple[str, int]]:
    return [(group, number) for group, size in sizes.items() for number in range(size)]


def test_people_without_a_group_sit_together_when_they_are_enough() -> None:
    who = [
        *(sitter(f"a{n}", Person(name="N", group="A"), "s") for n in range(2)),
        *(sitter(f"x{n}", Person(name="N"), "s") for n in range(5)),
    ]
    assert sizes(seat(who, 4, "assigned")) == [2, 2, 3]


def test_a_latecomer_of_a_group_finds_it() -> None:
    one, two = people(2, groups=1)
    late = sitter("late", Person(name="N", group="G"), "s")
    friend = sitter("friend", Person(name="N", group="G"), "s")
    there = (Standing("r1", 4, (one, two)), Standing("r2", 4, (friend,)))
    assert [table.room for table in seat([late], rule="assigned", there=there).tables] == ["r2"]


def test_tables_that_stand_are_filled_first() -> None:
    one, two, three, *others = people(7)
    there = (Standing("r1", 4, (one,)), Standing("r2", 4, (two, three)), Standing("r3", 4))
    found = {table.room: len(table.people) for table in seat(others, there=there).tables}
    assert found in ({"r1": 3, "r2": 1}, {"r1": 2, "r2": 2})


def thousand() -> tuple[list[Sitter], tuple[Wish, ...]]:
    """A thousand people with sixty wishes."""
    wishes = tuple(Wish("apart" if n % 2 else "together", (f"p{n}", f"p{n + 500}")) for n in range(60))
    return people(1000, companies=60, levels=4, groups=40), wishes


@pytest.mark.parametrize("rule", ["mix", "level", "assigned"])
def test_a_thousand_people_are_seated(rule: Rule) -> None:
    who, wishes = thousand()
    found = seat(who, 5, rule, wishes)
    assert sum(sizes(found)) == 1000
    if rule != "assigned":
        assert found.unmet == ()
