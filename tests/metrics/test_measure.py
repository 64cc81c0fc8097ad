"""Measures of a meetup, fast against slow."""

from __future__ import annotations

import pytest

from server.generate.meetup import generate, whole
from server.log.records import Recorded
from server.metrics.facts import MeetupFacts
from server.metrics.measure import measure
from server.metrics.measures import MEASURES
from server.metrics.yardstick import Yardstick
from tests.metrics.slow import MINUTE, Slow


def agree(records: list[Recorded], meetup: str, least: int = 10, meeting: int = 3) -> MeetupFacts:
    """Measure a meetup both ways; everything has to be the same."""
    fast = measure(records, meetup, Yardstick(least=least, meeting=meeting))
    slow = Slow(records, meetup, least, meeting)
    figures = slow.figures()
    assert [one.measure for one in fast.figures] == [one.id for one in MEASURES if one.scope == "meetup"]
    for figure in fast.figures:
        value, n = figures[figure.measure]
        assert figure.n == n, figure
        assert figure.value == pytest.approx(value), figure
        assert (figure.value is None) == (figure.trouble == "none"), figure
        if figure.low is not None and figure.high is not None and figure.value is not None:
            assert figure.low - 1e-9 <= figure.value <= figure.high + 1e-9, figure
    same_people(fast, slow)
    same_kinds(fast, slow)
    same_rooms(fast, slow)
    assert {(tie.one, tie.other): tie.weight for tie in fast.ties} == pytest.approx(slow.ties(), abs=2e-4)
    return fast


def same_people(fast: MeetupFacts, slow: Slow) -> None:
    assert {one.person for one in fast.people} == set(slow.people)
    connectors = slow.connectors() if len(fast.ties) < 400 else None
    for one in fast.people:
        who = one.person
        assert one.dwell == slow.dwell[who]
        assert one.acts == slow.acts_of(who)
        assert (one.told, one.words, one.met) == (slow.acts_of(who)["tell"], slow.words[who], slow.met(who))
        assert one.airtime == (sum(s for (_, w), s in slow.aired.items() if w == who) if slow.agrees(who) else None)
        assert dict(one.messages) == slow.written.get(who, {})
        assert (one.mutual, one.helped) == (len(slow.found(who)), slow.helped(who))
        assert one.attended == (who in slow.attendees)
        assert one.stars == slow.stars().get(who, 0)
        if connectors is not None:
            assert one.connector == pytest.approx(connectors.get(who, 0.0), abs=1e-6)
        assert all(0 <= axis <= 1 for axis in one.place)


def same_kinds(fast: MeetupFacts, slow: Slow) -> None:
    """Acts by kind are those of attendees, by the hours they were there; all kinds make up the figure."""
    known = slow.kinds()
    assert {one.act: one.times for one in fast.kinds} == {kind: times for kind, (times, _) in known.items()}
    assert {one.act: one.per_hour for one in fast.kinds} == pytest.approx({k: rate for k, (_, rate) in known.items()})
    acts = next(one for one in fast.figures if one.measure == "acts")
    assert sum(one.per_hour for one in fast.kinds) == pytest.approx(acts.value or 0)


def same_rooms(fast: MeetupFacts, slow: Slow) -> None:
    spent = slow.time_in()
    for room in fast.rooms:
        assert room.people == len(spent.get(room.room, ()))
        acts = [at for at, _, _, place in slow.acts if place == room.room and room.start <= at < room.end]
        heat = {minute: count for minute, count in enumerate(room.heat) if count}
        minutes = [(at - room.start) // MINUTE for at in acts]
        assert heat == {minute: minutes.count(minute) for minute in minutes}
    for step, known in zip(fast.steps, slow.steps, strict=True):
        assert (step.start, step.end, step.kind) == (known["start"], known["end"], known["kind"])
        assert step.began_with == len(slow.there(step.start))
        kinds = [kind for at, _, kind, _ in slow.acts if step.start <= at < step.end]
        assert step.acts == {kind: kinds.count(kind) for kind in kinds}


@pytest.mark.parametrize(("seed", "people", "minutes"), [("bell", 18, 40), ("cup", 7, 25)])
def test_generated(seed: str, people: int, minutes: int) -> None:
    records = whole(generate(seed, people, minutes))
    meetup = next(one.stream for one in records if one.stream.startswith("meetup/")).partition("/")[2]
    fast = agree(records, meetup)
    assert fast.steps
    assert fast.ties
    assert measure(reversed_streams(records), meetup) == measure(records, meetup)


def reversed_streams(records: list[Recorded]) -> list[Recorded]:
    """Return the same streams in another order."""
    return sorted(sorted(records, key=lambda one: one.seq), key=lambda one: one.stream, reverse=True)
