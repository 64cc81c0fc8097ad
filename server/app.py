"""Putting the server together: one place, no magic."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import msgspec
import socketio
from brotli_asgi import BrotliMiddleware
from quart import Quart

from game.pack.schema import Pack
from server import wiring
from server.config import Settings
from server.live import wire
from server.live.clock import Clock, SystemClock
from server.live.fanout import FanOut, Pending
from server.live.gateway import Gateway
from server.live.hypercorn_fit import decline_deflate
from server.live.kinds import Kinds
from server.live.presence import Presences
from server.live.streams import Streams
from server.live.ticker import Ticker
from server.log.store import LogStore
from server.pages import files, guard, home, table, tables
from server.pages.assets import Assets
from server.pages.site import Shelf, Site, limits
from server.people.tickets import Tickets
from server.texts import Texts

HERE = Path(__file__).parent


def folder(name: str) -> Path:
    """Return where ``static`` or ``templates`` are: beside this file when installed, one up in a checkout."""
    installed = HERE / name
    return installed if installed.is_dir() else HERE.parent / name


class Nijikai(msgspec.Struct, frozen=True, kw_only=True):
    """A running server's parts. ``asgi`` is the application; ``start`` it in the event loop, ``close`` it there."""

    settings: Settings
    clock: Clock
    store: LogStore
    streams: Streams
    tickets: Tickets
    texts: Texts
    asgi: Any
    pages: Quart
    fanout: FanOut
    presences: Presences
    ticker: Ticker

    def start(self) -> None:
        """Let the clocks run."""
        self.ticker.start()

    async def close(self) -> None:
        """Stop the clocks, hang up, and write what is still to be written. The log stays open."""
        await self.ticker.close()
        await self.presences.close()
        await self.fanout.hang_up()
        await self.streams.close()


def create_app(
    settings: Settings,
    store: LogStore,
    packs: Mapping[str, Pack],
    *,
    clock: Clock | None = None,
    kinds: Kinds | None = None,
) -> Nijikai:
    """Wire everything. ``settings.secret_key`` must be set."""
    clock = clock or SystemClock(settings.clock_speed)
    fanout = FanOut(settings.max_pending)
    streams = Streams(
        kinds or wiring.kinds(packs),
        store,
        fanout,
        clock,
        idle=settings.idle_streams,
        every=settings.snapshot_every,
    )
    presences = Presences(streams, clock, away=settings.away_seconds, rejoin=settings.rejoin_seconds)
    ticker = Ticker(streams, store, clock)
    tickets = Tickets(settings.secret_key, settings.ticket_hours)
    texts = Texts(folder("static") / "locale", settings.lang)
    sockets = create_sockets(settings, fanout)
    sockets.register_namespace(Gateway(settings, clock, streams, presences, tickets, texts, fanout))
    pages = create_pages(
        Site(
            settings=settings,
            clock=clock,
            streams=streams,
            tickets=tickets,
            texts=texts,
            assets=Assets(folder("static"), pack=not settings.reload),
            shelf=Shelf(packs),
            visits=limits(settings),
        )
    )
    asgi = wire.door(socketio.ASGIApp(sockets, BrotliMiddleware(cast("Any", pages)), socketio_path="live"))
    return Nijikai(
        settings=settings,
        clock=clock,
        store=store,
        streams=streams,
        tickets=tickets,
        texts=texts,
        asgi=asgi,
        pages=pages,
        fanout=fanout,
        presences=presences,
        ticker=ticker,
    )


def create_sockets(settings: Settings, fanout: FanOut) -> Any:  # noqa: ANN401 - the library has no types
    decline_deflate()
    quiet = logging.getLogger("nijikai.socketio")
    quiet.setLevel(logging.ERROR)
    sockets = socketio.AsyncServer(
        async_mode="asgi",
        client_manager=fanout,
        async_handlers=False,  # one after the other: what a client sends is done in that order
        serializer=wire.packet_class(settings.max_message),
        json=wire.Json,
        transports=["websocket", "polling"] if settings.polling else ["websocket"],
        allow_upgrades=settings.polling,
        max_http_buffer_size=settings.max_message * 8,
        logger=quiet,
        engineio_logger=quiet,
    )
    sockets.eio.create_queue = lambda *_args, **_options: Pending()
    sockets.eio.send_packet = fanout.send_packet
    return sockets


def create_pages(site: Site) -> Quart:
    app = Quart("nijikai", static_folder=None, template_folder=str(folder("templates")), root_path=str(HERE))
    app.extensions["nijikai"] = site
    app.config["TEMPLATES_AUTO_RELOAD"] = site.settings.reload
    for module in (files, home, table, tables):
        app.register_blueprint(module.blueprint)
    guard.protect(app)
    home.show_errors(app)
    return app
