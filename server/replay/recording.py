"""All that is recorded of one meetup, for whoever leads it: with names, or without."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import msgspec

from game.decider import Refusal
from server.live.glances import Glances
from server.live.kinds import Kinds
from server.log.records import Head, Recorded
from server.log.store import LogStore
from server.meetup import naming
from server.replay.marks import Marks
from server.replay.plot import Plot
from server.replay.reader import Broken, Mask, Reader, forgets
from server.replay.tape import Folded, Tape
from server.replay.wall import Wall, windows

PERSON: Final = ""
"""Nobody's: all who lead a meetup see the same of it, and nobody else's own."""


AT_ONCE: Final = 4_000
"""Events of several streams that are read at one go."""


class Stale(Exception):
    """Somebody has been erased since: all that is recorded has to be made anew."""


class Recording:
    """Goes on to the log's end whenever it is asked to. ``erased``: whose traces it leaves out."""

    def __init__(
        self, meetup: str, store: LogStore, kinds: Kinds, glances: Glances, erased: frozenset[str], mask: Mask | None
    ) -> None:
        self.meetup = meetup
        self.reader = Reader(store, kinds, erased, mask)
        self.turn = asyncio.Lock()
        """Held while it goes on."""
        self.gone: set[str] = set()
        """Whoever is erased, as the log says."""
        self.plot = Plot(meetup)
        self._marks = Marks(meetup)
        self._mask = mask
        self._store = store
        self._kinds = kinds
        self._glances = glances
        self._tapes: dict[str, Tape] = {}
        self._wall: Wall | None = None
        self._leapt: Wall | None = None
        """Another one, that began somewhere in the middle."""
        self.walls = asyncio.Lock()
        """Held while the next chunk of the wall is made."""
        self._house = Folded(naming.stream(meetup), kinds.of("meetup/"), "staff", self.plot.take)
        self._salon = Folded(naming.lounge(meetup), kinds.of("lounge/"), f"staff@{PERSON}")

    async def refresh(self, *names: str) -> None:
        """Go on to the end of the log; or, where streams are named, to theirs and that of what decides about them.

        Raises Broken, or Stale.
        """
        own = (self._house, self._salon)
        wanted = [*(tape.name for tape in own), *names] if names else prefixes(self.meetup)
        async with self.turn:
            heads = {head.stream: head for head in await self._store.heads(wanted)}
            for tape in own:
                await self._go_on(tape, heads)
            others = [self.tape(name) for name in self._others(names or heads)]
            for some in together([tape for tape in others if tape.name in heads], lambda tape: heads[tape.name].seq):
                ends = [(room, heads[room.name].seq) for room in some]
                await self.reader.fetch([(room.name, room.seq, min(end, room.seq + AT_ONCE)) for room, end in ends])
                for room in some:
                    await self._go_on(room, heads)

    async def _go_on(self, tape: Tape, heads: dict[str, Head]) -> None:
        head = heads.get(tape.name)
        if head is not None and head.seq > tape.seq:
            await tape.survey(self.reader, self._heed, head.seq)
            if self.gone - self.reader.erased:
                raise Stale

    def _heed(self, stream: str, page: list[Recorded]) -> None:
        """Note who is erased, and what the marks are made of."""
        self._marks.take(stream, page)
        self.gone.update(person for record in page if (person := forgets(record)))

    def _others(self, names: Iterable[str]) -> Iterator[str]:
        """Yield the names of the streams of rooms that whoever leads the meetup may follow."""
        for name in names:
            if name not in (self._house.name, self._salon.name) and self._may_follow(name):
                yield name

    def _may_follow(self, name: str) -> bool:
        """Ask the doors, as whoever leads the meetup would live; but threads between people are for nobody else."""
        if naming.meetup_of(name) != self.meetup or naming.is_among_equals(name):
            return False
        try:
            self._ask(self._house, name)
            if naming.inner(name):
                self._ask(self._salon, name)
        except Refusal:
            return False
        return True

    def _ask(self, house: Folded, name: str) -> None:
        """Raises Refusal."""
        ward = self._kinds.of(house.name).ward
        if ward is None:
            raise Refusal("not-allowed", stream=name)
        ward.passage(house.latest, PERSON, "organizer", name)

    def tape(self, name: str) -> Tape:
        """Return a room's or a table's recording; an empty one, where nothing has happened yet."""
        if name not in self._tapes:
            self._tapes[name] = Tape(name, self._kinds.of(name), "public")
        return self._tapes[name]

    def is_known(self, name: str) -> bool:
        """Whether a stream has been recorded, as far as it went then."""
        return name in {self._house.name, self._salon.name} or name in self._tapes

    def find(self, name: str) -> Tape | None:
        """Return what there is of a stream that may be followed."""
        own = {tape.name: tape for tape in (self._house, self._salon) if self._may_follow(tape.name)}
        found = own.get(name) or self._tapes.get(name)
        return found if found is not None and found.cuts and self._may_follow(name) else None

    # --- for the index ------------------------------------------------------------------------------------------------

    @property
    def exists(self) -> bool:
        return self.plot.state.plan is not None

    @property
    def length(self) -> int:
        """How many events it is made of."""
        return sum(tape.seq for tape in (self._house, self._salon, *self._tapes.values()))

    @property
    def end(self) -> int:
        """When it was over, or what is known last."""
        latest = [self.plot.latest, *(tape.cuts[-1].end for tape in self._tapes.values() if tape.cuts)]
        return self.plot.end or max(latest)

    def index(self) -> dict[str, Any]:
        end = self.end
        told = self.plot.told(end)
        names = (self._house.name, self._salon.name, *self._tapes)
        streams = {name: tape.told for name in names if (tape := self.find(name)) is not None}
        self._threads(told["rooms"], streams)
        wall = windows(self.plot.start, end) if self.plot.start else []
        marks = self._marks.told(self._mask.id if self._mask else str)
        return {**told, "marks": marks, "streams": streams, "wall": {"chunks": wall}}

    def _threads(self, rooms: dict[str, Any], streams: dict[str, Any]) -> None:
        """Add the rooms of the lounge that may be followed."""
        for name, told in streams.items():
            if naming.thread_of(name):
                spans = told["chunks"]
                rooms[name.partition("/")[2]] = {
                    "number": 0, "kind": "thread", "name": "", "start": spans[0]["start"], "end": spans[-1]["end"],
                    "game": False, "round": 0,
                }  # fmt: skip

    # --- the wall -----------------------------------------------------------------------------------------------------

    @property
    def window_count(self) -> int:
        return len(windows(self.plot.start, self.end)) if self.plot.start else 0

    def is_past(self, number: int) -> bool:
        """Whether nothing of a chunk of the wall can change any more."""
        return bool(self.plot.end) or number + 1 < self.window_count

    async def window(self) -> tuple[int, bytes]:
        """Make the wall's next chunk; return which it is, and its JSON. Raises Broken."""
        wall = self._wall = self._wall or Wall(self._glances, self.plot.start)
        number = wall.made
        maker = wall if self.is_past(number) else wall.copy()
        return number, await maker.window(self.reader, self.tape, self.plot.rooms)

    async def leap(self, number: int) -> bytes | None:
        """Make a chunk of the past without those before it, or go on behind the one leapt to before; None, where
        something cannot be read: then all that was seen before matters.
        """
        wall, self._leapt = self._leapt, None
        try:
            if wall is None or wall.made != number:
                wall = Wall(self._glances, self.plot.start)
                await wall.leap(number, self.reader, self.tape, self.plot.rooms)
        except Broken:
            return None
        made = await wall.window(self.reader, self.tape, self.plot.rooms)
        self._leapt = wall
        return made

    @property
    def windows_made(self) -> int:
        return self._wall.made if self._wall else 0

    def unmake(self) -> None:
        """Forget the wall, to make it anew from its beginning."""
        self._wall = None


def together(tapes: Iterable[Tape], seq: Callable[[Tape], int]) -> Iterator[list[Tape]]:
    """Yield those that have gone on, so many at a time as are read at one go; ``seq``: up to where each goes."""
    some: list[Tape] = []
    size = 0
    for tape in tapes:
        more = seq(tape) - tape.seq
        if some and size + more > AT_ONCE:
            yield some
            some, size = [], 0
        if more > 0:
            some.append(tape)
            size += more
    if some:
        yield some


def prefixes(meetup: str) -> list[str]:
    """Return how the names of all streams of a meetup begin."""
    return [naming.stream(meetup), *naming.beginnings(naming.stream(meetup))]


def encoded(index: dict[str, Any], extra: bytes) -> bytes:
    """Put members that are JSON already to the index; ``extra`` begins with a comma, or is empty."""
    return msgspec.json.encode(index)[:-1] + extra + b"}"
