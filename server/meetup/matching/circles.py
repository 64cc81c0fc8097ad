"""Study groups: four to six people with one challenge, who suit each other best.

Challenges that mean the same are one, under the words that most people use. Who has one is dealt into groups of nearly
the same size, the best of who is left for whoever is there, and then swapped while that makes them better.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from server.lounge.suggestions import Circle
from server.meetup.matching.crowd import Crowd
from server.meetup.matching.score import Scores

Array = npt.NDArray[Any]
LEAST, MOST = 4, 6
"""People of a group."""
SAME: Final = 50
"""Hundredths of nearness from which on two challenges are one."""
ALL: Final = 240
"""People dealt at once; more are first parted by chance."""
NEVER: Final = -1000.0
"""What it is worth that two who may not be together are in one group."""
SWEEPS: Final = 4


def circles(scores: Scores) -> tuple[Circle, ...]:
    """Return the study groups that could be."""
    crowd = scores.crowd
    chance = np.random.Generator(np.random.PCG64([crowd.problem.seed, crowd.size, 4]))
    apart = crowd.barred if crowd.problem.apart is None else crowd.codes_of(crowd.problem.apart)
    found = []
    for challenge, people in _challenges(crowd).items():
        order = chance.permutation(np.array(people, dtype=np.int64))
        parts = np.array_split(order, -(-len(order) // ALL))
        for part in parts:
            dealt = _dealt(scores, np.sort(part), apart)
            found += [Circle(tuple(crowd.entrants[row].person for row in group), challenge) for group in dealt]
    return tuple(found)


def _challenges(crowd: Crowd) -> dict[str, list[int]]:
    """Return challenges with the rows of those who have them; the most frequent wording stands for what is near."""
    texts, said = crowd.texts, dict[int, list[tuple[int, str]]]()
    for row, studies in enumerate(crowd.studies):
        for text in studies:
            if (meaning := texts.row(text)) != texts.none:
                said.setdefault(meaning, []).append((row, text))
    found, left = dict[str, list[int]](), sorted(said, key=lambda meaning: (-len(said[meaning]), meaning))
    while left:
        near = [meaning for meaning in left if texts.near[left[0], meaning] >= SAME]
        left = [meaning for meaning in left if meaning not in near]
        new = [one for meaning in near for one in said[meaning] if not _is_asked(crowd, one[0], (near[0], meaning))]
        wordings, rows = [text for _, text in new], sorted({row for row, _ in new})
        if len(rows) >= LEAST:
            found[max(sorted({*wordings}), key=wordings.count)] = rows
    return found


def _is_asked(crowd: Crowd, row: int, meanings: Iterable[int]) -> bool:
    """Whether somebody was asked to a study group already whose challenge, in whichever words, is one of these."""
    texts = crowd.texts
    asked = [texts.row(text) for text in crowd.entrants[row].asked]
    return any(texts.near[meaning, known] >= SAME for meaning in meanings for known in asked)


def sizes(people: int, group: int) -> list[int]:
    """Return sizes of groups, all from four to six, as near to ``group`` as can be; some people may be left over.

    >>> sizes(3, 5), sizes(7, 5), sizes(8, 5), sizes(23, 5)
    ([], [6], [4, 4], [6, 6, 6, 5])
    """
    low, high = -(-people // MOST), people // LEAST
    if low > high:
        return [MOST] if people > MOST else []
    count = min(max(round(people / max(group, 1)), low, 1), high) if high else 0
    return [people // count + (place < people % count) for place in range(count)]


def _dealt(scores: Scores, people: Array, apart: Array) -> list[list[int]]:
    """Return groups of these people."""
    wanted = sizes(len(people), scores.crowd.problem.group)
    worth = _worth(scores, people, apart)
    groups, left = [], [*range(len(people))]
    for size in wanted:
        group = [left.pop(int(np.argmin(worth[np.ix_(left, left)].sum(axis=1))))]  # whom the others suit least
        while len(group) < size:
            group.append(left.pop(int(np.argmax(worth[np.ix_(group, left)].sum(axis=0)))))
        groups.append(group)
    _swap([*groups, left], worth)
    kept = (_without(group, worth) for group in groups)
    return [sorted(int(people[one]) for one in group) for group in kept if len(group) >= LEAST]


def _worth(scores: Scores, people: Array, apart: Array) -> Array:
    one, other = np.triu_indices(len(people), 1)
    worth = np.zeros((len(people), len(people)))
    value = scores.pairs(people[one], people[other])
    value[np.isin(scores.crowd.codes(people[one], people[other]), apart)] = NEVER
    worth[one, other] = worth[other, one] = value
    return worth


def _swap(groups: list[list[int]], worth: Array) -> None:
    """Swap two people of different groups while that is better. The last group are those who are left over."""
    size = len(worth)
    for _ in range(SWEEPS):
        better = False
        inside = np.zeros((size, len(groups)))
        for number, group in enumerate(groups[:-1]):
            inside[group, number] = 1
        for first, second in combinations(range(len(groups)), 2):
            better |= _swap_two(groups, first, second, worth, inside)
        if not better:
            return


def _swap_two(groups: list[list[int]], first: int, second: int, worth: Array, inside: Array) -> bool:
    mine, theirs = groups[first], groups[second]
    if not mine or not theirs:
        return False
    suits = worth[np.ix_([*mine, *theirs], range(len(worth)))] @ inside[:, [first, second]]
    a, b = suits[: len(mine)], suits[len(mine) :]
    last = second == len(groups) - 1
    between = worth[np.ix_(mine, theirs)]
    gain = (b[:, 0][None, :] - between) - a[:, 0][:, None]
    if not last:
        gain = gain + (a[:, 1][:, None] - between) - b[:, 1][None, :]
    place = int(gain.argmax())
    if gain.flat[place] <= 1e-9:
        return False
    x, y = divmod(place, len(theirs))
    inside[mine[x], [first, second]] = inside[mine[x], [second, first]]
    inside[theirs[y], [first, second]] = inside[theirs[y], [second, first]]
    mine[x], theirs[y] = theirs[y], mine[x]
    return True


def _without(group: list[int], worth: Array) -> list[int]:
    """Leave out whoever may not be with somebody, as few as can be."""
    kept = list(group)
    while len(kept) >= LEAST:
        bad = (worth[np.ix_(kept, kept)] <= NEVER / 2).sum(axis=1)
        if not bad.any():
            break
        kept.pop(int(bad.argmax()))
    return kept
