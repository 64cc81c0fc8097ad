"""Events of deals: what was gathered, who is suggested to whom."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from server.lounge.events import DealBegan, DealEnded, Introduced, Suggested, TiesGathered
from server.lounge.facts import deal_after, is_blocked, pairs_of
from server.lounge.folds.edit import enlist, put
from server.lounge.folds.people import stir
from server.lounge.state import Lounge
from server.lounge.suggestions import Circle, Deal, Suggestion
from server.lounge.ties import Ties
from server.lounge.view import has_found

TRIES: Final = 3
"""Deals in a row that could not be worked out, after which nothing is tried until something happens."""


def deal_began(state: Lounge, event: DealBegan) -> Lounge:
    deal = Deal(number=event.number, at=event.at, gather=event.gather, by=event.by)
    return replace(state, deal=deal, deals=max(state.deals, event.number), deal_due=0)


def gathered(state: Lounge, event: TiesGathered) -> Lounge:
    if state.deal is None or state.deal.number != event.number:
        return state
    ties = event.ties if event.part == 0 else joined(state.ties or Ties(), event.ties)
    return replace(state, ties=ties, deal=replace(state.deal, gather=event.more))


def joined(known: Ties, more: Ties) -> Ties:
    return Ties(
        ties=known.ties + more.ties,
        companies=known.companies + more.companies,
        topics={**known.topics, **more.topics},
        levels={**known.levels, **more.levels},
        firms={**known.firms, **more.firms},
    )


def suggested(state: Lounge, event: Suggested) -> Lounge:
    circles = {str(state.circled + place): each for place, each in enumerate(event.circles, 1)}
    state = suggest(state, event.suggestions, event.at)
    state = replace(state, circles={**state.circles, **circles}, circled=state.circled + len(circles))
    return enlist(state, "studies", _by_person(circles.items()))


def suggest(state: Lounge, suggestions: tuple[Suggestion, ...], at: int) -> Lounge:
    numbered = {str(state.suggested + place): each for place, each in enumerate(suggestions, 1)}
    state = replace(state, suggestions={**state.suggestions, **numbered}, suggested=state.suggested + len(numbered))
    entries = _by_person(numbered.items())
    state = enlist(state, "suggestions", entries)
    for person in entries:
        if person in state.members and state.members[person].likes:
            state = stir(state, person, at)
    return state


def _by_person(groups: Iterable[tuple[str, Suggestion | Circle]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for number, group in groups:
        for person in group.people:
            found.setdefault(person, []).append(number)
    return found


def deal_ended(state: Lounge, event: DealEnded) -> Lounge:
    """End it. One that could not be worked out is tried again at the next moment for it, some times."""
    if state.deal is None or state.deal.number != event.number:
        return state
    began, state = state.deal.at, replace(state, deal=None)
    if event.report is not None:
        due = state.deal_due and deal_after(replace(state, dealt=began), state.deal_due - 1)
        return replace(state, dealt=began, report=event.report, failed=0, deal_due=due)
    if state.failed + 1 < TRIES:
        due = deal_after(replace(state, dealt=began), event.at)
        return replace(state, failed=state.failed + 1, deal_due=due)
    return replace(state, dealt=began, failed=0)


def introduced(state: Lounge, event: Introduced) -> Lounge:
    """Bring people together, unless that cannot be: then only whoever wanted to knows of it."""
    people = {who: member for who in event.suggestion.people if (member := state.members.get(who))}
    state = put(state, {who: replace(member, introduced=member.introduced + 1) for who, member in people.items()})
    pairs = pairs_of(event.suggestion)
    barred = len(people) < len(event.suggestion.people) or any(
        is_blocked(state, one, other) or has_found(state, people[one], other) for one, other in pairs
    )
    return state if barred else suggest(state, (event.suggestion,), event.at)
