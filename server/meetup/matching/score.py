"""What speaks for a pair: signals from 0 to 1 for each of the two directions, weighed, and joined.

A direction's score is the weighed mean of its signals. A pair's score is the harmonic mean of both directions: it is
good only where it is good for both.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from server.lounge.parts import SIGNALS
from server.meetup.matching.crowd import UNKNOWN, Crowd, Numbers
from server.meetup.matching.text import FULL

Array = npt.NDArray[Any]
ENOUGH: Final = 3
"""Interests shared that are as good as all."""
MINE: Final = 2 / 3
"""Part of what I did, or get, in what two can do for each other; the rest is what the other did, or gets."""
BLOCK: Final = 20_000
"""Pairs looked at at once: each takes up to 64 bytes and more."""


class Signals(NamedTuple):
    """[signal, pair] -> 0 to 1, in both directions. ``there``: for the first of the pair, about the second."""

    there: Array
    back: Array


class Halves(NamedTuple):
    """What two texts' lists have in common, for reasons too: [pair] -> 0 to 1 in both directions."""

    there: Array
    back: Array


class Scores:
    """Scores of pairs of a crowd, any pairs."""

    def __init__(self, crowd: Crowd) -> None:
        self.crowd = crowd
        weights = crowd.problem.weights
        self.weights: Array = np.array([getattr(weights, name) for name in SIGNALS], dtype=np.float32)

    def pairs(self, one: Array, other: Array) -> Array:
        """Return the score of each pair, from 0 to 1."""
        found = np.zeros(len(one))
        for first in range(0, len(one), BLOCK):
            part = slice(first, first + BLOCK)
            found[part] = self._joined(self.signals(one[part], other[part]))
        return found

    def _joined(self, signals: Signals) -> Array:
        there, back = (self.weights @ part / max(1, self.weights.sum()) for part in signals)
        both: Array = np.float32(2) * there * back / np.maximum(there + back, np.float32(1e-9))
        return np.round(both.astype(np.float64), 6)

    def signals(self, one: Array, other: Array) -> Signals:
        crowd = self.crowd
        there, back = crowd.codes(one, other), crowd.codes(other, one)
        interests, study = self.interests(one, other), self.study(one, other)
        help_ = self.help(one, other)
        votes = self.votes(one, other)
        rooms, steps = crowd.rooms(there), np.abs(crowd.level[one] - crowd.level[other])
        known = (crowd.level[one] != UNKNOWN) & (crowd.level[other] != UNKNOWN)
        firms = (crowd.firm[one] != UNKNOWN) & (crowd.firm[other] != UNKNOWN)
        same = crowd.same(there)
        alike = {
            "answers": same / (same + crowd.asked(there) + 1),
            "acquainted": 1 - 0.5**rooms,
            "fresh": rooms == 0,
            "level": known & (steps == 1),
            "company": firms & (crowd.firm[one] != crowd.firm[other]),
        }
        differing = {
            "more": (crowd.more(there), crowd.more(back)),
            "gifts": _both(crowd.gifts, there, back),
            "reactions": _both(crowd.reactions, there, back),
            "help": (_shared(help_.there, help_.back), _shared(help_.back, help_.there)),
            "interests": (np.maximum(interests.there, study), np.maximum(interests.back, study)),
            "topics": (votes.there, votes.back),
        }
        sides = ({name: values[side] for name, values in differing.items()} for side in (0, 1))
        return Signals(*(_stacked(alike | side) for side in sides))

    def interests(self, one: Array, other: Array) -> Halves:
        """Return how much of each one's interests the other shares."""
        mine, theirs = self.crowd.interests[one], self.crowd.interests[other]
        near = self._near(mine, theirs)
        return Halves(self._mean(near.max(axis=2), mine), self._mean(near.max(axis=1), theirs))

    def study(self, one: Array, other: Array) -> Array:
        """Return how near the nearest two challenges are."""
        near = self._near(self.crowd.study[one], self.crowd.study[other])
        found: Array = near.max(axis=(1, 2)).astype(np.float32) / np.float32(FULL)
        return found

    def help(self, one: Array, other: Array) -> Halves:
        """Return how well the second can help the first, and the first the second."""
        crowd = self.crowd
        return Halves(
            self._near(crowd.wants[one], crowd.offers[other]).max(axis=(1, 2)).astype(np.float32) / np.float32(FULL),
            self._near(crowd.offers[one], crowd.wants[other]).max(axis=(1, 2)).astype(np.float32) / np.float32(FULL),
        )

    def votes(self, one: Array, other: Array) -> Halves:
        """Return which part of the topics each voted for the other did too."""
        mine, theirs = self.crowd.voted[one], self.crowd.voted[other]
        both = (mine * theirs).sum(axis=1)
        return Halves(both / np.maximum(mine.sum(axis=1), 1), both / np.maximum(theirs.sum(axis=1), 1))

    def _near(self, mine: Array, theirs: Array) -> Array:
        found: Array = self.crowd.texts.near[mine[:, :, None], theirs[:, None, :]]
        return found

    def _mean(self, best: Array, rows: Array) -> Array:
        counts = np.clip((rows != self.crowd.texts.none).sum(axis=1), 1, ENOUGH)
        found: Array = np.minimum(1, best.sum(axis=1, dtype=np.float32) / (FULL * counts))
        return found


def _both(numbers: Numbers, there: Array, back: Array) -> tuple[Array, Array]:
    """Return how much was done, more of it counting ever less, in both directions."""
    mine, theirs = 1 - 0.5 ** numbers(there), 1 - 0.5 ** numbers(back)
    return _shared(mine, theirs), _shared(theirs, mine)


def _shared(mine: Array, theirs: Array) -> Array:
    found: Array = MINE * mine + (1 - MINE) * theirs
    return found


def _stacked(values: dict[str, Array]) -> Array:
    return np.stack([values[name].astype(np.float32) for name in SIGNALS])
