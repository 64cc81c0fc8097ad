"""Who may come into question for whom: some thirty each, found without scoring every pair there is.

Everybody with whom something happened, the nearest by profile, and some by chance, so that whoever has said nothing of
themselves is spread as well. All of them are scored, and of these the best stay.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from server.meetup.matching.crowd import Crowd
from server.meetup.matching.score import Scores

Array = npt.NDArray[Any]
EACH: Final = 30
"""Best ones who stay candidates of somebody; others may have that person among theirs, too."""
LOOKED: Final = 40
"""Nearest by profile who are scored for each."""
CHANCE: Final = 4
"""Drawn for each."""
FEW: Final = 10
"""Candidates below which more are looked for."""
POOR: Final = 200
"""People with few candidates, up to whom all pairs of them are scored."""
SMALL: Final = 400
"""People up to whom all pairs are scored."""
TINY: Final = 64
"""People up to whom all pairs are candidates."""
BLOCK: Final = 512
DIRECTIONS: Final = 64
"""Numbers that a text's vector is cut down to, to find neighbours."""
JITTER: Final = 1e-3
"""Chance that decides between people who are equally near."""


class Edges(NamedTuple):
    """Pairs that could be, ``one`` < ``other`` (rows of the crowd), by code; and what each is worth."""

    one: Array
    other: Array
    worth: Array


def candidates(scores: Scores) -> Edges:
    """Return the pairs that come into question."""
    crowd = scores.crowd
    there = np.flatnonzero(crowd.room > 0)
    chance = chance_of(crowd)
    codes = _all(there, crowd) if len(there) <= SMALL else _found(there, crowd, chance)
    edges = scored(scores, codes)
    if len(there) > SMALL:
        edges = scored(scores, np.concatenate((codes, _more(edges, there, crowd, chance))))
    return edges if len(there) <= TINY else _best(edges, crowd, chance)


def _more(edges: Edges, there: Array, crowd: Crowd, chance: np.random.Generator) -> Array:
    """Return further pairs for those who have few: with everybody, or with some by chance where many have few."""
    counts = np.bincount(edges.one, minlength=crowd.size) + np.bincount(edges.other, minlength=crowd.size)
    poor = there[counts[there] < FEW]
    others = there if len(poor) <= POOR else chance.choice(there, LOOKED, replace=False)
    return _codes(crowd, np.repeat(poor, len(others)), np.tile(others, len(poor)))


def chance_of(crowd: Crowd) -> np.random.Generator:
    return np.random.Generator(np.random.PCG64([crowd.problem.seed, crowd.size]))


def scored(scores: Scores, codes: Array) -> Edges:
    """Return the pairs of these codes that may be, with what they are worth."""
    crowd = scores.crowd
    one, other = codes // max(1, crowd.size), codes % max(1, crowd.size)
    may = (crowd.room[one] > 0) & (crowd.room[other] > 0) & (one != other)
    kept = np.setdiff1d(np.unique(codes[may]), crowd.barred, assume_unique=True)
    one, other = kept // max(1, crowd.size), kept % max(1, crowd.size)
    return Edges(one, other, scores.pairs(one, other))


def of_person(crowd: Crowd, row: int) -> Array:
    """Return the codes of somebody's pairs with everybody."""
    all_ = np.arange(crowd.size, dtype=np.int64)
    return _codes(crowd, np.full(crowd.size, row, dtype=np.int64), all_)


def _all(there: Array, crowd: Crowd) -> Array:
    one, other = np.triu_indices(len(there), 1)
    return _codes(crowd, there[one], there[other])


def _codes(crowd: Crowd, one: Array, other: Array) -> Array:
    return crowd.codes(np.minimum(one, other), np.maximum(one, other))


def _found(there: Array, crowd: Crowd, chance: np.random.Generator) -> Array:
    """Return codes of pairs that are worth a look."""
    size = max(1, crowd.size)
    ties = np.concatenate(
        [part.codes for part in (crowd.more, crowd.reactions, crowd.gifts, crowd.same, crowd.asked, crowd.rooms)]
    )
    order = chance.permutation(there)
    ring = [_codes(crowd, order, np.roll(order, far)) for far in range(1, CHANCE + 1)]
    return np.unique(np.concatenate((_codes(crowd, ties // size, ties % size), *ring, _near(there, crowd, chance))))


def _near(there: Array, crowd: Crowd, chance: np.random.Generator) -> Array:
    """Return for each person the pairs with whoever is nearest by profile: texts and votes."""
    mine, theirs = _profiles(crowd)
    mine, theirs = mine[there], theirs[there]
    found = []
    for first in range(0, len(there), BLOCK):
        near = mine[first : first + BLOCK] @ theirs.T
        near += chance.random(near.shape, dtype=np.float32) * np.float32(JITTER)
        rows = np.arange(len(near))
        near[rows, first + rows] = -1
        best = np.argpartition(near, -LOOKED, axis=1)[:, -LOOKED:]
        found.append(_codes(crowd, np.repeat(there[first : first + BLOCK], LOOKED), there[best.ravel()]))
    return np.concatenate(found)


def _profiles(crowd: Crowd) -> tuple[Array, Array]:
    """Return numbers for each person whose product says how near two are: one's own side, and the other's."""
    vectors = _fewer(crowd.texts.vectors)
    interests, offers, wants = (_means(vectors, rows) for rows in (crowd.interests, crowd.offers, crowd.wants))
    votes = crowd.voted / np.maximum(np.linalg.norm(crowd.voted, axis=1, keepdims=True), 1)
    weights = crowd.problem.weights
    mine = (weights.interests * interests, weights.help * wants, weights.help * offers, weights.topics * votes)
    total = np.float32(max(1, weights.interests + weights.help + weights.topics))
    return np.hstack(mine).astype(np.float32) / total, np.hstack((interests, offers, wants, votes)).astype(np.float32)


def _fewer(vectors: Array) -> Array:
    """Return vectors with fewer numbers: along the directions in which they differ most. The last is of no text."""
    if len(vectors) > DIRECTIONS and vectors.shape[1] > DIRECTIONS:
        _, directions = np.linalg.eigh((vectors.T @ vectors).astype(np.float64))
        vectors = vectors @ directions[:, -DIRECTIONS:].astype(np.float32)
    return np.vstack((vectors, np.zeros((1, vectors.shape[1]), dtype=np.float32)))


def _means(vectors: Array, rows: Array) -> Array:
    sums = vectors[rows].sum(axis=1)
    found: Array = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), np.float32(1e-9))
    return found


def _best(edges: Edges, crowd: Crowd, chance: np.random.Generator) -> Edges:
    """Return the pairs that are among the best of one of the two."""
    lot = chance.random(len(edges.worth))
    kept = np.zeros(len(edges.worth), dtype=bool)
    both = np.concatenate((edges.one, edges.other))
    place = np.concatenate((np.arange(len(lot)), np.arange(len(lot))))
    order = np.lexsort((lot[place], -edges.worth[place], both))
    starts = np.concatenate(([0], np.cumsum(np.bincount(both, minlength=crowd.size))))
    rank = np.arange(len(order)) - starts[both[order]]
    kept[place[order[rank < EACH]]] = True
    return Edges(edges.one[kept], edges.other[kept], edges.worth[kept])
