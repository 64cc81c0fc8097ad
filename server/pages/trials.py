"""What another yardstick would change, ready to be read: counts, and the names of those it is about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

from server.measuring.asking import Unmeasured
from server.metrics.series_facts import Level, Preview
from server.metrics.yardstick import Yardstick
from server.pages.belonging import Desk
from server.pages.measuring_site import looked, measuring
from server.pages.site import site
from server.pages.waiting import AtWork, soon

LEVELS: Final[tuple[Level, ...]] = ("leading", "contributing", "participating", "exploring")
"""The innermost first, as they are shown."""
CHUNK: Final = 500
"""People who are looked up at once."""


class Effect(msgspec.Struct, frozen=True):
    """A count before and after. ``what``: a level, or a quarter."""

    what: str
    old: int
    new: int

    @property
    def change(self) -> int:
        return self.new - self.old


class Turn(msgspec.Struct, frozen=True):
    """What would become of the advocates of a quarter; people by name."""

    count: Effect
    over: bool
    entering: tuple[str, ...]
    leaving: tuple[str, ...]


class Trial(msgspec.Struct, frozen=True):
    """``failed``: nothing could be worked out; ``at_work``: not yet. ``turns``: the latest quarter first. ``people``:
    who has a level.
    """

    failed: bool = False
    at_work: bool = False
    people: int = 0
    moved: int = 0
    levels: tuple[Effect, ...] = ()
    turns: tuple[Turn, ...] = ()
    remeasure: bool = False

    @property
    def idle(self) -> bool:
        """Whether nothing would be different."""
        return not self.moved and not any(each.entering or each.leaving for each in self.turns)


async def attempt(desk: Desk, yardstick: Yardstick) -> Trial:
    """Return what the yardstick would change for an organization; it is written down that names are looked at."""
    try:
        found = await soon(measuring().preview, desk.organization.id, yardstick)
    except AtWork:
        return Trial(at_work=True)
    except Unmeasured:
        return Trial(failed=True)
    named = {person for each in found.quarters for person in (*each.entering, *each.leaving)}
    if named:
        await looked(desk, "names", "advocates")
    return trial_of(found, await names_of(named))


def trial_of(found: Preview, names: dict[str, str]) -> Trial:
    levels = tuple(Effect(level, found.old.get(level, 0), found.new.get(level, 0)) for level in LEVELS)
    turns = tuple(
        Turn(
            Effect(each.name, each.old, each.new),
            each.over,
            tuple(names.get(person, "") for person in each.entering),
            tuple(names.get(person, "") for person in each.leaving),
        )
        for each in reversed(found.quarters)
    )
    return Trial(
        people=sum(found.old.values()), moved=len(found.shifts), levels=levels, turns=turns, remeasure=found.remeasure
    )


async def names_of(people: Iterable[str]) -> dict[str, str]:
    """Return what people are called; those who were erased are not in it."""
    ids = sorted(set(people))
    chunks = [ids[at : at + CHUNK] for at in range(0, len(ids), CHUNK)]
    found = [each for chunk in chunks for each in await site().people.persons.find_all(chunk)]
    return {each.id: each.name for each in found if each.erased is None and each.name}
