"""What one grasps of a meetup in ten seconds: a few figures, each with a plain sentence; and what is missing."""

from __future__ import annotations

import msgspec

from server.metrics.facts import MeetupFacts
from server.metrics.figure import Figure
from server.metrics.measures import BY_ID
from server.pages.figures import Say, Shown, grouped, numeral, show

MINUTE = 60_000
BEFORE = ("attended", "stayed", "participation", "met")
AFTER = "satisfaction"


class Headline(msgspec.Struct, frozen=True):
    """``sentence``: what the number says of this meetup, or what is missing for it."""

    shown: Shown
    sentence: str


def headlines(facts: MeetupFacts, say: Say) -> list[Headline]:
    """Return who came and stayed, took part, met others, what came after, and how they liked it."""
    figures = {figure.measure: figure for figure in facts.figures}
    wanted = [figures[id] for id in (*BEFORE, afterwards(figures), AFTER) if id in figures]
    known = params(facts, figures)
    return [Headline(show(each, say), sentence(each, known, say)) for each in wanted]


def afterwards(figures: dict[str, Figure]) -> str:
    """Return the measure that says most of what came after: matches, or else messages after a week."""
    week = figures.get("afterlife_7")
    return "mutual" if has_value(figures.get("mutual")) or not has_value(week) else "afterlife_7"


def has_value(figure: Figure | None) -> bool:
    return figure is not None and figure.value is not None


def sentence(figure: Figure, known: dict[str, str | int], say: Say) -> str:
    if figure.value is None:
        return say(f"measures-lacks-{figure.measure}")
    value = numeral(figure.value, BY_ID[figure.measure].unit)
    return say(f"measures-says-{figure.measure}", value=value, **known)


def params(facts: MeetupFacts, figures: dict[str, Figure]) -> dict[str, str | int]:
    """Return what the sentences speak of."""

    def written(id: str) -> str:
        found = figures.get(id)
        return numeral(found.value, BY_ID[id].unit) if found and found.value is not None else ""

    came = came_of(facts)
    return {
        "came": came,
        "people": grouped(came),
        "least": facts.least // MINUTE,
        "dwell": written("dwell"),
        "response": written("response"),
    }


def came_of(facts: MeetupFacts) -> int:
    """Return how many people came; 0, where too few did to be told."""
    return next((int(each.value or 0) for each in facts.figures if each.measure == "came"), 0)


def missing(facts: MeetupFacts, say: Say, *, lounge: bool) -> list[str]:
    """Return what cannot be said of this meetup, and why, kindly."""
    came = came_of(facts)
    if not came:
        return [say("measures-missing-nobody")]
    lacks = {
        "alone": came == 1,
        "steps": not facts.steps,
        "list": not any(each.registered for each in facts.people),
        "lounge": not lounge,
        "rating": not any(each.stars for each in facts.people),
    }
    return [say(f"measures-missing-{what}") for what, lacking in lacks.items() if lacking]
