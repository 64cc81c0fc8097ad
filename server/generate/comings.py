"""Who comes when, drops, returns, leaves early, and says in the end how it was."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from server.generate.guests import Guest
from server.generate.places import Places
from server.generate.words import words
from server.meetup import commands, naming

if TYPE_CHECKING:
    from server.generate.world import World

MINUTE: Final = 60_000
EARLY: Final = 4.0
"""Minutes before the beginning at which most come."""
PEEKS: Final = 0.03
"""Share who look in and go again within minutes."""
FORM: Final = 20.0
"""Seconds that the door's form takes."""


class Comings:
    """``opens``, ``ends``: of the meetup, in milliseconds; ``rates``: when people are asked how it was."""

    def __init__(self, world: World, meetup: str, people: dict[str, Guest], places: Places) -> None:
        self._world = world
        self._name = naming.stream(meetup)
        self._people = people
        self._places = places

    def begin(self, opens: int, rates: int, ends: int) -> None:
        for guest in self._people.values():
            chance = self._world.chance(f"comings:{guest.person}")
            if guest.listed and chance.random() < guest.habit.missing:
                continue
            self._come(guest, chance, opens, ends)
            self._plan(guest, chance, (opens, rates, ends))

    def _come(self, guest: Guest, chance: Random, opens: int, ends: int) -> None:
        """First the page, then the form, then inside."""
        late = chance.gauss(guest.habit.late, 2 + guest.habit.late / 2)
        asked = min(opens + round(max(0.1, late) * MINUTE), ends - 10 * MINUTE)
        filled = asked + round((4 + chance.expovariate(1 / FORM)) * 1000)
        staff = guest.person.startswith("f-")
        join = commands.Join(guest.person, guest.name, guest.avatar, guest.lang, staff, asked)

        def enter() -> None:
            if not self._world.system(self._name, join):
                self._world.soon(0.4 + chance.random(), lambda: self._places.connect(guest.person))

        self._world.at(filled, enter)

    def _plan(self, guest: Guest, chance: Random, times: tuple[int, int, int]) -> None:
        opens, rates, ends = times
        leaves = ends + round(chance.uniform(0.2, 4) * MINUTE)
        if chance.random() < guest.habit.leaves:
            leaves = opens + round((ends - opens) * chance.uniform(0.3, 0.95))
        elif chance.random() < PEEKS:
            leaves = min(leaves, opens + round((guest.habit.late + chance.uniform(3, 11)) * MINUTE))
        self._drop(guest, chance, opens + 3 * MINUTE, leaves)
        self._world.at(leaves, lambda: self._go(guest, early=leaves < ends, bows=chance.random() < 0.4))
        if leaves > rates and chance.random() < guest.habit.answers:
            moment = rates + round(chance.uniform(0.3, 6) * MINUTE)
            self._world.at(moment, lambda: self._rate(guest, chance))

    def _drop(self, guest: Guest, chance: Random, after: int, leaves: int) -> None:
        """Lose the connection now and then, and find it again."""
        lost = after + round(chance.expovariate(guest.habit.drops / 60) * MINUTE)
        if lost >= leaves:
            return
        found = lost + round(min(chance.expovariate(1 / 70) + 5, 900) * 1000)
        self._world.at(lost, lambda: self._places.disconnect(guest.person))
        if found < leaves:
            self._world.at(found, lambda: self._places.connect(guest.person))
            self._drop(guest, chance, found, leaves)

    def _go(self, guest: Guest, *, early: bool, bows: bool) -> None:
        if early and bows and self._places.here(guest.person):
            self._world.ask(self._name, commands.Bow(), guest.person)
        self._places.disconnect(guest.person)

    def _rate(self, guest: Guest, chance: Random) -> None:
        if not self._places.here(guest.person):
            return
        stars = min(5, max(1, round(chance.gauss(guest.habit.stars, 0.8))))
        comment = words().any(chance, guest.lang, "comment") if chance.random() < 0.3 else ""
        self._world.ask(self._name, commands.Rate(stars, comment), guest.person)
