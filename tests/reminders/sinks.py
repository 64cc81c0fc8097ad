"""Where reminders arrive: a mail server and a push service on the loopback, and browsers that can read what comes."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import http_ece
import msgspec
from aiohttp import web
from aiosmtpd.smtp import SMTP, Envelope, Session
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from py_vapid import Vapid
from py_vapid.utils import b64urldecode, b64urlencode

from server.people.reaches import Reach, browser


class MailSink:
    """A mail server that keeps what it gets. ``answers``: what it says to the next mails instead of taking them."""

    def __init__(self) -> None:
        self.port = 0
        self.mails: list[EmailMessage] = []
        self.recipients: list[str] = []
        self.answers: list[str] = []
        self.asked = 0

    @property
    def url(self) -> str:
        return f"smtp+plain://127.0.0.1:{self.port}"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        self.asked += 1
        if self.answers and (answer := self.answers.pop(0)):
            return answer
        made = message_from_bytes(envelope.content or b"", policy=policy.default)  # type: ignore[arg-type]
        self.mails.append(made)
        self.recipients += envelope.rcpt_tos
        return "250 OK"


@asynccontextmanager
async def mail_sink() -> AsyncIterator[MailSink]:
    sink = MailSink()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(sink, loop=loop), "127.0.0.1", 0)
    sink.port = server.sockets[0].getsockname()[1]
    try:
        yield sink
    finally:
        server.close()


class Arrived(msgspec.Struct):
    """A notification at the push service, with the word that its server gave."""

    path: str
    headers: dict[str, str]
    claims: dict[str, Any]
    body: bytes


class PushSink:
    """A push service. It takes nothing that is not signed by the key in the word. ``answers``: path -> statuses that
    the next ones get instead; ``headers`` go with them.
    """

    def __init__(self) -> None:
        self.url = ""
        self.arrived: list[Arrived] = []
        self.answers: dict[str, list[int]] = {}
        self.headers: dict[str, str] = {}
        self.asked: list[str] = []

    async def take(self, request: web.Request) -> web.Response:
        self.asked.append(request.path)
        if status := self.answers.get(request.path, [0]).pop(0) if self.answers.get(request.path) else 0:
            return web.Response(status=status, headers=self.headers)
        word = request.headers["Authorization"]
        assert Vapid.verify(word)
        claims = msgspec.json.decode(b64urldecode(word.split("t=")[1].split(",")[0].split(".")[1].encode()))
        self.arrived.append(Arrived(request.path, dict(request.headers), claims, await request.read()))
        return web.Response(status=201)


@asynccontextmanager
async def push_sink() -> AsyncIterator[PushSink]:
    sink = PushSink()
    app = web.Application()
    app.router.add_post("/{name}", sink.take)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    sink.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield sink
    finally:
        await runner.cleanup()


class Browser:
    """A browser that has subscribed at a push service under a name."""

    def __init__(self, sink: PushSink, name: str) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._auth = os.urandom(16)
        self.path = f"/{name}"
        self.endpoint = f"{sink.url}/{name}"

    @property
    def keys(self) -> dict[str, str]:
        point = self._key.public_key().public_bytes(
            serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
        )
        return {"p256dh": b64urlencode(point), "auth": b64urlencode(self._auth)}

    @property
    def subscription(self) -> dict[str, Any]:
        return {"endpoint": self.endpoint, "expirationTime": None, "keys": self.keys}

    def row(self, person: str, lang: str = "en", at: int = 1) -> Reach:
        known = {"public_key": self.keys["p256dh"], "auth": self.keys["auth"], "lang": lang}
        return browser("org", person, self.endpoint, at, **known)

    def read(self, sink: PushSink) -> list[dict[str, Any]]:
        """What has come for this browser, decrypted."""
        mine = [one.body for one in sink.arrived if one.path == self.path]
        opened = (http_ece.decrypt(one, private_key=self._key, auth_secret=self._auth) for one in mine)
        return [msgspec.json.decode(one) for one in opened]
