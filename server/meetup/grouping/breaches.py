"""Hard wishes that gave way, in a form that can be told to people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from server.meetup.grouping.bounds import sizes
from server.meetup.grouping.problem import Problem
from server.meetup.scheme import Broken, Groups

MOST = 100
"""Entries at most."""


def breaches(problem: Problem, rounds: Sequence[Groups]) -> tuple[Broken, ...]:
    """Return each wish that was not kept: once, with round 0, where that was in every round that it is about."""
    found: defaultdict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    kept: set[tuple[str, tuple[str, ...]]] = set()
    for number, groups in enumerate(rounds, 1):
        for kind, people, broken in Round(problem, groups).wishes():
            if broken:
                found[kind, people].append(number)
            else:
                kept.add((kind, people))
    told = (
        Broken(kind, people, number)
        for (kind, people), numbers in found.items()
        for number in ([0] if always(kind, numbers, rounds) and (kind, people) not in kept else numbers)
    )
    return tuple(sorted(told, key=lambda one: (ORDER.index(one.kind), one.round)))[:MOST]


def always(kind: str, numbers: Sequence[int], rounds: Sequence[Groups]) -> bool:
    """Whether a wish that was never kept gave way in all rounds. People of some wishes are not there in all of them;
    of others it is told only where they are broken.
    """
    return len(rounds) > 1 and (kind in {"together", "apart", "pin"} or len(numbers) == len(rounds))


def strangers(room: Sequence[str], language: Mapping[str, str], most: str) -> tuple[str, ...]:
    """Return who does not speak what most of the room do."""
    return tuple(who for who in room if language.get(who, most) != most)


ORDER = ("together", "apart", "host", "pin", "language", "size")


class Round:
    """One round, and what was wished of it."""

    def __init__(self, problem: Problem, groups: Groups) -> None:
        self._wanted, self._size, self._groups = problem.wanted, problem.size, groups
        self._at = {who: place for place, room in enumerate(groups) for who in room}

    def wishes(self) -> Iterator[tuple[str, tuple[str, ...], bool]]:
        """Yield the kind of each wish that is about this round, whom it is about, and whether it is broken."""
        yield from self._groups_kept("together")
        yield from self._groups_kept("apart")
        yield from self._hosts()
        for who, place in self._wanted.pins.items():
            if who in self._at:
                yield "pin", (who,), self._at[who] != place
        yield from self._languages()
        yield from self._sizes()

    def _groups_kept(self, kind: str) -> Iterator[tuple[str, tuple[str, ...], bool]]:
        for people in self._wanted.together if kind == "together" else self._wanted.apart:
            at = {self._at[who] for who in people if who in self._at}
            there = sum(who in self._at for who in dict.fromkeys(people))
            if there > 1:
                yield kind, people, len(at) != (1 if kind == "together" else there)

    def _hosts(self) -> Iterator[tuple[str, tuple[str, ...], bool]]:
        """Say of whole rooms that they have no host; of nobody, where there are too few for all rooms."""
        hosts = set(self._wanted.hosts)
        if not hosts or not self._groups:
            return
        without = [room for room in self._groups if hosts.isdisjoint(room)]
        short = len(hosts & self._at.keys()) < len(self._groups)
        yield "host", (), bool(without) and short
        if not short:
            yield from (("host", room, True) for room in without)

    def _languages(self) -> Iterator[tuple[str, tuple[str, ...], bool]]:
        """Say who is among people of another language: the fewer of each room."""
        language = self._wanted.language
        everybody = Counter(language.get(who, "") for who in self._at)
        for room in self._groups:
            spoken = Counter(name for who in room if (name := language.get(who)))
            if len(spoken) > 1:
                most = max(sorted(spoken), key=lambda name: (spoken[name], everybody[name]))
                yield "language", strangers(room, language, most), True

    def _sizes(self) -> Iterator[tuple[str, tuple[str, ...], bool]]:
        """Say who is alone, whose room is too large, and, where rooms are uneven, who is in the smallest ones."""
        right = sizes(len(self._at), self._size)
        least = min(map(len, self._groups), default=0)
        uneven = max(map(len, self._groups), default=0) - least > 1
        for room in self._groups:
            if len(room) == 1 or len(room) > max(self._size, *right) or (uneven and len(room) == least):
                yield "size", room, True
