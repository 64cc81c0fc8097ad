"""What nobody listens to is not told; whoever has not said what they listen to is told everything."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from server.cluster.listeners import Listeners

WORKERS, STREAMS = ["a", "b", "c"], ["s", "t", "u"]
hearing = st.tuples(st.sampled_from(WORKERS), st.sets(st.sampled_from(STREAMS)), st.booleans())
meeting = st.frozensets(st.sampled_from(WORKERS))


def test_a_worker_that_has_said_nothing_is_told_everything() -> None:
    known = Listeners()
    assert not known.wanted("s")
    known.meet(frozenset("a"))
    assert known.wanted("s")
    known.hear("a", ["t"], whole=False)
    assert known.wanted("s"), "that may not have been all"
    known.hear("a", ["t"], whole=True)
    assert (known.wanted("s"), known.wanted("t")) == (False, True)
    known.meet(frozenset("ab"))
    assert known.wanted("s")


@given(st.lists(hearing | meeting))
def test_whoever_listens_is_told(steps: list[tuple[str, set[str], bool] | frozenset[str]]) -> None:
    """Against the obvious: a dictionary of what each living worker has said."""
    known, said, whole_said, living = Listeners(), dict[str, set[str]](), set[str](), frozenset[str]()
    for step in steps:
        if isinstance(step, frozenset):
            living = step
            known.meet(living)
            said = {worker: each for worker, each in said.items() if worker in living}
            whole_said &= living
        else:
            worker, streams, whole = step
            known.hear(worker, streams, whole=whole)
            said[worker] = streams if whole else said.get(worker, set()) | streams
            whole_said |= {worker} if whole else set()
        for stream in STREAMS:
            listened = any(stream in each for each in said.values())
            assert known.wanted(stream) or not listened
            assert known.wanted(stream) == bool(listened or living - whole_said)
