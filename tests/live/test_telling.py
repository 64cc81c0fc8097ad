"""What many followers are told: one update per window, each from what they know to what is, whoever they are."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Collection, Coroutine
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from game.decider import Context, Refusal, Role
from server.live.clock import FakeClock
from server.live.herald import LONG_WINDOW, MANY, THRONG, WINDOW
from server.live.kinds import Kinds
from server.live.streams import Streams
from server.live.telling import MOST_EVENTS, Update
from server.log.memory import MemoryLog
from server.meetup import commands
from server.wiring_meetup import meetup_kind
from tests.live.meetups import ID, STREAM, plan
from tests.wire import merge

PEOPLE = ("ann", "bob", "cem", "dee")
AUDIENCES = ("public", "staff", *(f"@{person}" for person in PEOPLE))


class Follower:
    """Somebody's screen."""

    def __init__(self, audience: str) -> None:
        self.audience = audience
        self.seq = -1
        self.view: Any = None
        self.told: list[dict[str, Any]] = []

    def take(self, encoded: bytes) -> None:
        update = msgspec.json.decode(encoded)
        if self.view is None or update["seq"] <= self.seq:
            return
        assert update["from"] == self.seq
        assert len(update["events"]) <= MOST_EVENTS
        self.view, self.seq = merge(self.view, update["patch"]), update["seq"]
        self.told.append(update)


class Crowd:
    """A meetup's stream and its followers; ``others``: followers besides, who only count."""

    def __init__(self, others: int = 0) -> None:
        self.clock = FakeClock()
        self.kinds = Kinds([meetup_kind()])
        self.streams = Streams(self.kinds, MemoryLog(), self, self.clock)
        self.followers: list[Follower] = []
        self.others = others
        self.tellings = 0
        self.meanwhile: list[Coroutine[Any, Any, None]] = []
        """What begins just as the others are told."""

    def tell(self, _stream: str, update: Update) -> None:
        self.tellings += 1
        while self.meanwhile:
            self.begun = asyncio.ensure_future(self.meanwhile.pop())
        for follower in self.followers:
            encoded = update.of(follower.audience)
            assert encoded is not None
            follower.take(encoded)

    def listeners(self, _stream: str) -> int:
        return len(self.followers) + self.others

    def audiences(self, _stream: str) -> Collection[str]:
        return {follower.audience for follower in self.followers} | {"public"}

    async def run(self, command: Any, person: str = "f-fay", role: Role = "facilitator") -> bool:  # noqa: ANN401
        try:
            await self.streams.run(STREAM, command, Context(person, role, self.clock.now()), "")
        except Refusal:
            return False
        return True

    async def prepare(self) -> None:
        await self.run(commands.Prepare(plan(), ID), "o-org", "organizer")
        await self.run(commands.Invite("f-fay", "Fay"), "o-org", "organizer")
        await self.run(commands.Open())

    async def join(self, person: str) -> None:
        await self.run(commands.Join(person, f"{person} Smith", "a", "en"), "", "system")

    async def follow(self, audience: str, since: Follower | None = None) -> Follower:
        made = since or Follower(audience)
        if since is None or since not in self.followers:
            self.followers.append(made)
        stream = await self.streams.open(STREAM)
        gap = stream.gap(since.seq, audience) if since else None
        if gap is None:
            made.view, made.seq = msgspec.json.decode(bytes(stream.view(audience))), stream.told
        for update in gap or ():
            made.take(bytes(update))
        return made

    async def pass_time(self, milliseconds: int) -> None:
        self.clock.advance(milliseconds)
        for _ in range(4):
            await asyncio.sleep(0)  # whoever waited has its turn

    async def check(self) -> None:
        """When all windows are over, every screen shows exactly what the rules say."""
        self.others = 0 if self.followers else 1
        await self.pass_time(LONG_WINDOW)
        stream = await self.streams.open(STREAM)
        assert stream.told == stream.seq
        for follower in self.followers:
            assert follower.seq == stream.seq
            assert follower.view == stream.kind.decider.view(stream.state, follower.audience), follower.audience


async def crowd(others: int) -> Crowd:
    made = Crowd(others)
    await made.prepare()
    for _ in range(2):
        await made.pass_time(LONG_WINDOW)
    return made


async def test_few_are_told_at_once() -> None:
    made = await crowd(MANY - 2)
    ann = await made.follow("@ann")
    for person in PEOPLE:
        await made.join(person)
    assert [update["seq"] - update["from"] for update in ann.told][1:] == [1, 1, 1]
    await made.check()


async def test_many_are_told_once_per_window() -> None:
    for others, window in ((60, WINDOW), (THRONG, LONG_WINDOW)):
        made = await crowd(others)
        ann, staff = await made.follow("@ann"), await made.follow("staff")
        await made.join("ann")
        before = made.tellings
        for person in ("bob", "cem", "dee"):
            await made.join(person)
            await made.run(commands.Notify(f"welcome {person}"))
        assert made.tellings == before
        await made.pass_time(window - 1)
        assert made.tellings == before
        await made.pass_time(1)
        assert made.tellings == before + 1
        assert [event["type"] for event in ann.told[-1]["events"]] == ["notified"] * 3
        assert [event["type"] for event in staff.told[-1]["events"]] == ["joined", "notified"] * 3
        await made.check()


async def test_a_clock_that_is_set_back_keeps_nobody_waiting() -> None:
    made = await crowd(60)
    ann = await made.follow("@ann")
    await made.join("ann")
    made.clock.advance(-600_000)
    await made.join("bob")
    before = len(ann.told)
    await made.pass_time(WINDOW)
    assert len(ann.told) == before + 1
    await made.check()


async def test_what_happens_just_as_a_window_ends_is_told_in_the_next() -> None:
    made = await crowd(60)
    ann = await made.follow("@ann")
    await made.join("ann")
    await made.join("bob")
    made.meanwhile.append(made.join("cem"))
    await made.pass_time(WINDOW)
    await made.begun
    await made.pass_time(WINDOW)
    stream = await made.streams.open(STREAM)
    assert stream.state.people["cem"].joined
    assert (stream.told, ann.seq) == (stream.seq, stream.seq)


async def test_whoever_comes_in_the_middle_of_a_window_sees_what_has_been_told_and_then_the_rest() -> None:
    made = await crowd(60)
    await made.follow("public")
    await made.join("ann")
    await made.join("bob")
    late = await made.follow("staff")
    assert "bob" not in late.view["people"]
    await made.pass_time(WINDOW)
    assert "bob" in late.view["people"]
    await made.check()


async def test_an_update_shows_the_last_events_only() -> None:
    made = await crowd(60)
    public = await made.follow("public")
    await made.run(commands.Notify("first"))
    for number in range(MOST_EVENTS + 5):
        await made.run(commands.Notify(f"number {number}"))
    await made.pass_time(WINDOW)
    events = public.told[-1]["events"]
    assert [event["text"] for event in events] == [f"number {number}" for number in range(5, MOST_EVENTS + 5)]
    await made.check()


async def test_whom_nothing_concerns_gets_the_public_update_itself() -> None:
    made = await crowd(0)
    seen: list[Update] = []
    for audience in ("public", "@ann", "@bob"):
        await made.follow(audience)
    await made.join("ann")
    await made.join("bob")
    made.tell = lambda _stream, update: seen.append(update)  # type: ignore[method-assign]
    await made.run(commands.Warn("ann", "please be kind"))
    assert seen[0].of("@bob") is seen[0].of("public")
    assert b"kind" in (seen[0].of("@ann") or b"")
    assert b"kind" not in (seen[0].of("public") or b"")


async def test_what_nobody_follows_is_not_encoded(monkeypatch: Any) -> None:  # noqa: ANN401
    made = await crowd(0)
    asked: Counter[str] = Counter()
    decider = made.kinds.of(STREAM).decider
    patch = type(decider).patch

    def counted(self: Any, before: Any, after: Any, audience: str) -> Any:  # noqa: ANN401
        asked[audience] += 1
        return patch(self, before, after, audience)

    monkeypatch.setattr(type(decider), "patch", counted)
    await made.join("ann")
    assert asked == {}
    await made.follow("@ann")
    await made.join("bob")
    assert asked == {"public": 1}
    assert (await made.streams.open(STREAM)).gap(1, "staff") is None


ACTS = st.one_of(
    st.tuples(st.just("join"), st.sampled_from(PEOPLE)),
    st.tuples(st.just("warn"), st.sampled_from(PEOPLE)),
    st.tuples(st.just("help"), st.sampled_from(PEOPLE)),
    st.tuples(st.just("arrive"), st.sampled_from(PEOPLE)),
    st.tuples(st.just("move"), st.sampled_from(PEOPLE)),
    st.tuples(st.just("host"), st.sampled_from(PEOPLE)),
    st.tuples(st.just("remove"), st.sampled_from(PEOPLE)),
    st.tuples(st.sampled_from(["notify", "room", "forget", "seat"]), st.none()),
    st.tuples(st.just("follow"), st.sampled_from(AUDIENCES)),
    st.tuples(st.just("again"), st.integers(0, 5)),
    st.tuples(st.just("leave"), st.integers(0, 5)),
    st.tuples(st.just("time"), st.sampled_from([0, 40, WINDOW, LONG_WINDOW])),
    st.tuples(st.just("others"), st.sampled_from([1, MANY, THRONG])),
)


async def act(made: Crowd, gone: list[Follower], kind: str, what: Any) -> None:  # noqa: ANN401
    """Let one thing happen; what the rules refuse does not."""
    room = f"{ID}-{1 + made.clock.now() % 2}"
    asked: dict[str, tuple[Any, str, Role]] = {
        "warn": (commands.Warn(what, "please be kind"), "f-fay", "facilitator"),
        "help": (commands.Help(), what, "attendee"),
        "arrive": (commands.Arrive(what), "", "system"),
        "move": (commands.Move((what,), room), "f-fay", "facilitator"),
        "host": (commands.Host(room, what), "f-fay", "facilitator"),
        "remove": (commands.Remove(what), "f-fay", "facilitator"),
        "notify": (commands.Notify("hello"), "f-fay", "facilitator"),
        "room": (commands.OpenRoom(), "f-fay", "facilitator"),
        "seat": (commands.Seat(absent=True), "f-fay", "facilitator"),
    }
    if kind in asked:
        await made.run(*asked[kind])
    elif kind == "join":
        await made.join(what)
    elif kind == "follow":
        await made.follow(what)
    elif kind == "leave" and what < len(made.followers):
        gone.append(made.followers.pop(what))
    elif kind == "again" and what < len(gone):
        returned = gone.pop(what)
        await made.follow(returned.audience, returned)
    elif kind == "time":
        await made.pass_time(what)
    elif kind == "others":
        made.others = what


@settings(max_examples=150, deadline=None)
@given(st.lists(ACTS, max_size=60))
def test_whatever_happens_in_whatever_order_every_screen_ends_right(acts: list[tuple[str, Any]]) -> None:
    async def play() -> None:
        made, gone = await crowd(60), list[Follower]()
        for kind, what in acts:
            await act(made, gone, kind, what)
        await made.check()

    asyncio.run(play())
