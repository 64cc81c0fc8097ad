"""A series of generated meetups: some come every time, some drift away, and newcomers take their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from random import Random
from typing import Final

from game.pack.schema import Pack
from server.acquaintance import MOST, groups_of
from server.generate.guests import Guest, guest, guests
from server.generate.meetup import STARTS, Evening, Recipe
from server.generate.programme import DAY
from server.meetup import naming
from server.meetup.scheme import Groups

EVERY: Final = 28
"""Days from one meetup to the next."""
DRIFT: Final = 0.85
"""How much less likely somebody comes with every meetup that they have missed in a row."""


class Crowd:
    """Who comes to the next meetup: of those who were there before, as is their habit; the others are new."""

    def __init__(self, seed: str, people: int) -> None:
        self._seed = seed
        self._people = people
        self._known: dict[int, int] = {}
        """Number of a guest -> meetups missed in a row."""
        self._chance = Random(f"{seed}:crowd")  # noqa: S311 - the same for a seed is what is wanted

    def next(self) -> list[Guest]:
        """Return the people of the next meetup."""
        back = [number for number, missed in self._known.items() if self._comes(number, missed)][: self._people]
        first = len(self._known) + 1
        new = list(range(first, first + self._people - len(back)))
        for number in self._known:
            self._known[number] += 1
        self._known.update(dict.fromkeys([*back, *new], 0))
        known = [guest(self._seed, number) for number in back]
        return [*known, *guests(self._seed, len(new), first)]

    def _comes(self, number: int, missed: int) -> bool:
        return self._chance.random() < guest(self._seed, number).habit.returns * DRIFT**missed * 0.9


def evenings(  # noqa: PLR0913 - all but four by name
    seed: str,
    people: int,
    meetups: int,
    minutes: int = 120,
    *,
    packs: Mapping[str, Pack],
    starts: int = STARTS,
    every: int = EVERY,
    after: int = 31,
    until: int | None = None,
    lang: str = "ja",
) -> Iterator[Evening]:
    """Yield the meetups of a series, each to be played (``records``) before the next one is asked for.

    ``starts``: of the first one, ms; ``every``: days from one to the next; ``after``: days of each lounge; ``until``:
    now, ms, where nothing may lie in the future; ``lang``: of the titles.
    """
    crowd = Crowd(seed, people)
    known: Groups = ()
    for number in range(1, meetups + 1):
        begins = starts + (number - 1) * every * DAY
        days = after if until is None else min(after, (until - begins) // DAY - 1)
        recipe = Recipe(
            seed=seed, people=tuple(crowd.next()), minutes=minutes, starts=begins,
            number=number, known=known, after=days, lang=lang,
        )  # fmt: skip
        evening = Evening(recipe, packs)
        yield evening
        latest = groups_of(evening.world.state(naming.stream(recipe.id)))
        known = tuple(islice((*latest, *known), MOST))
