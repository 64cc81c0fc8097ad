"""Running the server: one process, one worker, Hypercorn inside."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
import socket
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager
from typing import Any

from hypercorn.asyncio import serve as hypercorn_serve
from hypercorn.config import Config

from server import acquaintance, gathering, hearing, logs, retention, spans, waits
from server.app import Nijikai, create_app
from server.config import Settings, SettingsError, variable
from server.first_run import Links, links, prepare, sample_table
from server.live.neighbours import Neighbours
from server.live.wire import longest_frame
from server.log.migrate import migrate
from server.log.sql import open_log
from server.pages.recordings import sweep
from server.people.database import open_people
from server.people.people import people_in
from server.people.secret import agree
from server.pulse import watch as pulse
from server.reminders import leaving, postman
from server.wiring import packs_of

log = logging.getLogger("nijikai.serve")

BACKLOG = 1024
NOTICE = 0.1
"""Seconds in which Hypercorn stops listening."""
STALLED = 60_000
"""Milliseconds in which nothing of what we send arrives."""


def listen(settings: Settings) -> socket.socket:
    """Take the port. Raises SettingsError."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    taken = socket.socket(family, socket.SOCK_STREAM)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    taken.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    if hasattr(socket, "TCP_USER_TIMEOUT"):  # connections inherit it: whoever takes nothing for so long is cut off
        taken.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, STALLED)
    try:
        taken.bind((settings.host, settings.port))
        taken.listen(BACKLOG)
    except OSError as error:
        taken.close()
        reason = error.strerror or str(error)
        raise SettingsError(variable("port"), str(settings.port), f"{settings.host}: {reason}") from None
    except OverflowError as error:
        taken.close()
        raise SettingsError(variable("port"), str(settings.port), str(error)) from None
    return taken


async def serve(settings: Settings, ready: Callable[[Nijikai, Links], None]) -> None:
    """Serve until SIGTERM or SIGINT. ``ready`` is told once people can connect.

    Raises SettingsError, PackError or StoreUnavailable before anything listens for long.
    """
    settings = prepare(settings)
    logs.mask.know(settings.secret_key)
    traces = spans.begin()
    try:
        with listen(settings) as taken:
            port = int(taken.getsockname()[1])
            async with house(settings) as nijikai:
                await agree(nijikai.people.database, settings.secret_key, several=bool(settings.redis_url))
                await _run(nijikai, taken, port, ready)
    finally:
        if traces is not None:
            await asyncio.to_thread(traces.shutdown)  # what is still to be sent


@asynccontextmanager
async def house(settings: Settings) -> AsyncIterator[Nijikai]:
    """Open the databases, brought up to date (or those of a later release that this one may run beside), and put the
    server together. Raises PackError or StoreUnavailable.
    """
    settings = prepare(settings)
    await migrate(settings.database_url, beside=True)
    store = await open_log(settings.database_url)
    people = people_in(open_people(settings.database_url))
    try:
        yield create_app(settings, store, packs_of(settings.packs), people=people, neighbours=neighbours(settings))
    finally:
        await people.database.close()
        await store.close()


def neighbours(settings: Settings) -> Neighbours | None:
    """Return how this worker gets on with others; None for the only one. Raises SettingsError."""
    if not settings.redis_url:
        return None
    from server.cluster.address import parse as parse_redis  # noqa: PLC0415 - most houses have one worker
    from server.cluster.house import House  # noqa: PLC0415

    try:
        return House(parse_redis(settings.redis_url), settings.secret_key)
    except ValueError as error:
        raise SettingsError(variable("redis_url"), "***", str(error)) from None


async def _run(nijikai: Nijikai, taken: socket.socket, port: int, ready: Callable[[Nijikai, Links], None]) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(logs.unhandled)
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    waits.tell_when_asked(loop)

    alone = nijikai.streams.neighbours.alone
    going: list[asyncio.Task[None]] = []

    async def stopped() -> None:
        """Where there is no other worker hang up first: Hypercorn would wait for people to leave. Else it has to stop
        listening before they are asked to: they must not come back here.
        """
        await stop.wait()
        taken.close()  # Hypercorn closes its own; while either is open, the system takes who comes and nobody answers
        if alone:
            await nijikai.close()
        else:
            going.append(asyncio.ensure_future(leave_to_others(nijikai)))

    await nijikai.streams.neighbours.begin(nijikai.live)
    nijikai.start()
    ready(nijikai, await links(nijikai, await sample_table(nijikai), port))
    keepers = [kept_going(each) for each in keeping(nijikai)]
    calm_collector()
    await hypercorn_serve(nijikai.asgi, hypercorn_config(nijikai.settings, taken), shutdown_trigger=stopped)
    await asyncio.gather(*going)
    for keeper in keepers:
        keeper.cancel()


def kept_going(work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
    """Begin what goes on for as long as the server does; should it end before, say so at once."""

    def ended(task: asyncio.Task[None]) -> None:
        if not task.cancelled() and (error := task.exception()):
            log.error("something that watches over the house has ended", exc_info=error)

    task = asyncio.ensure_future(work)
    task.add_done_callback(ended)
    return task


async def leave_to_others(nijikai: Nijikai) -> None:
    """End as one of several workers."""
    nijikai.pages.extensions["nijikai-leaving"] = True
    await asyncio.sleep(NOTICE)
    await nijikai.live.move_away()
    await nijikai.close()


def keeping(nijikai: Nijikai) -> Iterable[Coroutine[Any, Any, None]]:
    """Yield what goes on beside requests for as long as the server runs."""
    yield retention.watch(nijikai)
    yield acquaintance.watch(nijikai)
    yield sweep(nijikai.settings.data, nijikai.clock)
    yield gathering.watch(nijikai)
    yield hearing.watch(nijikai)
    yield postman.watch(nijikai)
    yield leaving.watch(nijikai)
    yield pulse.watch(nijikai.history, nijikai.settings, nijikai.streams.neighbours)


def hypercorn_config(settings: Settings, taken: socket.socket) -> Config:
    config = Config()
    config.bind = [f"fd://{os.dup(taken.fileno())}"]  # Hypercorn closes its own
    config.backlog = BACKLOG
    config.errorlog = logging.getLogger("nijikai.hypercorn")
    config.accesslog = None
    config.websocket_max_message_size = longest_frame(settings.max_message)
    config.h11_max_incomplete_size = 16 * 1024
    config.include_server_header = False
    config.graceful_timeout = 10 if settings.redis_url else 2
    return config


def calm_collector() -> None:
    """Keep what lives for ever out of the garbage collector's way, and let it look less often: its pauses are felt."""
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(10_000, 20, 100)
