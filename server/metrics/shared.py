"""What may be shared with those who do not work with the people themselves: no ids, no comments, no small groups.

Hidden are: everything that is said of fewer than five people (accounts, rooms); every number of people from one to
four; and what would let either be computed from the rest, see ``suppression``. What is left are sums.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, overload

from msgspec.structs import replace

from server.metrics.account_facts import AccountsFacts, Band, Group
from server.metrics.accounts_compared import adjusted
from server.metrics.facts import KindFacts, Mark, MarkKind, MeetupFacts, RoomFacts, StepFacts
from server.metrics.series_facts import SeriesFacts
from server.metrics.shared_figures import figures
from server.metrics.shared_series import shared_series
from server.metrics.suppression import breakdown, is_few

MINUTE: Final = 60_000
COMMON: Final[frozenset[MarkKind]] = frozenset({"step", "round", "recall", "notice", "peak"})
"""Moments that are everybody's."""


@overload
def shared(facts: MeetupFacts) -> MeetupFacts: ...
@overload
def shared(facts: SeriesFacts) -> SeriesFacts: ...
@overload
def shared(facts: AccountsFacts) -> AccountsFacts: ...
def shared(facts: MeetupFacts | SeriesFacts | AccountsFacts) -> MeetupFacts | SeriesFacts | AccountsFacts:
    """Return facts as they may be shared, of the same kind."""
    if isinstance(facts, MeetupFacts):
        return shared_meetup(facts)
    if isinstance(facts, SeriesFacts):
        return shared_series(facts)
    return shared_accounts(facts)


def shared_meetup(facts: MeetupFacts) -> MeetupFacts:
    """Return a meetup without people, ties, comments and single people's moments. Steps and rooms with few people are
    left out; in the course of presence few are none, and it is by the minute.
    """
    return replace(
        facts,
        people=(),
        ties=(),
        comments=(),
        steps=steps(facts.steps),
        rooms=rooms(facts.rooms),
        concurrency=by_minute(facts.concurrency),
        kinds=kinds(facts),
        marks=tuple(Mark(mark.at, mark.kind, "", "", mark.text) for mark in facts.marks if mark.kind in COMMON),
        figures=figures(facts.figures),
    )


def steps(all_: Sequence[StepFacts]) -> tuple[StepFacts, ...]:
    """Return the steps in which no number of people is small. Where only one is left out, so is the one with the fewest
    people of the others, as figures over all steps would tell it.
    """
    left_out = {place for place, step in enumerate(all_) if any(map(is_few, counts(step)))}
    others = sorted(set(range(len(all_))) - left_out, key=lambda place: (all_[place].there, place))
    if len(left_out) == 1:
        left_out.update(others[:1])
    return tuple(without_few(step) for place, step in enumerate(all_) if place not in left_out)


def without_few(step: StepFacts) -> StepFacts:
    """Return a step without the kinds of acts of which there were few: some are done once by each."""
    return replace(step, acts={kind: many for kind, many in step.acts.items() if not is_few(many)})


def counts(step: StepFacts) -> tuple[int, ...]:
    return step.began_with, step.stayed, step.there, step.active


def kinds(facts: MeetupFacts) -> tuple[KindFacts, ...]:
    """Return the kinds of acts of which there were not few, and not what the figure of all acts would tell with them;
    none where that figure is hidden.
    """
    if any(one.measure == "acts" and is_few(one.n) for one in facts.figures):
        return ()
    shown = breakdown({one.act: one.times for one in facts.kinds})
    return tuple(one for one in facts.kinds if shown[one.act] is not None)


def rooms(all_: Sequence[RoomFacts]) -> tuple[RoomFacts, ...]:
    """Return the rooms in which there were not few people. Of rooms that were there at the same time never one alone is
    left out, as everybody was in one of them: those in the others would tell how many were in it.
    """
    left_out = {place for place, room in enumerate(all_) if is_few(room.people)}
    for place in sorted(left_out):
        beside = {at: room.people for at, room in enumerate(all_) if at == place or are_together(room, all_[place])}
        shown = breakdown(beside, left_out & beside.keys())
        left_out.update(at for at, many in shown.items() if many is None)
    return tuple(room for place, room in enumerate(all_) if place not in left_out)


def are_together(one: RoomFacts, other: RoomFacts) -> bool:
    """Whether people were shared out among these two rooms."""
    return one.kind == other.kind != "hall" and one.start < other.end and other.start < one.end


def by_minute(concurrency: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return the last count of each minute, from that minute on."""
    minutes = {at - at % MINUTE: 0 if is_few(many) else many for at, many in concurrency}
    found: list[tuple[int, int]] = []
    for at, many in minutes.items():
        if not found or found[-1][1] != many:
            found.append((at, many))
    return tuple(found)


# --- accounts ---------------------------------------------------------------------------------------------------------


def shared_accounts(facts: AccountsFacts) -> AccountsFacts:
    """Return what is said of accounts without naming any, and without small groups of them. ``adjusted`` is over the
    bands that are shown. A bound that was taken from the accounts is what one of them pays: it is not told.
    """
    cells = {(at, group): size(band, group) for at, band in enumerate(facts.bands) for group in (0, 1)}
    shown = breakdown(cells)
    told = facts.bands if facts.revenue else tuple(replace(band, low=None, high=None) for band in facts.bands)
    bands = tuple(
        band if None not in (shown[at, 0], shown[at, 1]) else hidden_band(band, shown[at, 0], shown[at, 1])
        for at, band in enumerate(told)
    )
    whole = None not in shown.values()
    return replace(
        facts,
        figures=figures(facts.figures),
        bands=bands,
        adjusted=adjusted(bands),
        compared=sum(size(band, 0) + size(band, 1) for band in bands if band.differences),
        mix=facts.mix if whole else None,
        accounts=(),
        unmatched=(),
        nameless=0,
    )


def size(band: Band, group: int) -> int:
    return (band.others.n if group else band.engaged.n) or 0


def hidden_band(band: Band, engaged: int | None, others: int | None) -> Band:
    """Return a band without figures: their n would tell."""
    return Band(band.tier, band.low, band.high, Group(engaged), Group(others))
