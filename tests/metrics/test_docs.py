"""What ``docs/measures.md`` says is so: every measure is in it, and its log by hand gives the figures it works out."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

from server.log.records import Recorded
from server.metrics.measures import MEASURES
from server.metrics.ties import WEIGHTS
from tests.metrics.test_measure import agree

TEXT = (Path(__file__).parents[2] / "docs" / "measures.md").read_text(encoding="utf-8")
MEETUP = "mtinytinytinytin"
DAY = 86_400_000
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
    weights = {(tie.one, tie.other): tie.weight for tie in facts.ties}
    assert weights == pytest.approx({("ann", "bea"): 5.1, ("ann", "cid"): 0.8, ("bea", "cid"): 0.8})


def test_weights_are_as_written() -> None:
    words = TEXT.partition("**Weight** of a tie:")[2].partition(".\n")[0]
    numbers = [float(each) for each in re.findall(r"(\d+(?:\.\d+)?) for", words)]
    assert numbers == [WEIGHTS[kind] for kind in ("minutes", "reactions", "replies", "same", "gifts")]
