"""The gate: what every request and every socket passes first, before it is known what they are for."""

from __future__ import annotations

import logging
import re
import secrets
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any, Final
from urllib.parse import urlsplit

from server.config import Settings, listed
from server.counting import RequestCounts
from server.doing import REQUEST
from server.live.limits import Buckets
from server.live.polling import SCOPE, Polling, begins
from server.proxies import Came, Header, Proxies
from server.spans import span

Message = dict[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

access = logging.getLogger("nijikai.access")

HOST: Final = re.compile(r"([A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(:\d{1,5})?")
LIVE: Final = "/live"
OPENED: Final = 100.0
"""Sockets that one address may open in a second, for long."""
ALWAYS: Final = {
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
}
"""What no answer goes without, whoever gives it."""
POLICY: Final = b"default-src 'none'; frame-ancestors 'none'"
"""For what is no page: should a browser take it for one, nothing in it runs."""
SCRIPT_POLICY: Final = b"frame-ancestors 'none'"
"""A worker would take more than that for a rule of its own."""
NOTHING: Final[Sequence[Header]] = [(b"content-length", b"0")]
LASTING: Final = b"max-age=31536000"
GIVEN: Final = re.compile(r"[A-Za-z0-9._-]{1,64}")
"""The form of an id that a proxy may give a request."""
PART: Final = re.compile(r"[a-z][a-z._-]{0,19}")


class Gate:
    """An ASGI application round another. It makes no difference for what goes through an open socket."""

    def __init__(self, app: Any, settings: Settings) -> None:  # noqa: ANN401 - any ASGI application
        self._app = app
        self._proxies = Proxies(listed(settings.proxies))
        self._public = urlsplit(settings.public_url)
        self._most = settings.connections_per_address
        self._open: Counter[str] = Counter()
        self._opened = Buckets(OPENED, self._most, time.monotonic)
        self.counts = RequestCounts()
        if settings.access_log:
            access.setLevel(logging.INFO)
        self._told = access.isEnabledFor(logging.INFO) and settings.access_log

    @property
    def sockets(self) -> int:
        """How many are open; sessions of long polling are taken for one each."""
        return self._open.total()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        secure = scope["scheme"] in {"https", "wss"}
        peer = (scope.get("client") or ("",))[0]
        came = self._proxies.came(peer, scope["headers"], secure=secure)
        REQUEST.set(self._id_of(peer, scope))
        scope = scope | {"client": (came.address, 0), "headers": came.headers, "scheme": scheme_of(scope, came)}
        if scope["type"] == "websocket":
            await self._socket(scope, receive, send, came)
        else:
            with span("request") as traced:
                traced.note(method=scope["method"], path=shown(scope["path"]), request=REQUEST.get())
                await self._request(scope, receive, send, came)

    async def _request(self, scope: Message, receive: Receive, send: Send, came: Came) -> None:
        lasting = came.secure or self._public.scheme == "https"
        began, status, request = time.perf_counter(), 500, REQUEST.get().encode()

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = guarded(message.get("headers", ()), lasting=lasting)
                message["headers"].append((b"x-request-id", request))
            await send(message)

        try:
            refused = self._refused_request(scope, came)
            if refused:
                await answer({"type": "http.response.start", "status": refused, "headers": NOTHING})
                await answer({"type": "http.response.body", "body": b""})
            elif starts(scope):
                await self._start(scope, receive, answer, came)
            else:
                await self._app(scope, receive, answer)
        finally:
            self._answered(scope, status, time.perf_counter() - began)

    def _answered(self, scope: Message, status: int, seconds: float) -> None:
        self.counts.answered(status, seconds)
        if self._told:
            fields = {"method": scope["method"], "path": shown(scope["path"]), "status": status}
            line = "{method} {path} {status}".format(**fields)
            access.info("%s %.1f ms", line, seconds * 1000, extra={"fields": fields | {"ms": round(seconds * 1000, 1)}})

    def _id_of(self, peer: str, scope: Message) -> str:
        """Return the id that a proxy which is believed gave to a request, or a new one."""
        given = next((value for name, value in scope["headers"] if name == b"x-request-id"), b"").decode("latin1")
        if given and GIVEN.fullmatch(given) and self._proxies.believes(peer):
            return given
        return secrets.token_hex(8)

    async def _socket(self, scope: Message, receive: Receive, send: Send, came: Came) -> None:
        refused = self._refused(scope) or self._crowded(came)
        if refused:
            self.counts.turned_away[refused] += 1
            await receive()
            await send({"type": "websocket.http.response.start", "status": refused, "headers": NOTHING})
            await send({"type": "websocket.http.response.body", "body": b""})
            return
        self._count(came.address, 1)
        try:
            await self._app(scope, receive, send)
        finally:
            self._count(came.address, -1)

    async def _start(self, scope: Message, receive: Receive, send: Send, came: Came) -> None:
        """Let through what begins a session of long polling; it counts for as long as that lasts."""
        polling = Polling(partial(self._count, came.address))
        polling.enter()
        try:
            await self._app(scope | {SCOPE: polling}, receive, send)
        finally:
            if not polling.begun:
                polling.leave()

    def _count(self, address: str, more: int) -> None:
        self._open[address] += more
        if not self._open[address]:
            del self._open[address]

    def _crowded(self, came: Came) -> int:
        """Return 429 where an address has enough open, or opens too many too fast; else 0."""
        return 429 if self._open[came.address] >= self._most or not self._opened.take(came.address) else 0

    def _refused_request(self, scope: Message, came: Came) -> int:
        refused = self._refused(scope)
        if starts(scope):
            refused = refused or self._crowded(came)
            if refused:
                self.counts.turned_away[refused] += 1
        return refused

    def _refused(self, scope: Message) -> int:
        """Return the status with which nobody gets further; 0: they do."""
        named = {name: value for name, value in scope["headers"] if name in {b"host", b"origin"}}
        host = named.get(b"host", b"").decode("latin1")
        if host and not HOST.fullmatch(host):
            return 400  # it would stand in pages, links and policies
        origin = named.get(b"origin")
        if origin is None or not scope["path"].startswith(LIVE):
            return 0
        return 0 if netloc_of(origin.decode("latin1")) in {host, self._public.netloc} - {""} else 403


def starts(scope: Message) -> bool:
    """Whether a request may begin a session of long polling."""
    return scope["path"].startswith(LIVE) and begins(scope)


def shown(path: str) -> str:
    """Return how a path begins: what follows is an address that is a secret, or something that somebody typed."""
    first, more, _ = path.removeprefix("/").partition("/")
    return f"/{first if not first or PART.fullmatch(first) else '...'}{'/...' if more else ''}"


def netloc_of(url: str) -> str:
    """Return host and port of an address or an origin, as they stand there; nothing for what is none."""
    try:
        return urlsplit(url).netloc
    except ValueError:
        return ""


def scheme_of(scope: Message, came: Came) -> str:
    plain = "http" if scope["type"] == "http" else "ws"
    return f"{plain}s" if came.secure else plain


def guarded(headers: Sequence[Header], *, lasting: bool) -> list[Header]:
    """Add what is missing to an answer's headers."""
    kept = list(headers)
    there = {name.lower(): value for name, value in kept}
    kept.extend((name, value) for name, value in ALWAYS.items() if name not in there)
    if b"content-security-policy" not in there:
        script = b"javascript" in there.get(b"content-type", b"")
        kept.append((b"content-security-policy", SCRIPT_POLICY if script else POLICY))
    if lasting and b"strict-transport-security" not in there:
        kept.append((b"strict-transport-security", LASTING))
    return kept
