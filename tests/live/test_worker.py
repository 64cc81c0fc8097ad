"""The process that works: it answers what it is asked, whichever kind of job it is."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import msgspec

from server.live.crew import Crew
from server.live.encoder import Encoder
from server.live.worker import GroupingJob, Job, MatchingJob, solve
from server.lounge.parts import Profile
from server.meetup.grouping import problem as grouping
from server.meetup.matching import problem as matching

PEOPLE = tuple(matching.Entrant(name, Profile(interests=("登山",)), 1) for name in ("a", "b", "c"))
JOB = MatchingJob(matching.Problem(people=PEOPLE), 5.0)


def ask(job: Job, encoder: Any = None) -> bytes:  # noqa: ANN401
    inbox: Any = SimpleNamespace(stop=SimpleNamespace(is_set=lambda: False))
    return solve(msgspec.json.encode(job), inbox, encoder or Encoder())


def test_both_kinds_of_job_are_done() -> None:
    rounds = msgspec.json.decode(
        ask(GroupingJob(grouping.Problem(people=("a", "b", "c", "d"), size=2, rounds=3), 0.1)), type=grouping.Solution
    )
    assert len(rounds.rounds) == 3
    found = msgspec.json.decode(ask(JOB), type=matching.Solution)
    assert [one.people for one in found.suggestions] == [("a", "b", "c")]


def test_what_fails_is_answered_with_nothing_and_the_encoder_rests_all_the_same() -> None:
    class Broken(Encoder):
        rested = False

        def __call__(self, texts: object) -> None:
            raise RuntimeError

        def rest(self) -> None:
            self.rested = True

    encoder = Broken()
    assert ask(JOB, encoder) == b""
    assert encoder.rested


async def test_the_crew_matches_in_a_process_of_its_own() -> None:
    crew = Crew(1)
    try:
        data = await crew.ask(msgspec.json.encode(JOB), JOB.budget, asyncio.Event())
    finally:
        await crew.close()
    assert msgspec.json.decode(data, type=matching.Solution).report.alone == 0
