"""What is asked of grouping, and what it answers."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from server.meetup.scheme import Alike, Groups, Verdict


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """Hard wishes. Each is honoured in every round, where those it is about are there; what cannot be is explained."""

    together: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()
    hosts: tuple[str, ...] = ()
    """At least one of them in each room; where there are more hosts than rooms, they are spread."""
    pins: dict[str, int] = msgspec.field(default_factory=dict)
    """Person -> place of the group, from 0."""
    language: dict[str, str] = msgspec.field(default_factory=dict)
    """Person -> language; only the same in a room. Empty: no matter."""


class Preferred(msgspec.Struct, frozen=True, kw_only=True):
    """Soft wishes. Weights: 10 as much as a pair that meets twice; 0: no matter."""

    company: dict[str, str] = msgspec.field(default_factory=dict)
    company_share: int = 0
    """In different rooms."""
    level: dict[str, str] = msgspec.field(default_factory=dict)
    level_rule: Alike = ""
    level_share: int = 0
    topics: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    """Person -> topics they would like, the dearest first."""
    topic_share: int = 0


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """People, rooms of at most ``size``, and so many rounds to come.

    The number of rooms of a round is the least for those who are there, sizes differ by at most one (11 people, size 4:
    4, 4, 3). ``seed``: the same problem with the same seed and the same number of steps gives the same answer.
    """

    people: tuple[str, ...]
    size: int
    rounds: int
    seed: int = 0
    met: tuple[tuple[str, ...], ...] = ()
    """Groups that have met already, each one meeting: game tables, earlier meetups, finished rounds."""
    there: dict[str, tuple[int, int]] = msgspec.field(default_factory=dict)
    """Person -> first and last round they are there, from 0; who is not in here is there in all."""
    wanted: Wanted = Wanted()
    preferred: Preferred = Preferred()


class Solution(msgspec.Struct, frozen=True, kw_only=True):
    """``rounds``: the groups of each."""

    rounds: tuple[Groups, ...]
    verdict: Verdict


Clock = Callable[[], float]
"""Seconds that go by, from any beginning."""


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """When to come to an end. ``budget``: seconds; ``stopped``: asked often; ``steps``: for those who want the same
    answer on every machine, so many units of work instead of time.
    """

    clock: Clock
    budget: float
    stopped: Callable[[], bool] = lambda: False
    steps: int = 0
