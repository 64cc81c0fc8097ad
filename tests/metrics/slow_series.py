"""The measures over several meetups once more: slow, obvious, from the facts and from what the words say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from statistics import median
from zoneinfo import ZoneInfo

from server.metrics.facts import MeetupFacts
from server.metrics.yardstick import Yardstick

DAY = 86_400_000
TOKYO = ZoneInfo("Asia/Tokyo")
NAMES = ("exploring", "participating", "contributing", "leading")
QUANTITIES = ("told", "helped", "attended", "acts", "hours", "met", "messages", "mutual", "said_met", "gave_reactions")


def sets(meetups: Sequence[MeetupFacts]) -> list[set[str]]:
    """Return who attended, of the meetups that somebody attended."""
    found = [{one.person for one in meetup.people if one.attended} for meetup in meetups]
    return [each for each in found if each]


def cohorts(meetups: Sequence[MeetupFacts]) -> list[tuple[int, list[int]]]:
    came = sets(meetups)
    found = []
    for number, here in enumerate(came):
        first = {who for who in here if not any(who in earlier for earlier in came[:number])}
        found.append((len(first), [len(first & later) for later in came[number + 1 :]]))
    return found


def repeats(meetups: Sequence[MeetupFacts]) -> list[float | None]:
    came = sets(meetups)
    found: list[float | None] = []
    for number, here in enumerate(came):
        seen = [who for who in here if any(who in earlier for earlier in came[:number])]
        found.append(len(seen) / len(here) if number else None)
    return found


def returned(meetups: Sequence[MeetupFacts], now: int) -> tuple[int, int]:
    """Return how many first-timers' 90 days are over, and how many of these came again within them."""
    counted = again = 0
    known: set[str] = set()
    for meetup in meetups:
        for one in meetup.people:
            if one.attended and one.person not in known:
                known.add(one.person)
                if now >= meetup.start + 90 * DAY:
                    counted += 1
                    within = [other for other in meetups if meetup.start < other.start <= meetup.start + 90 * DAY]
                    again += any(one.person in {who for here in sets([other]) for who in here} for other in within)
    return counted, again


def quarters(meetups: Sequence[MeetupFacts], now: int) -> list[tuple[str, int, int]]:
    """Return the calendar quarters in Tokyo, found by looking at every month."""
    found = []
    for year in range(2025, 2032):
        for number in range(4):
            start = datetime(year, 3 * number + 1, 1, tzinfo=TOKYO)
            end = datetime(year + (number == 3), (3 * number + 3) % 12 + 1, 1, tzinfo=TOKYO)
            span = (int(start.timestamp() * 1000), int(end.timestamp() * 1000))
            if span[1] > meetups[0].start and span[0] <= now:
                found.append((f"{year}-Q{number + 1}", *span))
    return found


def points(meetups: Sequence[MeetupFacts], who: str, until: int, yardstick: Yardstick) -> float | None:
    """Return somebody's points of the window before a moment, None where they were not there in it."""
    total, there = 0.0, False
    for meetup in meetups:
        for one in meetup.people:
            if one.person == who and until - yardstick.levels.days * DAY <= meetup.end < until and is_there(one):
                there = True
                total += sum(yardstick.levels.acts.get(kind, 0) * many for kind, many in one.acts.items())
                total += yardstick.levels.hour * one.dwell / 3_600_000 + yardstick.levels.meetup * one.attended
    return round(total, 6) if there else None


def is_there(one: object) -> bool:
    return bool(one.dwell or one.attended or sum(one.acts.values()))  # type: ignore[attr-defined]


def rank(found: float | None, yardstick: Yardstick) -> int:
    """Return a level as a number: 0 none, 4 Leading."""
    if found is None:
        return 0
    return 1 + sum(found >= bound for bound in yardstick.levels.bounds)


def levels(meetups: Sequence[MeetupFacts], who: str, now: int, yardstick: Yardstick) -> list[int]:
    """Return somebody's level at the end of each quarter, by going through every meetup's end and quarter's end."""
    found = []
    level = 0
    for _, start, end in quarters(meetups, now):
        for meetup in sorted(meetups, key=lambda meetup: meetup.end):
            if start <= meetup.end < end and meetup.end <= now and any(one.person == who for one in meetup.people):
                level = max(level, rank(points(meetups, who, meetup.end + 1, yardstick), yardstick))
        if end <= now and level:
            level = rank(points(meetups, who, end, yardstick), yardstick)
        found.append(level)
    return found


def did(meetups: Sequence[MeetupFacts], who: str, since: int, until: int) -> dict[str, float]:
    sums = dict.fromkeys(QUANTITIES, 0.0)
    for meetup in meetups:
        for one in meetup.people:
            if one.person != who or not is_there(one):
                continue
            for day, many in one.messages:
                if since <= meetup.end + day * DAY < until:
                    sums["messages"] += many
            if since <= meetup.end < until:
                sums["hours"] += one.dwell / 3_600_000
                sums["acts"] += sum(one.acts.values())
                sums["gave_reactions"] += one.acts.get("react", 0)
                for name in ("told", "helped", "attended", "met", "mutual", "said_met"):
                    sums[name] += getattr(one, name)
    return sums


def everybody(meetups: Sequence[MeetupFacts]) -> list[str]:
    return sorted({one.person for meetup in meetups for one in meetup.people if is_there(one)})


def advocates(meetups: Sequence[MeetupFacts], now: int, yardstick: Yardstick) -> list[set[str]]:
    rule = yardstick.advocates
    found = []
    for place, (_, _, end) in enumerate(quarters(meetups, now)):
        until = end if end <= now else now + 1
        here = set()
        for who in everybody(meetups):
            sums = did(meetups, who, until - rule.days * DAY, until)
            if levels(meetups, who, now, yardstick)[place] == 4:
                here.add(who)
            if (
                rule.conditions
                and all(sums[one.quantity] >= one.least for one in rule.conditions)
                and any(sums.values())
            ):
                here.add(who)
        found.append(here)
    return found


def medians(meetups: Sequence[MeetupFacts], but: str, at: int) -> tuple[int, dict[str, float]]:
    """Return how many others were there in the 90 days before a moment, and the medians of what they did in them."""
    others = [
        who
        for who in everybody(meetups)
        if who != but
        and any(
            one.person == who and is_there(one) and at - 90 * DAY <= meetup.end < at
            for meetup in meetups
            for one in meetup.people
        )
    ]
    sums = [did(meetups, who, at - 90 * DAY, at) for who in others]
    return len(others), {name: median(each[name] for each in sums) for name in QUANTITIES} if others else {}
