"""Where people are connected: they follow their rooms as a page does, a moment after the meetup says which."""

from __future__ import annotations

from functools import partial
from random import Random
from typing import TYPE_CHECKING, Any

from game import commands as table
from server.generate.guests import Guest
from server.meetup import commands, naming
from server.meetup.access import streams_of
from server.meetup.facts import is_inside
from server.talk import messages as talk

if TYPE_CHECKING:
    from server.generate.world import Cell, World


class Places:
    """Who follows what. ``staff``: facilitators who play are people like all others, with another role."""

    def __init__(self, world: World, meetup: str, people: dict[str, Guest]) -> None:
        self._world = world
        self._name = naming.stream(meetup)
        self._people = people
        self._chance: Random = world.chance("places")
        self._followed: dict[str, set[str]] = {}
        world.on_moved.append(self._look)

    def here(self, person: str) -> bool:
        return person in self._followed

    def connect(self, person: str) -> None:
        """Somebody's page is open: the meetup hears of it, and they enter their rooms."""
        known = self._world.state(self._name).people.get(person)
        if person in self._followed or known is None or not is_inside(known):
            return
        self._followed[person] = set()
        self._world.system(self._name, commands.Arrive(person))
        self._sync(person)

    def disconnect(self, person: str) -> None:
        """Their last connection is gone."""
        streams = self._followed.pop(person, None)
        if streams is None:
            return
        for stream in sorted(streams):
            self._leave(person, stream)
        self._world.system(self._name, commands.Leave(person))

    def _look(self, cell: Cell, before: Any, _events: tuple[Any, ...]) -> None:  # noqa: ANN401
        """Let those follow their rooms whom a change of the meetup has moved."""
        if cell.name != self._name or cell.state.people is before.people:
            return
        old, new = before.people, cell.state.people
        for person in self._followed:
            one = new.get(person)
            known = old.get(person)
            if one is not known and one is not None and known is not None and moved(known, one):
                self._world.soon(0.2 + 2 * self._chance.random(), partial(self._sync, person))

    def _sync(self, person: str) -> None:
        if person not in self._followed:
            return
        state = self._world.state(self._name)
        member = state.people[person]
        wanted = set(streams_of(state, member)) if is_inside(member) else set()
        held = self._followed[person]
        for stream in sorted(held - wanted):
            self._leave(person, stream)
        for stream in sorted(wanted - held):
            self._enter(person, stream)
        if wanted:
            self._followed[person] = wanted
        else:
            self.disconnect(person)

    def _enter(self, person: str, stream: str) -> None:
        if stream.startswith("table/"):
            self._world.system(stream, table.Back(person))
            return
        one = self._people[person]
        role = "facilitator" if person.startswith("f-") else "attendee"
        self._world.system(stream, talk.Enter(person, one.name, one.avatar, one.lang, role))  # type: ignore[arg-type]

    def _leave(self, person: str, stream: str) -> None:
        if stream.startswith("table/"):
            state = self._world.state(stream)
            if any(player.person == person and not player.away for player in state.players):
                self._world.system(stream, table.Away(person))
        else:
            self._world.system(stream, talk.Leave(person))


def moved(before: Any, after: Any) -> bool:  # noqa: ANN401 - people of a meetup
    """Whether somebody belongs to other rooms now."""
    return (before.room, before.breakout, before.removed, before.bowed) != (
        after.room, after.breakout, after.removed, after.bowed,
    )  # fmt: skip
