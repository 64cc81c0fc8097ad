"""Everybody of a problem as rows of arrays, in the order of their ids: what pairs are scored by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain, combinations
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from server.lounge.parts import Pair, Profile
from server.lounge.ties import Tie
from server.meetup.matching.problem import Entrant, Problem
from server.meetup.matching.text import Encode, Texts

Array = npt.NDArray[Any]
LEVELS: Final = {"first": 0, "practitioner": 1, "veteran": 2}
UNKNOWN: Final = -1
EARLIER: Final = 0.5
"""What a room shared at an earlier meetup counts, beside one of this meetup."""


class Numbers:
    """Numbers about some pairs, and 0 about all others. Pairs are codes: row of one x people + row of the other."""

    def __init__(self, codes: Iterable[int], values: Iterable[float]) -> None:
        found = np.fromiter(codes, dtype=np.int64)
        order = np.argsort(found, kind="stable")
        self.codes: Array = found[order]
        self._values: Array = np.fromiter(values, dtype=np.float32)[order]

    def __call__(self, codes: Array) -> Array:
        if not len(self.codes):
            return np.zeros(len(codes), dtype=np.float32)
        places = np.minimum(np.searchsorted(self.codes, codes), len(self.codes) - 1)
        found: Array = np.where(self.codes[places] == codes, self._values[places], np.float32(0))
        return found


class Crowd:
    """People are rows. ``room``: how many may be suggested to each."""

    def __init__(self, problem: Problem, encode: Encode | None = None) -> None:
        entrants = {one.person: one for one in problem.people}
        self.entrants: Sequence[Entrant] = [entrants[person] for person in sorted(entrants)]
        self.row = {one.person: row for row, one in enumerate(self.entrants)}
        self.size = len(self.entrants)
        self.room: Array = np.array([max(0, one.room) for one in self.entrants], dtype=np.int64)
        self.problem = problem
        self._read_texts(encode)
        self._read_list()
        self._read_ties()
        self.barred = self.codes_of(problem.barred)

    def codes(self, one: Array, other: Array) -> Array:
        found: Array = one.astype(np.int64) * self.size + other
        return found

    def codes_of(self, pairs: Iterable[Pair]) -> Array:
        """Return the codes of pairs without a direction, the lower row first, in order."""
        known = [(self.row[a], self.row[b]) for a, b in pairs if a in self.row and b in self.row]
        return np.unique(np.array([min(pair) * self.size + max(pair) for pair in known], dtype=np.int64))

    def _read_texts(self, encode: Encode | None) -> None:
        profiles = [one.profile for one in self.entrants]
        self.studies = [one.studies for one in self.entrants]
        mentions = chain.from_iterable((*p.interests, *p.offers, *p.wants, *p.study) for p in profiles)
        asked = (one.asked for one in self.entrants)
        self.texts = Texts(chain(mentions, *self.studies, *asked), encode)
        self.interests = self._table(lambda profile: profile.interests)
        self.offers = self._table(lambda profile: profile.offers)
        self.wants = self._table(lambda profile: profile.wants)
        self.study = self._table(lambda profile: profile.study)

    def _table(self, part: Callable[[Profile], Sequence[str]]) -> Array:
        return self.texts.table([part(one.profile) for one in self.entrants])

    def _read_list(self) -> None:
        """Read what the meetup's list says: levels, companies; and votes."""
        ties = self.problem.ties
        levels = [one.profile.level or ties.levels.get(one.person, "") for one in self.entrants]
        self.level: Array = np.array([LEVELS.get(level, UNKNOWN) for level in levels], dtype=np.int64)
        firms = [_firm(one.profile.company or ties.firms.get(one.person, "")) for one in self.entrants]
        number = {firm: place for place, firm in enumerate(sorted({*firms} - {""}))}
        self.firm: Array = np.array([number.get(firm, UNKNOWN) for firm in firms], dtype=np.int64)
        self.topics = [frozenset(ties.topics.get(one.person, ())) for one in self.entrants]
        names = sorted(frozenset().union(*self.topics))
        place = {name: column for column, name in enumerate(names)}
        self.voted: Array = np.zeros((self.size, len(names)), dtype=np.float32)
        for row, topics in enumerate(self.topics):
            self.voted[row, [place[topic] for topic in topics]] = 1

    def _read_ties(self) -> None:
        """Read what people did and said when they had met."""
        self.more = self._numbers(
            (one.person, person, 1.0) for one in self.entrants for person in one.more if person != one.person
        )
        self.reactions = self._of_ties(lambda tie: tie.reactions)
        self.gifts = self._of_ties(lambda tie: tie.gifts)
        self.same = self._of_ties(lambda tie: tie.same, alike=True)
        self.asked = self._of_ties(lambda tie: tie.asked, alike=True)
        rooms: dict[tuple[str, str], float] = {}
        for room in self.problem.ties.companies:
            for pair in combinations(sorted({*room.people} & self.row.keys()), 2):
                rooms[pair] = rooms.get(pair, 0.0) + (EARLIER if room.earlier else 1.0)
        self.rooms = self._numbers(
            (one, other, count) for pair, count in rooms.items() for one, other in (pair, pair[::-1])
        )

    def _of_ties(self, count: Callable[[Tie], int], *, alike: bool = False) -> Numbers:
        """Return a number of each tie; ``alike``: the same in both directions, of whichever tie says more."""
        found: dict[tuple[str, str], float] = {}
        for tie in self.problem.ties.ties:
            if (value := count(tie)) and tie.of != tie.to:
                for pair in ((tie.of, tie.to), (tie.to, tie.of))[: 1 + alike]:
                    found[pair] = max(found.get(pair, 0), value) if alike else found.get(pair, 0) + value
        return self._numbers((*pair, value) for pair, value in found.items())

    def _numbers(self, values: Iterable[tuple[str, str, float]]) -> Numbers:
        known = {
            self.row[of] * self.size + self.row[to]: value for of, to, value in values if {of, to} <= self.row.keys()
        }
        return Numbers(known.keys(), known.values())


def _firm(name: str) -> str:
    """Return a company's name so that the ways to write it are one.

    >>> _firm("株式会社 Acme"), _firm("ACME")
    ('acme', 'acme')
    """
    return name.casefold().replace("株式会社", "").replace("(株)", "").replace("㈱", "").strip()
