"""Sending a mail: over TLS where the settings say so, to one person, once."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from email.message import EmailMessage
from typing import Any
from urllib.parse import urlsplit

from aiosmtplib import SMTP, SMTPException, SMTPRecipientsRefused, SMTPResponseException

from server.config import Settings
from server.reminders.sending import Sent, insist

PAUSES = (5.0, 60.0, 300.0, 900.0)
"""Seconds. A server that does not know us may want to be asked again after some minutes."""
TIMEOUT = 30.0
"""Seconds for one answer."""
ALTOGETHER = 120.0
AT_ONCE = 4
PORTS = {"smtps": 465, "smtp": 587, "smtp+plain": 25}


def server_of(settings: Settings) -> dict[str, Any]:
    """Return how the mail server is reached, as the library wants it."""
    url = urlsplit(settings.smtp_url)
    return {
        "hostname": url.hostname,
        "port": url.port or PORTS[url.scheme],
        "use_tls": url.scheme == "smtps",
        "start_tls": url.scheme == "smtp",
        "username": settings.smtp_user or None,
        "password": settings.smtp_password or None,
        "local_hostname": urlsplit(settings.public_url).hostname or "localhost",
        "timeout": TIMEOUT,
    }


class Mailer:
    """Sends mails, a few at once."""

    def __init__(self, settings: Settings, pauses: Sequence[float] = PAUSES) -> None:
        self.offered = bool(settings.smtp_url)
        self._server = server_of(settings) if self.offered else {}
        self._pauses = pauses
        self._turn = asyncio.Semaphore(AT_ONCE)

    async def send(self, message: EmailMessage) -> Sent:
        return await insist(lambda: self._once(message), self._pauses) if self.offered else Sent("refused", "no server")

    async def _once(self, message: EmailMessage) -> Sent:
        async with self._turn:
            try:
                async with asyncio.timeout(ALTOGETHER):
                    return await self._hand_over(message)
            except TimeoutError:
                return Sent("lost", "TimeoutError")

    async def _hand_over(self, message: EmailMessage) -> Sent:
        server = SMTP(**self._server)
        try:
            await server.connect()
        except (SMTPException, OSError, ValueError) as error:  # nothing was said yet
            return verdict(error) if isinstance(error, SMTPResponseException) else Sent("later", named(error))
        try:
            await server.send_message(message)
        except SMTPRecipientsRefused as error:
            return verdict(error.recipients[0])
        except SMTPResponseException as error:
            return verdict(error)
        except (SMTPException, OSError, ValueError) as error:
            return Sent("lost", named(error))
        finally:
            await part(server)
        return Sent("sent")


async def part(server: SMTP) -> None:
    """Say goodbye; whatever the other side makes of that."""
    with suppress(SMTPException, OSError):
        await server.quit(timeout=2)
    server.close()


def verdict(error: SMTPResponseException) -> Sent:
    """Say what a mail server's answer means; what it wrote may hold an address, so only its number is told."""
    return Sent("later" if 400 <= error.code < 500 else "refused", str(error.code))


def named(error: Exception) -> str:
    return type(error).__name__
