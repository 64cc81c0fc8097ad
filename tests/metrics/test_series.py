from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from server.metrics.facts import Act, MeetupFacts
from server.metrics.figure import Figure
from server.metrics.intervals import newcombe, wilson
from server.metrics.series import preview, series
from server.metrics.series_facts import LEVELS, Change, Cohort, Level, Move, Part, Return, SeriesFacts, Shift
from server.metrics.yardstick import AdvocateRule, Condition, Levels, Yardstick
from tests.metrics import slow_series as slow
from tests.metrics.histories import APRIL, DAY, HOUR, history, meetup, person

RELAXED = settings(deadline=None, max_examples=25)
ACTS: dict[Act, float] = {
    "play": 0.1, "tell": 3.0, "react": 0.3, "chat": 0.5, "note": 1.0, "answer": 0.5, "vote": 0.2, "rate": 1.0,
}  # fmt: skip
PLAIN = Yardstick(levels=Levels(acts=ACTS, hour=2.0, bounds=(10.0, 30.0, 80.0)))
"""So that what is counted by hand stays when the defaults change."""
LOW = Yardstick(levels=Levels(acts=ACTS, hour=2.0, bounds=(8, 16, 30), days=120))


def three() -> list[MeetupFacts]:
    """Ann comes always, Ben twice, Cem once, Dov looks in for five minutes, Eve comes late to it."""
    return [
        meetup(1, person("ann", told=2), person("ben"), person("cem"), person("dov", 5)),
        meetup(31, person("ann", told=1), person("ben")),
        meetup(131, person("ann"), person("eve")),
    ]


def figure(facts: SeriesFacts, measure: str) -> Figure:
    return next(one for one in facts.figures if one.measure == measure)


# --- by hand ----------------------------------------------------------------------------------------------------------


def test_cohorts_and_returns_by_hand() -> None:
    facts = series(three(), PLAIN, APRIL + 140 * DAY)
    assert facts.held == (0, 1, 2)
    assert facts.cohorts == (Cohort(0, 3, (2, 1)), Cohort(1, 0, (0,)), Cohort(2, 1))
    first = facts.rows[0].starts
    # Eve's 90 days are not over: she is nobody who did not return
    assert facts.returns == (
        Return(0, first + 90 * DAY, counted=3, returned=2),
        Return(1, first + 120 * DAY),
        Return(2, first + 220 * DAY, waiting=1),
    )
    assert figure(facts, "return_90") == Figure("return_90", 2 / 3, 3, *wilson(2, 3))
    # the latest meetup: Ann had been there, Eve not
    assert figure(facts, "repeat") == Figure("repeat", 0.5, 2, *wilson(1, 2))
    assert [row.figures[-1].value for row in facts.rows] == [None, 1.0, 0.5]


def test_a_meetup_that_nobody_has_come_to_stands_at_its_day() -> None:
    """Their logs begin when they were prepared: long before."""
    coming, cancelled = (replace(meetup(day), start=APRIL - DAY, end=APRIL - DAY) for day in (40, 15))
    facts = series([coming, meetup(20, person("ann")), cancelled, meetup(10, person("ann"))], PLAIN, APRIL + 30 * DAY)
    assert [row.meetup for row in facts.rows] == ["m10", "m15", "m20", "m40"]
    assert facts.held == (0, 2)
    assert [quarter.start for quarter in facts.quarters] == [APRIL]


@pytest.mark.parametrize(("later", "returned"), [(90 * DAY, 1), (90 * DAY + 1, 0)])
def test_ninety_days_are_ninety_days(later: int, returned: int) -> None:
    first = meetup(0, person("ann"))
    second = replace(meetup(0, person("ann"), name="later"), start=first.start + later, end=first.end + later)
    facts = series([second, first], PLAIN, first.start + 90 * DAY)
    assert (facts.returns[0].counted, facts.returns[0].returned) == (1, returned)
    assert series([second, first], PLAIN, first.start + 90 * DAY - 1).returns[0].waiting == 1


def test_levels_by_hand() -> None:
    """Ann: two stories (6), an hour (2), a meetup (3): 11 points, Participating. Then 8 more: 19. Then 5: 24."""
    meetups = three()
    facts = series(meetups, PLAIN, APRIL + 140 * DAY)
    ann = facts.members[0]
    assert (ann.person, ann.attended, ann.level, ann.points) == ("ann", (0, 1, 2), "participating", 24.0)
    assert ann.parts == (Part("tell", 3.0, 9.0), Part("hour", 3.0, 6.0), Part("meetup", 3.0, 9.0))
    assert ann.moves == (Move(meetups[0].end, "participating"),)
    # Ben has 10 points just from being there twice
    assert facts.members[1].moves == (Move(meetups[0].end, "exploring"), Move(meetups[1].end, "participating"))
    # Dov looked in: Exploring, though not an attendee
    assert [(one.person, one.level, one.attended) for one in facts.members[2:]] == [
        ("cem", "exploring", (0,)),
        ("dov", "exploring", ()),
        ("eve", "exploring", (2,)),
    ]
    assert [quarter.name for quarter in facts.quarters] == ["2026-Q2", "2026-Q3"]
    assert [quarter.over for quarter in facts.quarters] == [True, False]
    assert facts.quarters[0].levels == {"exploring": 2, "participating": 2, "contributing": 0, "leading": 0}


def test_demoted_when_the_quarter_ends_and_not_before() -> None:
    """Points of a window of 30 days are gone in May; the level is kept until July, in Tokyo."""
    once = meetup(1, person("ann", told=30))
    short = Yardstick(levels=Levels(acts=ACTS, hour=2.0, bounds=(10.0, 30.0, 80.0), days=30))
    before = series([once], short, APRIL + 91 * DAY - 1)
    assert (before.members[0].level, before.members[0].points) == ("leading", 0.0)
    after = series([once], short, APRIL + 91 * DAY)
    assert after.members[0].moves == (Move(once.end, "leading"), Move(APRIL + 91 * DAY, ""))
    assert [quarter.levels["leading"] for quarter in after.quarters] == [0, 0]
    assert figure(after, "leading") == Figure("leading", None, 0, trouble="none")


def test_advocates_by_hand() -> None:
    """Ben tells twice and helps once in spring: the rule. In autumn that is too long ago."""
    meetups = [
        meetup(1, person("ann", told=1), person("ben", told=1)),
        meetup(20, person("ann"), person("ben", told=1, helped=1)),
        meetup(170, person("ann")),
    ]
    facts = series(meetups, PLAIN, APRIL + 200 * DAY)
    spring, summer, autumn = facts.quarters
    assert [one.person for one in spring.people] == ["ben"]
    assert spring.people[0].why == ("rule",)
    assert (spring.entered, spring.left, summer.left, autumn.left) == (("ben",), (), ("ben",), ())
    before = spring.before[0]
    # he became one by the second meetup; before it there was the first, and Ann's part in it
    assert before.became == meetups[1].end
    assert (before.did["told"], before.did["attended"], before.did["helped"]) == (1, 1, 0)
    assert (before.n, before.median["told"], before.median["hours"]) == (1, 1.0, 1.0)
    assert [quarter.advocates for quarter in facts.quarters] == [1, 0, 0]


def test_a_rule_without_conditions_is_met_by_nobody_and_one_of_nothing_by_those_who_did_something() -> None:
    meetups = [meetup(1, person("ann"))]
    none = Yardstick(advocates=AdvocateRule(()))
    nothing = Yardstick(advocates=AdvocateRule((Condition("told", 0),), days=30))
    assert series(meetups, none, APRIL + 5 * DAY).quarters[0].people == ()
    assert len(series(meetups, nothing, APRIL + 5 * DAY).quarters[0].people) == 1
    assert series(meetups, nothing, APRIL + 60 * DAY).quarters[0].people == ()


def test_changes_have_the_intervals_of_two_shares() -> None:
    def attended(some: int, of: int) -> tuple[Figure, ...]:
        return Figure("attendance", some / of, of, *wilson(some, of)), Figure("came", some, some)

    rows = series(
        [
            replace(meetup(1, person("ann")), figures=attended(56, 70)),
            replace(meetup(5), figures=attended(1, 2)),
            replace(meetup(9, person("ann")), figures=attended(48, 80)),
        ],
        PLAIN,
        APRIL + 9 * DAY,
    ).rows
    low, high = newcombe(48, 80, 56, 70)
    # nobody attended the one between: it is compared with nothing
    assert [len(row.changes) for row in rows] == [0, 0, 2]
    assert rows[2].changes[0].value == pytest.approx(0.6 - 0.8)
    assert (rows[2].changes[0].low, rows[2].changes[0].high) == pytest.approx((low, high))
    assert rows[2].changes[1] == Change("came", -8)


def test_nothing_comes_to_nothing() -> None:
    facts = series([], PLAIN, APRIL)
    assert [one.trouble for one in facts.figures] == ["none"] * 4
    assert not facts.rows
    assert not facts.quarters
    assert not facts.members
    planned = series([meetup(30)], PLAIN, APRIL)
    assert (len(planned.rows), planned.held, planned.members) == (1, (), ())


@pytest.mark.parametrize("start", [0, -5, 10**17])
def test_times_that_cannot_be(start: int) -> None:
    odd = replace(meetup(1, person("ann")), start=start, starts=start, end=start)
    assert series([odd, meetup(3, person("ann"))], PLAIN, APRIL + 5 * DAY).rows


# --- against the slow one ---------------------------------------------------------------------------------------------


@RELAXED
@given(st.integers(0, 10**6), st.sampled_from([PLAIN, LOW]), st.integers(0, 200))
def test_the_slow_version_says_the_same(seed: int, yardstick: Yardstick, later: int) -> None:
    meetups = history(seed)
    now = meetups[-1].end + later * DAY
    facts = series(meetups[::-1], yardstick, now)
    assert [(one.people, list(one.came)) for one in facts.cohorts] == slow.cohorts(meetups)
    repeats = [row.figures[-1].value for number, row in enumerate(facts.rows) if number in facts.held]
    assert repeats == slow.repeats(meetups)
    returned = (sum(one.counted for one in facts.returns), sum(one.returned for one in facts.returns))
    assert returned == slow.returned(meetups, now)
    assert [(one.name, one.start, one.end) for one in facts.quarters] == slow.quarters(meetups, now)
    for member in facts.members:
        levels = slow.levels(meetups, member.person, now, yardstick)
        assert [LEVELS.index(level) for level in member.quarters] == levels
        assert member.points == (slow.points(meetups, member.person, now + 1, yardstick) or 0)


@settings(deadline=None, max_examples=8)
@given(st.integers(0, 10**6), st.sampled_from([PLAIN, LOW]))
def test_the_slow_version_knows_the_same_advocates(seed: int, yardstick: Yardstick) -> None:
    meetups = history(seed, people=8)
    now = meetups[-1].end + 20 * DAY
    facts = series(meetups, yardstick, now)
    assert [{one.person for one in quarter.people} for quarter in facts.quarters] == slow.advocates(
        meetups, now, yardstick
    )
    for quarter in facts.quarters:
        for one in quarter.people:
            since = min(quarter.end, now + 1) - yardstick.advocates.days * DAY
            did = slow.did(meetups, one.person, since, min(quarter.end, now + 1))
            assert one.did == pytest.approx(did)
        for before in quarter.before:
            n, medians = slow.medians(meetups, before.person, before.became)
            assert before.n == n
            assert before.median == pytest.approx(medians)
            assert before.did == pytest.approx(
                slow.did(meetups, before.person, before.became - 90 * DAY, before.became)
            )


# --- what always holds ------------------------------------------------------------------------------------------------


@RELAXED
@given(st.integers(0, 10**6), st.integers(1, 120))
def test_nobody_is_demoted_within_a_quarter(seed: int, days: int) -> None:
    meetups = history(seed, meetups=10)
    yardstick = Yardstick(levels=Levels(acts=ACTS, hour=2.0, bounds=(8, 16, 30), days=30 + days))
    facts = series(meetups, yardstick, meetups[-1].end + days * DAY)
    ends = {quarter.end for quarter in facts.quarters}
    for member in facts.members:
        level: Level = ""
        for move in member.moves:
            if LEVELS.index(move.level) < LEVELS.index(level):
                assert move.at in ends
            level = move.level
        assert level == member.level


@RELAXED
@given(st.integers(0, 10**6))
def test_numbers_add_up_and_travel(seed: int) -> None:
    meetups = history(seed, people=30)
    facts = series(meetups, LOW, meetups[-1].end + 9 * DAY)
    for place, number in enumerate(facts.held):
        attended = sum(one.attended for one in meetups[number].people)
        column = [facts.cohorts[place].people, *(facts.cohorts[at].came[place - at - 1] for at in range(place))]
        assert sum(many or 0 for many in column) == attended
    earlier: set[str] = set()
    for quarter in facts.quarters:
        here = {one.person for one in quarter.people}
        assert here == (earlier - {*quarter.left}) | {*quarter.entered}
        assert {one.person for one in quarter.before} == {*quarter.entered}
        assert all(quarter.start <= one.became <= quarter.end for one in quarter.before)
        earlier = here
    assert msgspec.json.decode(msgspec.json.encode(facts), type=SeriesFacts) == facts


# --- what another yardstick would change ------------------------------------------------------------------------------


def test_a_preview_by_hand() -> None:
    harder = Yardstick(
        least=30,
        levels=Levels(acts=ACTS, hour=2.0, bounds=(20, 40, 90)),
        advocates=AdvocateRule((Condition("told", 1),)),
    )
    meetups = [*three(), meetup(132, person("fay", 20, told=1))]
    found = preview(meetups, PLAIN, harder)
    assert found.old == {"exploring": 4, "participating": 2, "contributing": 0, "leading": 0}
    assert found.new == {"exploring": 5, "participating": 1, "contributing": 0, "leading": 0}
    assert found.shifts == (Shift("ben", "participating", "exploring"),)
    assert [(one.name, one.old, one.new, one.entering) for one in found.quarters] == [
        ("2026-Q2", 0, 1, ("ann",)),
        ("2026-Q3", 0, 1, ("fay",)),
    ]
    assert not found.remeasure
    assert preview(meetups, PLAIN, Yardstick(meeting=5)).remeasure


@RELAXED
@given(st.integers(0, 10**6))
def test_a_preview_is_what_will_be(seed: int) -> None:
    meetups = history(seed)
    meetups = [
        replace(one, people=tuple(replace(each, attended=each.dwell >= 600_000) for each in one.people))
        for one in meetups
    ]
    now = meetups[-1].end + HOUR
    found = preview(meetups, PLAIN, LOW, now)
    before, after = series(meetups, PLAIN, now), series(meetups, LOW, now)
    assert (found.old, found.new) == (before.quarters[-1].levels, after.quarters[-1].levels)
    for place, one in enumerate(found.quarters):
        was, would = ({each.person for each in facts.quarters[place].people} for facts in (before, after))
        assert ({*one.entering}, {*one.leaving}) == (would - was, was - would)
