"""Any sequence of calls does to a store what it does to a few dictionaries."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from server.log import Append, Conflict, DuplicateCommand, LogStore, MemoryLog, Snapshot, migrate, open_log

Result = TypeVar("Result")

streams = st.sampled_from(["table/a", "table/b", "room/a"])
commands = st.sampled_from(["", "", "ann:1", "ann:2", "bob:1", "bob:2"])
events = st.lists(st.sampled_from([b"{}", b'{"type":"x"}', b'{"n":1}']), max_size=4).map(tuple)
deadlines = st.none() | st.integers(0, 50)
slips = st.sampled_from([0, 0, 0, 0, 1, -1])


class LogMachine(RuleBasedStateMachine):
    """The model: per stream its events, its deadline, its snapshot's seq; and the commands."""

    log: LogStore

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.Runner()
        self.events: dict[str, list[tuple[str, bytes]]] = {}
        self.deadlines: dict[str, int | None] = {}
        self.commands: dict[tuple[str, str], int] = {}
        self.snapshots: dict[str, int] = {}

    def run(self, call: Coroutine[Any, Any, Result]) -> Result:
        return self.loop.run(call)

    @initialize()
    def open(self) -> None:
        self.log = MemoryLog()

    def teardown(self) -> None:
        if hasattr(self, "log"):
            self.run(self.log.close())
        self.loop.close()

    def model(self, append: Append) -> int | tuple[str, int]:
        """Do the append to the model; return the answer."""
        key = (append.stream, append.command)
        if append.command and key in self.commands:
            return ("duplicate", self.commands[key])
        here = self.events.get(append.stream, [])
        if len(here) != append.expected:
            return ("conflict", len(here))
        self.events[append.stream] = here + [(append.command, data) for data in append.events]
        self.deadlines[append.stream] = append.deadline
        if append.command:
            self.commands[key] = append.seq
        return append.seq

    async def answer(self, append: Append) -> int | tuple[str, int]:
        try:
            return await self.log.append(append)
        except DuplicateCommand as first:
            return ("duplicate", first.seq)
        except Conflict as conflict:
            return ("conflict", conflict.last)

    @rule(drawn=st.lists(st.tuples(streams, commands, events, deadlines, slips), min_size=1, max_size=6))
    def append_at_once(self, drawn: list[tuple[str, str, tuple[bytes, ...], int | None, int]]) -> None:
        """Several callers in one turn of the loop: they share a commit and happen in their order."""
        appends, wanted = [], []
        for stream, command, data, deadline, slip in drawn:
            expected = max(0, len(self.events.get(stream, [])) + slip)
            if data or expected:
                appends.append(Append(stream, expected, 1, "ann", "host", command, data, deadline))
                wanted.append(self.model(appends[-1]))
        assert self.run(self.all_answers(appends)) == wanted

    async def all_answers(self, appends: list[Append]) -> list[int | tuple[str, int]]:
        return await asyncio.gather(*(self.answer(append) for append in appends))

    @rule(stream=streams, seq=st.integers(1, 20))
    def save_snapshot(self, stream: str, seq: int) -> None:
        self.run(self.log.save_snapshot(Snapshot(stream, seq, "v", 1, b"{}")))
        self.snapshots[stream] = max(seq, self.snapshots.get(stream, 0))

    @rule(stream=streams, which=st.integers(0, 9), data=st.sampled_from([b"{}", b'{"blank":1}']))
    def redact(self, stream: str, which: int, data: bytes) -> None:
        known = self.events.get(stream, [])
        self.run(self.blank(stream, which % max(len(known), 1) + 1, len(known), data))
        if known:
            known[which % len(known)] = (known[which % len(known)][0], data)
        self.snapshots[stream] = len(known)

    async def blank(self, stream: str, seq: int, last: int, data: bytes) -> None:
        found = await self.log.read(stream, seq - 1, 1)
        records = [msgspec.structs.replace(record, data=data) for record in found]
        await self.log.redact(records, Snapshot(stream, last, "v", 1, b"{}"))

    @rule(stream=streams, after=st.integers(0, 12), limit=st.integers(1, 5))
    def read_page(self, stream: str, after: int, limit: int) -> None:
        found = self.run(self.log.read(stream, after, limit))
        wanted = list(enumerate(self.events.get(stream, []), 1))[after : after + limit]
        assert [(record.seq, (record.command, record.data)) for record in found] == wanted

    @rule(now=st.integers(0, 50), limit=st.integers(1, 3))
    def due(self, now: int, limit: int) -> None:
        wanted = sorted((at, stream) for stream, at in self.deadlines.items() if at is not None and at <= now)
        assert self.run(self.log.due(now, limit)) == [(stream, at) for at, stream in wanted[:limit]]

    @invariant()
    def stands_as_the_model(self) -> None:
        if not hasattr(self, "log"):
            return
        assert self.run(self.log.streams()) == sorted(self.events)
        for stream in ("table/a", "table/b", "room/a"):
            head = self.run(self.log.head(stream))
            assert (head.seq, head.deadline) == (len(self.events.get(stream, [])), self.deadlines.get(stream))
            saved = self.run(self.log.snapshot(stream))
            assert (saved.seq if saved else None) == self.snapshots.get(stream)
        for (stream, command), seq in self.commands.items():
            assert self.run(self.log.find_command(stream, command)) == seq


class SqliteMachine(LogMachine):
    """The same, in a file that is closed and opened again at any time."""

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.url = f"sqlite:///{Path(self.folder.name)}/log.sqlite3"
        self.run(migrate(self.url))
        self.log = self.run(open_log(self.url))

    @rule()
    def open_again(self) -> None:
        self.run(self.log.close())
        self.log = self.run(open_log(self.url))

    def teardown(self) -> None:
        super().teardown()
        if hasattr(self, "folder"):
            self.folder.cleanup()


TestMemory = LogMachine.TestCase
TestMemory.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestSqlite = SqliteMachine.TestCase
TestSqlite.settings = settings(
    max_examples=15, stateful_step_count=15, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
