"""Servers run in uvloop's event loop, and in asyncio's where there is no other."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import uvloop

from server.loop import new_loop


@contextmanager
def made() -> Iterator[asyncio.AbstractEventLoop]:
    loop = new_loop()
    try:
        yield loop
    finally:
        loop.close()


def test_it_is_uvloops() -> None:
    with made() as loop:
        assert isinstance(loop, uvloop.Loop)


def test_without_uvloop_it_is_asyncios(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvloop", None)
    with made() as loop:
        assert isinstance(loop, asyncio.SelectorEventLoop)
        assert loop.run_until_complete(asyncio.sleep(0, "runs")) == "runs"
