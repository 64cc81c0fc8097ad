"""The choice of pairs, against every choice there is, and on graphs that are hard."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings

from tests.meetup.matching.graphs import Graph, brute, graphs, served


@given(graph=graphs())
@settings(max_examples=150, deadline=None)
def test_nobody_is_left_out_and_the_worst_off_come_first(graph: Graph) -> None:
    found, best = graph.match(), brute(graph)
    served_ = served(graph, found.pairs)
    degrees = Counter(one for pair in found.pairs for one in pair)
    assert all(count <= graph.room[one] for one, count in degrees.items())
    assert len({*found.pairs}) == len(found.pairs)
    assert len(served_) == best.covered
    assert found.lost <= sum(room > 0 for room in graph.room) - best.covered
    assert found.threshold == pytest.approx(best.least)
    assert min(served_.values(), default=0.0) >= best.least - 1e-9


@given(graph=graphs())
@settings(max_examples=100, deadline=None)
def test_the_total_is_below_the_bound_and_as_much_as_can_be(graph: Graph) -> None:
    found, best = graph.match(), brute(graph)
    total = sum(graph.worth[pair] for pair in found.pairs)
    assert total <= found.bound + 1e-6
    assert found.kept <= found.bound + 1e-6
    assert best.total <= found.bound + 1e-6
    if best.covered == sum(room > 0 for room in graph.room):  # else it matters who is left out
        assert total == pytest.approx(best.total)


@given(graph=graphs(most=7, room=1))
@settings(max_examples=100, deadline=None)
def test_with_room_for_one_it_is_a_largest_matching(graph: Graph) -> None:
    assert 2 * len(graph.match().pairs) == brute(graph).covered


def test_a_blossom_is_no_obstacle() -> None:
    """A ring of five with a tail at each of two people: whoever goes round it the wrong way finds no partner."""
    worth = dict.fromkeys([(0, 1), (1, 2), (2, 3), (3, 4), (0, 4), (0, 5), (2, 6), (6, 7)], 0.5)
    assert len(Graph([1] * 8, worth).match().pairs) == 4


def test_a_long_way_of_swaps_is_found() -> None:
    """The good pairs are in the middle; all but the ends would be served by them, and nobody by the others."""
    count = 60
    worth = {(one, one + 1): 0.9 if one % 2 else 0.1 for one in range(count - 1)}
    found = Graph([1] * count, worth).match()
    assert sorted(found.pairs) == [(one, one + 1) for one in range(0, count, 2)]
    assert found.threshold == pytest.approx(0.1)


def test_what_cannot_be_helped_is_proven_and_not_tried_for_long() -> None:
    star = Graph([2, *[1] * 50], {(0, one): one / 100 for one in range(1, 51)})
    found = star.match()
    assert sorted(found.pairs) == [(0, 49), (0, 50)]
    assert found.lost == 48


def test_three_rings_of_three_leave_one_of_each() -> None:
    rings = {(3 * ring + a, 3 * ring + b): 0.5 for ring in range(3) for a, b in ((0, 1), (1, 2), (0, 2))}
    found = Graph([1] * 9, rings).match()
    assert len(found.pairs) == 3
    assert found.lost == 3
    assert len({one // 3 for pair in found.pairs for one in pair}) == 3
