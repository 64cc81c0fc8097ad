"""The libraries in `static/vendor/`: a real browser resolves every name of the import map, and they work together."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.async_api import Browser, Route

ROOT = Path(__file__).parents[2]
VENDOR = ROOT / "static" / "vendor"
ORIGIN = "http://nijikai.test"
PAGE = """<!doctype html><html lang="ja"><link rel="stylesheet" href="/static/vendor/face.css">
<script type="importmap">{importmap}</script><body><main></main></body></html>"""
PROBE = """async () => {
  const { html, render } = await import('htm/preact')
  const { useState } = await import('preact/hooks')
  const { signal } = await import('@preact/signals')
  const { FluentBundle, FluentResource } = await import('@fluent/bundle')
  const { io } = await import('socket.io-client')
  const { createAvatar } = await import('@dicebear/core')
  const personas = await import('@dicebear/personas')
  const { Room } = await import('livekit-client')
  const count = signal(1)
  const View = () => html`<p>${useState('seat')[0]} ${count}</p>`
  const main = document.querySelector('main')
  render(html`<${View} />`, main)
  const before = main.textContent
  count.value = 2
  await new Promise(requestAnimationFrame)
  const bundle = new FluentBundle('ja')
  bundle.addResource(new FluentResource('hello = やあ'))
  const [face] = await document.fonts.load('700 20px "Zen Maru Gothic"', 'あ')
  return {
    before, after: main.textContent, hello: bundle.formatPattern(bundle.getMessage('hello').value),
    socket: typeof io, room: typeof Room,
    svg: createAvatar(personas, { seed: 'a' }).toString().slice(0, 4), face: face?.status,
  }
}"""


async def test_vendor_works_together(browser: Browser) -> None:
    async with await browser.new_page() as page:
        await page.route(f"{ORIGIN}/**", answer)
        await page.goto(f"{ORIGIN}/")
        found = await page.evaluate(PROBE)
    assert found == {
        "before": "seat 1",
        "after": "seat 2",
        "hello": "やあ",
        "socket": "function",
        "room": "function",
        "svg": "<svg",
        "face": "loaded",
    }


def test_import_map_leads_to_files() -> None:
    imports: dict[str, str] = json.loads((VENDOR / "importmap.json").read_text("utf-8"))["imports"]
    assert all((ROOT / url.lstrip("/")).is_file() for url in imports.values())


async def answer(route: Route) -> None:
    path = route.request.url.removeprefix(ORIGIN).lstrip("/")
    if path:
        await route.fulfill(path=ROOT / path)
    else:
        importmap = (VENDOR / "importmap.json").read_text("utf-8")
        await route.fulfill(body=PAGE.format(importmap=importmap), content_type="text/html")
