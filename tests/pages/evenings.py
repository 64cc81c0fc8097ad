"""What a meetup's log might come down to, made up: for pages of measures, which do not ask where it comes from."""

from __future__ import annotations

import random
from math import cos, sin
from typing import Any, Literal

from server.metrics.facts import Act, Comment, Mark, MeetupFacts, PersonFacts, RoomFacts, Span, StepFacts, TieFacts
from server.metrics.figure import Figure
from server.metrics.kinds import kinds
from server.metrics.measures import MEASURES

MINUTE = 60_000
START = 1_800_000_000_000
STEPS = (("welcome", 10), ("table", 45), ("breakout", 25), ("finale", 10))
ACTS: tuple[Act, ...] = ("play", "tell", "react", "chat", "note", "answer", "vote", "rate")
COMPANIES = ("青空商事", "Kitakaze", "みなと工業", "")
LEVELS = ("first", "practitioner", "veteran")


def evening(people: int = 24, *, meetup: str = "m", rated: bool = True, lounge: bool = True) -> MeetupFacts:
    """An evening of so many people at tables of five, then small groups; the same each time."""
    chance = random.Random(people)
    there = tuple(person(number, chance, rated=rated) for number in range(people))
    end = START + sum(minutes for _, minutes in STEPS) * MINUTE
    return MeetupFacts(
        meetup=meetup,
        title="CSの夕べ",
        starts=START,
        zone="Asia/Tokyo",
        start=START - 10 * MINUTE,
        end=end,
        least=10 * MINUTE,
        events=people * 400,
        steps=steps(there, chance),
        people=there,
        rooms=rooms(people, chance, end),
        ties=ties(there, chance),
        concurrency=concurrency(there),
        kinds=kinds(there),
        marks=marks(people),
        comments=(Comment(5, "話しやすかったです"), Comment(3, "Too <b>short</b>")) if rated and people else (),
        figures=figures(there, rated=rated, lounge=lounge),
    )


def person(number: int, chance: random.Random, *, rated: bool) -> PersonFacts:
    came = START + chance.randint(-8, 6) * MINUTE
    gone = START + (90 if chance.random() < 0.8 else chance.randint(20, 80)) * MINUTE
    acts: dict[Act, int] = {kind: chance.randint(0, 12) for kind in ACTS} if chance.random() < 0.9 else {}
    return PersonFacts(
        person=f"p{number}",
        company=chance.choice(COMPANIES),
        level=chance.choice(LEVELS),
        registered=True,
        joined=came,
        present=(Span(came, gone),),
        dwell=gone - came,
        attended=gone - came >= 10 * MINUTE,
        seated=chance.randint(4_000, 60_000),
        acts=acts,
        by_step={step: chance.randint(0, 5) for step in range(len(STEPS))} if acts else {},
        told=acts.get("tell", 0),
        met=chance.randint(3, 9),
        stars=chance.randint(3, 5) if rated else 0,
        connector=chance.random() / 4,
        cluster=number // 5,
        place=beside(number // 5, chance),
        taking=chance.random() < 0.7,
        suggested=chance.random() < 0.9,
        mutual=chance.randint(0, 2),
        first=chance.random() < 0.5,
        said_met=chance.randint(0, 1),
        rated=chance.random() < 0.2,
    )


def beside(group: int, chance: random.Random) -> tuple[float, float]:
    """A place near those of one's group."""
    return (
        0.5 + 0.35 * cos(group) + chance.uniform(-0.12, 0.12),
        0.5 + 0.35 * sin(group) + chance.uniform(-0.12, 0.12),
    )


def steps(people: tuple[PersonFacts, ...], chance: random.Random) -> tuple[StepFacts, ...]:
    made, start, count = list[StepFacts](), START, len(people)
    for number, (kind, minutes) in enumerate(STEPS):
        acts: dict[Act, int] = {each: chance.randint(0, 9) * count for each in ACTS}
        made.append(
            StepFacts(
                id=f"s{number}", kind=kind, title="", start=start, end=start + minutes * MINUTE,
                began_with=count, stayed=max(0, count - number), there=count, active=max(0, count - 2 * number),
                acts=acts,
            )
        )  # fmt: skip
        start += minutes * MINUTE
    return tuple(made) if people else ()


def rooms(people: int, chance: random.Random, end: int) -> tuple[RoomFacts, ...]:
    first, second = START + 10 * MINUTE, START + 55 * MINUTE
    kinds: tuple[tuple[Literal["table", "breakout"], int, int], ...] = (("table", first, 45), ("breakout", second, 25))
    return tuple(
        RoomFacts(
            room=f"m-{number}", number=number, kind=kind, name="", start=start, end=min(end, start + minutes * MINUTE),
            people=5, heat=tuple(chance.randint(0, 9) for _ in range(minutes)), balance=chance.random() / 2,
        )
        for kind, start, minutes in kinds
        for number in range(1, people // 5 + 1)
    )  # fmt: skip


def ties(people: tuple[PersonFacts, ...], chance: random.Random) -> tuple[TieFacts, ...]:
    ids = sorted(each.person for each in people)
    group = {each.person: each.cluster for each in people}
    pairs = [
        (one, other)
        for at, one in enumerate(ids)
        for other in ids[at + 1 :]
        if chance.random() < (0.8 if group[one] == group[other] else 0.05)
    ]
    return tuple(
        TieFacts(
            one, other, minutes=chance.randint(3, 70), reactions=chance.randint(0, 4), replies=chance.randint(0, 3),
            gifts=chance.randint(0, 1), same=chance.randint(0, 5),
            weight=chance.random() * 9,
        )
        for one, other in pairs
    )  # fmt: skip


def concurrency(people: tuple[PersonFacts, ...]) -> tuple[tuple[int, int], ...]:
    changes = sorted([(span.start, 1) for each in people for span in each.present]
                     + [(span.end, -1) for each in people for span in each.present])  # fmt: skip
    found, now = list[tuple[int, int]](), 0
    for at, change in changes:
        now += change
        found.append((at, now))
    return tuple(found)


def marks(people: int) -> tuple[Mark, ...]:
    if not people:
        return ()
    at = START + 20 * MINUTE
    return (Mark(at, "told", "m-1", "p0"), Mark(at + MINUTE, "goal", "m-1"), Mark(at + 2 * MINUTE, "help", "m-2", "p1"))


def figures(people: tuple[PersonFacts, ...], *, rated: bool, lounge: bool) -> tuple[Figure, ...]:
    """One for each measure of a meetup: made up, but of the right kind."""
    return tuple(
        figure(measure.id, measure.unit, len(people), rated=rated, lounge=lounge)
        for measure in MEASURES
        if measure.scope == "meetup"
    )


VALUES = {"share": 0.8125, "index": 0.31, "minutes": 78.4, "seconds": 12.6, "per_hour": 14.25, "stars": 4.3}


def figure(measure: str, unit: str, people: int, *, rated: bool, lounge: bool) -> Figure:
    rating, match = measure in {"satisfaction", "response"}, measure in {
        "taking", "suggested", "mutual", "first", "said_met", "rated", "afterlife_1", "afterlife_7", "afterlife_30",
        "afterlife_messages_1", "afterlife_messages_7", "afterlife_messages_30",
    }  # fmt: skip
    if not people or (rating and not rated) or (match and not lounge):
        return Figure(measure, None, 0, trouble="none")
    if measure == "said_met":
        return Figure(measure, None, people, trouble="few")
    known: dict[str, Any] = {"came": people, "attended": people - 1, "peak": people, "met": 6.4}
    value = float(known.get(measure, VALUES.get(unit, 3)))
    if unit in {"share", "stars", "per_hour"} or measure == "met":
        return Figure(measure, value, people, value * 0.9, min(1.0, value * 1.1) if unit == "share" else value * 1.1)
    return Figure(measure, value, people)
