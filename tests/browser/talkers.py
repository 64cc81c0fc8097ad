"""People who talk by voice, each with a browser of their own: what their connections carry."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from playwright.async_api import expect

from tests.browser.people import PATIENCE, Person

WATCH = """
globalThis.lines = []
const Usual = RTCPeerConnection
globalThis.RTCPeerConnection = class extends Usual {
  constructor(settings = {}) {
    super({ ...settings, ...globalThis.rules })
    lines.push(this)
  }
}
const isInbound = (wanted) => ({ type, kind }) => type === 'inbound-rtp' && kind === wanted
globalThis.carried = async () => {
  const open = lines.filter(({ connectionState }) => connectionState === 'connected')
  const one = async (line) => {
    const of = [...(await line.getStats()).values()].filter(isInbound('audio'))
    return { bytes: of[0]?.bytesReceived ?? 0, energy: of[0]?.totalAudioEnergy ?? 0 }
  }
  return Promise.all(open.map(one))
}
globalThis.pictures = async () => {
  const of = (await Promise.all(lines.map((line) => line.getStats()))).flatMap((found) => [...found.values()])
  return of.filter(isInbound('video')).filter(({ framesDecoded }) => framesDecoded > 2).length
}
"""
"""Sees every connection that a page makes. ``rules``: what is forced upon them."""
SOON = 3 * PATIENCE / 1000
"""Seconds: connections are tried again by a clock of their own."""


async def until(condition: Callable[[], Any], patience: float = SOON) -> None:
    """Wait until something holds that no page shows."""
    async with asyncio.timeout(patience):
        while not await condition():  # noqa: ASYNC110 - connections tell nobody
            await asyncio.sleep(0.1)


async def join(person: Person, *, listen: bool = False) -> None:
    """Press what the page offers, and what the check before it does."""
    await person.page.locator(".voice-start, .voice-line .button.voice").first.click()
    await person.press("button", "voice-listen" if listen else "voice-begin")
    await inside(person)


async def inside(person: Person) -> None:
    await expect(person.by("button", "voice-leave")).to_be_visible()


async def hears(person: Person, others: int) -> None:
    """Bytes come from so many connections, and they are sound: both grow."""
    before = await person.page.evaluate("carried()")

    async def grown() -> bool:
        now = await person.page.evaluate("carried()")
        if len(now) != others or len(before) != others:
            before[:] = now
            return False
        pairs = list(zip(now, before, strict=True))
        return all(a["bytes"] > b["bytes"] and a["energy"] > b["energy"] for a, b in pairs)

    await until(grown)


async def sees(person: Person) -> None:
    """A picture of somebody comes."""

    async def shown() -> bool:
        return bool(await person.page.evaluate("pictures()"))

    await until(shown)


async def connections(person: Person) -> int:
    """Count those that are open."""
    return len(await person.page.evaluate("carried()"))


def tile(person: Person, name: str) -> Any:  # noqa: ANN401 - a locator
    """Return how a page shows somebody who talks."""
    return person.page.locator(".voice-tile", has_text=name)
