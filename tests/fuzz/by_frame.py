"""Hostile frames for the live protocol: of every layer, from WebSocket to the commands' fields."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Iterator
from contextlib import suppress
from random import Random
from typing import Any

import msgspec

from tests.fuzz.attack import Attack
from tests.fuzz.hostile import Hostile
from tests.fuzz.laying import Door
from tests.fuzz.lines import Gone, Line, frame, text_frame

BATCH = 400
ENDED = 2.0
"""Seconds that the server may take to hang up where it may."""
EVENTS = ("subscribe", "unsubscribe", "overview", "unview", "signal", "ice")
ODD = (
    "", "4", "42", "42[", "42[]", "42{}", '42"x"', "42null", "42[1]", "42[null]", '42[""]', '42["connect"]',
    '42["disconnect"]',
    '42["malformed"]', '42["too-large",1]', '42["*"]', '42["nothing",{}]', '42["command"]', '42["command",1,2,3]',
    "43", "43[]",
    "430[]", '43999999999999999999999[{"ok":true}]', "44", '44{"message":"x"}', "45",
    '451-["command",{"_placeholder":true,"num":0}]',
    '461-0["x"]', "47", "48", "49[]", "4\0", "40", "40{}", '40{"ticket":5}', "40/evil,", "40/,{}",
    '42/evil,["command",{}]',
    '42/evil?x=1,0["command",{}]', "41/evil,", "2", "3", "2probe", "3probe", "5", "6", "0", '0{"sid":"x"}', "7",
    "8x", "9", "x", "b4AAAA",
    "bÄ", "\0", "4２[]", '42٣["command",{}]', "42-1[]", '42999999999999999999999999["unview",{"meetup":"x"}]', "é",
    "\ud7ff",
)  # fmt: skip
ENDING = frozenset({"", "1", "41", "7", "8x", "9", "x", "b4AAAA", "bÄ", "\0", "é", "\ud7ff"})
"""Frames at which the server may hang up: they come last in a batch."""


class Stream:
    """Makes frames for somebody who came through a door."""

    def __init__(self, random: Random) -> None:
        self.hostile = Hostile(random)
        self._random = random
        self._numbers = itertools.count()
        self._ids = [f"repeated-{number}" for number in range(20)]
        self._sent = [text_frame(b"2")]

    def batch(self, door: Door, most: int) -> tuple[list[bytes], bool]:
        """Return some frames, and whether the last of them may end the connection."""
        many = min(self._random.randrange(1, BATCH), most)
        made = [self._one(door) for _ in range(many)]
        if self._random.random() < 0.15:
            made[-1] = self._last()
            return made, True
        return made, False

    def _one(self, door: Door) -> bytes:
        luck = self._random.random()
        if luck < 0.03:
            return self._random.choice(self._sent)
        if luck < 0.70:
            text = self._command(door)
        elif luck < 0.88:
            text = self._event(door)
        elif luck < 0.96:
            text = self._random.choice(ODD)
            text = "2" if text in ENDING else text
        elif luck < 0.985:
            return self._strange(door)
        else:
            text = f"42{next(self._numbers)}" + self.hostile.json(
                [self._random.choice(EVENTS), "x" * self._random.choice((8_000, 20_000))]
            )
        made = text_frame(text.encode("utf-8", "replace"))
        if self._random.random() < 0.01:
            self._sent = [*self._sent[-50:], made]
        return made

    def _number(self) -> str:
        luck = self._random.random()
        return str(next(self._numbers)) if luck < 0.9 else "7" if luck < 0.95 else ""

    def _stream(self, door: Door) -> str:
        luck = self._random.random()
        if luck < 0.75:
            return self._random.choice(door.own)
        return self._random.choice(door.streams) if luck < 0.95 else self.hostile.text()

    def _command(self, door: Door) -> str:
        stream = self._stream(door)
        kind = stream.partition("/")[0]
        kind = kind if kind in {"meetup", "room", "table", "lounge"} and self._random.random() < 0.97 else "table"
        luck = self._random.random()
        id: Any = f"fuzz-{next(self._numbers):012}"
        if luck > 0.9:
            id = self._random.choice(self._ids) if luck < 0.97 else self.hostile.value()
        asked = {"id": id, "stream": stream, "command": self.hostile.command(kind)}
        asked = self.hostile.spoilt(asked) if self._random.random() < 0.05 else asked
        return f"42{self._number()}" + self.hostile.json(["command", asked])

    def _event(self, door: Door) -> str:
        name = self._random.choice(EVENTS)
        asked: dict[str, Any] = {"stream": self._stream(door)}
        if name in {"overview", "unview"}:
            asked = {"meetup": asked["stream"].partition("/")[2].partition("-")[0]}
        if name == "subscribe":
            more: list[dict[str, Any]] = [{}, {}, {"since": 0}, {"since": self.hostile.number()}, {"quiet": True}]
            asked |= self._random.choice(more)
        if name == "signal":
            asked |= {
                "to": self.hostile.word(),
                "data": self._random.choice(
                    (self.hostile.value(), {"candidate": None}, {"description": {"type": "offer", "sdp": "v=0"}})
                ),
            }
        asked = self.hostile.spoilt(asked) if self._random.random() < 0.3 else asked
        return f"42{self._number()}" + self.hostile.json([name, asked])

    def _strange(self, door: Door) -> bytes:
        """Right WebSocket, but none that a browser sends: in pieces, with pings between."""
        payload = self._command(door).encode("utf-8", "replace")
        half = len(payload) // 2
        return self._random.choice((
            frame(9, b"ping"), frame(10, b"pong"),
            frame(9, b""),
            frame(1, payload[:half], final=False) + frame(0, payload[half:]),
            frame(1, payload[:half], final=False) + frame(9, b"x") + frame(0, b"", final=False)
            + frame(0, payload[half:]),
        ))  # fmt: skip

    def _last(self) -> bytes:
        """What ends a connection, or may."""
        text = self._random.choice(sorted(ENDING))
        return self._random.choice((
            text_frame(text.encode("utf-8", "replace")), frame(2, b"42[]"), frame(2, b""), frame(2, b"\xff" * 40),
            frame(1, b'42["\xed\xa0\x80"]'), frame(1, b"\xff\xfe\xfd"), frame(1, b"x", masked=False),
            frame(1, b"x", reserved=4),
            frame(3, b"x"), frame(11, b""), frame(0, b"x"), frame(8, b""), frame(8, b"\x03\xe8bye"),
            frame(8, b"\x00"), frame(8, b"\xff\xff\xff"),
            frame(9, b"x" * 126), frame(9, b"x", final=False), frame(1, b"42" + b"[" * 70_000),
            frame(1, b"x" * 200_000),
            b"\x81\xff" + (2**63 - 1).to_bytes(8, "big"), b"\x81\xff" + b"\xff" * 8,
            b"\x81\xfe\x00\x01" + bytes(4) + b"2", b"GET / HTTP/1.1\r\n\r\n",
            frame(1, b"42", final=False) + frame(1, b"42"), text_frame(b"41"), text_frame(b"1"), b"\x81",
        ))  # fmt: skip


class SocketAttack(Attack):
    """By frames; the doors of one copy of the house's meetup after the other."""

    what = "frames"

    async def attacker(self, random: Random) -> None:
        stream = Stream(random)
        while not self.over:
            copy = self.findings.inputs * len(self.laid.doors) // self.count
            door = random.choice(self.laid.doors[min(copy, len(self.laid.doors) - 1)])
            try:
                await self._visit(door, stream, random)
            except (Gone, ConnectionError):
                continue
            except TimeoutError:
                self.findings.silent += 1
                self.findings.fault(f"silent to {door.caller}")

    async def _visit(self, door: Door, stream: Stream, random: Random) -> None:
        latest: list[bytes] = []
        line = Line(lambda told: self._look(told, door, latest), self.findings.answers)
        await line.open(self.house.port, door)
        self.findings.connections += 1
        try:
            line.send(
                *(
                    text_frame(b"42" + msgspec.json.encode(["subscribe", {"stream": each}]))
                    for each in self._some(door, random)
                )
            )
            for _ in range(random.randrange(1, 12)):
                latest[:], ends = stream.batch(door, max(self.count - self.findings.inputs, 1))
                line.send(*latest)
                self.count_in(len(latest))
                if ends:
                    with suppress(TimeoutError):
                        await asyncio.wait_for(line.gone.wait(), ENDED)
                    break
                await line.sync()
                if self.over:
                    break
        finally:
            await line.close()

    @staticmethod
    def _some(door: Door, random: Random) -> Iterator[str]:
        return (each for each in door.streams if random.random() < 0.4)

    def _look(self, told: bytes, door: Door, latest: list[bytes]) -> None:
        self.findings.leak(self.watch.leaks(told, door.caller, told[:150].decode("utf-8", "replace")))
        if b'"code":"internal"' in told:
            self.findings.fives += 1
            self.findings.fault(f"internal: {told[:120]!r} among {b' '.join(latest)[:400]!r}")
