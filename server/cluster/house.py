"""The workers of one house: the neighbours of this one, over Redis or Valkey.

While Redis is not to be had, play goes on: each worker asks the log before every command, looks there for news every
second, and takes everything into its own keeping. Doing something twice is harmless then as ever: the log takes each
command once.
"""

from __future__ import annotations

import asyncio
import itertools
import logging
import secrets
from collections.abc import Coroutine, Iterable
from functools import partial
from typing import Any, Final

import msgspec

from server.cluster.address import Address
from server.cluster.link import Link, open_link
from server.cluster.listeners import Listeners
from server.cluster.names import Names
from server.cluster.wire import FAULTS, Lost, first
from server.cluster.words import Bye, Free, Hello, Knows, Listens, Missed, Said, Took, Welcome, Word, read
from server.counting import HouseCounts
from server.live.hearsay import Hearsay
from server.live.limits import Buckets
from server.live.live import Live
from server.live.neighbours import News
from server.live.presence import Presences
from server.live.streams import Streams
from server.log.errors import LogError

log = logging.getLogger("nijikai.cluster")

BEAT: Final = 0.5
"""Seconds between two signs of life."""
AGAIN: Final = 1.0
"""Seconds until a lost link is tried again, and between two looks into the log meanwhile."""
WELCOMES: Final = 3.0
"""Seconds in which others welcome a newcomer; whoever is slower notices a little later."""
SAID_AGAIN: Final = 30.0
"""Seconds after which a worker says again what it listens to: whoever has missed it tells it everything till then."""
UNUSED: Final = 10.0
"""Seconds without need after which a stream is forgotten: its news would cost time for nothing."""
TROUBLES = (Lost, *FAULTS)


class House:
    """This worker's neighbours. ``begin`` it with the live half it belongs to, then ``run`` it."""

    alone = False

    def __init__(self, address: Address, secret: str) -> None:
        self.me = secrets.token_hex(6)
        self.counts = HouseCounts()
        self._address = address
        self._names = Names(secret)
        self._live: Live | None = None
        self._link: Link | None = None
        self._others: frozenset[str] = frozenset()
        self._listeners = Listeners()
        self._left = False
        """Whether we listen to less than we have said."""
        self._joined: set[str] = set()
        self._heard: set[str] = set()
        """Streams that are listened to; of others the log is asked."""
        self._kept: set[str] = set()
        self._gone: set[tuple[str, str]] = set()
        """Who has gone, and Redis may not know it yet: stream, person."""
        self._welcomes: set[str] = set()
        self._welcomed = asyncio.Event()
        self._linked = asyncio.Event()
        self._limits: dict[str, Buckets] = {}
        self._tasks: set[asyncio.Task[Any]] = set()
        self._task: asyncio.Task[None] | None = None
        self._closed = False

    # --- what the live half asks ----------------------------------------------------------------------------------

    async def join(self, stream: str) -> None:
        self._joined.add(stream)
        link, known = self._link, frozenset[str]()
        if link is None:
            return
        try:
            while new := self._others - known:  # somebody may come meanwhile
                known |= new
                await link.listen(new, [stream])
            if known:
                link.call(Listens(self.me, (stream,), whole=False))
        except TROUBLES:
            self._lose()
        if self._link is link and stream in self._joined:
            self._heard.add(stream)

    def leave(self, stream: str) -> None:
        self._joined.discard(stream)
        self._heard.discard(stream)
        self._left = True
        link = self._link
        if link is not None:
            self._step(self._shut_out(link, stream))
            if stream in self._kept:
                link.free(stream)
                link.call(Free(stream))
        self._kept.discard(stream)

    async def _shut_out(self, link: Link, stream: str) -> None:
        """Listen to it no longer, unless somebody has come back to it by now and listens."""
        if stream not in self._joined:
            await link.shut_out(self._others, [stream])

    def sure(self, stream: str) -> bool:
        return stream in self._heard

    async def keep(self, stream: str) -> bool:
        if stream in self._kept:
            return True
        if self._link is not None:
            try:
                if not await self._link.keep(stream):
                    return False
            except TROUBLES:
                self._lose()
        self._kept.add(stream)
        return True

    def tell(self, news: News) -> None:
        if self._link is not None and self._listeners.wanted(news.stream):
            self.counts.said["News"] += 1
            self._link.tell(news.stream, news)

    def came(self, stream: str, person: str) -> None:
        if self._link is not None:
            self._link.came(stream, person)

    def went(self, stream: str, person: str) -> None:
        self._gone.add((stream, person))
        if self._link is not None:
            self._link.went(stream, person)

    async def elsewhere(self, stream: str, person: str) -> bool:
        if self._link is None:
            return False
        try:
            return bool(await self._link.whereabouts(stream, person) & self._others)
        except TROUBLES:
            self._lose()
            return False

    def share(self, name: str, buckets: Buckets) -> None:
        self._limits[name] = buckets
        buckets.told = partial(self._took, name)

    def _took(self, limit: str, key: str) -> None:
        if self._link is not None and self._others:
            self.counts.said["Took"] += 1
            self._link.call(Took(self.me, limit, key))

    def say(self, stream: str, person: str, event: str, data: Any) -> None:  # noqa: ANN401
        if self._link is not None and self._listeners.wanted(stream):
            self.counts.said["Said"] += 1
            self._link.tell(stream, Said(stream, person, event, msgspec.json.encode(data)))

    async def post(self, figures: bytes) -> None:
        if self._link is not None:
            self._link.post(figures)

    async def posted(self) -> list[bytes]:
        if self._link is None:
            return []
        try:
            return await self._link.posted(sorted(self._others))
        except TROUBLES:
            self._lose()
            return []

    # --- life -----------------------------------------------------------------------------------------------------

    async def begin(self, live: Live) -> None:
        """Link up, and have the others listen before anybody comes here. Raises what connecting raises, or Lost."""
        self._live = live
        self._task = asyncio.ensure_future(self._run())
        linked = asyncio.ensure_future(self._linked.wait())
        await asyncio.wait([linked, self._task], timeout=WELCOMES, return_when=asyncio.FIRST_COMPLETED)
        linked.cancel()

    async def close(self) -> None:
        """Say goodbye: others take over at once."""
        if self._closed:
            return
        self._closed = True
        link = self._link
        if link is not None:
            try:
                await link.end()
                link.call(Bye(self.me))
                await link.wire.ask("PING")
            except TROUBLES:
                pass  # they will notice
        tasks = [task for task in (self._task, *self._tasks) if task]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _run(self) -> None:
        while not self._closed:  # a link that breaks just as it is ended says only that it broke
            await self._whatever_happens(self._live_on())
            self._lose()
            if not self._closed:
                await self._whatever_happens(self._do_without())
                await asyncio.sleep(AGAIN)

    async def _whatever_happens(self, part: Coroutine[Any, Any, None]) -> None:
        """A worker that gave up here would hear of nobody any more, and not say so."""
        try:
            await part
        except Exception as errors:
            error = first(errors)
            if not isinstance(error, TROUBLES):
                log.exception("the link to Redis failed")
            log.warning("no link to Redis: %s", type(error).__name__)

    async def _live_on(self) -> None:
        link = await open_link(self._address, self._names, self.me, self._hear)
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(link.run())
                group.create_task(self._be_there(link))
        finally:
            self._lose()
            await link.close()

    async def _be_there(self, link: Link) -> None:
        await self._arrive(link)
        for beats in itertools.count(1):
            await asyncio.sleep(BEAT)
            if self._link is not link:
                break
            late, others = await self._beat(link)
            if late:  # they may have taken over what we kept, and have told us nothing since
                await self._keep_again(link)
            if late or self._left or not beats % round(SAID_AGAIN / BEAT):
                self._say_what_we_hear(link)
            await self._look_at(link, others)
            self._streams.memory.let_go(UNUSED)
        raise Lost

    async def _beat(self, link: Link) -> tuple[bool, frozenset[str]]:
        """Be alive. Answers come in order: with this one, Redis has heard of all who had gone before."""
        gone, self._gone = self._gone, set()
        try:
            return await link.beat()
        except BaseException:  # cancelled as well, since the link broke elsewhere
            self._gone |= gone
            raise

    async def _arrive(self, link: Link) -> None:
        """Listen to all, have all listen to us, and find out what happened meanwhile."""
        await link.ear.open([self._names.house])
        _, others = await link.beat()
        listened: set[str] = set()
        while new := self._joined - listened:  # streams are read meanwhile
            await link.listen(others, sorted(new))
            listened |= new
        self._others, self._link, self._heard = others, link, listened & self._joined
        self._listeners.meet(others)
        await self._be_welcomed(link)
        self._say_what_we_hear(link)
        await self._keep_again(link)
        self._say_who_is_here(link)
        await self._catch_up(self._joined)
        self._look_round()
        self._linked.set()

    def _say_who_is_here(self, link: Link) -> None:
        """And who is not, though Redis may still say so."""
        here = set(self._presences.here())
        for stream, person in self._gone - here:
            link.went(stream, person)
        for stream, person in here:
            link.came(stream, person)

    async def _be_welcomed(self, link: Link) -> None:
        self._welcomes.clear()
        link.call(Hello(self.me))
        link.call(Missed(self.me))
        try:
            async with asyncio.timeout(WELCOMES):
                while self._others - self._welcomes:
                    self._welcomed.clear()
                    await self._welcomed.wait()
        except TimeoutError:
            log.info("not all workers have answered")

    def _lose(self) -> None:
        """Rely on nothing that Redis would tell us."""
        self.counts.lost += self._link is not None and not self._closed
        self._link = None
        self._others = frozenset()
        self._listeners.meet(self._others)
        self._heard.clear()
        self._linked.clear()

    async def _do_without(self) -> None:
        """Look into the log for what others do."""
        await self._catch_up(self._joined)
        for stream in self._streams.memory:
            if not stream.kept:
                self._step(self._hearsay.taken(stream.name))

    # --- the others -----------------------------------------------------------------------------------------------

    async def _look_at(self, link: Link, others: frozenset[str]) -> None:
        """Listen to who has come, and do without who has gone."""
        came, gone = others - self._others, self._others - others
        self._others = others
        self._listeners.meet(others)
        if came:
            await self._listen_to(link, came)
        if gone:
            await self._mourn(link, gone)

    async def _listen_to(self, link: Link, workers: Iterable[str]) -> None:
        await link.listen(workers, sorted(self._joined))
        self._say_what_we_hear(link)
        await self._catch_up(self._joined)

    def _say_what_we_hear(self, link: Link) -> None:
        self._left = False
        link.call(Listens(self.me, tuple(sorted(self._joined)), whole=True))

    async def _mourn(self, link: Link, workers: Iterable[str]) -> None:
        log.warning("workers are gone: %s", ", ".join(sorted(workers)))
        await link.shut_out(workers, sorted(self._joined))
        await self._catch_up(self._joined)
        for stream in self._streams.memory:
            if not stream.kept:
                await self._hearsay.taken(stream.name)
        self._look_round()

    async def _keep_again(self, link: Link) -> None:
        """Give up what somebody else keeps by now."""
        for stream in sorted(self._kept):
            if not await link.keep(stream):
                self._kept.discard(stream)
                self._hearsay.lost(stream)

    async def _catch_up(self, streams: Iterable[str]) -> None:
        try:
            await self._hearsay.catch_up(sorted(streams))
        except LogError as error:
            log.warning("could not look into the log: %s", error)

    def _look_round(self) -> None:
        for stream in self._streams.memory:
            if stream.kept and stream.loaded:
                self._presences.look_round(stream)

    # --- what is heard --------------------------------------------------------------------------------------------

    def _hear(self, data: bytes) -> None:
        word, link = read(data), self._link
        self.counts.heard[type(word).__name__] += 1
        self._hear_of_streams(word, link)
        self._hear_of_workers(word, link)

    def _hear_of_streams(self, word: Word | None, link: Link | None) -> None:
        match word:
            case News():
                self._hearsay.heard(word)
            case Said():
                self._say_here(word)
            case Free():
                self._step(self._hearsay.taken(word.stream))
            case Listens() if link is not None and word.worker != self.me:
                self._listeners.hear(word.worker, word.streams, whole=word.whole)
                if heads := self._hearsay.heads(word.streams):
                    link.call(Knows(word.worker, heads))
            case Knows() if word.listener == self.me:
                self._hearsay.known(word.heads)

    def _hear_of_workers(self, word: Word | None, link: Link | None) -> None:
        match word:
            case Hello() if link is not None and word.worker != self.me:
                self._step(self._welcome(link, word.worker))
            case Welcome() if word.newcomer == self.me:
                self._welcomes.add(word.worker)
                self._welcomed.set()
            case Missed() if word.worker != self.me:
                self._step(self._catch_up(self._joined))
            case Bye() if link is not None and word.worker in self._others:
                self._step(self._look_at(link, self._others - {word.worker}))
            case Took() if word.worker != self.me and word.limit in self._limits:
                self._limits[word.limit].spend(word.key)

    async def _welcome(self, link: Link, newcomer: str) -> None:
        if newcomer not in self._others:
            await self._look_at(link, self._others | {newcomer})
        self._say_what_we_hear(link)
        link.call(Welcome(self.me, newcomer))

    def _say_here(self, word: Said) -> None:
        followers = self._parts.sessions.following(word.person, word.stream)
        self._parts.fanout.say(followers, word.event, msgspec.Raw(word.data))

    def _step(self, work: Any) -> None:  # noqa: ANN401 - a coroutine
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if task.cancelled() or not (error := task.exception()):
            return
        if isinstance(error, TROUBLES):
            self._lose()
        else:
            log.error("something between workers failed", exc_info=error)

    @property
    def linked(self) -> bool:
        """Whether there is a link to Redis just now."""
        return self._link is not None

    @property
    def others(self) -> int:
        """How many other workers are alive, as far as we know."""
        return len(self._others)

    @property
    def _parts(self) -> Live:
        if self._live is None:
            raise RuntimeError("the house has not begun")
        return self._live

    @property
    def _streams(self) -> Streams:
        return self._parts.streams

    @property
    def _hearsay(self) -> Hearsay:
        return self._parts.hearsay

    @property
    def _presences(self) -> Presences:
        return self._parts.presences
