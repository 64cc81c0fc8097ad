"""Asking the matching: what of a lounge's state it is told. Nobody's ways to be reached are among it."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from msgspec.structs import replace

from server.lounge.facts import room_of, takes_part
from server.lounge.parts import Pair
from server.lounge.state import Lounge, Member
from server.lounge.ties import Ties
from server.meetup.matching.problem import Entrant, Problem


def problem(state: Lounge) -> Problem:
    """Return the problem of the deal that is under way, or of the next one."""
    number = state.deal.number if state.deal else state.deals + 1
    return Problem(
        people=tuple(entrant(state, who, one) for who, one in state.members.items() if takes_part(state, who)),
        barred=tuple(sorted(barred(state))),
        apart=tuple(sorted(apart(state))),
        ties=state.ties or Ties(),
        weights=state.options.weights,
        group=state.options.group,
        seed=zlib.crc32(f"{state.meetup}:{number}".encode()),
    )


def entrant(state: Lounge, who: str, one: Member) -> Entrant:
    return Entrant(
        person=who,
        profile=replace(one.profile, handles=()),
        room=room_of(state, who),
        more=one.more,
        studies=one.profile.study,
        asked=tuple(state.circles[number].challenge for number in one.studies if number in state.circles),
    )


def barred(state: Lounge) -> set[Pair]:
    """Return the pairs that are not to be suggested: they were before, have talked, or do not get along."""
    found = {pair for suggestion in state.suggestions.values() for pair in pairs(suggestion.people)}
    talked: dict[str, list[str]] = {}
    for who, one in state.members.items():
        for number in one.threads:
            talked.setdefault(number, []).append(who)
    found |= {pair for people in talked.values() for pair in pairs(people)}
    return found | apart(state)


def apart(state: Lounge) -> set[Pair]:
    """Return the pairs of whom one has blocked the other, or complained of them."""
    found = {ordered(who, other) for who, one in state.members.items() for other in one.blocked}
    return found | {ordered(one.by, one.about) for one in state.reports.values()}


def pairs(people: tuple[str, ...] | list[str]) -> Iterator[Pair]:
    for place, one in enumerate(people):
        yield from (ordered(one, other) for other in people[place + 1 :])


def ordered(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
