"""Rounds for fewer people, from rounds for more: who is left out are people who never meet."""

from __future__ import annotations

from collections.abc import Sequence

from server.meetup.grouping import tally
from server.meetup.grouping.tally import Rounds


def without(rounds: Rounds, count: int) -> Rounds:
    """Return the rounds without so many people, each room smaller by one at most, the others numbered anew; or none.

    >>> without([[[0, 1], [2, 3]], [[0, 2], [1, 3]]], 2)
    [[[0], [1]], [[1], [0]]]
    """
    people = sum(len(room) for room in rounds[0]) if rounds else 0
    met = tally.pairs(rounds)
    strangers = [
        {other for other in range(people) if (min(one, other), max(one, other)) not in met} for one in range(people)
    ]
    gone = _among(strangers, range(people), count)
    if gone is None:
        return []
    number = {one: place for place, one in enumerate(one for one in range(people) if one not in gone)}
    return [[[number[one] for one in room if one in number] for room in rooms] for rooms in rounds]


def _among(strangers: Sequence[set[int]], left: Sequence[int], count: int) -> list[int] | None:
    """Return so many people, none of whom meets another."""
    if count == 0:
        return []
    for place, one in enumerate(left[: len(left) - count + 1]):
        rest = _among(strangers, [other for other in left[place + 1 :] if other in strangers[one]], count - 1)
        if rest is not None:
            return [one, *rest]
    return None
