"""Answers that break off, are refused, or come at the third try: `static/files.js` with a server that does all that."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page

from tests.browser.people import ROOT

PAGE = b"<!doctype html><title>files</title>"
FILES = (ROOT / "static" / "files.js").read_bytes()
HEAD = "HTTP/1.1 {status} -\r\nContent-Type: {kind}\r\nConnection: close\r\n"
CHUNK = b'Transfer-Encoding: chunked\r\n\r\n8\r\n{"can": \r\n'
TRIES = 3


class Shaky:
    """A server that breaks off in the middle of one answer, refuses another, and has a file only at the third try."""

    def __init__(self) -> None:
        self.asked = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        path = (await reader.readuntil(b"\r\n\r\n")).split()[1].decode()
        writer.write(self.answer(path))
        await writer.drain()
        writer.close()

    def answer(self, path: str) -> bytes:
        match path:
            case "/":
                return whole(200, "text/html", PAGE)
            case "/files.js":
                return whole(200, "text/javascript", FILES)
            case "/broken":
                return HEAD.format(status=200, kind="application/json").encode() + CHUNK
            case "/refused":
                return whole(409, "application/json", b'{"code": "highlight-early"}')
            case "/page-of-a-proxy":
                return whole(502, "text/html", PAGE)
            case "/words":
                self.asked += 1
                return whole(200 if self.asked == TRIES else 503, "text/plain", f"try {self.asked}".encode())
            case _:
                return whole(404, "text/plain", b"")


def whole(status: int, kind: str, body: bytes) -> bytes:
    return HEAD.format(status=status, kind=kind).encode() + b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser) -> AsyncIterator[Page]:
    async with await asyncio.start_server(Shaky().serve, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        context = await browser.new_context()
        opened = await context.new_page()
        await opened.goto(f"http://127.0.0.1:{port}/")
        yield opened
        await context.close()


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/broken", {"ok": False, "status": 200, "data": None}),
        ("/refused", {"ok": False, "status": 409, "data": {"code": "highlight-early"}}),
        ("/page-of-a-proxy", {"ok": False, "status": 502, "data": None}),
        ("http://127.0.0.1:9/", {"ok": False, "status": 0, "data": None}),
    ],
)
async def test_asking_never_throws(page: Page, path: str, told: dict[str, Any]) -> None:
    assert await page.evaluate("path => import('/files.js').then(({ ask }) => ask(path))", path) == told


async def test_what_the_page_needs_is_asked_for_until_it_is_there(page: Page) -> None:
    assert await page.evaluate("import('/files.js').then(({ needed }) => needed('/words'))") == f"try {TRIES}"
