"""What several meetups of a series come down to. People are ids, as in ``facts``; times are ms since the Unix epoch.

Meetups are in the order in which they began, and are spoken of by their number in that order, from 0.
"""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from server.metrics.facts import VERSION
from server.metrics.figure import Figure
from server.metrics.yardstick import Quantity

Level = Literal["", "exploring", "participating", "contributing", "leading"]
"""``""``: nothing within the window any more."""
LEVELS: Final[tuple[Level, ...]] = ("", "exploring", "participating", "contributing", "leading")
"""From the outermost to the innermost."""
Reason = Literal["leading", "rule"]


class Change(msgspec.Struct, frozen=True, omit_defaults=True):
    """How far a figure is from another, ``value`` above it; ``low`` and ``high``: the 95% interval of that, where both
    have one. That a change is no accident of who came is likely only where the interval leaves out 0.
    """

    measure: str
    value: float
    low: float | None = None
    high: float | None = None


class Row(msgspec.Struct, frozen=True, omit_defaults=True):
    """One meetup in the comparison: its own figures and ``repeat``. ``changes``: to the row before, for the figures
    that both have; the first row has none.
    """

    meetup: str
    title: str
    starts: int
    zone: str
    figures: tuple[Figure, ...]
    changes: tuple[Change, ...] = ()


class Cohort(msgspec.Struct, frozen=True, omit_defaults=True):
    """Those who attended a meetup and none before. ``came``: how many of them attended the 1st, 2nd ... held meetup
    after it. None: hidden.
    """

    first: int
    people: int | None
    came: tuple[int | None, ...] = ()


class Return(msgspec.Struct, frozen=True, omit_defaults=True):
    """First-timers of a meetup who attended another within 90 days. Nobody counts before their 90 days are over:
    ``counted`` is then 0 and ``waiting`` all of them, until ``due``.
    """

    first: int
    due: int
    counted: int = 0
    returned: int = 0
    waiting: int = 0


class Part(msgspec.Struct, frozen=True, omit_defaults=True):
    """What somebody's points are made of. ``kind``: an act, ``hour`` or ``meetup``; ``amount``: how many of them."""

    kind: str
    amount: float
    points: float


class Move(msgspec.Struct, frozen=True, omit_defaults=True):
    """From ``at`` on somebody was on this level."""

    at: int
    level: Level


class Member(msgspec.Struct, frozen=True, omit_defaults=True):
    """Somebody who was at one of the meetups. ``attended``: which. ``points`` and ``parts``: of the window that ends
    now. ``moves``: the levels they came to. ``quarters``: their level at the end of each quarter, "" before they came.
    """

    person: str
    attended: tuple[int, ...] = ()
    level: Level = ""
    points: float = 0.0
    parts: tuple[Part, ...] = ()
    moves: tuple[Move, ...] = ()
    quarters: tuple[Level, ...] = ()


class Advocate(msgspec.Struct, frozen=True, omit_defaults=True):
    """``why``: which of the two ways, or both. ``did``: quantities of the rule's window, until the quarter's end."""

    person: str
    why: tuple[Reason, ...]
    did: dict[Quantity, float] = {}


class Before(msgspec.Struct, frozen=True, omit_defaults=True):
    """What somebody did in the 90 days before they became an advocate, at ``became``; and the median of everybody else
    who was there in these days, ``n`` people. A description: it does not say that the one comes from the other.
    """

    person: str
    became: int
    did: dict[Quantity, float]
    median: dict[Quantity, float] = {}
    n: int = 0


class Quarter(msgspec.Struct, frozen=True, omit_defaults=True):
    """A calendar quarter, from ``start`` until just before ``end``, in the zone of the latest meetup. ``name``: such as
    2026-Q2. ``over``: False while it lasts; everything is then as of now. ``levels``: people on each level at its end,
    None: hidden. ``advocates``: how many, None: hidden.
    """

    name: str
    start: int
    end: int
    over: bool
    levels: dict[Level, int | None]
    advocates: int | None
    people: tuple[Advocate, ...] = ()
    entered: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    before: tuple[Before, ...] = ()


class SeriesFacts(msgspec.Struct, frozen=True, omit_defaults=True):
    """``now``: as of when. ``zone``: whose quarters. ``held``: the numbers of the meetups that somebody attended; only
    with these there are cohorts. ``figures``: ``repeat`` (the latest held meetup's), ``return_90``, ``leading`` and
    ``advocates`` (both as of now).
    """

    now: int
    zone: str = ""
    rows: tuple[Row, ...] = ()
    held: tuple[int, ...] = ()
    cohorts: tuple[Cohort, ...] = ()
    returns: tuple[Return, ...] = ()
    members: tuple[Member, ...] = ()
    quarters: tuple[Quarter, ...] = ()
    figures: tuple[Figure, ...] = ()
    version: int = VERSION


class Shift(msgspec.Struct, frozen=True):
    """Somebody who would be on another level now."""

    person: str
    old: Level
    new: Level


class QuarterPreview(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the advocates of a quarter would have been: how many by either yardstick, and who by only one of them."""

    name: str
    over: bool
    old: int
    new: int
    entering: tuple[str, ...] = ()
    leaving: tuple[str, ...] = ()


class Preview(msgspec.Struct, frozen=True, omit_defaults=True):
    """What another yardstick would change. ``old`` and ``new``: people on each level now. ``remeasure``: who met whom
    would have to be measured again from the logs, which this does not foresee.
    """

    old: dict[Level, int]
    new: dict[Level, int]
    shifts: tuple[Shift, ...] = ()
    quarters: tuple[QuarterPreview, ...] = ()
    remeasure: bool = False
