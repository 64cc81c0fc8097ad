"""Why two people are suggested to each other, as each of them is told: three reasons at most, the strongest first.

Nothing private shows: not whom the other would like to talk with, nor whether they do. So shares are of what is told
openly; only one's own wish to talk more is told, to oneself, and has no share.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from server.lounge.parts import SIGNALS
from server.lounge.suggestions import Reason, Why
from server.meetup.matching.crowd import Crowd
from server.meetup.matching.score import MINE, Halves, Scores

Array = npt.NDArray[Any]
MOST: Final = 3
"""Reasons; and words of one."""
OPEN: Final[tuple[Reason, ...]] = (
    "answers", "gifts", "reactions", "help", "helped", "interests", "study", "topics", "acquainted", "fresh", "level",
    "company",
)  # fmt: skip
"""Reasons that may be told to both."""


def reasons(scores: Scores, pairs: Sequence[tuple[int, int]]) -> dict[tuple[int, int], tuple[Why, ...]]:
    """Return what the first of each pair is told of the second, for both directions of all pairs."""
    if not pairs:
        return {}
    one, other = np.array(pairs, dtype=np.int64).T
    signals, help_, study = scores.signals(one, other), scores.help(one, other), scores.study(one, other)
    there = _told(scores, signals.there, help_, study, scores.interests(one, other).there)
    back = _told(scores, signals.back, Halves(help_.back, help_.there), study, scores.interests(one, other).back)
    speaker = _Speaker(scores.crowd)
    found = {}
    for place, (a, b) in enumerate(pairs):
        found[a, b] = speaker.say(a, b, there[:, place])
        found[b, a] = speaker.say(b, a, back[:, place])
    return found


def _told(scores: Scores, signals: Array, help_: Halves, study: Array, interests: Array) -> Array:
    """Return [reason, pair] -> what it adds, in one direction."""
    weighed = dict(zip(SIGNALS, scores.weights[:, None] * signals, strict=True))
    weight = dict(zip(SIGNALS, scores.weights.tolist(), strict=True))
    parts = weighed | {
        "help": weight["help"] * MINE * help_.there,
        "helped": weight["help"] * (1 - MINE) * help_.back,
        "interests": weight["interests"] * np.where(interests >= study, interests, 0),
        "study": weight["interests"] * np.where(interests < study, study, 0),
    }
    return np.stack([parts[name] for name in OPEN])


class _Speaker:
    """Puts reasons into words of profiles."""

    def __init__(self, crowd: Crowd) -> None:
        self._crowd = crowd

    def say(self, me: int, other: int, weights: Array) -> tuple[Why, ...]:
        """Return what ``me`` is told of ``other``."""
        crowd, total = self._crowd, float(weights.sum())
        mine = (Why("more"),) if crowd.entrants[other].person in crowd.entrants[me].more else ()
        order = [place for place in np.argsort(-weights, kind="stable").tolist() if weights[place] > 0]
        told = (
            Why(OPEN[place], self._words(OPEN[place], me, other), round(100 * weights[place] / total))
            for place in order[: MOST - len(mine)]
        )
        return (*mine, *told) or (Why(self._always(me, other)),)

    def _always(self, me: int, other: int) -> Reason:
        """Return what can be said of any two."""
        codes = self._crowd.codes(np.array([me]), np.array([other]))
        return "acquainted" if self._crowd.rooms(codes)[0] else "fresh"

    def _words(self, reason: Reason, me: int, other: int) -> tuple[str, ...]:
        mine, theirs = (self._crowd.entrants[row].profile for row in (me, other))
        if reason == "topics":
            return tuple(sorted(self._crowd.topics[me] & self._crowd.topics[other])[:MOST])
        told = {
            "help": (mine.wants, theirs.offers, 1),
            "helped": (mine.offers, theirs.wants, 1),
            "interests": (mine.interests, theirs.interests, MOST),
            "study": (mine.study, theirs.study, 1),
        }
        return self._nearest(*told[reason]) if reason in told else ()

    def _nearest(self, mine: Iterable[str], theirs: Sequence[str], most: int) -> tuple[str, ...]:
        """Return those of the other's texts that are nearest to mine."""
        texts = self._crowd.texts
        rows = [texts.row(text) for text in mine]
        near = {text: int(texts.near[rows, texts.row(text)].max(initial=0)) for text in theirs}
        kept = sorted((text for text in near if near[text]), key=lambda text: -near[text])
        return tuple(kept[:most])
