"""From what was measured, as far as it may be shared, to what other programs are told of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final

from server.measuring.measuring import Reading
from server.metrics.facts import VERSION, MeetupFacts
from server.metrics.figure import Figure
from server.metrics.measures import BY_ID
from server.metrics.series_facts import Row, SeriesFacts
from server.pages import api_types as told
from server.pages.site import lang, site
from server.pages.when import moment


def figures(found: Iterable[Figure]) -> list[told.ApiFigure]:
    return [figure(each) for each in found if each.measure in BY_ID]


def figure(one: Figure) -> told.ApiFigure:
    measure = BY_ID[one.measure]
    return told.ApiFigure(
        measure=one.measure,
        name=site().texts.text(lang(), f"measure-{one.measure}"),
        step=measure.step,
        unit=measure.unit,
        over=measure.over,
        value=one.value,
        n=one.n,
        low=one.low,
        high=one.high,
        trouble=one.trouble,
    )


def meetup_figures(reading: Reading) -> told.MeetupFigures:
    facts = reading.facts
    return told.MeetupFigures(
        meetup=facts.meetup,
        title=facts.title,
        starts=moment(facts.starts, facts.zone),
        as_of=moment(reading.at, facts.zone),
        formulas=VERSION,
        figures=figures(facts.figures),
    )


def steps(reading: Reading) -> told.StepTable:
    at = clock(reading.facts)
    rows = [
        told.StepRow(
            step=each.id,
            kind=each.kind,
            title=each.title,
            start=at(each.start),
            end=at(each.end),
            there=each.there,
            began_with=each.began_with,
            stayed=each.stayed,
            active=each.active,
        )
        for each in reading.facts.steps
    ]
    return told.StepTable(reading.facts.meetup, at(reading.at), rows)


def rooms(reading: Reading) -> told.RoomTable:
    at = clock(reading.facts)
    rows = [
        told.RoomRow(
            room=each.room,
            number=each.number,
            kind=each.kind,
            name=each.name,
            start=at(each.start),
            end=at(each.end),
            people=each.people,
            balance=each.balance,
            airtime=each.airtime,
        )
        for each in reading.facts.rooms
    ]
    return told.RoomTable(reading.facts.meetup, at(reading.at), rows)


def concurrency(reading: Reading) -> told.ConcurrencyTable:
    at = clock(reading.facts)
    rows = [told.ConcurrencyRow(at(when), people) for when, people in reading.facts.concurrency]
    return told.ConcurrencyTable(reading.facts.meetup, at(reading.at), rows)


def acts(reading: Reading) -> told.ActTable:
    rows = [told.ActRow(one.act, one.times, one.per_hour, one.low, one.high) for one in reading.facts.kinds]
    return told.ActTable(reading.facts.meetup, clock(reading.facts)(reading.at), rows)


TABLES: Final = {"steps": steps, "rooms": rooms, "concurrency": concurrency, "acts": acts}


def clock(facts: MeetupFacts) -> Callable[[int], datetime]:
    return lambda at: moment(at, facts.zone)


def series_figures(id: str, title: str, facts: SeriesFacts) -> told.SeriesFigures:
    return told.SeriesFigures(
        series=id,
        title=title,
        as_of=moment(facts.now, facts.zone),
        formulas=VERSION,
        figures=figures(facts.figures),
        meetups=[series_row(row) for row in facts.rows],
    )


def series_row(row: Row) -> told.SeriesRow:
    return told.SeriesRow(row.meetup, row.title, moment(row.starts, row.zone), figures(row.figures))


def cohorts(id: str, title: str, facts: SeriesFacts) -> told.Cohorts:
    rows = []
    for each in facts.cohorts:
        first = facts.rows[each.first]
        starts = moment(first.starts, first.zone)
        rows.append(told.CohortRow(first.meetup, first.title, starts, each.people, list(each.came)))
    return told.Cohorts(id, title, moment(facts.now, facts.zone), rows)
