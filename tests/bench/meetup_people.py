"""The people of a meetup, in a process of their own: they come through the door, play, react, and reload."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from random import Random
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests.scripted import steps
from tests.wire import Json, Wire, WireError, merge

PERIOD, REACTION = 2.0, 60.0
"""Seconds between two moves at a table, and between two reactions of a person."""
PATIENCE = 60.0
Place = tuple[str, str]
"""The address of a server, and a meetup."""


class Person:
    """One attendee: a browser without a screen."""

    def __init__(self, house: str, meetup: str, number: int) -> None:
        self.house = house
        self.meetup = meetup
        self.number = number
        self.cookies: dict[str, str] = {}
        self.views: dict[str, Any] = {}
        self.seen: dict[str, int] = {}
        self.early: dict[str, list[Json]] = {}
        """Updates that came before the view they change was put in its place."""
        self.moved = asyncio.Event()
        self.wire = Wire(self._hear)
        self.received = 0
        """Bytes of connections before this one."""
        self.gaps = 0
        """How often something was missing; it should never be."""
        self.commands = 0
        """How many were sent."""
        self._asking: set[asyncio.Task[None]] = set()

    @property
    def me(self) -> Json:
        return dict(self.views[f"meetup/{self.meetup}"]["me"])

    @property
    def room(self) -> str:
        return str(self.me["room"])

    def _hear(self, update: Json, _size: int) -> None:
        stream = update["stream"]
        if stream not in self.seen:
            self.early.setdefault(stream, []).append(update)
        elif self.seen[stream] == update["from"]:
            self.views[stream] = merge(self.views[stream], update["patch"])
            self.seen[stream] = update["seq"]
            self.moved.set()
        elif self.seen[stream] < update["seq"]:
            self._catch_up(stream)

    def _catch_up(self, stream: str) -> None:
        """Something is missing: ask for it, as a page does."""
        self.gaps += 1
        task = asyncio.ensure_future(self.follow(stream))
        self._asking.add(task)
        task.add_done_callback(self._asking.discard)

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not condition():
                self.moved.clear()
                await self.moved.wait()

    # --- coming in ------------------------------------------------------------------------------------------------

    async def join(self) -> None:
        """From the door's form to one's own seat."""
        form = urlencode({"name": f"Person {self.number}", "avatar": f"face-{self.number}", "consent": "1"})
        await self.ask_page("POST", f"/m/{self.meetup}/join", form)
        await self.connect()

    async def reload(self) -> None:
        await self.leave()
        await self.ask_page("GET", f"/m/{self.meetup}")
        await self.connect()

    async def connect(self) -> None:
        """Follow everything that the page follows; return when the seat is seen."""
        await self.wire.open(self.house.replace("http", "ws"), self.cookies[f"ticket-{self.meetup}"])
        await self.follow(f"meetup/{self.meetup}")
        await self.until(lambda: self.room != "")
        await self.follow(f"room/{self.room}")
        await self.follow(f"table/{self.room}")
        await self.until(self.sits)

    async def leave(self) -> None:
        await self.wire.close()
        self.received += self.wire.received
        self.wire, self.views, self.seen, self.early = Wire(self._hear), {}, {}, {}

    def sits(self) -> bool:
        players = self.views[f"table/{self.room}"].get("players", {})
        return any(player["person"] == self.me["person"] for player in players.values())

    async def follow(self, stream: str) -> None:
        for known in (self.seen, self.views, self.early):
            known.pop(stream, None)
        answer = await self.wire.ask("subscribe", {"stream": stream})
        if "error" in answer:
            raise AssertionError((stream, answer))
        self.views[stream], self.seen[stream] = answer["view"], answer["seq"]
        for update in self.early.pop(stream, []):
            self._hear(update, 0)
        self.moved.set()

    async def ask_page(self, method: str, path: str, form: str = "") -> None:
        """Ask for a page as a browser would, and keep its cookies."""
        address = urlsplit(self.house)
        reader, writer = await asyncio.open_connection(address.hostname, address.port)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        writer.write(
            f"{method} {path} HTTP/1.1\r\nHost: {address.netloc}\r\nOrigin: {self.house}\r\nCookie: {cookies}\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n"
            f"Content-Length: {len(form)}\r\n\r\n{form}".encode()
        )
        answer = await reader.read()
        writer.close()
        self.keep(answer)

    def keep(self, answer: bytes) -> None:
        head = answer.partition(b"\r\n\r\n")[0].decode()
        if head.split(" ")[1] not in {"200", "303"}:
            raise AssertionError(head)
        for line in head.split("\r\n")[1:]:
            name, _, value = line.partition(": ")
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0].strip('"')

    async def command(self, stream: str, command: Json) -> Json:
        self.commands += 1
        message = {"id": f"bench-{self.number}-{time.monotonic_ns()}", "stream": stream, "command": command}
        return await self.wire.ask("command", message)


class Table:
    """Those who sit together. They see with the eyes of the first."""

    def __init__(self, people: list[Person], chance: Random) -> None:
        self.people = people
        self.chance = chance
        self.room = people[0].room
        self.by_id = {person.me["person"]: person for person in people}

    async def play(self, until: float, period: float = PERIOD) -> list[float]:
        """Make a move now and then; return seconds from sending each to the last screen that shows it."""
        took: list[float] = []
        await asyncio.sleep(self.chance.random() * period)
        while time.perf_counter() < until:
            next_at = time.perf_counter() + period
            view = self.people[0].views[f"table/{self.room}"]
            if todo := steps(view, self.chance):
                seat, command = todo[0]
                player = self.by_id.get(view["players"][str(seat)]["person"])
                if player is not None:
                    took += await self.shown(player, f"table/{self.room}", command)
            await asyncio.sleep(max(next_at - time.perf_counter(), 0))
        return took

    async def react(self, person: Person, until: float) -> list[float]:
        """React, or raise a hand or put it down, about once a minute."""
        took: list[float] = []
        while True:
            await asyncio.sleep(self.chance.random() * REACTION * 2)
            if time.perf_counter() > until:
                return took
            hand: Json = {"type": "hand", "up": self.chance.random() < 0.5}
            command: Json = self.chance.choice([{"type": "react", "kind": "clap"}, hand])
            took += await self.shown(person, f"room/{self.room}", command)

    async def shown(self, person: Person, stream: str, command: Json) -> list[float]:
        """Send a command; return how long it took until all at the table have seen it; nothing if it was refused."""
        began = time.perf_counter()
        answer = await person.command(stream, command)
        if "error" in answer:
            return []
        seq = answer["seq"]
        for each in self.people:
            await each.until(lambda each=each: each.seen[stream] >= seq)  # type: ignore[misc]
        return [time.perf_counter() - began]


class Survivor:
    """Somebody who goes elsewhere when a house is lost, and sends again what was not answered."""

    def __init__(self, person: Person, houses: list[str]) -> None:
        self.person = person
        self.houses = [house for house in houses if house != person.house]
        self.chance = Random(person.number)
        self.acknowledged: list[tuple[str, str, int]] = []
        """Stream, key and number of each."""
        self.moved: list[float] = []
        """When everything was on the screen again, ``time.monotonic()``."""

    async def react(self, until: float) -> None:
        while time.monotonic() < until:
            await self._sure(f"room/{self.person.room}", {"type": "react", "kind": "clap"})
            await asyncio.sleep(self.chance.random() * PERIOD)

    async def _sure(self, stream: str, command: Json) -> None:
        id = f"bench-{self.person.number}-{time.monotonic_ns()}"
        while True:
            try:
                answer = await self.person.wire.ask("command", {"id": id, "stream": stream, "command": command})
            except WireError:
                await self._elsewhere()
                continue
            if "error" not in answer:
                self.acknowledged.append((stream, f"{self.person.me['person']}:{id}", answer["seq"]))
            return

    async def _elsewhere(self) -> None:
        while True:
            self.person.house = self.chance.choice(self.houses)
            with suppress(WireError, OSError):
                await self.person.reload()
                self.moved.append(time.monotonic())
                return


class Crowd:
    """The people of one process. ``places``: addresses of houses and meetups, taken in turn."""

    def __init__(self, places: Sequence[Place], numbers: Iterable[int]) -> None:
        self.people = [Person(*places[number % len(places)], number) for number in numbers]

    async def timed(self, act: Callable[[Person], Awaitable[None]]) -> list[float]:
        began = time.perf_counter()

        async def one(person: Person) -> float:
            await act(person)
            return time.perf_counter() - began

        return list(await asyncio.gather(*(one(person) for person in self.people)))

    async def join(self) -> list[float]:
        return await self.timed(Person.join)

    async def reload(self) -> list[float]:
        return await self.timed(Person.reload)

    async def play(self, seconds: float, period: float = PERIOD) -> dict[str, Any]:
        rooms: dict[str, list[Person]] = {}
        for person in self.people:
            rooms.setdefault(person.room, []).append(person)
        tables = [Table(people, Random(number)) for number, people in enumerate(rooms.values())]
        before = {person.number: person.wire.received for person in self.people}
        sent = sum(person.commands for person in self.people)
        until, cpu, began = time.perf_counter() + seconds, time.process_time(), time.perf_counter()
        moves = asyncio.gather(*(table.play(until, period) for table in tables))
        reactions = asyncio.gather(*(table.react(one, until) for table in tables for one in table.people))
        done = [took for each in await moves for took in each]
        await asyncio.sleep(max(until - time.perf_counter(), 0))
        bytes_ = [(person.wire.received - before[person.number]) / seconds for person in self.people]
        used = (time.process_time() - cpu) / (time.perf_counter() - began)
        sent = sum(person.commands for person in self.people) - sent
        reactions.cancel()
        with suppress(asyncio.CancelledError):
            await reactions
        return {"moves": done, "bytes": bytes_, "tables": len(tables), "core": used, "commands": sent}

    async def outlive(self, houses: list[str], seconds: float) -> dict[str, Any]:
        """React for some seconds whatever happens to the houses."""
        until = time.monotonic() + seconds
        survivors = [Survivor(person, houses) for person in self.people]
        await asyncio.gather(*(survivor.react(until) for survivor in survivors))
        acknowledged = [each for survivor in survivors for each in survivor.acknowledged]
        return {"acknowledged": acknowledged, "moved": [each for survivor in survivors for each in survivor.moved]}

    async def close(self) -> None:
        for person in self.people:
            await person.leave()


def main(orders: Connection, places: Sequence[Place], numbers: range) -> None:
    """Do what comes down the pipe, until ``close``; answer each."""
    asyncio.run(serve(orders, Crowd(places, numbers)))


async def serve(orders: Connection, crowd: Crowd) -> None:
    loop = asyncio.get_running_loop()
    while True:
        order, *arguments = await loop.run_in_executor(None, orders.recv)
        orders.send(await getattr(crowd, order)(*arguments))
        if order == "close":
            return
