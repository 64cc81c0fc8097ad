"""What people did when they met, as the logs of tables tell it."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from game import events
from server import gathering
from server.live.clock import SystemClock
from server.live.streams import Streams
from server.log.migrate import migrate
from server.log.records import Append
from server.log.sql import open_log
from server.log.store import LogStore
from server.lounge.gather import Doings, TableStory, companies, ties
from server.lounge.ties import Company, Tie
from server.meetup.events import Joined, Placed, Prepared, RoomOpened, StepBegan, Voted
from server.meetup.evolve import fold
from server.meetup.state import Meetup
from server.wiring import kinds, packs_of
from tests.live.meetups import ID, STREAM, plan

GOLDEN = Path(__file__).parent.parent / "game" / "golden" / "cs_college-led.jsonl"


def told(*story: Any) -> dict[tuple[str, str], Tie]:  # noqa: ANN401
    doings = Doings()
    table = TableStory(doings)
    for event in story:
        table.add(event)
    return {(tie.of, tie.to): tie for tie in doings.ties()}


def seated(**people: int) -> list[Any]:
    return [events.Seated(seat, person=person) for person, seat in people.items()]


STARTED = events.Started(order=(2, 0, 1), start="hq", budget=1, motivation=1, abilities=())
"""Whoever sat on 2 sits on 0 now."""


def test_reactions_count_for_whoever_tells_and_cheers_for_whom_they_are_for() -> None:
    found = told(
        *seated(ann=0, bob=1, cem=2),
        STARTED,
        events.TellingBegan(1, "p"),
        events.Reacted("bob", 2, "same"),
        events.Reacted("cem", 0, "insight"),
        events.Reacted("ann", 1, "same"),  # one's own count for nobody
        events.Reacted("someone", -1, "more"),  # looks on
        events.Cheered("ann", 0, 1),
    )
    assert found["bob", "ann"] == Tie("bob", "ann", reactions=1)
    assert found["cem", "ann"].reactions == found["someone", "ann"].reactions == found["ann", "cem"].reactions == 1
    assert len(found) == 4


def test_gifts_go_one_way_and_answers_both_ways() -> None:
    found = told(
        *seated(ann=0, bob=1, cem=2),
        STARTED,
        events.ItemGiven(2, "map", 0),
        events.Studied("q1", (0, 1), ("a", "a")),
        events.Studied("q2", (1, 2), ("a", "b")),
    )
    assert found["bob", "cem"] == Tie("bob", "cem", gifts=1)
    assert found["cem", "ann"] == Tie("cem", "ann", same=1)
    assert found["ann", "cem"] == Tie("ann", "cem", same=1)
    assert (found["ann", "bob"].asked, found["bob", "ann"].asked) == (1, 1)


def test_bots_and_empty_seats_count_for_nothing() -> None:
    found = told(
        events.Seated(0, person="ann"),
        events.Seated(1, bot="calm"),
        events.Started((0, 1), "hq", 1, 1, ()),
        events.ItemGiven(1, "map", 0),
        events.Studied("q", (0, 1), ("a", "a")),
        events.ReadySaid(0),
        events.Unseated(0),
        events.Cheered("bob", 0, 1),
    )
    assert found == {}


def party(*persons: str) -> Meetup:
    return fold(
        Meetup(),
        [
            Prepared(ID, plan()),
            *(Joined(person, person, "a", "en", 1) for person in persons),
            RoomOpened(f"{ID}-1", 1, 2, 1),
            Placed(persons[:2], f"{ID}-1", plays=True, why="facilitator", at=1),
            Voted(persons[0], ("cs", "ai")),
        ],
    )


def test_whoever_is_not_there_any_more_is_left_out() -> None:
    state = party("ann", "bob", "cem")
    doings = Doings()
    table = TableStory(doings)
    for event in [*seated(ann=0, bob=1, gone=2), events.Cheered("ann", 1, 1), events.Cheered("ann", 2, 1)]:
        table.add(event)
    found = ties(state, doings)
    assert found.ties == (Tie("ann", "bob", reactions=1),)
    assert found.topics == {"ann": ("cs", "ai")}
    assert found.levels == found.firms == {}


def test_rooms_with_many_people_are_told_in_parts() -> None:
    groups = (("x",), tuple("abcdefghijklmn"))
    state = msgspec.structs.replace(party("ann", "bob"), met=groups)
    assert list(companies(state)) == [Company(tuple("abcdefghijkl"), earlier=True), Company(("m", "n"), earlier=True)]


class Library:
    """A log on disk."""

    def __init__(self, store: LogStore) -> None:
        self.store = store
        self.clock = SystemClock()
        self.streams = Streams(kinds(packs_of(None)), store, self, self.clock)

    def tell(self, *_: Any) -> None: ...  # noqa: ANN401

    def listeners(self, _stream: str) -> int:
        return 0

    def audiences(self, _stream: str) -> tuple[str, ...]:
        return ()

    async def write(self, stream: str, story: Iterable[bytes]) -> None:
        version = self.streams.kinds.upcasts.current(stream.partition("/")[0])
        await self.store.append(Append(stream, 0, 1, "", "system", "", tuple(story), None, version))


async def played(library: Library, tables: int) -> None:
    """A meetup whose tables have all played the same game, each with people of its own."""
    game = GOLDEN.read_bytes().splitlines()[1:]
    story: list[Any] = [Prepared(ID, plan(seats=3))]
    for table in range(1, tables + 1):
        room, people = f"{ID}-{table}", tuple(f"p{seat}x{table}" for seat in range(3))
        story += [Joined(person, person, "a", "en", 1) for person in people]
        story += [RoomOpened(room, table, 3, 1), Placed(people, room, plays=True, why="facilitator", at=1)]
        own = (re.sub(rb'"p([0-9]+)"', rb'"p\1x%d"' % table, line) for line in game)
        await library.write(f"table/{room}", own)
    await library.write(STREAM, map(msgspec.json.encode, [*story, StepBegan(1, 1, 2)]))


async def test_two_hundred_tables_are_read_while_others_have_their_turn(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/log.sqlite3"
    await migrate(url)
    store = await open_log(url)
    library = Library(store)
    await played(library, 200)
    work, turns = asyncio.ensure_future(gathering.gather(library, ID)), 0
    while not work.done():
        await asyncio.sleep(0)
        turns += 1
    found = await work
    await store.close()
    assert turns > 200
    assert len(found.companies) == 200
    each = [(tie.of.partition("x")[0], tie.to.partition("x")[0], tie.reactions, tie.same) for tie in found.ties]
    assert each
    assert all(count == 200 for count in Counter(each).values())
