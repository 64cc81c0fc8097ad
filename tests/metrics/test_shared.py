from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import product

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from server.metrics.account_facts import Customer, Ledger
from server.metrics.accounts import accounts
from server.metrics.facts import Act, Comment, KindFacts, Mark, MeetupFacts, PersonFacts, RoomFacts, StepFacts, TieFacts
from server.metrics.figure import FEW, Figure
from server.metrics.intervals import wilson
from server.metrics.series import series
from server.metrics.series_facts import SeriesFacts
from server.metrics.shared import rooms, shared
from server.metrics.shared_figures import HEADS
from server.metrics.suppression import breakdown, pinned
from server.metrics.yardstick import Bands, Levels, Yardstick
from tests.metrics.histories import APRIL, DAY, HOUR, history, meetup, person

RELAXED = settings(deadline=None, max_examples=60)
SMALL = range(1, FEW)


# --- breakdowns -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ((9, 8, 7), (9, 8, 7)),
        ((9, 0, 7), (9, 0, 7)),
        # the 2 would be 18 minus the rest: the 7 goes with it
        ((9, 2, 7), (9, None, None)),
        # 3 and 4 are seven together, which could be 4 and 3 or 2 and 5
        ((9, 3, 4), (9, None, None)),
        # 1 and 1 are two together, which can be nothing else
        ((9, 1, 1), (None, None, None)),
        ((20, 9, 1, 1), (None, 9, None, None)),
        ((1, 0, 2), (None, None, None)),
        ((0, 0), (0, 0)),
    ],
)
def test_breakdowns_by_hand(counts: Sequence[int], shown: Sequence[int | None]) -> None:
    assert tuple(breakdown(dict(enumerate(counts))).values()) == shown


@pytest.mark.parametrize(("cells", "most"), [(2, 40), (3, 20), (4, 12)])
def test_not_even_who_knows_how_it_is_hidden_can_tell_what_is(cells: int, most: int) -> None:
    """All breakdowns that look the same, total included: no hidden cell has the same value in all of them."""
    alike: dict[tuple[int, tuple[int | None, ...]], list[tuple[int, ...]]] = {}
    for counts in product(range(most + 1), repeat=cells):
        shown = tuple(breakdown(dict(enumerate(counts))).values())
        total = sum(counts)
        alike.setdefault((0 if 0 < total < FEW else total, shown), []).append(counts)
    for (total, shown), possible in alike.items():
        # values near the end of what is tried have their alternatives beyond it
        for cell in range(cells) if total <= most else ():
            assert shown[cell] is not None or len({counts[cell] for counts in possible}) > 1, (shown, total)


@RELAXED
@given(st.lists(st.sets(st.integers(0, 7), min_size=1), max_size=7))
def test_what_follows_from_sums(sums: list[set[int]]) -> None:
    matrix = np.array([[cell in cells for cell in range(8)] for cells in sums], float).reshape(-1, 8)
    rank = np.linalg.matrix_rank(matrix) if sums else 0
    units = np.eye(8)
    expected = {cell for cell in range(8) if sums and np.linalg.matrix_rank(np.vstack([matrix, units[cell]])) == rank}
    assert pinned(sums) == expected


# --- series -----------------------------------------------------------------------------------------------------------


def figured(one: MeetupFacts) -> MeetupFacts:
    """Return a meetup with some more figures."""
    came = [each for each in one.people if each.dwell or each.attended]
    attended = [each for each in one.people if each.attended]
    figures = (
        Figure("came", len(came), len(came)),
        Figure("attended", len(attended), len(came)),
        Figure("acts", 5.0, len(attended), 4.0, 6.0),
    )
    return replace(one, figures=figures)


def facts_of(seed: int, people: int, later: int) -> SeriesFacts:
    meetups = [figured(one) for one in history(seed, people=people, most=people, apart=60)]
    return series(meetups, Yardstick(levels=Levels(bounds=(8, 16, 30))), meetups[-1].end + later * DAY)


@RELAXED
@given(st.integers(0, 10**6), st.integers(4, 60), st.integers(0, 120))
def test_a_shared_series_tells_of_no_small_group(seed: int, people: int, later: int) -> None:
    facts = shared(facts_of(seed, people, later))
    assert b"a-0" not in msgspec.json.encode(facts)
    for cohort in facts.cohorts:
        assert cohort.people not in SMALL
        assert not {*cohort.came} & {*SMALL}
    for quarter in facts.quarters:
        assert not {*quarter.levels.values()} & {*SMALL}
        assert quarter.advocates not in SMALL
        hidden = [many for many in quarter.levels.values() if many is None]
        assert len(hidden) != 1
    for figure in (*facts.figures, *(one for row in facts.rows for one in row.figures)):
        assert figure.n not in SMALL
        assert figure.measure not in HEADS or figure.value not in SMALL
    for row in facts.rows:
        shown = {one.measure for one in row.figures if one.value is not None}
        assert {change.measure for change in row.changes} <= shown


@RELAXED
@given(st.integers(0, 10**6), st.integers(4, 60), st.integers(0, 200))
def test_hidden_cohort_cells_follow_from_nothing_that_is_shown(seed: int, people: int, later: int) -> None:
    """All that is known of them as equations: who wants to compute a cell finds that it could be another."""
    whole = facts_of(seed, people, later)
    facts = shared(whole)
    known, sums = equations(facts, whole)
    hidden = sorted({cell for cells in sums for cell in cells})
    matrix = np.array([[cell in cells for cell in hidden] for cells in sums], float).reshape(len(sums), len(hidden))
    # what follows from the equations is what the projection onto their space leaves as it is
    follows = np.diag(np.linalg.pinv(matrix) @ matrix) if hidden else np.zeros(0)
    assert not [(cell, known) for cell, share in zip(hidden, follows, strict=True) if share > 1 - 1e-6]
    for cells in sums:
        total = sum(value_of(whole, cell) for cell in cells)
        assert not cells or total >= FEW


def equations(facts: SeriesFacts, whole: SeriesFacts) -> tuple[object, list[set[tuple[int, int]]]]:
    """Return what is known: of each meetup how many attended, and how many of them for the first time; of all, how many
    came again within 90 days.
    """
    shown = {(at, 0): one.people for at, one in enumerate(facts.cohorts)}
    shown |= {(at, k): many for at, one in enumerate(facts.cohorts) for k, many in enumerate(one.came, 1)}
    sums = []
    for place, number in enumerate(facts.held):
        figures = {one.measure: one for one in facts.rows[number].figures}
        column = {cell for cell in shown if sum(cell) == place}
        if figures["attended"].value is not None:
            sums.append({cell for cell in column if shown[cell] is None})
        if figures["repeat"].value is not None:
            # the share of those seen before is that of those who are not new
            sums += [{(place, 0)} & {cell for cell in shown if shown[cell] is None}]
    again = next(one for one in facts.figures if one.measure == "return_90")
    if again.value is not None:
        sums += returning(whole, shown)
    return shown, [cells for cells in sums if cells]


def returning(
    whole: SeriesFacts, shown: dict[tuple[int, int], int | None]
) -> list[set[tuple[int, int]]]:  # fmt: skip
    counted = [at for at, one in enumerate(whole.returns) if one.counted]
    again = set()
    starts = [whole.rows[number].starts for number in whole.held]
    for at in counted:
        later = [k - at for k in range(at + 1, len(starts)) if starts[k] <= starts[at] + 90 * DAY]
        secret = [k for k in later if shown[at, k] is None]
        if secret:
            only = len(secret) == 1 and all(shown[at, k] == 0 for k in later if k not in secret)
            again.add((at, secret[0]) if only else (at, -1))
    return [{(at, 0) for at in counted if shown[at, 0] is None}, again]


def value_of(whole: SeriesFacts, cell: tuple[int, int]) -> int:
    at, later = cell
    if later < 0:
        return whole.returns[at].returned
    return (whole.cohorts[at].people if later == 0 else whole.cohorts[at].came[later - 1]) or 0


def test_large_groups_are_shown() -> None:
    crowd = [person(f"a-{number}") for number in range(80)]
    meetups = [figured(meetup(1, *crowd)), figured(meetup(20, *crowd[:40])), figured(meetup(30, *crowd[20:80]))]
    facts = series(meetups, Yardstick(), APRIL + 200 * DAY)
    told = shared(facts)
    assert (told.cohorts, told.figures) == (facts.cohorts, facts.figures)
    assert [row.changes for row in told.rows] == [row.changes for row in facts.rows]
    assert [len(told.members), len(told.returns), len(told.quarters[0].people)] == [0, 0, 0]


def test_of_few_first_timers_it_is_not_told_that_none_came_again() -> None:
    crowd = [person(f"a-{number}") for number in range(30)]
    few = [person(f"b-{number}") for number in range(3)]
    meetups = [meetup(1, *crowd), meetup(20, *crowd[:20], *few), meetup(30, *crowd[:10])]
    facts = series(meetups, Yardstick(), APRIL + 40 * DAY)
    assert [(one.people, one.came) for one in facts.cohorts] == [(30, (20, 10)), (3, (0,)), (0, ())]
    # the 3 would be 23 minus 20, the 0 would be 10 minus 10
    told = [(one.people, one.came) for one in shared(facts).cohorts]
    assert told == [(30, (None, None)), (None, (None,)), (0, ())]


# --- one meetup -------------------------------------------------------------------------------------------------------


def test_a_shared_meetup() -> None:
    start = APRIL + HOUR
    facts = MeetupFacts(
        "m", "Title", start, "Asia/Tokyo", start, start + HOUR, 600_000, 50,
        steps=(
            StepFacts("s1", "lobby", "", start, start + 1, 30, 28, 30, 20, {"chat": 40, "rate": 3}),
            StepFacts("s2", "talk", "", start, start + 1, 30, 28, 31, 20),
            StepFacts("s3", "game", "", start, start + 1, 28, 3, 31, 20),
            StepFacts("s4", "close", "", start, start + 1, 29, 28, 29, 20),
        ),
        people=(PersonFacts("a-1", company="Ao"),),
        rooms=(
            RoomFacts("r-0", 0, "hall", "", start, start + 1, 30, (5, 6)),
            RoomFacts("r-1", 1, "table", "", start, start + 1, 4, (5, 6), 0.3),
        ),
        ties=(TieFacts("a-1", "a-2"),),
        concurrency=((start, 1), (start + 10, 3), (start + 60_000, 4), (start + 61_000, 6), (start + 130_000, 7)),
        marks=(Mark(start, "told", "r-1", "a-1", "x"), Mark(start, "step", "r-0", "", "s1")),
        comments=(Comment(5, "lovely"),),
        figures=(
            Figure("rooms", 2, 2), Figure("held", 60, 3), Figure("came", 31, 31), Figure("attended", 30, 31),
            Figure("attendance", 30 / 33, 33, *wilson(30, 33)), Figure("no_show", 3 / 33, 33, *wilson(3, 33)),
            Figure("response", 3 / 30, 30, *wilson(3, 30)), Figure("satisfaction", 4.5, 3, 4, 5),
            Figure("isolates", 2, 30), Figure("balance", 0.3, 2), Figure("first", None, 0, trouble="none"),
        ),
    )  # fmt: skip
    told = shared(facts)
    assert [len(told.people), len(told.ties), len(told.comments)] == [0, 0, 0]
    assert b"a-1" not in msgspec.json.encode(told)
    # s3 is left out, and one more, since a share of all steps is shown
    assert [step.id for step in told.steps] == ["s1", "s2"]
    assert told.steps[0].acts == {"chat": 40}
    assert [room.room for room in told.rooms] == ["r-0"]
    assert told.concurrency == ((start, 0), (start + 60_000, 6), (start + 120_000, 7))
    assert told.marks == (Mark(start, "step", "", "", "s1"),)
    shown = {figure.measure: figure for figure in told.figures}
    assert {measure for measure, figure in shown.items() if figure.trouble == "few"} == {
        "response", "satisfaction", "isolates", "balance",
    }  # fmt: skip
    assert shown["held"] == Figure("held", 60, 0)
    assert shown["response"] == Figure("response", None, 0, trouble="few")
    assert shown["first"] == Figure("first", None, 0, trouble="none")


@pytest.mark.parametrize(("attended", "pairs"), [(4, None), (5, 1.0)])
def test_pairs_would_tell_how_many_there_were(attended: int, pairs: float | None) -> None:
    many = attended * (attended - 1) // 2
    figures = (Figure("came", 9, 9), Figure("attended", attended, 9), Figure("pairs", 1.0, many), Figure("again", 5, 6))
    told = shared(replace(meetup(1), figures=figures)).figures
    assert [one.value for one in told[2:]] == [pairs, None if pairs is None else 5]


def test_who_came_of_the_registered_is_hidden_with_who_did_not() -> None:
    figures = (Figure("attendance", 0.2, 20, 0.1, 0.4), Figure("no_show", 0.8, 20, 0.6, 0.9))
    assert {one.value for one in shared(replace(meetup(1), figures=figures)).figures} == {None}


@pytest.mark.parametrize(
    ("times", "people", "told"),
    [
        ({"play": 40, "tell": 6, "chat": 9}, 30, ["play", "tell", "chat"]),
        ({"play": 40, "tell": 2, "chat": 9}, 30, ["play"]),
        ({"play": 40, "tell": 9}, 4, []),
    ],
)
def test_kinds_of_few_acts_are_hidden_with_another(times: dict[Act, int], people: int, told: list[str]) -> None:
    kinds = tuple(KindFacts(act, many, many / 60) for act, many in times.items())
    facts = replace(meetup(1), kinds=kinds, figures=(Figure("acts", 1.0, people),))
    assert [one.act for one in shared(facts).kinds] == told


def test_messages_are_hidden_with_those_who_wrote_them() -> None:
    people = (Figure("afterlife_1", 0, 30), Figure("afterlife_7", 4, 30), Figure("afterlife_30", 9, 30))
    messages = tuple(Figure(f"afterlife_messages_{days}", many, 30) for days, many in ((1, 0), (7, 60), (30, 80)))
    told = shared(replace(meetup(1), figures=(*people, *messages))).figures
    assert [one.value for one in told] == [0, None, 9, 0, None, 80]


# --- accounts ---------------------------------------------------------------------------------------------------------


@RELAXED
@given(st.integers(0, 10**6), st.lists(st.sampled_from("123"), max_size=60))
def test_shared_accounts_tell_of_no_small_group(seed: int, tiers: list[str]) -> None:
    rows = tuple(
        Customer(f"Firm {at}", f"firm{at}", tier, 90.0 + at, before=100.0 + 7 * (at % 9))
        for at, tier in enumerate(tiers)
    )
    meetups = [
        replace(one, people=tuple(replace(each, company=f"Firm {int(each.person[2:])}") for each in one.people))
        for one in history(seed, people=40, most=40)
    ]
    whole = accounts(meetups, [Ledger("2026-12-31", rows)], Yardstick(bands=Bands(revenue=(130.0,))))
    facts = shared(whole)
    assert facts.reading == "correlation"
    assert [len(facts.accounts), len(facts.unmatched), facts.nameless] == [0, 0, 0]
    cells = [group.n for band in facts.bands for group in (band.engaged, band.others)]
    real = [group.n or 0 for band in whole.bands for group in (band.engaged, band.others)]
    assert not {*cells} & {*SMALL}
    hidden = [many for cell, many in zip(cells, real, strict=True) if cell is None]
    assert not hidden or (len(hidden) > 1 and sum(hidden) >= FEW) or sum(real) < FEW
    for band in facts.bands:
        if band.engaged.n is None or band.others.n is None:
            assert (band.engaged.figures, band.others.figures, band.differences) == ((), (), ())
    visible: Collection[int] = [cell for cell in cells if cell is not None]
    assert facts.compared <= sum(visible)
    # a bound that was not set by anybody is what some company pays
    assert {130.0} >= {edge for band in facts.bands for edge in (band.low, band.high) if edge}
    parted = shared(accounts(meetups, [Ledger("2026-12-31", rows)], Yardstick()))
    assert not [band for band in parted.bands if band.low is not None or band.high is not None]


def test_who_was_in_no_other_room_is_not_counted_by_them() -> None:
    """Seventeen at four tables: those at three of them tell how many were at the fourth."""
    hall = RoomFacts("r-0", 0, "hall", "", 0, 90, people=17)
    tables = [RoomFacts(f"r-{at}", at, "table", "", 0, 90, people=many) for at, many in enumerate((5, 2, 6, 5), 1)]
    later = [RoomFacts(f"r-{at}", at, "breakout", "", 90, 99, people=many) for at, many in enumerate((9, 8), 5)]
    assert [room.number for room in rooms((hall, *tables, *later))] == [0, 1, 4, 5, 6]
    assert [room.number for room in rooms((hall, *tables[::2]))] == [0, 1, 3]
    assert rooms((tables[1], later[0])) == (later[0],)
