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
from server.folders import folder
from server.gate import Gate
from server.live import wire
from server.live.clock import Clock, SystemClock
from server.live.engineio_fit import slim
from server.live.fanout import FanOut, Pending
from server.live.gateway import Gateway
from server.live.glances import Glances
from server.live.hypercorn_fit import decline_deflate, decline_http2
from server.live.kinds import Kinds
from server.live.live import Live, create_live
from server.live.neighbours import Neighbours
from server.live.socketio_fit import Sockets
from server.live.streams import Streams
from server.log.store import LogStore
from server.pages import (
    about,
    admin,
    api,
    cards,
    clips,
    facilitate,
    files,
    guard,
    highlights,
    home,
    homescreen,
    look,
    lounge,
    measuring_site,
    meetup,
    mine,
    notes,
    organizing,
    prefill,
    reach,
    replay,
    shares,
    slots,
    studios,
    table,
    tables,
    waiting,
    watching,
)
from server.pages.assets import Assets
from server.pages.route import Route
from server.pages.site import Shelf, Site, key_limits, limits
from server.people.database import in_memory
from server.people.people import People, people_in
from server.people.tickets import Tickets
from server.pulse.history import History
from server.pulse.sources import Sources
from server.texts import Texts
from server.voice.offer import places


class Nijikai(msgspec.Struct, frozen=True, kw_only=True):
    """A running server's parts. ``asgi`` is the application; ``start`` it in the event loop, ``close`` it there."""

    settings: Settings
    clock: Clock
    store: LogStore
    streams: Streams
    people: People
    tickets: Tickets
    texts: Texts
    asgi: Any
    pages: Quart
    live: Live
    history: History
    """Of the figures that the server gives of itself."""

    def start(self) -> None:
        """Let the clocks run."""
        self.live.start()

    async def close(self) -> None:
        """Stop the clocks, hang up, and write what is still to be written. The log stays open."""
        await self.live.close()
        await studios.close(self.pages)


def create_app(  # noqa: PLR0913 - each by its name, in the one place where all is put together
    settings: Settings,
    store: LogStore,
    packs: Mapping[str, Pack],
    *,
    clock: Clock | None = None,
    kinds: Kinds | None = None,
    glances: Glances | None = None,
    people: People | None = None,
    neighbours: Neighbours | None = None,
) -> Nijikai:
    """Wire everything. ``settings.secret_key`` must be set. Without ``people``, those are kept in memory only; without
    ``neighbours``, this is the only worker.
    """
    people = people or people_in(in_memory())
    clock = clock or SystemClock(settings.clock_speed)
    live = create_live(
        settings,
        store,
        clock,
        kinds or wiring.kinds(packs, places(settings)),
        glances or wiring.glances(packs),
        neighbours,
    )
    streams = live.streams
    tickets = Tickets(settings.secret_key, settings.ticket_hours)
    texts = Texts(folder("static") / "locale", settings.lang)
    sockets = create_sockets(settings, live.fanout)
    gateway = Gateway(settings, live, tickets, texts)
    sockets.register_namespace(gateway)
    site = Site(
        settings=settings,
        clock=clock,
        streams=streams if streams.neighbours.alone else streams.asking(),
        store=store,
        people=people,
        tickets=tickets,
        texts=texts,
        assets=Assets(folder("static"), pack=not settings.reload),
        shelf=Shelf(packs),
        visits=limits(settings),
        keys=key_limits(settings),
        crew=live.planner.crew,
    )
    for name, buckets in site.limits.items():
        streams.neighbours.share(name, buckets)
    pages = create_pages(site)
    behind = wire.door(
        socketio.ASGIApp(sockets, BrotliMiddleware(cast("Any", pages)), socketio_path="live"), settings.ticket_seconds
    )
    gate = Gate(behind, settings)
    sources = Sources(live=live, store=store, doors=gateway.counts, gate=gate)
    pages.extensions["nijikai-history"] = history = History(sources)
    return Nijikai(
        settings=settings,
        clock=clock,
        store=store,
        streams=streams,
        people=people,
        tickets=tickets,
        texts=texts,
        asgi=gate,
        pages=pages,
        live=live,
        history=history,
    )


def create_sockets(settings: Settings, fanout: FanOut) -> Any:  # noqa: ANN401 - the library has no types
    decline_deflate()
    decline_http2()
    quiet = logging.getLogger("nijikai.socketio")
    quiet.setLevel(logging.ERROR)
    sockets = Sockets(
        async_mode="asgi",
        client_manager=fanout,
        async_handlers=False,  # one after the other: what a client sends is done in that order
        serializer=wire.packet_class(settings.max_message),
        json=wire.Json,
        transports=["websocket", "polling"] if settings.polling else ["websocket"],
        allow_upgrades=settings.polling,
        max_http_buffer_size=wire.longest_frame(settings.max_message),
        cors_allowed_origins=[],  # where sockets may come from, the gate has seen to already
        logger=quiet,
        engineio_logger=quiet,
    )
    fanout.max_bytes = settings.max_pending_bytes
    sockets.eio.create_queue = Pending
    sockets.longest, sockets.patience = settings.max_message, settings.ticket_seconds
    slim(sockets.eio)
    sockets.eio.send_packet = fanout.send_packet
    return sockets


def create_pages(site: Site) -> Quart:
    app = Quart(
        "nijikai", static_folder=None, template_folder=str(folder("templates")), root_path=str(Path(__file__).parent)
    )
    app.url_rule_class = Route
    app.url_map.merge_slashes = False  # addresses are as we write them: nothing is led on to what somebody else wrote
    app.extensions["nijikai"] = site
    app.config["TEMPLATES_AUTO_RELOAD"] = site.settings.reload
    for module in (
        about,
        admin,
        api,
        cards,
        clips,
        facilitate,
        files,
        highlights,
        home,
        homescreen,
        look,
        lounge,
        meetup,
        mine,
        notes,
        prefill,
        reach,
        replay,
        shares,
        slots,
        table,
        tables,
        watching,
    ):
        app.register_blueprint(module.blueprint)
    organizing.install(app, site.settings.secret_key)
    guard.protect(app)
    home.show_errors(app)
    measuring_site.show_unmeasured(app)
    waiting.show_at_work(app)
    return app
