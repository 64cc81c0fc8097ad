"""The board as a graph."""

from __future__ import annotations

from game.pack.graph import distances, longest_walks, neighbours, stops
from game.pack.schema import Line

NAME = {"en": "Line"}
SPUR = Line(id="spur", name=NAME, ability="taste", path=("a", "@5,5", "b", "c"))
RING = Line(id="ring", name=NAME, ability="taste", path=("c", "d", "e"), loop=True)


def test_bends_are_no_stops() -> None:
    assert stops(SPUR) == ("a", "b", "c")


def test_a_loop_comes_back() -> None:
    assert stops(RING) == ("c", "d", "e", "c")


def test_neighbours_go_both_ways() -> None:
    assert neighbours([SPUR, RING]) == {
        "a": ("b",), "b": ("a", "c"), "c": ("b", "d", "e"), "d": ("c", "e"), "e": ("d", "c"),
    }  # fmt: skip


def test_distances() -> None:
    assert distances(neighbours([SPUR, RING]), "a") == {"a": 0, "b": 1, "c": 2, "d": 3, "e": 3}


def test_walks_end_where_a_line_ends() -> None:
    assert dict(longest_walks(neighbours([SPUR]), 6)) == {"a": 2, "b": 1, "c": 2}


def test_walks_go_on_where_there_is_a_ring() -> None:
    assert set(dict(longest_walks(neighbours([SPUR, RING]), 6)).values()) == {6}
