"""Measures as lines of a terminal: names, values, n and intervals, in columns that are straight in both languages."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence

from server.metrics.facts import MeetupFacts
from server.metrics.series_facts import LEVELS, SeriesFacts
from server.pages.figures import chain
from server.quarters import local, place_of

Say = Callable[..., str]
COMPARED = ("came", "attended", "attendance", "participation", "met", "repeat", "satisfaction")
"""Measures of the comparison's columns: more would not fit on a line."""


def lines(facts: MeetupFacts, say: Say) -> Iterator[str]:
    """Yield the figures of a meetup, step by step."""
    yield f"{facts.title}  {day(facts.starts or facts.start, facts.zone)}  {facts.meetup}"
    for step, figures in chain(facts.figures, say):
        yield ""
        yield say(f"measures-step-{step}")
        for one in figures:
            value = one.trouble or f"{one.number} {one.unit}"
            yield "  ".join((pad("  " + one.name, 36), pad(value, 20), pad(one.n, 42), one.interval)).rstrip()


def series_lines(facts: SeriesFacts, say: Say) -> Iterator[str]:
    """Yield the comparison, the cohorts and the quarters of a series."""
    yield say("metrics-comparison")
    yield from table(["", *(say(f"measure-{measure}") for measure in COMPARED)], comparison(facts, say))
    yield ""
    yield say("metrics-cohorts")
    rows = [
        [facts.rows[cohort.first].title, shown(cohort.people), *map(shown, cohort.came)] for cohort in facts.cohorts
    ]
    yield from table([], rows)
    yield ""
    yield say("metrics-quarters")
    names = [say(f"level-name-{level}") for level in LEVELS if level]
    yield from table(["", *names, say("measure-advocates")], quarters(facts))


def comparison(facts: SeriesFacts, say: Say) -> list[list[str]]:
    rows = []
    for row in facts.rows:
        known = {one.measure: one for _, group in chain(row.figures, say) for one in group}
        cells = [f"{known[name].number} {known[name].unit}" if name in known else "" for name in COMPARED]
        rows.append([f"{row.title} {day(row.starts, row.zone)[:10]}", *cells])
    return rows


def quarters(facts: SeriesFacts) -> list[list[str]]:
    return [
        [quarter.name, *(shown(quarter.levels.get(level, 0)) for level in LEVELS if level), shown(quarter.advocates)]
        for quarter in facts.quarters
    ]


def shown(count: int | None) -> str:
    return "–" if count is None else str(count)


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield rows with straight columns."""
    every = [list(header), *map(list, rows)] if header else list(map(list, rows))
    columns = max(map(len, every), default=0)
    widths = [max((width(row[place]) for row in every if place < len(row)), default=0) for place in range(columns)]
    for row in every:
        yield "  ".join(pad(cell, size) for cell, size in zip(row, widths, strict=False)).rstrip()


def day(at: int, zone: str) -> str:
    """Return a moment as people write it down, in a time zone; in that of the world where there is no such zone."""
    return local(at, place_of(zone)).strftime("%Y-%m-%d %H:%M")


def pad(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes: wide characters take two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
