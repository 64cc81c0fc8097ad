"""What goes on in small groups: somebody lets all have the word in turn, draws a prompt, lets airtime be counted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from server.generate.guests import Guest
from server.generate.places import Places
from server.meetup.events import RoundBegan
from server.talk import messages as talk

if TYPE_CHECKING:
    from server.generate.world import Cell, World

MEASURED: Final = 0.6
"""Share of people who agree that the seconds they speak are counted."""
EVERY: Final = 12
"""Seconds between two countings of a browser."""


class SmallGroups:
    """Begins in every room of a round what people do there."""

    def __init__(self, world: World, people: dict[str, Guest], places: Places) -> None:
        self._world = world
        self._people = people
        self._places = places
        self._chance = world.chance("small groups")
        world.on_moved.append(self._look)

    def _look(self, _cell: Cell, _before: Any, events: tuple[Any, ...]) -> None:  # noqa: ANN401
        for event in events:
            if isinstance(event, RoundBegan):
                for room, people in event.rooms.items():
                    self._begin(room, people, event.ends)

    def _begin(self, room: str, people: tuple[str, ...], ends: int) -> None:
        stream, chance = f"room/{room}", self._chance
        for person in people:
            if chance.random() < MEASURED:
                self._world.soon(8 + 10 * chance.random(), partial(self._measure, stream, person, ends))
        starter = chance.choice(people) if people else ""
        self._world.soon(15 + 20 * chance.random(), lambda: self._ask(stream, starter, talk.Prompt()))
        if chance.random() < 0.6:
            turns = talk.Turns(on=True, seconds=chance.choice((45, 60, 90)))
            self._world.soon(30 + 30 * chance.random(), lambda: self._ask(stream, starter, turns))
        self._world.soon(200 + 60 * chance.random(), lambda: self._ask(stream, starter, talk.Prompt()))

    def _ask(self, stream: str, person: str, command: Any) -> None:  # noqa: ANN401
        if self._places.here(person):
            self._world.ask(stream, command, person)

    def _measure(self, stream: str, person: str, ends: int) -> None:
        self._ask(stream, person, talk.Measure(on=True))
        self._air(stream, person, ends)

    def _air(self, stream: str, person: str, ends: int) -> None:
        """Say every now and then how long they have spoken: some a lot, some little."""
        habit = self._people[person].habit
        share = min(0.9, 0.1 + habit.chat / 8)

        def tell() -> None:
            if self._world.now < ends and self._places.here(person):
                if self._chance.random() < share * 1.5:
                    self._ask(stream, person, talk.Airtime(max(1, round(EVERY * share * self._chance.random()))))
                self._air(stream, person, ends)

        self._world.soon(EVERY, tell)
