"""What the documents say is so: every measure is in them with what it is unless changed, and what they work out by hand
is what we compute.
"""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

from server.log.records import Recorded
from server.metrics.measures import MEASURES
from server.metrics.series import series
from server.metrics.ties import WEIGHTS
from server.metrics.yardstick import Levels, Yardstick
from tests.metrics.histories import APRIL
from tests.metrics.test_measure import agree
from tests.metrics.test_series import three

DOCS = Path(__file__).parents[2] / "docs"
TEXT = (DOCS / "measures.md").read_text(encoding="utf-8")
SERIES = (DOCS / "measures-series.md").read_text(encoding="utf-8")
MEETUP = "mtinytinytinytin"
DAY = 86_400_000
KIND = re.compile(r"`(\w+)` (\d)")
LINE = re.compile(r"(?:(\d+)\+)?(\d\d):(\d\d) (\S+) (\S+) (\{.*\})")


def log() -> list[Recorded]:
    """Read the log that is written out."""
    lines = TEXT.partition("```log\n")[2].partition("```")[0].replace("M", MEETUP).splitlines()
    seqs: Counter[str] = Counter()
    found = []
    for line in lines:
        known = LINE.fullmatch(line)
        assert known, line
        days, minutes, seconds, stream, by, data = known.groups()
        at = int(days or 0) * DAY + (int(minutes) * 60 + int(seconds)) * 1000
        person, _, number = by.partition(":")
        person = person.strip("-") if person == "-" else person
        seqs[stream] += 1
        command = f"{person}:{number}" if number else ""
        found.append(Recorded(stream, seqs[stream], at, person, "attendee", command, 1, data.encode()))
    return found


def by_hand() -> dict[str, tuple[float, int]]:
    """Measure -> value, n, as worked out."""
    table = TEXT.partition("## By hand")[2]
    rows = re.findall(r"^\| `(\w+)` \| ([\d./]+) \| (\d+) \|", table, re.MULTILINE)
    return {name: (float(Fraction(*map(Fraction, value.split("/")))), int(n)) for name, value, n in rows}


def test_every_measure_is_defined() -> None:
    defined = re.findall(r"^\| (`[^|]+`) \|", TEXT.partition("## By hand")[0], re.MULTILINE)
    assert [name for cell in defined for name in re.findall(r"`(\w+)`", cell)] == [one.id for one in MEASURES]


def test_the_log_by_hand() -> None:
    facts = agree(log(), MEETUP)
    worked = by_hand()
    assert [figure.measure for figure in facts.figures] == list(worked)
    for figure in facts.figures:
        value, n = worked[figure.measure]
        assert figure.value == pytest.approx(value), figure
        assert figure.n == n, figure
    told = {name: int(times) for name, times in KIND.findall(TEXT.partition("By kind there were")[2])}
    assert {one.act: one.times for one in facts.kinds} == told
    assert [one.per_hour for one in facts.kinds] == pytest.approx([one.times * 60 / 56.5 for one in facts.kinds])
    weights = {(tie.one, tie.other): tie.weight for tie in facts.ties}
    assert weights == pytest.approx({("ann", "bea"): 5.1, ("ann", "cid"): 0.8, ("bea", "cid"): 0.8})


def test_weights_are_as_written() -> None:
    words = TEXT.partition("**Weight** of a tie:")[2].partition(".\n")[0]
    numbers = [float(each) for each in re.findall(r"(\d+(?:\.\d+)?) for", words)]
    assert numbers == [WEIGHTS[kind] for kind in ("minutes", "reactions", "replies", "same", "gifts")]


def test_levels_are_those_unless_changed() -> None:
    usual = Levels()
    told = re.search(r"^\| (\|.*) \|\n\|[-|]+\n\| points, unless changed \| (.*) \|$", SERIES, re.MULTILINE)
    assert told
    names, points = ([cell.strip() for cell in row.strip("|").split("|")] for row in told.groups())
    expected = [*usual.acts.items(), ("an hour", usual.hour), ("a meetup", usual.meetup)]
    assert list(zip(names, map(float, points), strict=True)) == expected
    bounds = re.findall(r"from (\d+)(?: points on)? \*(?:Participating|Contributing|Leading)\*", SERIES)
    assert tuple(map(float, bounds)) == usual.bounds
    assert f"those of the last {usual.days} days" in SERIES


def test_the_series_by_hand() -> None:
    """Its cohorts and shares are in ``test_series.py``; here is what hangs on what is usual."""
    members = {each.person: each for each in series(three(), Yardstick(), APRIL + 140 * DAY).members}
    for who, points, level in (("ann", 18, "participating"), ("ben", 8, "participating"), ("dov", 1 / 12, "exploring")):
        assert members[who].points == pytest.approx(points, abs=1e-6)
        assert members[who].level == level
    first, second = (meetup.end for meetup in three()[:2])
    assert (members["ann"].moves[-1].at, members["ben"].moves[-1].at) == (first, second)
    assert not members["dov"].attended
