"""People at tables: they think, roll, choose, tell, react, answer and are ready, each in their own time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from random import Random
from typing import TYPE_CHECKING, Any, Final, Literal

from game import bots, commands
from game.rulebook import Rulebook
from game.state import Answering, Choice, Idle, Plan, Reaction, Review, Table, Telling
from server.generate.guests import Guest
from server.generate.places import Places

if TYPE_CHECKING:
    from server.generate.world import Cell, World

REACTIONS: Final[tuple[Reaction, ...]] = ("same", "insight", "more")
ANSWERS: Final[tuple[Literal["a", "b"], ...]] = ("a", "b")
Scene = tuple[Any, ...]
"""What tells one wait of a table from the next one."""


class Players:
    """Watches all tables of a meetup, and lets whoever is waited for act."""

    def __init__(self, world: World, books: dict[str, Rulebook], people: dict[str, Guest], places: Places) -> None:
        self._world = world
        self._books = books
        self._people = people
        self._places = places
        self._scenes: dict[str, Scene] = {}
        self._chances: dict[str, Random] = {}
        world.on_moved.append(self._look)

    def _look(self, cell: Cell, before: Any, _events: tuple[Any, ...]) -> None:  # noqa: ANN401
        if cell.kind.name != "table":
            return
        table: Table = cell.state
        scene = scene_of(table)
        newcomers = table.players is not before.players and attending(table) != attending(before)
        if scene == self._scenes.get(cell.name) and not newcomers:
            return
        self._scenes[cell.name] = scene
        if table.stage == "playing" and not table.paused:
            self._play(cell, table, scene)

    def _play(self, cell: Cell, table: Table, scene: Scene) -> None:
        """Let those act whom the table waits for, and those react who listen."""
        phase = table.phase
        if isinstance(phase, Idle):
            return
        if isinstance(phase, Answering):
            for seat in phase.seats:
                choice = self._chance(cell).choice(ANSWERS)
                self._later(cell, scene, seat, 0.5, partial(commands.Answer, choice))
            return
        if isinstance(phase, Review):
            for seat in range(len(table.players)):
                self._later(cell, scene, seat, 1.2, commands.Ready)
            return
        if isinstance(phase, Telling):
            self._listen(cell, table, scene)
        elif isinstance(phase, Plan):
            self._watch(cell, table, scene)
        self._later(cell, scene, table.turn, 1.0, lambda: self._move(cell))

    def _listen(self, cell: Cell, table: Table, scene: Scene) -> None:
        chance = self._chance(cell)
        audience = [one.person for one in table.players if one.person]
        for who in sorted({*audience, *self._watching(cell.name)}):
            guest = self._people.get(who)
            if guest is None or table.players[table.turn].person == who or chance.random() >= guest.habit.react:
                continue
            for kind in chance.sample(REACTIONS, 1 + (chance.random() < 0.2)):
                self._do(cell, scene, who, 5 + 25 * chance.random(), commands.React(kind))

    def _watch(self, cell: Cell, table: Table, scene: Scene) -> None:
        """Whoever watches cheers for a player, or votes on what comes next."""
        chance, seated = self._chance(cell), {one.person for one in table.players}
        for who in sorted(set(self._watching(cell.name)) - seated):
            if who in self._people and chance.random() < self._people[who].habit.react / 2:
                vote = commands.Vote("trouble" if chance.random() < 0.5 else "prompt", chance.randrange(2))
                cheer = commands.Cheer(chance.randrange(len(table.players)))
                self._do(cell, scene, who, 1 + 3 * chance.random(), vote if chance.random() < 0.4 else cheer)

    def _watching(self, stream: str) -> list[str]:
        room = self._world.state(stream.replace("table/", "room/"))
        return list(room.people)

    def _later(self, cell: Cell, scene: Scene, seat: int, share: float, make: Callable[[], Any]) -> None:
        """Let whoever sits there act when they have thought, if it is still their turn then."""
        guest = self._people.get(cell.state.players[seat].person)
        if guest is None:
            return
        chance = self._chance(cell)
        mean = guest.habit.tell if isinstance(cell.state.phase, Telling) else guest.habit.think * share
        seconds = 1.0 + chance.gammavariate(3, mean / 3)

        def act() -> None:
            still = self._scenes.get(cell.name) == scene and scene_of(cell.state) == scene
            if still and cell.state.players[seat].person == guest.person and self._is_here(guest.person):
                self._world.ask(cell.name, make(), guest.person)

        self._world.soon(seconds, act)

    def _do(self, cell: Cell, scene: Scene, person: str, seconds: float, command: Any) -> None:  # noqa: ANN401
        def act() -> None:
            if scene_of(cell.state) == scene and self._is_here(person):
                self._world.ask(cell.name, command, person)

        self._world.soon(seconds, act)

    def _is_here(self, person: str) -> bool:
        return self._places.here(person)

    def _move(self, cell: Cell) -> Any:  # noqa: ANN401 - a command of the table
        """Return what somebody does whose turn it is: mostly what is sensible, now and then not to tell."""
        table: Table = cell.state
        chance = self._chance(cell)
        guest = self._people[table.players[table.turn].person]
        phase = table.phase
        if isinstance(phase, Choice) and phase.of == "talk":
            told = [option.id for option in phase.options if option.id != "pass"]
            return commands.Choose("pass" if chance.random() < guest.habit.passes else chance.choice(told))
        policy = bots.greedy if chance.random() < 0.8 else bots.random
        return policy(self._books[table.pack], table, table.turn, Tosses(chance))  # type: ignore[arg-type]

    def _chance(self, cell: Cell) -> Random:
        if cell.name not in self._chances:
            self._chances[cell.name] = self._world.chance(cell.name)
        return self._chances[cell.name]


class Tosses:
    """What a bot tosses in its head, from chance that has a seed."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance

    def below(self, bound: int) -> int:
        return self._chance.randrange(bound)


def attending(table: Table) -> list[tuple[str, bool]]:
    return [(player.person, player.auto or player.away) for player in table.players]


def scene_of(table: Table) -> Scene:
    """Return what tells this wait from others; that some have reacted, answered or are ready makes no other one."""
    phase = table.phase
    paused = table.stage, table.paused, table.quarter, table.round, table.turn
    if isinstance(phase, Telling):
        return (*paused, phase.prompt)
    if isinstance(phase, Answering):
        return (*paused, phase.question)
    if isinstance(phase, Review):
        return (*paused, "review")
    return (*paused, table.draws, phase)
