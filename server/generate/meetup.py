"""One generated meetup, from its preparation to the end of its lounge."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import msgspec

from game.pack.schema import Pack
from server.generate.afterwards import Afterwards
from server.generate.chatter import Chatter
from server.generate.comings import Comings
from server.generate.guests import Guest, guests, helper
from server.generate.places import Places
from server.generate.players import Players
from server.generate.programme import DAY, MINUTE, Programme, plan_of
from server.generate.small import SmallGroups
from server.generate.words import words
from server.generate.world import World
from server.log.records import Recorded
from server.meetup import naming
from server.meetup.commands import Acquaint
from server.meetup.scheme import Groups

STARTS: Final = 1_767_258_000_000
"""1 January 2026, 18:00 in Tokyo: when the first meetup begins, unless told."""
LOBBY: Final = 10
"""Minutes before the beginning at which the lobby opens."""


class Recipe(msgspec.Struct, frozen=True, kw_only=True):
    """What to generate. ``number``: of a series, from 1; ``known``: groups who met at its earlier meetups; ``after``:
    days of the lounge that are played; ``lang``: of its title.
    """

    seed: str
    people: tuple[Guest, ...]
    minutes: int = 120
    starts: int = STARTS
    number: int = 1
    pack: str = "cs_college"
    mode: str = "long"
    known: Groups = ()
    after: int = 31
    lang: str = "ja"

    @property
    def id(self) -> str:
        """The meetup's."""
        return naming.new_id(hashlib.sha256(f"{self.seed}:meetup:{self.number}".encode()).digest())


class Evening:
    """A meetup that is being generated; its records are taken in the order in which things happened."""

    def __init__(self, recipe: Recipe, packs: Mapping[str, Pack]) -> None:
        self.recipe = recipe
        self.people = {guest.person: guest for guest in recipe.people}
        opens = recipe.starts - LOBBY * MINUTE
        self.world = World(packs, f"{recipe.seed}:{recipe.number}", opens - DAY)
        title = words().text(recipe.lang, "title", number=str(recipe.number))
        self.plan = plan_of(title, recipe.minutes, recipe.starts, len(self.people), recipe.pack, recipe.mode)
        self.places = Places(self.world, recipe.id, self.people)
        self.programme = Programme(self.world, recipe.id, self.plan, self.people)
        playing = helper(self.programme.staff[-1], words().text("ja", "staff", number="1"))
        self.people[playing.person] = playing
        books: Any = self.world.kinds.of("table/x").decider
        Players(self.world, books.books, self.people, self.places)
        SmallGroups(self.world, self.people, self.places)
        self.programme.prepare()
        self.end = self._lay(opens)

    def _lay(self, opens: int) -> int:
        """Plan all there is to come; return when it is over."""
        recipe, world = self.recipe, self.world
        rates, ends = self.programme.begin(opens)
        Comings(world, recipe.id, self.people, self.places).begin(opens, rates, ends)
        world.at(opens + 1000, lambda: Chatter(world, recipe.id, self.people, self.places).begin(ends))
        if recipe.known:
            acquaint = Acquaint(recipe.known[:5000])
            world.at(opens + 1500, lambda: self._tell(acquaint))
        Afterwards(world, recipe.id, self.people).begin(rates, recipe.after, self.programme.staff[0])
        return ends + recipe.after * DAY

    def _tell(self, acquaint: Acquaint) -> None:
        self.world.system(naming.stream(self.recipe.id), acquaint, f"acquaint:{self.recipe.id}")

    def records(self) -> Iterator[Recorded]:
        """Let it happen."""
        more = True
        while more:
            more = self.world.run(self.end)
            taken, self.world.records = self.world.records, []
            yield from taken


def generate(
    seed: str,
    people: int | Sequence[Guest],
    minutes: int = 120,
    *,
    starts: int = STARTS,
    packs: Mapping[str, Pack] | None = None,
    after: int = 31,
) -> Iterator[Recorded]:
    """Yield what happens at one meetup, in the order in which it happens: same arguments, same log.

    ``people``: how many, or who; ``starts``: ms; ``packs``: by id, the built-in ones unless told; ``after``: days of
    the lounge.
    """
    from server.packs import builtin  # noqa: PLC0415

    who = guests(seed, people) if isinstance(people, int) else people
    recipe = Recipe(seed=seed, people=tuple(who), minutes=minutes, starts=starts, after=after)
    yield from Evening(recipe, packs or builtin()).records()


def whole(records: Iterator[Recorded]) -> list[Recorded]:
    """Return records as a log keeps them: stream by stream, each in its order."""
    return sorted(records, key=lambda record: (record.stream, record.seq))
