"""The Socket.IO side: who is this, what do they want, and always an answer."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import msgspec
import socketio
from socketio.exceptions import ConnectionRefusedError as Refused

from game.decider import Context, Refusal
from server.config import Settings
from server.incidents import report
from server.live import wire
from server.live.clock import Clock
from server.live.fanout import ROOM, FanOut
from server.live.kinds import path_of
from server.live.limits import Bucket, Buckets
from server.live.messages import Auth, Command, Subscribe
from server.live.presence import Presences
from server.live.streams import Streams
from server.log.errors import LogError
from server.people.tickets import Ticket, Tickets
from server.texts import Texts

log = logging.getLogger("nijikai.gateway")

Shape = TypeVar("Shape")
Answer = dict[str, Any]


class Session:
    """One connection."""

    __slots__ = ("bucket", "eio_sid", "lock", "ticket")

    def __init__(self, ticket: Ticket, eio_sid: str, bucket: Bucket) -> None:
        self.ticket = ticket
        self.eio_sid = eio_sid
        self.bucket = bucket
        self.lock = asyncio.Lock()
        """Keeps the messages of one client in order."""


class Gateway(socketio.AsyncNamespace):  # type: ignore[misc]
    """All handlers. ``trigger_event`` is the one wrapper round them: nothing reaches a handler past it."""

    def __init__(
        self,
        settings: Settings,
        clock: Clock,
        streams: Streams,
        presences: Presences,
        tickets: Tickets,
        texts: Texts,
        fanout: FanOut,
    ) -> None:
        super().__init__("/")
        self._settings = settings
        self._clock = clock
        self._streams = streams
        self._presences = presences
        self._tickets = tickets
        self._texts = texts
        self._fanout = fanout
        self._sessions: dict[str, Session] = {}
        self._persons = Buckets(settings.rate_per_second * 2, settings.rate_burst * 2, time.monotonic)
        self._handlers: dict[str, Callable[[str, Session, Any], Awaitable[Answer]]] = {
            "subscribe": self._subscribe,
            "command": self._command,
            wire.MALFORMED: self._malformed,
            wire.TOO_LARGE: self._too_large,
        }

    async def trigger_event(self, event: str, sid: str, *args: Any) -> Any:  # noqa: ANN401
        """Handle an event of a client, in order, and answer it whatever happens. Lets cancellation through."""
        if event == "connect":
            return await self._connect(sid, *args)
        session = self._sessions.get(sid)
        if session is None:
            return self._error(None, Refusal("bad-ticket"))
        async with session.lock:
            if event == "disconnect":
                return self._disconnect(sid, session)
            return await self._answer(event, sid, session, args)

    async def _answer(self, event: str, sid: str, session: Session, args: tuple[Any, ...]) -> Answer:
        try:
            self._check_rate(session)
            return await self._handler(event)(sid, session, args[0] if args else None)
        except Refusal as refusal:
            return self._error(session, refusal)
        except LogError as error:
            log.error("the log is not available: %s", error)  # noqa: TRY400 - a known fault, and it says what it is
            return self._error(session, Refusal("unavailable"))
        except Exception as error:  # noqa: BLE001 - whatever it is, the client gets an answer and we a report
            where = event if event in self._handlers else "an unknown event"
            return self._error(session, Refusal("internal", incident=report(error, where)))

    def _handler(self, event: str) -> Callable[[str, Session, Any], Awaitable[Answer]]:
        handler = self._handlers.get(event)
        if handler is None:
            raise Refusal("unknown-event", event=event[:40])
        return handler

    # --- the handlers ---------------------------------------------------------------------------------------------

    async def _connect(self, sid: str, environ: dict[str, Any], auth: Any = None) -> None:  # noqa: ANN401
        try:
            ticket = self._tickets.read(self._read(auth, Auth, "bad-ticket").ticket)
        except Refusal as refusal:
            raise Refused(refusal.code, {"code": refusal.code}) from None
        except Exception as error:  # noqa: BLE001 - as below; a TypeError would make the library try again without auth
            raise Refused("internal", {"code": "internal", "incident": report(error, "connect")}) from None
        bucket = Bucket(self._settings.rate_per_second, self._settings.rate_burst, time.monotonic)
        wire.forget_request(environ)
        self._sessions[sid] = Session(ticket, self._fanout.eio_sid_from_sid(sid, "/"), bucket)

    def _disconnect(self, sid: str, session: Session) -> None:
        del self._sessions[sid]
        self._presences.gone(session.ticket, sid)

    async def _subscribe(self, sid: str, session: Session, data: Any) -> Answer:  # noqa: ANN401
        asked = self._read(data, Subscribe, "bad-message")
        self._check_stream(session.ticket, asked.stream)
        audience = "public"
        await self.enter_room(sid, ROOM.format(stream=asked.stream, audience=audience))
        stream = await self._streams.open(asked.stream)
        if asked.stream.startswith("room/"):
            await self._presences.came(session.ticket, sid)
        answer = {"ok": True, "seq": stream.seq, "now": self._clock.now()}
        gap = None if asked.since is None else stream.gap(asked.since, audience)
        return answer | ({"view": stream.view(audience)} if gap is None else {"updates": gap})

    async def _command(self, _sid: str, session: Session, data: Any) -> Answer:  # noqa: ANN401
        asked = self._read(data, Command, "bad-message")
        ticket = session.ticket
        self._check_stream(ticket, asked.stream)
        command = self._streams.kinds.of(asked.stream).command(asked.command)
        context = Context(person=ticket.person, role=ticket.role, at=self._clock.now())
        seq = await self._streams.run(asked.stream, command, context, f"{ticket.person}:{asked.id}")
        return {"ok": True, "seq": seq}

    async def _malformed(self, *_: Any) -> Answer:  # noqa: ANN401
        raise Refusal("bad-message", path="$")

    async def _too_large(self, *_: Any) -> Answer:  # noqa: ANN401
        raise Refusal("too-large", limit=self._settings.max_message)

    # --- checks and answers ---------------------------------------------------------------------------------------

    def _read(self, data: Any, shape: type[Shape], code: str) -> Shape:  # noqa: ANN401
        try:
            return msgspec.convert(data, shape)
        except msgspec.ValidationError as error:
            raise Refusal(code, path=path_of(error)) from None

    def _check_stream(self, ticket: Ticket, stream: str) -> None:
        self._streams.kinds.of(stream)
        if stream not in ticket.streams:
            raise Refusal("not-allowed", stream=stream)

    def _check_rate(self, session: Session) -> None:
        if self._fanout.overflowing(session.eio_sid):
            self._fanout.drop(session.eio_sid)
        if not session.bucket.take() or not self._persons.take(session.ticket.person):
            raise Refusal("rate-limited", rate=round(self._settings.rate_per_second))

    def _error(self, session: Session | None, refusal: Refusal) -> Answer:
        lang = session.ticket.lang if session else self._settings.lang
        text = self._texts.text(lang, f"refusal-{refusal.code}", **refusal.params)
        return {"error": {"code": refusal.code, "params": refusal.params, "text": text}}
