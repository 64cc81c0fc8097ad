"""What matching is asked, and what it answers. Pairs without a direction are in the order of their ids. Frozen."""

from __future__ import annotations

import msgspec

from server.lounge.parts import Pair, Profile, Weights
from server.lounge.suggestions import Circle, Report, Suggestion
from server.lounge.ties import Ties


class Entrant(msgspec.Struct, frozen=True, omit_defaults=True):
    """Somebody who takes part. ``room``: how many more people may be suggested to them now; 0: none. ``more``: with
    whom they would like to talk more. ``studies``: challenges that they would like to work on. ``asked``: those of the
    study groups that they were asked to: what means the same as one of them is none any more.
    """

    person: str
    profile: Profile
    room: int
    more: tuple[str, ...] = ()
    studies: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Who is to be suggested to whom. ``barred``: pairs that were suggested before, are in touch, or of whom one has
    blocked the other. ``group``: people of a study group, if they go round. ``apart``: those of ``barred`` who may not
    share a study group either, because one has blocked the other; None: all of them.
    """

    people: tuple[Entrant, ...]
    barred: tuple[Pair, ...] = ()
    apart: tuple[Pair, ...] | None = None
    ties: Ties = Ties()
    weights: Weights = Weights()
    group: int = 5
    seed: int = 0


class Solution(msgspec.Struct, frozen=True, omit_defaults=True):
    suggestions: tuple[Suggestion, ...] = ()
    circles: tuple[Circle, ...] = ()
    report: Report = Report()
