"""What is heard from other workers, and what comes of it here."""

from __future__ import annotations

import asyncio

import msgspec

from server.cluster.company import Company
from server.cluster.link import Link
from server.cluster.standing import Standing
from server.cluster.words import Bye, Free, Hello, Knows, Listens, Missed, Said, Took, Welcome, Word, read
from server.live.live import Live
from server.live.neighbours import News


class Heard:
    """Takes the words of others."""

    def __init__(self, standing: Standing, company: Company, live: Live) -> None:
        self._standing = standing
        self._company = company
        self._live = live
        self._welcomes: set[str] = set()
        self._welcomed = asyncio.Event()

    def take(self, data: bytes) -> None:
        word, link = read(data), self._standing.link
        self._standing.counts.heard[type(word).__name__] += 1
        self._of_streams(word, link)
        self._of_workers(word, link)

    def _of_streams(self, word: Word | None, link: Link | None) -> None:
        hearsay, standing = self._live.hearsay, self._standing
        match word:
            case News():
                hearsay.heard(word)
            case Said():
                self._say_here(word)
            case Free():
                standing.step(hearsay.taken(word.stream))
            case Listens() if link is not None and word.worker != standing.me:
                standing.listeners.hear(word.worker, word.streams, whole=word.whole)
                if heads := hearsay.heads(word.streams):
                    link.call(Knows(word.worker, heads))
            case Knows() if word.listener == standing.me:
                hearsay.known(word.heads)

    def _of_workers(self, word: Word | None, link: Link | None) -> None:
        standing = self._standing
        match word:
            case Hello() if link is not None and word.worker != standing.me:
                standing.step(self._company.welcome(link, word.worker))
            case Welcome() if word.newcomer == standing.me:
                self._welcomes.add(word.worker)
                self._welcomed.set()
            case Missed() if word.worker != standing.me:
                standing.step(self._company.catch_up())
            case Bye() if link is not None and word.worker in standing.others:
                standing.step(self._company.look_at(link, standing.others - {word.worker}))
            case Took() if word.worker != standing.me and word.limit in standing.limits:
                standing.limits[word.limit].spend(word.key)

    def _say_here(self, word: Said) -> None:
        followers = self._live.sessions.following(word.person, word.stream)
        self._live.fanout.say(followers, word.event, msgspec.Raw(word.data))

    async def all_welcome_us(self, link: Link) -> None:
        """Say that we are here, and wait until each of the others has heard it."""
        self._welcomes.clear()
        link.call(Hello(self._standing.me))
        link.call(Missed(self._standing.me))
        while self._standing.others - self._welcomes:
            self._welcomed.clear()
            await self._welcomed.wait()
