"""How far people went, and how good the suggestions were: counted, and not counted out where they are few."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from server.lounge.funnel import Quality, Stage, funnel, quality, taking, unmatched
from server.lounge.state import Lounge, Member, Thread, Verdict
from server.lounge.suggestions import Report


def lounge(people: int, matched: int = 0, *, said: int = 0, stars: int = 0, first: int = 0) -> Lounge:
    """Return one in which the first ones are in a thread, and some of them have said that they met."""
    names = [f"p{number:02}" for number in range(people)]
    members = {
        name: Member(name=name, taking=True, took=1 + at, suggestions=("0",), threads=("1",) if at < matched else ())
        for at, name in enumerate(names)
    }
    met = dict.fromkeys(names[:said], Verdict("yes", stars))
    group = Thread(kind="group", people=tuple(names[:matched]), met=met, first=first)
    return Lounge(phase="open", members=members, threads={"0": Thread(kind="plenary", first=1), "1": group})


def counts(state: Lounge) -> list[int | None]:
    return [stage.count for stage in funnel(state).stages]


def test_each_step_counts_people() -> None:
    assert counts(lounge(12, 6, said=5, stars=4, first=9)) == [12, 12, 6, 6, 5, 5]
    assert counts(lounge(12, 6)) == [12, 12, 6, 0, None, None]


def test_private_answers_of_few_are_not_counted_out() -> None:
    """Nobody, or four of them: that cannot be told apart."""
    four, none = funnel(lounge(12, 6, said=4, stars=1)), funnel(lounge(12, 6))
    assert four.stages == none.stages
    assert four.stars is None
    assert funnel(lounge(12, 6, said=5, stars=4)).stars == 4.0


def test_shares_of_few_are_not_said() -> None:
    assert funnel(lounge(9, 3)).stages[2] == Stage("mutual", 3)
    assert funnel(lounge(10, 3)).stages[2] == Stage("mutual", 3, 30)


def test_who_never_took_part_is_not_counted() -> None:
    state = lounge(3, 2)
    visitor = {"f-1": Member(name="Lead", staff=True), "p99": Member(name="Shy")}
    assert funnel(msgspec.structs.replace(state, members=state.members | visitor)) == funnel(state)


def test_who_has_left_is_still_counted() -> None:
    state = lounge(6, 2)
    gone = msgspec.structs.replace(state.members["p05"], taking=False, gone=True)
    left = msgspec.structs.replace(state, members=state.members | {"p05": gone})
    assert counts(left) == counts(state)
    assert "p05" not in taking(left)
    assert "p05" not in unmatched(left)


def test_who_has_waited_longest_comes_first() -> None:
    assert unmatched(lounge(5, 2)) == ["p02", "p03", "p04"]


def test_threads_are_counted_without_the_plenary() -> None:
    found = funnel(lounge(6, 4, first=5))
    assert (found.threads, found.begun) == ({"pair": 0, "trio": 0, "group": 1}, 1)


def judged(**report: Any) -> Quality:  # noqa: ANN401 - fields of a report
    found = quality(Lounge(report=Report(**report)))
    assert found is not None
    return found


def test_a_deal_in_words() -> None:
    assert quality(Lounge()) is None
    found = judged(
        people=51, suggestions=77, total=99.9, bound=100, alone=1, unavoidable=1, least=3, threshold=4, gini=0.1
    )
    assert (found.reached, found.alone, found.unavoidable) == (50, 1, 1)
    assert (found.best, found.least, found.even) == (99.9, 75, "very")


@pytest.mark.parametrize("report", [{}, {"people": 1, "alone": 1}, {"people": 4, "suggestions": 2, "least": 1.0}])
def test_of_few_people_only_who_was_reached_is_said(report: dict[str, Any]) -> None:
    found = judged(**report)
    assert (found.best, found.least, found.gini, found.even) == (None, None, None, "")


def test_where_nothing_can_be_reached_all_is_reached() -> None:
    assert judged(people=5, suggestions=1).best == 100.0
