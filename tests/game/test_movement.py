from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pytest

from game.rules.movement import routes
from tests.game import packs


def ways(start: str, steps: int, goal: str = "", met: Mapping[str, int] | None = None) -> list[str]:
    return list(routes(packs.book(), start, steps, goal, met or {}))


def test_exact_steps_without_turning_back() -> None:
    assert ways("s", 1) == ["t1"]
    assert ways("s", 2) == ["t1 b", "t1 e"]
    assert ways("t1", 2) == ["b g2", "e g1", "e n"]


def test_one_route_for_a_destination_the_first_in_order() -> None:
    """Round the loop both ways: five steps from t1 lead back to t1."""
    assert [way for way in ways("t1", 5) if way.endswith(" t1")] == ["b g2 n e t1"]


def test_the_goal_stops_whoever_comes_through() -> None:
    assert "t1 e g1" in ways("s", 5, goal="g1")
    assert not any("g1 d" in way for way in ways("s", 5, goal="g1"))


def test_a_dead_end_stops_only_without_another_way() -> None:
    assert ways("k", 3) == ["c d g1"]
    assert ways("u", 2) == ["k c"]
    assert ways("z", 1) == ["u"]
    lone = packs.book().__class__(packs.tiny())
    lone.onward = {("z", ""): ("u",), ("u", "z"): (), ("u", ""): ("z",), ("z", "u"): ()}
    assert list(routes(lone, "z", 3, "", {})) == ["u"]


def test_whom_one_meets_makes_another_route() -> None:
    """Two ways round to the same place: past the player at b, or past nobody."""
    assert [way for way in ways("t1", 5, met={"b": 2}) if way.endswith(" t1")] == ["b g2 n e t1"]
    both = [way for way in ways("t1", 5, met={"b": 2, "e": 1}) if way.endswith(" t1")]
    assert both == ["b g2 n e t1", "e n g2 b t1"]


@pytest.mark.parametrize("pack", packs.SHIPPED)
def test_every_roll_leads_somewhere(pack: str) -> None:
    book = packs.book(pack)
    for station in book.stations:
        for steps in range(1, 13):
            found = routes(book, station, steps, book.goals[0], {})
            assert found
            for way in found:
                path = [station, *way.split(" ")]
                assert all(there in book.neighbours[here] for here, there in pairwise(path))
                assert all(before != after for before, after in zip(path, path[2:], strict=False))
                assert len(path) == steps + 1 or path[-1] == book.goals[0]
