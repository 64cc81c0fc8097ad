"""Who comes again: cohorts by first meetup, first-timers within 90 days, and the share of a meetup seen before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from server.metrics.deeds import DAY, began
from server.metrics.facts import MeetupFacts
from server.metrics.figure import Figure
from server.metrics.intervals import wilson
from server.metrics.series_facts import Cohort, Return

RETURN: Final = 90 * DAY

Attended = Mapping[str, Sequence[int]]
"""By person, the numbers of the meetups that they attended, in order."""


def attended(meetups: Sequence[MeetupFacts]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, meetup in enumerate(meetups):
        for person in meetup.people:
            if person.attended:
                found.setdefault(person.person, []).append(number)
    return found


def cohorts(came: Attended, held: Sequence[int]) -> tuple[Cohort, ...]:
    """Return a cohort for each meetup that somebody attended. Who is a first-timer is as far as logs are kept."""
    place = {number: at for at, number in enumerate(held)}
    table = [[0] * (len(held) - at) for at in range(len(held))]
    for numbers in came.values():
        first = place[numbers[0]]
        for number in numbers:
            table[first][place[number] - first] += 1
    return tuple(Cohort(number, row[0], tuple(row[1:])) for number, row in zip(held, table, strict=True))


def returns(meetups: Sequence[MeetupFacts], came: Attended, held: Sequence[int], now: int) -> tuple[Return, ...]:
    """Return, for each held meetup, how many of its first-timers attended one that began within 90 days after it."""
    first_timers = dict.fromkeys(held, 0)
    again = dict.fromkeys(held, 0)
    for numbers in came.values():
        first = numbers[0]
        first_timers[first] += 1
        again[first] += len(numbers) > 1 and began(meetups[numbers[1]]) <= began(meetups[first]) + RETURN
    due = {number: began(meetups[number]) + RETURN for number in held}
    return tuple(
        Return(number, due[number], first_timers[number], again[number])
        if due[number] <= now
        else Return(number, due[number], waiting=first_timers[number])
        for number in held
    )


def share(measure: str, some: int, of: int) -> Figure:
    """Return a share with its interval."""
    if not of:
        return Figure(measure, None, 0, trouble="none")
    low, high = wilson(some, of)
    return Figure(measure, some / of, of, low, high)


def return_90(found: Sequence[Return]) -> Figure:
    return share("return_90", sum(one.returned for one in found), sum(one.counted for one in found))


def repeat(came: Attended, number: int, held: Sequence[int]) -> Figure:
    """Return the share of a meetup's attendees who had attended an earlier one; nothing for the first one."""
    here = [numbers for numbers in came.values() if number in numbers]
    if not here or number == held[0]:
        return Figure("repeat", None, len(here), trouble="none")
    return share("repeat", sum(numbers[0] < number for numbers in here), len(here))
