"""What a server works out in other processes, worked out here: who is with whom, and what lounges are told of rooms."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, Final

import msgspec

from server.live.kinds import Quest
from server.live.worker import GroupingJob, Job, MatchingJob
from server.lounge.commands import Gathered, Heard
from server.lounge.gather import Doings, TableStory, beginnings, ties
from server.meetup import naming
from server.meetup.grouping import problem as grouping
from server.meetup.matching import problem as matching

if TYPE_CHECKING:
    from server.generate.world import Cell, World

DELAY: Final = 0.8
"""Seconds that working out takes."""
STEPS: Final = 4_000
"""Units of work of a search for small groups, so that a slow machine finds the same ones."""
BEGINNINGS: Final = beginnings()


class Answers:
    """Answers quests, tells lounges what was done at tables, and when something was said in a thread."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._known: dict[str, int] = {}
        """Stream -> the last quest that somebody works on."""
        self._told: dict[str, int] = {}
        """Lounge -> the last deal that was told what happened at the tables."""
        self._stories: dict[str, TableStory] = {}
        self._doings = Doings()

    def look(self, cell: Cell, before: Any, events: tuple[Any, ...]) -> None:  # noqa: ANN401
        if cell.kind.quests is not None:
            wanted = cell.kind.quests.wanted(cell.state)
            if wanted is not None and wanted.number != self._known.get(cell.name):
                self._known[cell.name] = wanted.number
                self._world.soon(DELAY, lambda: self._answer(cell, wanted))
        match cell.kind.name:
            case "table":
                self._note(cell, events)
            case "lounge":
                self._gather(cell)
            case "room" if cell.state.said > before.said and naming.thread_of(cell.name):
                self._world.soon(0, lambda: self._hear(cell))

    # --- quests -------------------------------------------------------------------------------------------------------

    def _answer(self, cell: Cell, wanted: Quest) -> None:
        quests = cell.kind.quests
        if quests is None:
            return
        job = msgspec.json.decode(quests.question(cell.state), type=Job)
        found = msgspec.json.encode(solve(job))
        name = cell.name.partition("/")[2]
        self._world.system(cell.name, quests.answer(wanted.number, found), f"quest:{name}:{wanted.number}")

    # --- lounges ------------------------------------------------------------------------------------------------------

    def _note(self, cell: Cell, events: tuple[Any, ...]) -> None:
        story = self._stories.setdefault(cell.name, TableStory(self._doings))
        for event in events:
            story.add(event)

    def _gather(self, cell: Cell) -> None:
        deal = cell.state.deal
        if deal is None or not deal.gather or self._told.get(cell.name) == deal.number:
            return
        self._told[cell.name] = deal.number
        self._world.soon(DELAY, lambda: self._tell(cell, deal.number))

    def _tell(self, cell: Cell, number: int) -> None:
        meetup = self._world.state(naming.stream(cell.name.partition("/")[2]))
        self._world.system(cell.name, Gathered(number, ties(meetup, self._doings)), f"gather:{number}")

    def _hear(self, cell: Cell) -> None:
        """The first message of a thread matters to the lounge; of later ones, nobody here wants to be reminded."""
        number, meetup = naming.thread_of(cell.name), naming.meetup_of(cell.name) or ""
        lounge = naming.lounge(meetup)
        thread = self._world.state(lounge).threads.get(number)
        last = next(reversed(cell.state.messages.values()), None)
        if number == "0" or thread is None or thread.ended or thread.first or last is None:
            return
        command = Heard(number, last.person, tuple(cell.state.people))
        self._world.system(lounge, command, f"heard:{number}:{cell.state.said}")


def solve(job: GroupingJob | MatchingJob) -> grouping.Solution | matching.Solution:
    """Solve with so much work rather than so much time: each look at the clock is a tenth of a millisecond of it."""
    looks = itertools.count()
    limits = grouping.Limits(clock=lambda: next(looks) / 10_000, budget=job.budget, steps=STEPS)
    if isinstance(job, GroupingJob):
        from server.meetup.grouping.solve import solve as solve_grouping  # noqa: PLC0415 - numpy, only where it is used

        return solve_grouping(job.problem, limits)
    from server.meetup.matching.solve import solve as solve_matching  # noqa: PLC0415

    return solve_matching(job.problem, limits)
