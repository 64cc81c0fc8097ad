"""Notifications of browsers (Web Push): encrypted for the browser, handed to the push service it named."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Sequence
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import msgspec
from cryptography.hazmat.primitives.asymmetric import ec
from pywebpush import WebPusher, WebPushException

from server.config import Settings, listed
from server.people.reaches import Reach
from server.reminders.keys import Keys, decoded
from server.reminders.sending import Sent, insist

PAUSES = (2.0, 15.0, 60.0)
"""Seconds."""
TIMEOUT = 20.0
LONGEST = 1000
"""Characters of an endpoint."""
LOCAL = frozenset({"127.0.0.1", "localhost"})


class Notification(msgspec.Struct, frozen=True, kw_only=True):
    """What the service worker gets. A later one with the same ``tag`` replaces this one; ``stop``: where one tap ends
    notifications, ``stopping`` what that is called.
    """

    title: str
    body: str
    lang: str
    tag: str
    url: str
    stop: str = ""
    stopping: str = ""
    urgent: bool = msgspec.field(default=False)
    lives: int = 86_400
    """Seconds for which it is worth being shown."""


def is_service(endpoint: str, services: str) -> bool:
    """Whether an endpoint is at one of the push services that this server may send to: it must not be made to send
    anything anywhere else. Without TLS only to this very machine, and only if that is among them.
    """
    try:
        url = urlsplit(endpoint)
        host, port = url.hostname or "", url.port
    except ValueError:
        return False
    if len(endpoint) > LONGEST or "@" in url.netloc or not endpoint.isascii():
        return False
    known = any(host == name or (name.startswith(".") and host.endswith(name)) for name in listed(services))
    return known and ((url.scheme == "https" and port in {None, 443}) or (url.scheme == "http" and host in LOCAL))


def are_keys(public: str, auth: str) -> bool:
    """Whether these are a subscription's keys: a point of the curve, and 16 bytes."""
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), decoded(public))
        return len(public) <= 120 and len(auth) <= 40 and len(decoded(auth)) == 16
    except (ValueError, TypeError):
        return False


class Pusher:
    """Sends notifications."""

    def __init__(self, settings: Settings, keys: Keys, pauses: Sequence[float] = PAUSES) -> None:
        self._services = settings.push_services
        self._keys = keys
        self._pauses = pauses
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        if self._session:
            await self._session.close()

    async def send(self, to: Reach, what: Notification) -> Sent:
        """``gone`` means that this subscription is dead and can be forgotten."""
        if not self._keys.public or not is_service(to.address, self._services):
            return Sent("refused", "not a push service of ours")
        try:
            body = self._sealed(to, what)
        except (WebPushException, ValueError):
            return Sent("gone", "keys that are none")
        headers = {
            "Authorization": self._keys.word(to.address),
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(what.lives),
            "Topic": hashlib.sha256(what.tag.encode()).hexdigest()[:32],
            "Urgency": "high" if what.urgent else "normal",
        }
        return await insist(lambda: self._post(to.address, body, headers), self._pauses)

    def _sealed(self, to: Reach, what: Notification) -> bytes:
        keys = {"p256dh": to.public_key, "auth": to.auth}
        made: Any = WebPusher({"endpoint": to.address, "keys": keys}).encode(msgspec.json.encode(what))
        return bytes(made["body"])

    async def _post(self, endpoint: str, body: bytes, headers: dict[str, str]) -> Sent:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT))
        try:
            async with self._session.post(endpoint, data=body, headers=headers, allow_redirects=False) as answer:
                return verdict(answer.status, answer.headers.get("Retry-After", ""))
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            return Sent("later", type(error).__name__)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            return Sent("lost", type(error).__name__)


def verdict(status: int, retry: str) -> Sent:
    """Say what a push service's answer means."""
    if status in {200, 201, 202, 204}:
        return Sent("sent")
    if status in {404, 410}:
        return Sent("gone", str(status))
    if status == 429 or status >= 500:
        return Sent("later", str(status), seconds(retry))
    return Sent("refused", str(status))


def seconds(retry: str) -> float:
    """Read a Retry-After: seconds, or a date."""
    if retry.isdecimal():
        return float(retry[:6])
    try:
        return max(0.0, parsedate_to_datetime(retry).timestamp() - time.time())
    except (TypeError, ValueError):
        return 0.0
