"""An attack by requests: several connections at once, every answer looked at."""

from __future__ import annotations

import asyncio
from random import Random

import msgspec

from tests.fuzz.asking import Asked, Requests
from tests.fuzz.attack import Attack
from tests.fuzz.hostile import SCRIPT

PATIENCE = 600.0
"""Seconds: some answers are worked out by processes of their own, on a machine that may have other things to do."""
JUNK_PATIENCE = 15.0
"""Seconds: what is no request, or none to its end, need not be answered."""
HUNG_UP = (asyncio.IncompleteReadError, ConnectionError, asyncio.LimitOverrunError)
OURS = "x-content-type-options"
"""Every answer has it but Hypercorn's own, to what is no HTTP."""


class Told(msgspec.Struct, frozen=True):
    """An answer. ``headers``: names in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


class RequestAttack(Attack):
    """By requests, from several connections."""

    what = "requests"
    at_once = 16

    async def attacker(self, random: Random) -> None:
        made = Requests(random, self.laid, self.house.port)
        while not self.over:
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", self.house.port, limit=2**22)
            except ConnectionError:
                continue
            self.findings.connections += 1
            try:
                await self._talk(made, reader, writer)
            except HUNG_UP:
                self.findings.answers["hung up"] += 1
            finally:
                writer.transport.abort()

    async def _talk(self, made: Requests, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while not self.over:
            asked = made.one()
            writer.write(asked.sent)
            self.count_in(1)
            try:
                told = await asyncio.wait_for(answer(reader, asked.method), JUNK_PATIENCE if asked.junk else PATIENCE)
            except TimeoutError:
                if not asked.junk:
                    self.findings.silent += 1
                    self.findings.fault(f"silent: {asked.caller} {asked.sent[:300]!r}")
                return
            self._look(told, asked)
            if asked.junk or told.headers.get("connection") == "close":
                return

    def _look(self, told: Told, asked: Asked) -> None:
        found = self.findings
        found.answers[str(told.status)] += 1
        if told.status >= 500 and not (told.status == 501 and b"Transfer-Encoding: identity" in asked.sent):
            found.fives += 1
            found.fault(f"{told.status}: {asked.caller} {asked.what}: {asked.sent[:250]!r} {asked.sent[-150:]!r}")
        found.leak(self.watch.leaks(told.body, asked.caller, asked.what))
        wrong = [what for what, is_wrong in self._wrongs(told).items() if is_wrong]
        if wrong:
            found.unsafe += 1
            found.fault(f"{wrong}: {told.status} to {asked.caller} {asked.sent[:300]!r}")

    def _wrongs(self, told: Told) -> dict[str, bool]:
        away = told.headers.get("location", "/")
        page = "html" in told.headers.get("content-type", "")
        return {
            "a header was made up": "x-evil" in told.headers,
            "a script came back": page and SCRIPT.encode() in told.body,
            "led elsewhere": not away.startswith("/") or away.startswith(("//", "/\\")),
            "headers are missing": OURS not in told.headers and bool(told.body or told.status < 400),
            "no policy": page and "script-src 'self'" not in told.headers.get("content-security-policy", ""),
        }


async def answer(reader: asyncio.StreamReader, method: str) -> Told:
    """Read one answer; those that only say that there will be another are passed over."""
    while True:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin1").split("\r\n")
        status = int(head[0].split(" ")[1])
        if status >= 200:
            break
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
    if method == "HEAD" or status in {204, 304}:
        return Told(status, headers, b"")
    if "content-length" in headers:
        return Told(status, headers, await reader.readexactly(int(headers["content-length"])))
    if headers.get("transfer-encoding") == "chunked":
        return Told(status, headers, await chunks(reader))
    return Told(status, headers, await reader.read())


async def chunks(reader: asyncio.StreamReader) -> bytes:
    whole = b""
    while True:
        size = int(await reader.readline(), 16)
        piece = await reader.readexactly(size + 2)
        if not size:
            return whole
        whole += piece[:-2]
