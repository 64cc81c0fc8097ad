"""The Socket.IO side: who is this, what do they want, and always an answer."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import msgspec
import socketio
from socketio.exceptions import ConnectionRefusedError as Refused

from game.decider import Context, Refusal
from server.config import Settings
from server.counting import DoorCounts
from server.doing import DOING, Doing
from server.incidents import report
from server.live import wire
from server.live.following import quietly
from server.live.kinds import path_of
from server.live.limits import Bucket, Buckets
from server.live.live import Live
from server.live.messages import Auth, Command, Ice, Overview, Signal, Subscribe, Unsubscribe, Unview
from server.live.sessions import Session
from server.log.errors import Contended, LogError
from server.people.tickets import Ticket, Tickets
from server.spans import Nothing, Span, span
from server.texts import Texts

log = logging.getLogger("nijikai.gateway")

Shape = TypeVar("Shape")
Answer = dict[str, Any]


class Gateway(socketio.AsyncNamespace):  # type: ignore[misc]
    """All handlers. ``trigger_event`` is the one wrapper round them: nothing reaches a handler past it."""

    def __init__(self, settings: Settings, live: Live, tickets: Tickets, texts: Texts) -> None:
        super().__init__("/")
        self.counts = DoorCounts()
        self._settings = settings
        self._clock = live.clock
        self._streams = live.streams
        self._sessions = live.sessions
        self._doors = live.doors
        self._following = live.following
        self._rooms = live.overview
        self._fanout = live.fanout
        self._signals = live.signals
        self._tickets = tickets
        self._texts = texts
        self._persons = Buckets(settings.rate_per_second * 2, settings.rate_burst * 2, time.monotonic)
        self._handlers: dict[str, Callable[[Session, Any], Awaitable[Answer]]] = {
            "subscribe": self._subscribe,
            "unsubscribe": self._unsubscribe,
            "command": self._command,
            "overview": self._overview,
            "unview": self._unview,
            "signal": self._signal,
            "ice": self._ice,
            wire.MALFORMED: self._malformed,
            wire.TOO_LARGE: self._too_large,
        }

    async def trigger_event(self, event: str, sid: str, *args: Any) -> Any:  # noqa: ANN401
        """Handle an event of a client, in order, and answer it whatever happens. Lets cancellation through."""
        if event == "connect":
            return await self._connect(sid, *args)
        session = self._sessions.get(sid)
        if session is None:
            return self._error(None, Refusal("bad-ticket"), event)
        async with session.lock:
            if event == "disconnect":
                return self._disconnect(session)
            return await self._answer(event, session, args)

    async def _answer(self, event: str, session: Session, args: tuple[Any, ...]) -> Answer:
        try:
            self._check_rate(session, event)
            return await self._handler(event)(session, args[0] if args else None)
        except Refusal as refusal:
            return self._error(session, refusal, event)
        except Contended:
            return self._error(session, Refusal("busy"), event)
        except LogError as error:
            log.error("the log is not available: %s", error)  # noqa: TRY400 - a known fault, and it says what it is
            return self._error(session, Refusal("unavailable"), event)
        except Exception as error:  # noqa: BLE001 - whatever it is, the client gets an answer and we a report
            where = event if event in self._handlers else "an unknown event"
            return self._error(session, Refusal("internal", incident=report(error, where)), event)
        finally:
            DOING.set(None)

    def _handler(self, event: str) -> Callable[[Session, Any], Awaitable[Answer]]:
        handler = self._handlers.get(event)
        if handler is None:
            raise Refusal("unknown-event", event=event[:40])
        return handler

    # --- the handlers ---------------------------------------------------------------------------------------------

    async def _connect(self, sid: str, environ: dict[str, Any], auth: Any = None) -> None:  # noqa: ANN401
        try:
            ticket = self._tickets.read(self._read(auth, Auth, "bad-ticket").ticket)
            self._check_crowd(ticket)
            await self._let_in(ticket)
        except Refusal as refusal:
            self.counts.refused["connect", refusal.code] += 1
            raise Refused(refusal.code, {"code": refusal.code}) from None
        except Exception as error:  # noqa: BLE001 - as below; a TypeError would make the library try again without auth
            raise Refused("internal", {"code": "internal", "incident": report(error, "connect")}) from None
        bucket = Bucket(self._settings.rate_per_second, self._settings.rate_burst, time.monotonic)
        wire.forget_request(environ)
        self._sessions.add(Session(sid, self._fanout.eio_sid_from_sid(sid, "/"), ticket, bucket))

    def _check_crowd(self, ticket: Ticket) -> None:
        """Nobody has any number of connections. Raises Refusal."""
        most = self._settings.connections_per_person
        if len(self._sessions.beside(ticket).get(ticket.person, ())) >= most:
            raise Refusal("too-many-connections", most=most)

    async def _let_in(self, ticket: Ticket) -> None:
        """Whom a meetup has sent away, it does not let in. Raises Refusal."""
        if ticket.kind == "meetup":
            try:
                await self._doors.admit(ticket)
            except LogError:  # they are asked again with everything they do
                log.warning("the log is not available at the door")

    def _disconnect(self, session: Session) -> None:
        self._sessions.remove(session)
        self._following.end_all(session)
        self._rooms.end(session)

    async def _subscribe(self, session: Session, data: Any) -> Answer:  # noqa: ANN401
        asked = self._read(data, Subscribe, "bad-message")
        entry = await self._doors.enter(session.ticket, asked.stream)
        entry = quietly(entry, asked.stream) if asked.quiet else entry
        stream = await self._following.begin(session, sys.intern(asked.stream), entry)
        if asked.since is not None and asked.since > stream.number(entry.audience):  # told by another worker
            await self._streams.open(asked.stream, latest=True)
        gap = None if asked.since is None else stream.gap(asked.since, entry.audience)
        answer = {"ok": True, "seq": stream.number(entry.audience), "now": self._clock.now()}
        return answer | ({"view": stream.view(entry.audience)} if gap is None else {"updates": gap})

    async def _unsubscribe(self, session: Session, data: Any) -> Answer:  # noqa: ANN401
        self._following.end(session, self._read(data, Unsubscribe, "bad-message").stream)
        return {"ok": True}

    async def _command(self, session: Session, data: Any) -> Answer:  # noqa: ANN401
        with span("command") as traced:
            return await self._carry_out(session, data, traced)

    async def _carry_out(self, session: Session, data: Any, traced: Span | Nothing) -> Answer:  # noqa: ANN401
        began = time.perf_counter()
        asked = self._read(data, Command, "bad-message")
        ticket = session.ticket
        entry = session.followed.get(asked.stream)
        if entry is None:
            DOING.set(Doing(asked.id, asked.stream, "", ticket.person))
            entry = await self._doors.enter(ticket, asked.stream)
        kind = self._streams.kinds.of(asked.stream)
        command = kind.command(asked.command)
        DOING.set(Doing(asked.id, asked.stream, asked.command["type"], ticket.person))  # a word of ours, by now
        traced.note(stream=asked.stream, command=asked.command["type"], id=asked.id)
        context = Context(person=ticket.person, role=entry.role, at=self._clock.now())
        seq = await self._streams.run(asked.stream, command, context, f"{ticket.person}:{asked.id}")
        if kind.discreet is not None:
            seq = kind.discreet((await self._streams.open(asked.stream)).state, entry.audience)
        self.counts.answered(kind.name, time.perf_counter() - began)
        return {"ok": True, "seq": seq}

    async def _overview(self, session: Session, data: Any) -> Answer:  # noqa: ANN401
        meetup = self._read(data, Overview, "bad-message").meetup
        house = f"meetup/{meetup}"
        quietly(await self._doors.enter(session.ticket, house), house)
        rooms = await self._rooms.begin(session, meetup)
        return {"ok": True, "now": self._clock.now(), "rooms": rooms}

    async def _unview(self, session: Session, data: Any) -> Answer:  # noqa: ANN401
        self._rooms.end(session, self._read(data, Unview, "bad-message").meetup)
        return {"ok": True}

    async def _signal(self, session: Session, data: Any) -> Answer:  # noqa: ANN401
        await self._signals.relay(session, self._read(data, Signal, "bad-message"))
        return {"ok": True}

    async def _ice(self, session: Session, data: Any) -> Answer:  # noqa: ANN401
        return {"ok": True} | await self._signals.ice(session, self._read(data, Ice, "bad-message").stream)

    async def _malformed(self, *_: Any) -> Answer:  # noqa: ANN401
        raise Refusal("bad-message", path="$")

    async def _too_large(self, _session: Session, limit: int) -> Answer:
        raise Refusal("too-large", limit=limit)

    # --- checks and answers ---------------------------------------------------------------------------------------

    def _read(self, data: Any, shape: type[Shape], code: str) -> Shape:  # noqa: ANN401
        try:
            return msgspec.convert(data, shape)
        except msgspec.ValidationError as error:
            raise Refusal(code, path=path_of(error)) from None

    def _check_rate(self, session: Session, event: str) -> None:
        if self._fanout.overflowing(session.eio_sid):
            self._fanout.drop(session.eio_sid)
        if not self._tickets.left(session.ticket):
            raise Refusal("ticket-expired")
        if event == "signal":  # dozens at once are usual, and none of them is written anywhere
            self._signals.check_rate(session.ticket.person)
            return
        if not session.bucket.take() or not self._persons.take(session.ticket.person):
            raise Refusal("rate-limited", rate=round(self._settings.rate_per_second))

    def _error(self, session: Session | None, refusal: Refusal, event: str) -> Answer:
        self.counts.refused[event if event in self._handlers else "unknown", refusal.code] += 1
        lang = session.ticket.lang if session else self._settings.lang
        text = self._texts.text(lang, f"refusal-{refusal.code}", **refusal.params)
        return {"error": {"code": refusal.code, "params": refusal.params, "text": text}}
