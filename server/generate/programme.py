"""What the staff does: the plan, the list, step after step, notices, help, a warning, now and then a removal."""

from __future__ import annotations

from functools import partial
from random import Random
from typing import TYPE_CHECKING, Any, Final

from server.generate.guests import Guest, new_person
from server.generate.words import words
from server.meetup import commands, naming
from server.meetup.commands import MOST_ROWS, Registrant
from server.meetup.events import HelpCalled
from server.meetup.facts import kind_of
from server.meetup.scheme import Scheme, Topic
from server.meetup.state import Meetup, Plan, Step, StepKind

if TYPE_CHECKING:
    from server.generate.world import Cell, World

MINUTE: Final = 60_000
DAY: Final = 86_400_000
PER_FACILITATOR: Final = 60
"""Attendees whom one facilitator looks after."""
TOPICS: Final = ("onboarding", "renewal", "community", "numbers")
SCHEME: Final = "mix"
PARTS: Final[tuple[tuple[str, StepKind, int], ...]] = (
    ("welcome", "welcome", 6), ("table", "table", 40), ("plenary", "plenary", 4), (SCHEME, "breakout", 22),
    ("again", "table", 18), ("finale", "finale", 6), ("after", "after", 4),
)  # fmt: skip
"""Steps, their kinds, and how much of a hundred minutes they take."""
FULL: Final = 40
"""Minutes from which there is time for all steps; shorter ones have a table and an end."""


def plan_of(title: str, minutes: int, starts: int, people: int, pack: str, mode: str) -> Plan:
    """Return a plan that fills the minutes."""
    parts = [part for part in PARTS if minutes >= FULL or part[0] in {"welcome", "table", "finale"}]
    whole = sum(share for _, _, share in parts)
    steps = [
        Step(id, kind, max(1, round(minutes * share / whole)), scheme=SCHEME if id == SCHEME else "")
        for id, kind, share in parts
    ]
    mix = next((step.minutes for step in steps if step.id == SCHEME), 0)
    return Plan(
        title=title, starts=starts, capacity=max(2, min(people + 50, 5000)), pack=pack, mode=mode, seats=5,
        agenda=tuple(steps), schemes=(scheme_of(mix),) if mix else (), lounge=30,
    )  # fmt: skip


def scheme_of(minutes: int) -> Scheme:
    """Return small groups, in as many rounds as there is time for."""
    rounds = max(1, min(4, minutes // 5))
    return Scheme(
        id=SCHEME, rule="mix", size=4, rounds=rounds, seconds=max(30, minutes * 60 // rounds - 45), rest=15, back=10,
        topics=tuple(Topic(id) for id in TOPICS),
    )  # fmt: skip


class Programme:
    """The staff of one meetup. ``starts`` is when it is planned to begin; the lobby opens ten minutes before."""

    def __init__(self, world: World, meetup: str, plan: Plan, people: dict[str, Guest]) -> None:
        self._world = world
        self._meetup = meetup
        self._name = naming.stream(meetup)
        self._plan = plan
        self._people = people
        self._chance: Random = world.chance("programme")
        count = 1 + min(9, len(people) // PER_FACILITATOR)
        self.staff = [f"f-{new_person(world.seed, -number)}" for number in range(1, count + 1)]
        self.organizer = f"o-{new_person('the organizer of ' + world.seed, 0)}"
        world.on_moved.append(self._look)

    # --- before -------------------------------------------------------------------------------------------------------

    def prepare(self) -> None:
        """Make the meetup, invite its facilitators, and write its list."""
        self._organize(commands.Prepare(self._plan, self._meetup))
        for number, person in enumerate(self.staff, 1):
            self._organize(commands.Invite(person, words().text("ja", "staff", number=str(number))))
        listed = [
            Registrant(person=one.person, name=one.name, company=one.company, level=one.level, group=one.group)
            for one in self._people.values()
            if one.listed
        ]
        for first in range(0, len(listed), MOST_ROWS):
            self._organize(commands.Register(tuple(listed[first : first + MOST_ROWS])))

    def _organize(self, command: Any) -> None:  # noqa: ANN401
        self._world.ask(self._name, command, self.organizer, "organizer")

    def ask(self, command: Any, by: int = 0) -> None:  # noqa: ANN401
        """Let a facilitator do something."""
        self._world.ask(self._name, command, self.staff[by % len(self.staff)], "facilitator")

    # --- while it goes on ---------------------------------------------------------------------------------------------

    def begin(self, opens: int) -> tuple[int, int]:
        """Let the steps come one after the other; return when people are asked how it was, and when it ends."""
        world, moment = self._world, self._plan.starts
        world.at(opens, lambda: self.ask(commands.Open()))
        world.at(opens + 2 * MINUTE, lambda: self._notify(0))
        rates = moment
        for number, step in enumerate(self._plan.agenda):
            world.at(moment, partial(self.ask, commands.Advance(number)))
            if step.kind == "finale":
                rates = moment
            if step.kind == "table":
                self._table_step(moment, step.minutes)
            if step.kind == "breakout":
                self._small_groups(moment, step)
            moment += round((step.minutes + self._chance.uniform(0, 0.4)) * MINUTE)
        world.at(moment, lambda: self._notify(4))
        world.at(moment + MINUTE, lambda: self.ask(commands.Close()))
        return rates, moment

    def _table_step(self, moment: int, minutes: int) -> None:
        world = self._world
        world.at(moment + 5000, lambda: self._notify(1))
        world.at(moment + minutes * MINUTE * 3 // 4, lambda: self._notify(2))
        world.at(moment + minutes * MINUTE // 3, self._warn)
        world.at(moment + minutes * MINUTE // 2, self._feature)
        world.at(moment + MINUTE, self._let_watch)
        world.at(moment + 3 * MINUTE, self._move)
        if minutes > 20:
            world.at(moment + minutes * MINUTE * 2 // 5, lambda: self.ask(commands.Recall(10)))
            world.at(moment + minutes * MINUTE * 2 // 5 + 2 * MINUTE, lambda: self.ask(commands.Release()))
        for _ in range(3):
            world.at(moment + round(minutes * MINUTE * self._chance.uniform(0.2, 0.9)), self._remedy)

    def _small_groups(self, moment: int, step: Step) -> None:
        """People vote for topics shortly before; rounds begin by themselves; one is given more time."""
        for person in self._people:
            if self._chance.random() < 0.35:
                at = moment - round(self._chance.uniform(0.2, 3.5) * MINUTE)
                topics = tuple(self._chance.sample(TOPICS, 1 + self._chance.randrange(2)))
                self._world.at(at, partial(self._vote, person, topics))
        self._world.at(moment + step.minutes * MINUTE // 3, lambda: self.ask(commands.TimeRound(30)))

    def _vote(self, person: str, topics: tuple[str, ...]) -> None:
        member = self._world.state(self._name).people.get(person)
        if member is not None and member.here:
            self._world.ask(self._name, commands.Vote(topics), person)

    def _notify(self, number: int) -> None:
        self.ask(commands.Notify(words().all(self._plan.languages[0], "notice")[number]))

    def _warn(self) -> None:
        """Somebody who talks much is asked to let others speak; they read it."""
        talkers = [one.person for one in self._people.values() if one.habit.id == "talker"]
        here = [who for who in talkers if self._is_here(who)]
        if not here:
            return
        person = self._chance.choice(here)
        self.ask(commands.Warn(person, words().text("ja", "warning")), 1)
        self._world.soon(20, lambda: self._world.ask(self._name, commands.Noted(), person))
        if len(self._people) >= 200:
            self._world.soon(200, lambda: self.ask(commands.Remove(person), 1))

    def _feature(self) -> None:
        rooms = self._rooms()
        if rooms:
            self.ask(commands.Feature(self._chance.choice(rooms)))

    def _remedy(self) -> None:
        """A table gets a little more time, or does not wait any longer."""
        rooms = self._rooms()
        if rooms and kind_of(self._world.state(self._name)) == "table":
            act = self._chance.choice(("skip", "extend"))
            self.ask(commands.Remedy(act, (self._chance.choice(rooms),), 30), 2)  # type: ignore[arg-type]

    def _let_watch(self) -> None:
        """A few rather watch a game than play it."""
        for person in self._seated()[: max(1, len(self._people) // 50)]:
            self.ask(commands.Move((person,), self._chance.choice(self._rooms()), plays=False))

    def _move(self) -> None:
        """Somebody asked to sit with somebody else; a room gets a host."""
        seated, rooms = self._seated(), self._rooms()
        if seated and rooms:
            self.ask(commands.Move((seated[0],), self._chance.choice(rooms)), 1)
            state: Meetup = self._world.state(self._name)
            self.ask(commands.Host(state.people[seated[-1]].room, seated[-1]), 1)

    def _seated(self) -> list[str]:
        """Return some of those who have a seat at a table that plays, in any order."""
        rooms = set(self._rooms())
        people = self._world.state(self._name).people
        seated = [who for who, one in people.items() if one.here and one.plays and one.room in rooms]
        return self._chance.sample(seated, min(len(seated), 20))

    def _rooms(self) -> list[str]:
        state: Meetup = self._world.state(self._name)
        return [name for name, room in state.rooms.items() if room.started and not room.over and not room.closed]

    def _is_here(self, person: str) -> bool:
        member = self._world.state(self._name).people.get(person)
        return member is not None and member.here

    # --- calls for help -----------------------------------------------------------------------------------------------

    def _look(self, cell: Cell, _before: Any, events: tuple[Any, ...]) -> None:  # noqa: ANN401
        if cell.name != self._name:
            return
        for event in events:
            if isinstance(event, HelpCalled):
                helper = self._chance.randrange(len(self.staff))
                self._world.soon(10 + 60 * self._chance.random(), partial(self._answer, event.person, helper))

    def _answer(self, person: str, helper: int) -> None:
        self.ask(commands.Answer(person), helper)
        pause = 60 + 60 * self._chance.random()
        self._world.soon(pause, lambda: self.ask(commands.Answer(person, done=True), helper))
