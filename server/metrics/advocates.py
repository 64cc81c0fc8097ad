"""Advocates of a quarter: people who are Leading, or who meet the rule that the organizers wrote; who came, who went,
and what those who came had done before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final

from server.metrics.deeds import DAY, QUANTITIES, Past
from server.metrics.levels import Edge
from server.metrics.series_facts import Advocate, Before, Move, Reason
from server.metrics.yardstick import AdvocateRule, Quantity

BEFORE: Final = 90 * DAY

Pasts = Mapping[str, Past]
Did = dict[Quantity, float]


def meets(did: Did, rule: AdvocateRule) -> bool:
    """Whether all conditions hold. A rule without any is met by nobody."""
    return bool(rule.conditions) and all(did[one.quantity] >= one.least for one in rule.conditions)


def advocates(pasts: Pasts, leading: set[str], rule: AdvocateRule, until: int) -> tuple[Advocate, ...]:
    """Return who is an advocate at the end of the rule's window, in the order of their ids."""
    since = until - rule.days * DAY
    found: list[Advocate] = []
    for person in sorted(pasts):
        did = pasts[person].did(since, until)
        why: list[Reason] = ["leading"] if person in leading else []
        # nobody is an advocate for doing nothing: a rule whose conditions are all "at least 0" asks for presence
        if meets(did, rule) and any(did.values()):
            why.append("rule")
        if why:
            found.append(Advocate(person, tuple(why), did))
    return tuple(found)


def became(past: Past, moves: Sequence[Move], rule: AdvocateRule, edge: Edge) -> int:
    """Return when, within a quarter, somebody became an advocate: at the end of the first meetup after which they were
    Leading or met the rule; at the quarter's end, where none of their meetups did it.
    """
    start, end = edge
    times = [move.at for move in moves if move.level == "leading" and start <= move.at < end]
    ends = (at for at in past.times if start <= at < end)
    times += [at for at in ends if meets(past.did(at + 1 - rule.days * DAY, at + 1), rule)]
    return min(times, default=end)


class Looking:
    """Looks back from moments to what everybody did in the 90 days before; remembers the moments it has seen."""

    def __init__(self, pasts: Pasts) -> None:
        self.pasts = pasts
        self.seen: dict[int, dict[Quantity, list[float]]] = {}

    def everybody(self, at: int) -> dict[Quantity, list[float]]:
        """Return, of each quantity, what those had who were there in the 90 days before, the least first."""
        if at not in self.seen:
            there = [past.did(at - BEFORE, at) for past in self.pasts.values() if past.was_there(at - BEFORE, at)]
            self.seen[at] = {quantity: sorted(did[quantity] for did in there) for quantity in QUANTITIES}
        return self.seen[at]

    def before(self, person: str, at: int) -> Before:
        past, everybody = self.pasts[person], self.everybody(at)
        did, was_there = past.did(at - BEFORE, at), past.was_there(at - BEFORE, at)
        others = len(everybody["acts"]) - was_there
        if not others:
            return Before(person, at, did)
        middle: Did = {
            quantity: middle_without(everybody[quantity], did[quantity] if was_there else None)
            for quantity in QUANTITIES
        }
        return Before(person, at, did, middle, others)


def middle_without(ordered: Sequence[float], one: float | None) -> float:
    """Return the median of values in order, without one of them."""
    left = len(ordered) if one is None else bisect_left(ordered, one)
    many = len(ordered) - (one is not None)
    low, high = ((many - 1) // 2, many // 2)
    return (ordered[low + (low >= left)] + ordered[high + (high >= left)]) / 2
