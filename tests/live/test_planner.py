"""Small groups are looked for beside the event loop: exactly one answer, whatever breaks."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import Any

import msgspec
import pytest

from server.live import crew, worker
from server.live.clock import FakeClock
from server.live.crew import Crew, Lost
from server.live.planner import PAUSE
from server.live.ticker import RESCAN
from server.live.worker import GroupingJob
from server.log.errors import StoreUnavailable
from server.log.memory import MemoryLog
from server.log.records import Append
from server.meetup import commands
from server.meetup.grouping.problem import Problem, Solution
from server.meetup.scheme import Breakout, Scheme
from server.meetup.state import Step
from tests.live.harness import eventually
from tests.live.meetups import STREAM, Party, party

AGENDA = (Step("welcome", "welcome", 5), Step("mix", "breakout", 30), Step("after", "after", 15))
PROBLEM = Problem(people=tuple(f"p{number}" for number in range(12)), size=4, rounds=3)


def question(problem: Problem = PROBLEM, budget: float = 0.2) -> bytes:
    return msgspec.json.encode(GroupingJob(problem, budget))


async def gather(made: Party, count: int = 8) -> list[str]:
    """Let so many people be there."""
    await made.run(commands.Prepare(msgspec.structs.replace(await plan_of(made), agenda=AGENDA)), "o-org", "organizer")
    people = [f"p{number}" for number in range(count)]
    await made.join(*people)
    for who in people:
        await made.run(commands.Arrive(who), role="system")
    return people


async def plan_of(made: Party) -> Any:  # noqa: ANN401
    return (await made.state()).plan


async def breakout(made: Party) -> Breakout:
    found = (await made.state()).breakout
    assert found is not None
    return found


async def answers(store: MemoryLog) -> int:
    return sum(b'"found"' in record.data for record in await store.read(STREAM))


async def test_one_action_finds_groups_and_begins() -> None:
    store = MemoryLog()
    async with party(store) as made:
        people = await gather(made)
        await made.run(commands.Advance(1), "f-fay")
        await eventually(lambda: _open(made, 2))
        now = await breakout(made)
        state = await made.state()
        assert {state.people[who].breakout for who in people} == set(now.open)
        assert now.verdict is not None
        assert now.verdict.people == 8
        assert len(now.coming) == 2
        assert await answers(store) == 1


async def _open(made: Party, rooms: int) -> bool:
    now = (await made.state()).breakout
    return now is not None and len(now.open) == rooms


async def _found(made: Party) -> bool:
    return (await breakout(made)).search is None


async def test_a_long_search_is_stopped_and_keeps_the_best_so_far() -> None:
    async with party() as made:
        await gather(made, 20)
        await made.run(commands.BreakOut(Scheme(rounds=6, size=3), budget=60_000), "f-fay")
        await made.run(commands.Settle(), "f-fay")
        await eventually(lambda: _found(made))
        now = await breakout(made)
        assert len(now.coming) == 6
        assert now.verdict is not None
        assert now.verdict.took < 50_000


async def test_the_latest_question_is_the_one_that_is_answered() -> None:
    store = MemoryLog()
    async with party(store) as made:
        await gather(made)
        await made.run(commands.BreakOut(Scheme(size=3), budget=60_000), "f-fay")
        await made.run(commands.BreakOut(Scheme(size=4), budget=100), "f-fay")
        await eventually(lambda: _found(made))
        assert sorted(map(len, (await breakout(made)).coming[0])) == [4, 4]
        assert await answers(store) == 1


class Breaking(MemoryLog):
    """A log that does not take an answer: it hangs, or fails."""

    def __init__(self) -> None:
        super().__init__()
        self.how = ""
        self.tried = 0

    async def append(self, append: Append) -> int:
        if self.how and any(b'"found"' in event for event in append.events):
            self.tried += 1
            if self.how == "hangs":
                await asyncio.Event().wait()
            raise StoreUnavailable("store-full", place="here")
        return await super().append(append)


async def _tried(store: Breaking, times: int) -> bool:
    return store.tried >= times


async def test_a_restarted_server_looks_again() -> None:
    """Nobody asks for the meetup: its deadline leads there."""
    clock, store = FakeClock(), Breaking()
    async with party(store, clock=clock) as made:
        await gather(made)
        store.how = "hangs"
        await made.run(commands.BreakOut(Scheme(), budget=50), "f-fay")
        await eventually(lambda: _tried(store, 1))
    store.how = ""
    clock.advance(RESCAN * 4)
    async with party(store, clock=clock) as again:
        await eventually(lambda: _answered(store))
        assert len((await breakout(again)).coming) == 3
    assert await answers(store) == 1


async def _answered(store: MemoryLog) -> bool:
    return await answers(store) > 0


async def test_an_answer_waits_for_the_log() -> None:
    clock, store = FakeClock(), Breaking()
    async with party(store, clock=clock) as made:
        await gather(made)
        store.how = "fails"
        await made.run(commands.BreakOut(Scheme(), budget=50), "f-fay")
        await eventually(lambda: _tried(store, 1))
        await eventually(lambda: _waiting(clock))
        store.how = ""
        clock.advance(PAUSE)
        await eventually(lambda: _found(made))
        assert await answers(store) == 1


async def _waiting(clock: FakeClock) -> bool:
    return clock.waiting >= 2


async def test_where_no_worker_can_be_had_a_plain_shuffle_begins(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL, "nijikai")
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    async with party() as made:
        await gather(made)
        await made.run(commands.Advance(1), "f-fay")
        await eventually(lambda: _open(made, 2))
        now = await breakout(made)
        assert now.verdict is None


# --- the processes ----------------------------------------------------------------------------------------------------


async def test_a_worker_solves_one_problem_after_the_other() -> None:
    made = Crew(1)
    try:
        answers = await asyncio.gather(*(made.ask(question(), 1, asyncio.Event()) for _ in range(3)))
        found = [msgspec.json.decode(each, type=Solution) for each in answers]
        assert all(len(each.rounds) == 3 for each in found)
    finally:
        await made.close()


async def test_a_worker_without_an_answer_stays(capfd: pytest.CaptureFixture[str]) -> None:
    made = Crew(1)
    try:
        assert await made.ask(b"nonsense", 1, asyncio.Event()) == b""
        assert "nonsense" not in capfd.readouterr().err
        assert await made.ask(question(), 1, asyncio.Event())
    finally:
        await made.close()


async def test_a_worker_that_hangs_or_dies_is_replaced(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    made = Crew(1)
    try:
        monkeypatch.setattr(crew, "LONGER", 0.01)
        with pytest.raises(Lost):
            await made.ask(question(budget=60), 0, asyncio.Event())
        monkeypatch.undo()
        assert await made.ask(question(), 1, asyncio.Event())
        process = made._workers[0]._process
        assert process is not None
        process.kill()
        with pytest.raises(Lost):
            await made.ask(question(budget=60), 60, asyncio.Event())
        assert await made.ask(question(), 1, asyncio.Event())
    finally:
        await made.close()


def test_secrets_do_not_go_along(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NIJIKAI_SECRET_KEY", "hush")
    assert "hush" not in str(crew.environment())
    assert worker.frame(b"abc") == b"\0\0\0\3abc"
