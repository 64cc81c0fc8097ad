"""The tables behind the pictures: everything that a picture shows, in rows that can be read, heard and printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from server.metrics.facts import Act, MeetupFacts, StepFacts
from server.metrics.figure import Figure
from server.metrics.intervals import wilson
from server.pages.figures import Say, is_private, numeral
from server.pages.figures import percent as in_percent
from server.pages.picture_rows import (
    ActColumn,
    GroupRow,
    KindRow,
    LaneRow,
    MarkRow,
    PersonRow,
    StageRow,
    StepRow,
    Tables,
)
from server.pages.pictures import Lane, Pictures, step_name

ACTS: tuple[Act, ...] = ("play", "tell", "react", "chat", "note", "answer", "vote", "rate")
STAGES = ("taking", "suggested", "mutual", "first", "said_met", "rated")
"""Of the funnel, each with its measure."""


def tables(facts: MeetupFacts, drawn: Pictures, say: Say) -> Tables:
    """Return all of them."""
    return Tables(
        steps=[
            step_row(step, number, say, going=drawn.steps[number - 1].going)
            for number, step in enumerate(facts.steps, 1)
        ],
        acts=act_columns(facts.steps),
        kinds=kind_rows(facts),
        lanes=lane_rows(facts, drawn.lanes),
        groups=group_rows(drawn),
        people=person_rows(drawn) if drawn.names else [],
        funnel=funnel(facts),
        marks=mark_rows(facts),
    )


# --- steps --------------------------------------------------------------------------------------------------------


def step_row(step: StepFacts, number: int, say: Say, *, going: bool) -> StepRow:
    low, high = wilson(min(step.active, step.there), step.there)
    return StepRow(
        number=number,
        name=step_name(step, say),
        kind=step.kind,
        start=step.start,
        end=step.end,
        going=going,
        began=step.began_with,
        stayed=step.stayed,
        kept=percent(step.stayed, step.began_with),
        there=step.there,
        active=step.active,
        share=percent(step.active, step.there),
        low=round(low * 100),
        high=round(high * 100),
        acts=[step.acts.get(kind, 0) for kind in ACTS],
    )


def percent(part: int, whole: int) -> int | None:
    return int(numeral(part / whole, "share").replace(",", "")) if whole else None


def act_columns(steps: Sequence[StepFacts]) -> list[ActColumn]:
    """Return the kinds of acts that there were."""
    most = max((count for step in steps for count in step.acts.values()), default=0) or 1
    found = [(kind, [step.acts.get(kind, 0) for step in steps]) for kind in ACTS]
    return [
        ActColumn(kind, ACTS.index(kind), sum(each), [round(100 * n / most) for n in each])
        for kind, each in found
        if any(each)
    ]


def kind_rows(facts: MeetupFacts) -> list[KindRow]:
    """Return acts per attended hour, kind by kind."""
    return [
        KindRow(each.act, each.times, numeral(each.per_hour, "per_hour"), between(each.low, each.high))
        for each in facts.kinds
    ]


def between(low: float | None, high: float | None) -> str:
    return "" if low is None or high is None else f"{numeral(low, 'per_hour')}–{numeral(high, 'per_hour')}"


# --- rooms --------------------------------------------------------------------------------------------------------


def lane_rows(facts: MeetupFacts, lanes: Sequence[Lane]) -> list[LaneRow]:
    balance = {room.room: room.balance for room in facts.rooms}
    return [
        LaneRow(
            name=lane.name,
            room=stay.room,
            start=stay.start,
            end=stay.end,
            people=stay.people,
            acts=sum(stay.heat),
            lively=stay.start + 60_000 * (stay.heat.index(max(stay.heat)) if stay.heat else 0),
            most=max(stay.heat, default=0),
            balance="" if (found := balance.get(stay.room)) is None else numeral(found, "index"),
        )
        for lane in lanes
        for stay in lane.stays
    ]


# --- the graph ----------------------------------------------------------------------------------------------------


def group_rows(drawn: Pictures) -> list[GroupRow]:
    size = Counter(face.cluster for face in drawn.faces)
    within, outside = Counter[int](), Counter[int]()
    for one, other, *_ in drawn.ties:
        here, there = drawn.faces[one].cluster, drawn.faces[other].cluster
        (within if here == there else outside)[here] += 1
        outside[there] += here != there
    return [
        GroupRow(
            letter=letters(group),
            people=size[group],
            within=within[group],
            outside=outside[group],
            names=sorted(face.name for face in drawn.faces if face.cluster == group) if drawn.names else [],
        )
        for group in sorted(size)
        if group >= 0
    ]


def letters(at: int) -> str:
    """A, B ... Z, AA, AB ...; as in ``static/measures/ties.js``.

    >>> letters(0), letters(25), letters(26), letters(-1)
    ('A', 'Z', 'AA', '')
    """
    if at < 0:
        return ""
    return chr(65 + at) if at < 26 else letters(at // 26 - 1) + letters(at % 26)


def person_rows(drawn: Pictures) -> list[PersonRow]:
    """Return everybody by name: no order that could be taken for a rank."""
    near: dict[int, list[tuple[float, str]]] = {}
    for tie in drawn.ties:
        near.setdefault(tie[0], []).append((-tie[7], drawn.faces[tie[1]].name))
        near.setdefault(tie[1], []).append((-tie[7], drawn.faces[tie[0]].name))
    rows = [
        PersonRow(
            face.name,
            face.person,
            letters(face.cluster),
            len(near.get(at, [])),
            [n for _, n in sorted(near.get(at, []))[:3]],
            in_percent(face.connector) if face.connector else "",
        )
        for at, face in enumerate(drawn.faces)
    ]
    return sorted(rows, key=lambda row: (row.name, row.person))


# --- the funnel, and moments --------------------------------------------------------------------------------------


def funnel(facts: MeetupFacts) -> list[StageRow]:
    """Return how many went how far in the lounge. What people said on their own is not told of fewer than five."""
    figures = {figure.measure: figure for figure in facts.figures}
    takers = max((figures[stage].n for stage in STAGES[1:] if stage in figures), default=0)
    if not takers:
        return []
    reached = [stage_row(figures[stage]) for stage in STAGES[1:] if stage in figures]
    return [StageRow(STAGES[0], takers, 100), *reached]


def stage_row(figure: Figure) -> StageRow:
    count = 0 if figure.value is None else round(figure.value * figure.n)
    if figure.value is None or is_private(figure):
        return StageRow(figure.measure, None, None)
    return StageRow(figure.measure, count, percent(count, figure.n))


def mark_rows(facts: MeetupFacts) -> list[MarkRow]:
    """Return how often what happened, and the first of each to go to."""
    rows = []
    for kind in dict.fromkeys(mark.kind for mark in sorted(facts.marks, key=lambda mark: mark.at)):
        found = sorted((mark for mark in facts.marks if mark.kind == kind), key=lambda mark: mark.at)
        if kind not in {"step", "peak", "match"}:
            rows.append(MarkRow(kind, len(found), found[0].at, found[0].room, found[-1].at, found[-1].room))
    return rows
