"""One series and all meetups of its organization, both shared: the one minus the other tells of no few people."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from server.metrics.beside import bare, beside
from server.metrics.facts import MeetupFacts
from server.metrics.figure import FEW, Figure
from server.metrics.series import series
from server.metrics.series_facts import Quarter, SeriesFacts
from server.metrics.shared_series import shared_series
from server.metrics.yardstick import Levels, Yardstick
from tests.metrics.histories import APRIL, DAY, history, meetup, person

SMALL = range(1, FEW)
CROWD = [person(f"a-{number}") for number in range(20)]
NOW = APRIL + 100 * DAY


def of(*meetups: MeetupFacts, now: int = NOW) -> SeriesFacts:
    return series(meetups, Yardstick(levels=Levels(bounds=(4, 8, 16))), now)


def pair(mine: list[MeetupFacts], others: list[MeetupFacts]) -> tuple[SeriesFacts, SeriesFacts]:
    """Return a series as it is shared, and all, each as of the same moment."""
    one, whole = of(*mine), of(*mine, *others)
    return shared_series(bare(one), bare(whole)), shared_series(bare(whole))


def figure(facts: SeriesFacts, measure: str) -> Figure:
    return next(one for one in facts.figures if one.measure == measure)


def total(facts: SeriesFacts) -> int:
    return sum(many or 0 for many in facts.quarters[-1].levels.values())


def test_three_who_are_only_elsewhere() -> None:
    one, whole = pair([meetup(1, *CROWD)], [meetup(2, *(person(f"b-{number}") for number in range(3)))])
    assert total(whole) == 23
    assert {*one.quarters[0].levels.values(), one.quarters[0].advocates} == {None}
    assert (figure(one, "leading").value, figure(one, "leading").n) == (None, 0)
    assert figure(one, "return_90").trouble == "few"


def test_five_who_are_only_elsewhere_are_no_secret() -> None:
    one, whole = pair([meetup(1, *CROWD)], [meetup(2, *(person(f"b-{number}") for number in range(5)))])
    assert (total(one), total(whole)) == (20, 25)
    assert figure(one, "leading").n == 20


def test_one_series_that_is_all_hides_nothing_more() -> None:
    mine = [meetup(1, *CROWD), meetup(9, *CROWD[:9])]
    one, whole = pair(mine, [])
    assert one == whole == shared_series(of(*mine))


def test_few_who_had_been_elsewhere_before() -> None:
    """All twenty come to this series for the first time; two of them had been at another one."""
    one, whole = pair(
        [meetup(5, *CROWD), meetup(9, *CROWD)], [meetup(1, *CROWD[:2], *(person(f"b-{n}") for n in range(9)))]
    )
    assert [(each.people, each.came) for each in whole.cohorts][1] == (None, (None,))
    assert [(each.people, each.came) for each in one.cohorts] == [(None, (None,)), (0, ())]


MEETUPS = st.tuples(st.integers(0, 10**6), st.integers(8, 60), st.integers(1, 7))


@settings(deadline=None, max_examples=60)
@given(MEETUPS)
def test_any_series_beside_all(drawn: tuple[int, int, int]) -> None:
    seed, people, mine = drawn
    meetups = history(seed, people=people, most=people, apart=60)
    now = meetups[-1].end + DAY
    one, whole = of(*meetups[:mine], now=now), of(*meetups, now=now)
    told, all_ = shared_series(bare(one), bare(whole)), shared_series(bare(whole))
    near = beside(one, whole)
    assert near == beside(bare(one), bare(whole))
    for quarter in told.quarters:
        same = next(each for each in all_.quarters if each.name == quarter.name)
        if (more := in_all(same)) is not None and (many := in_all(quarter)) is not None:
            assert more - many not in SMALL
    theirs = by_meetups(all_)
    for key, many in by_meetups(told).items():
        if many is not None and (other := theirs.get(key)) is not None:
            assert abs(many - other) not in SMALL
    shown = [figure(each, "return_90") for each in (told, all_)]
    if None not in [each.value for each in shown]:
        assert abs(shown[0].n - shown[1].n) not in SMALL


def in_all(quarter: Quarter) -> int | None:
    """Return how many are on any level; None where it is not told of each."""
    known = [many for many in quarter.levels.values() if many is not None]
    return sum(known) if len(known) == len(quarter.levels) else None


def by_meetups(facts: SeriesFacts) -> dict[tuple[str, str], int | None]:
    ids = [facts.rows[number].meetup for number in facts.held]
    lines = [(each.people, *each.came) for each in facts.cohorts]
    return {(ids[at], ids[at + k]): many for at, line in enumerate(lines) for k, many in enumerate(line)}
