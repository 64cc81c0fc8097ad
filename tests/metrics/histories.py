"""Meetups made up for tests of what goes over several of them."""

from __future__ import annotations

from random import Random

from server.metrics.facts import Act, MeetupFacts, PersonFacts
from server.metrics.figure import Figure

DAY = 86_400_000
HOUR = 3_600_000
APRIL = 1_774_969_200_000
"""1 April 2026 in Tokyo, when a quarter begins there."""


def person(name: str, minutes: int = 60, told: int = 0, **more: object) -> PersonFacts:
    """Return somebody who was there for some minutes."""
    acts: dict[Act, int] = {"tell": told} if told else {}
    fields = {"registered": True, "acts": acts, "told": told, **more}
    return PersonFacts(name, dwell=minutes * 60_000, attended=minutes >= 10, **fields)  # type: ignore[arg-type]


def meetup(day: int, *people: PersonFacts, name: str = "") -> MeetupFacts:
    """Return a meetup of two hours, so many days after 1 April, from seven o'clock in the evening."""
    start = APRIL + day * DAY + 19 * HOUR
    many = sum(one.attended for one in people)
    figures = (Figure("came", len(people), len(people)), Figure("attended", many, len(people)))
    return MeetupFacts(
        name or f"m{day}", f"Day {day}", start, "Asia/Tokyo", start, start + 2 * HOUR, 600_000, 100,
        people=people, figures=figures,
    )  # fmt: skip


def history(seed: int, meetups: int = 8, people: int = 12, most: int = 12, apart: int = 40) -> list[MeetupFacts]:
    """Return meetups of some people out of a circle, at any distance of days up to ``apart``."""
    chance = Random(seed)
    day = chance.randrange(apart)
    found: list[MeetupFacts] = []
    for number in range(meetups):
        came = chance.sample(range(people), chance.randint(0, min(people, most)))
        found.append(meetup(day, *(somebody(chance, f"a-{who:02}") for who in came), name=f"m{number:02}"))
        day += chance.randint(1, apart)
    return found


def somebody(chance: Random, name: str) -> PersonFacts:
    told = chance.randrange(4)
    acts: dict[Act, int] = {"play": chance.randrange(40), "react": chance.randrange(12), "tell": told}
    messages = tuple((chance.randrange(30), chance.randint(1, 4)) for _ in range(chance.randrange(3)))
    return PersonFacts(
        name, company=f"Firm {chance.randrange(6)}", dwell=chance.randrange(8) * 900_000, acts=acts, told=told,
        attended=chance.random() < 0.8, met=chance.randrange(9), helped=chance.randrange(2), messages=messages,
        mutual=chance.randrange(3), said_met=chance.randrange(2),
    )  # fmt: skip
