"""What the pictures of a meetup are drawn from, as the browser reads it (``static/measures/types.js``)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from server.metrics.facts import MeetupFacts, PersonFacts, RoomFacts, StepFacts, TieFacts
from server.metrics.figure import FEW
from server.pages.figures import Say

FINEST: Final = 800
"""Points of a timeline at most; of more, each stretch shows its highest."""
STRONGEST: Final = 12
"""Ties of each person that are drawn, at least."""
Names = Mapping[str, str]
"""Person -> name, for those who may see names; empty for everybody else."""
Drawn = tuple[int, int, int, int, int, int, int, float]


class Step(msgspec.Struct, frozen=True):
    """``going``: it has not ended yet, and ``stayed`` is how many are there so far."""

    kind: str
    name: str
    start: int
    end: int
    began: int
    stayed: int
    going: bool


class Stay(msgspec.Struct, frozen=True):
    room: str
    start: int
    end: int
    people: int
    heat: tuple[int, ...]


class Lane(msgspec.Struct, frozen=True):
    """Rooms of one name, one after the other."""

    name: str
    kind: str
    stays: list[Stay]


class Face(msgspec.Struct, frozen=True):
    """``person`` is empty where names are not shown, and ``connector``, betweenness, 0."""

    name: str
    person: str
    company: str
    level: str
    cluster: int
    x: float
    y: float
    connector: float = 0.0


class Pictures(msgspec.Struct, frozen=True):
    meetup: str
    zone: str
    start: int
    end: int
    steps: list[Step]
    concurrency: list[tuple[int, int]]
    lanes: list[Lane]
    faces: list[Face]
    ties: list[Drawn]
    names: bool


def pictures(facts: MeetupFacts, names: Names, say: Say, *, going: bool = False) -> Pictures:
    """Return everything to draw; ``going``: of a meetup that goes on. Without names nobody is called anything, and
    small companies are not told apart.
    """
    there = [each for each in facts.people if each.present]
    return Pictures(
        meetup=facts.meetup,
        zone=facts.zone,
        start=facts.start,
        end=horizon(facts),
        steps=steps(facts, say, going=going),
        concurrency=thinned(facts.concurrency, facts.start, horizon(facts)),
        lanes=lanes(facts.rooms, say),
        faces=faces(there, names, say),
        ties=ties(facts.ties, [each.person for each in there]),
        names=bool(names),
    )


def steps(facts: MeetupFacts, say: Say, *, going: bool) -> list[Step]:
    last = len(facts.steps) - 1
    return [
        Step(s.kind, step_name(s, say), s.start, s.end, s.began_with, s.stayed, going and number == last)
        for number, s in enumerate(facts.steps)
    ]


def horizon(facts: MeetupFacts) -> int:
    """Return where the pictures end, ms: with the last step, or when the last one left."""
    ends = [step.end for step in facts.steps] + [at for at, _ in facts.concurrency]
    return max(min(facts.end, max(ends, default=facts.end)), facts.start + 1)


def step_name(step: StepFacts, say: Say) -> str:
    return step.title or say("measures-step", kind=step.kind)


def thinned(points: Sequence[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """Return no more points than can be seen: of each stretch the highest, and how it ends."""
    if len(points) <= FINEST:
        return list(points)
    stretch, found = max(1, -(-(end - start) * 2 // FINEST)), dict[int, list[tuple[int, int]]]()
    for point in points:
        found.setdefault((point[0] - start) // stretch, []).append(point)
    kept = [sorted({max(each, key=lambda one: one[1]), each[-1]}) for each in found.values()]
    return [point for each in kept for point in each]


# --- rooms --------------------------------------------------------------------------------------------------------


def lanes(rooms: Sequence[RoomFacts], say: Say) -> list[Lane]:
    """Put rooms of one kind and name on one line. What is said after the event among few is nobody's to see."""
    found: dict[tuple[int, int, str], list[RoomFacts]] = {}
    order = {"hall": 0, "table": 1, "breakout": 2}
    for room in rooms:
        if room.kind in order and room.end > room.start:
            found.setdefault((order[room.kind], room.number, room_name(room, say)), []).append(room)
    return [
        Lane(key[2], each[0].kind, [stay(room) for room in sorted(each, key=began)]) for key, each in in_order(found)
    ]


def in_order(
    found: Mapping[tuple[int, int, str], list[RoomFacts]],
) -> list[tuple[tuple[int, int, str], list[RoomFacts]]]:
    return sorted(found.items())


def began(room: RoomFacts) -> tuple[int, str]:
    return room.start, room.room


def stay(room: RoomFacts) -> Stay:
    return Stay(room.room, room.start, room.end, room.people, room.heat)


def room_name(room: RoomFacts, say: Say) -> str:
    return room.name or say("measures-room", kind=room.kind, number=room.number)


# --- people -------------------------------------------------------------------------------------------------------


def faces(people: Sequence[PersonFacts], names: Names, say: Say) -> list[Face]:
    large = companies_shown(people, everything=bool(names))
    return [face(each, number, names, large, say) for number, each in enumerate(people, 1)]


def companies_shown(people: Sequence[PersonFacts], *, everything: bool) -> set[str]:
    """Return the companies that are told apart: where people are not named, only those with enough people here."""
    counts = Counter(each.company for each in people)
    return {company for company, count in counts.items() if company and (everything or count >= FEW)}


def face(person: PersonFacts, number: int, names: Names, companies: set[str], say: Say) -> Face:
    company = person.company if person.company in companies else ""
    level = say("measures-level", level=person.level) if person.level else ""
    x, y = person.place
    who = person.person if names else ""
    name, connector = called(person.person, number, names, say), person.connector if names else 0.0
    return Face(name, who, company, level, person.cluster, round(x, 4), round(y, 4), connector)


def called(person: str, number: int, names: Names, say: Say) -> str:
    """Return what somebody is called: by name where names are shown, else by a number that means nothing elsewhere."""
    return names.get(person) or say("measures-person", number=number)


def ties(found: Sequence[TieFacts], people: Sequence[str]) -> list[Drawn]:
    """Return each one's strongest ties."""
    place = {person: at for at, person in enumerate(people)}
    drawn, count = list[Drawn](), Counter[str]()
    for tie in sorted(found, key=lambda each: (-each.weight, each.one, each.other)):
        one = drawing(tie, place)
        if one and min(count[tie.one], count[tie.other]) < STRONGEST:
            count.update((tie.one, tie.other))
            drawn.append(one)
    return drawn


def drawing(tie: TieFacts, place: Mapping[str, int]) -> Drawn | None:
    """Return a tie as it is drawn; None where nothing of it is."""
    kinds = (round(tie.minutes), tie.reactions, tie.replies, tie.gifts, tie.same)
    if not any(kinds) or not {tie.one, tie.other} <= place.keys():
        return None
    return (place[tie.one], place[tie.other], *kinds, round(tie.weight, 3))
