"""Problems to try grouping on."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from random import Random

from hypothesis import strategies as st

from server.meetup.grouping.problem import Limits, Preferred, Problem, Wanted
from server.meetup.grouping.search import improve
from server.meetup.grouping.verdict import judge
from server.meetup.scheme import Groups, Verdict


def names(count: int) -> tuple[str, ...]:
    return tuple(f"p{number}" for number in range(count))


def steps(count: int) -> Limits:
    """So much work, on every machine."""
    return Limits(clock=lambda: 0.0, budget=1.0, steps=count)


def named(problem: Problem, rounds: Sequence[Sequence[Sequence[int]]]) -> tuple[Groups, ...]:
    return tuple(tuple(tuple(problem.people[who] for who in room) for room in rooms) for rooms in rounds)


def found(problem: Problem, work: int) -> tuple[tuple[Groups, ...], Verdict]:
    rounds = named(problem, improve(problem, None, steps(work)))
    return rounds, judge(problem, rounds, 0)


def there(problem: Problem, number: int) -> list[str]:
    windows = {who: problem.there.get(who, (0, problem.rounds)) for who in problem.people}
    return [who for who, (first, last) in windows.items() if first <= number <= last]


def evening(people: int = 40, size: int = 4, seed: int = 1) -> Problem:
    """Six rounds: a quarter are hosts, five people all apart, three together, five late, four gone after two rounds,
    and some pairs have met before.
    """
    chance = Random(seed)
    everybody = names(people)
    order = chance.sample(everybody, people)
    apart, together, late, gone = order[:5], order[5:8], order[8:13], order[13:17]
    staying = [who for who in everybody if who not in {*late, *gone, *together}]
    pairs = [pair for pair in itertools.combinations(everybody, 2) if not {*pair} <= {*together}]
    return Problem(
        people=everybody,
        size=size,
        rounds=6,
        seed=seed,
        met=tuple(chance.sample(pairs, people * 3 // 2)),
        there={**dict.fromkeys(late, (2, 5)), **dict.fromkeys(gone, (0, 1))},
        wanted=Wanted(
            together=(tuple(together),), apart=(tuple(apart),), hosts=tuple(chance.sample(staying, people // 4))
        ),
    )


@st.composite
def problems(draw: st.DrawFn, *, most: int = 14) -> Problem:
    """Any problem, sensible or not."""
    people = names(draw(st.integers(0, most)))
    rounds = draw(st.integers(1, 3))
    some = st.lists(st.sampled_from(people or ("x",)), unique=True, max_size=5).map(tuple)
    groups = st.lists(some.filter(lambda group: len(group) > 1), max_size=3).map(tuple)
    windows = st.tuples(st.integers(0, rounds - 1), st.integers(0, rounds - 1)).map(lambda pair: (min(pair), max(pair)))
    who = st.sampled_from(people or ("x",))
    return Problem(
        people=people,
        size=draw(st.integers(2, 6)),
        rounds=rounds,
        seed=draw(st.integers(0, 9)),
        met=draw(groups),
        there=draw(st.dictionaries(who, windows, max_size=3)),
        wanted=Wanted(
            together=draw(groups) if len(people) > 1 else (),
            apart=draw(groups) if len(people) > 1 else (),
            hosts=draw(some),
            pins=draw(st.dictionaries(who, st.integers(0, 5), max_size=4)),
            language=draw(st.dictionaries(who, st.sampled_from(["ja", "en"]))),
        ),
        preferred=Preferred(
            company=draw(st.dictionaries(who, st.sampled_from("abc"))),
            company_share=draw(st.integers(0, 10)),
            level=draw(st.dictionaries(who, st.sampled_from(["first", "veteran"]))),
            level_rule=draw(st.sampled_from(["", "mix", "same"])),
            level_share=draw(st.integers(0, 10)),
            topics=draw(st.dictionaries(who, st.lists(st.sampled_from("xyz"), unique=True, max_size=3).map(tuple))),
            topic_share=draw(st.integers(0, 10)),
        ),
    )
