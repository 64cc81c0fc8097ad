"""Suggesting people to each other: when, and what of an answer still holds by the time that it is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil
from typing import Final, TypeVar

import msgspec
from msgspec.structs import replace

from game.decider import Refusal
from server.lounge import commands, events, personal
from server.lounge.draft import Draft
from server.lounge.facts import CIRCLE, GAP, is_blocked, room_of, takes_part, waits
from server.lounge.of_lounge import barred, ordered, pairs
from server.lounge.parts import Pair
from server.lounge.rules import check
from server.lounge.state import Lounge
from server.lounge.suggestions import Circle, Suggestion, Why
from server.lounge.ties import Ties
from server.talk.cleaning import clean_line

MOST_SUGGESTIONS: Final = 150
MOST_BYTES: Final = 400_000
"""Of one event."""
Thing = TypeVar("Thing")
ENCODE: Final = msgspec.json.Encoder().encode


def deal_now(draft: Draft, _command: commands.DealNow) -> None:
    check.is_open(draft)
    if draft.state.deal is not None:
        raise Refusal("deal-under-way", deal=draft.state.deal.number)
    wait = draft.state.dealt + GAP - draft.at if draft.state.dealt else 0
    if wait > 0:
        raise Refusal("deal-too-soon", seconds=ceil(wait / 1000))
    begin(draft, gather=True)


def begin(draft: Draft, *, gather: bool) -> None:
    number = draft.state.deals + 1
    draft.emit(events.DealBegan(number=number, at=draft.at, gather=gather, by=draft.person))


def is_of_use(state: Lounge) -> bool:
    """Whether somebody waits to be suggested to others, and there is another who has room. The first time, everybody is
    looked for, so that whoever is alone is told so.
    """
    taking = [who for who in state.members if takes_part(state, who)]
    if not state.dealt:
        return bool(taking)
    roomy = sum(1 for who in taking if room_of(state, who))
    return roomy > 1 and any(waits(state, who) for who in taking)


# --- what the logs say ------------------------------------------------------------------------------------------------


def gathered(draft: Draft, command: commands.Gathered) -> None:
    deal = draft.state.deal
    if deal is None or deal.number != command.number or not deal.gather:
        return
    parts = list(parted(known(draft.state, command.ties)))
    for place, ties in enumerate(parts):
        more = place + 1 < len(parts)
        draft.emit(events.TiesGathered(number=deal.number, ties=ties, at=draft.at, part=place, more=more))


def known(state: Lounge, ties: Ties) -> Ties:
    """Return what was gathered without those who have been forgotten meanwhile."""
    for who, one in state.members.items():
        if one.erased and personal.knows(ties, who):
            ties = personal.untied(ties, who)
    return ties


def parted(ties: Ties) -> Iterator[Ties]:
    """Yield the parts of what was gathered, each small enough for one event; at least one."""
    first, *rest = chunks(ties.ties) or [()]
    yield Ties(ties=first)
    yield from (Ties(ties=each) for each in rest)
    yield from (Ties(companies=each) for each in chunks(ties.companies))
    yield from (Ties(topics=dict(each)) for each in chunks(ties.topics.items()))
    yield from (Ties(levels=dict(each)) for each in chunks(ties.levels.items()))
    yield from (Ties(firms=dict(each)) for each in chunks(ties.firms.items()))


def chunks(things: Iterable[Thing], most: int = 10_000) -> list[tuple[Thing, ...]]:
    """Cut things into parts of so many and of so many bytes as one event may carry."""
    found: list[tuple[Thing, ...]] = []
    part: list[Thing] = []
    size = 0
    for thing in things:
        length = len(ENCODE(thing))
        if part and (len(part) >= most or size + length > MOST_BYTES):
            found.append(tuple(part))
            part, size = [], 0
        part.append(thing)
        size += length
    return [*found, tuple(part)] if part else found


# --- what came of it --------------------------------------------------------------------------------------------------


def dealt(draft: Draft, command: commands.Dealt) -> None:
    """Suggest what still holds; nothing for an answer that comes late, or twice."""
    deal = draft.state.deal
    if deal is None or deal.number != command.number:
        return
    if command.report is not None:
        suggest(draft, list(holding(draft.state, command.suggestions)), list(standing(draft.state, command.circles)))
    draft.emit(events.DealEnded(number=command.number, at=draft.at, report=command.report))


def suggest(draft: Draft, suggestions: list[Suggestion], circles: list[Circle]) -> None:
    for part in chunks(suggestions, MOST_SUGGESTIONS):
        draft.emit(events.Suggested(at=draft.at, suggestions=part))
    for group in chunks(circles, MOST_SUGGESTIONS):
        draft.emit(events.Suggested(at=draft.at, circles=group))


def holding(state: Lounge, suggestions: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """Yield the suggestions that still hold; of three people, two may remain."""
    bad = barred(state)
    for each in suggestions:
        people = tuple(who for who in dict.fromkeys(each.people) if takes_part(state, who))
        if len(people) == 3 and (worst := misfits(people, bad)):
            people = tuple(who for who in people if who != worst[0])
        if len(people) < 2 or not bad.isdisjoint(pairs(people)):
            continue
        bad.update(pairs(people))
        yield replace(each, people=people, why=told(each, people), by="")


def misfits(people: tuple[str, ...], bad: set[Pair]) -> list[str]:
    """Return those who are in the most pairs that cannot be."""
    counts = {who: sum(ordered(who, other) in bad for other in people if other != who) for who in people}
    most = max(counts.values())
    return [who for who, count in counts.items() if most and count == most]


def told(suggestion: Suggestion, people: tuple[str, ...]) -> dict[str, dict[str, tuple[Why, ...]]]:
    return {
        one: {other: each for other, each in why.items() if other in people}
        for one, why in suggestion.why.items()
        if one in people
    }


def standing(state: Lounge, circles: Iterable[Circle]) -> Iterator[Circle]:
    """Yield the study groups for which there are still enough people who get along."""
    for each in circles:
        people: list[str] = []
        for who in dict.fromkeys(each.people):
            if takes_part(state, who) and not any(is_blocked(state, who, other) for other in people):
                people.append(who)
        if len(people) >= CIRCLE:
            yield replace(each, people=tuple(people))


# --- by hand ----------------------------------------------------------------------------------------------------------


def introduce(draft: Draft, command: commands.Introduce) -> None:
    """Bring people together by hand. Nobody is told here whether they have met, refused, or blocked each other."""
    check.is_open(draft)
    people = tuple(dict.fromkeys(command.people))
    if len(people) < 2:
        raise Refusal("introduce-alone", person=command.people[0])
    for person in people:
        check.other(draft, person)
        if person not in draft.state.members or draft.state.members[person].erased:
            raise Refusal("no-such-person", person=person)
        if not takes_part(draft.state, person):
            raise Refusal("not-taking-part", person=person)
    draft.emit(events.Introduced(suggestion=by_hand(draft, people, command.text), at=draft.at))


def by_hand(draft: Draft, people: tuple[str, ...], text: str) -> Suggestion:
    said = clean_line(text)
    why = (Why("introduced", (said,) if said else ()),)
    return Suggestion(
        people=people,
        why={one: {other: why for other in people if other != one} for one in people},
        by=draft.person,
    )
