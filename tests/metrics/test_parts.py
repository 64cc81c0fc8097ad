"""The small parts that measures are made of."""

from __future__ import annotations

import subprocess
import sys
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.metrics.concentration import gini, half
from server.metrics.facts import Span, TieFacts
from server.metrics.graph import nodes
from server.metrics.held import Stay
from server.metrics.layout import layout
from server.metrics.meetings import AT_ONCE, meetings, parts
from server.metrics.presence import concurrency, is_present, length, union

SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda one: Stay("r", one[0], sum(one))), max_size=8
)


@given(SPANS)
def test_union_is_that_of_sets(stays: list[Stay]) -> None:
    spans = union(stays)
    moments = {at for stay in stays for at in range(stay.start, stay.end)}
    assert {at for span in spans for at in range(span.start, span.end)} == moments
    assert length(spans) == len(moments)
    assert all(one.end < other.start for one, other in pairwise(spans))
    assert {at for at in range(-1, 45) if is_present(spans, at)} == moments


@given(st.lists(SPANS, max_size=4))
def test_concurrency_counts_heads(people: list[list[Stay]]) -> None:
    unions = [union(stays) for stays in people]
    levels = concurrency(unions)
    for at in range(-1, 45):
        now = next((count for since, count in reversed(levels) if since <= at), 0)
        assert now == sum(is_present(spans, at) for spans in unions)


def test_gini() -> None:
    assert gini([]) is None
    assert gini([3]) is None
    assert gini([0, 0]) is None
    assert gini([2, 2, 2]) == 0
    assert gini([0, 0, 5]) == 1
    assert gini([0, 1, 2]) == pytest.approx(2 / 3)


def test_half() -> None:
    assert half([]) == 0
    assert half([0, 0]) == 0
    assert half([5, 3, 2]) == 1
    assert half([4, 3, 3]) == 2
    assert half([1] * 10) == 5


def test_meetings_room_by_room() -> None:
    """A room in which more pairs stay than are compared at once does not change what others meet."""
    people = {f"p{number}": [Stay("big", 0, 10), Stay(f"r{number % 2}", 20, 30 + number)] for number in range(4)}
    found = {(met.one, met.other): (met.together, met.rooms) for met in meetings(people, 5)}  # type: ignore[arg-type]
    assert found[("p0", "p1")] == (10, 1)
    assert found[("p0", "p2")] == (20, 2)
    assert len(found) == 6


def test_rooms_are_compared_in_parts() -> None:
    import polars as pl

    size = int(AT_ONCE**0.5) + 1
    rows = [(number, room, 0, 1) for room in ("a", "b", "c") for number in range(size if room == "b" else 2)]
    frame = pl.DataFrame(rows, schema=["one", "room", "start", "end"], orient="row")
    assert sorted(sorted(part["room"].unique()) for part in parts(frame)) == [["a", "c"], ["b"]]


# --- the graph --------------------------------------------------------------------------------------------------------


def ties(*pairs: str) -> list[TieFacts]:
    return [TieFacts(pair[0], pair[1], weight=1.0) for pair in pairs]


def test_graph() -> None:
    found = nodes("abcdefg", ties("ab", "ac", "bc", "cd", "de", "df", "ef"))
    assert [found[who].cluster for who in "abcdefg"] == [0, 0, 0, 1, 1, 1, -1]
    assert found["c"].connector == found["d"].connector == pytest.approx(6 / 15)
    assert {found[who].connector for who in "abefg"} == {0}
    assert all(0 <= axis <= 1 for one in found.values() for axis in one.place)
    assert len({one.place for one in found.values()}) == 7


@pytest.mark.parametrize("people", ["", "a", "ab"])
def test_graph_of_few(people: str) -> None:
    assert [(one.connector, one.cluster) for one in nodes(people, []).values()] == [(0.0, -1)] * len(people)


def test_layout_has_no_chance() -> None:
    """Two cliques come to lie apart, and the same wherever they are laid."""
    edges = [(one, other, 1.0) for group in (range(5), range(5, 10)) for one, other in combinations(group, 2)]
    places = layout([0] * 5 + [1] * 5, edges)
    assert places == layout([0] * 5 + [1] * 5, edges)
    code = f"from server.metrics.layout import layout; print(layout({[0] * 5 + [1] * 5}, {edges}))"
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert other.stdout.strip() == str(places)
    inside = [distance(places[one], places[two]) for one, two, _ in edges]
    across = [distance(places[one], places[two]) for one in range(5) for two in range(5, 10)]
    assert max(inside) < min(across)


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return float((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2)


def test_servers_do_not_load_it() -> None:
    """Whoever imports the entrance has loaded neither columns nor graphs."""
    code = "import sys, server.metrics.measure; print(sorted({'polars', 'igraph', 'numpy'} & set(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"


def test_spans_touch() -> None:
    assert union([Stay("a", 0, 5), Stay("b", 5, 9)]) == (Span(0, 9),)
