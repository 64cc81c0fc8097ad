"""Settings: read from the environment once, typed, each with its meaning. A wrong one is one clear line."""

from __future__ import annotations

import os
import re
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from ipaddress import ip_network
from pathlib import Path
from typing import Any, get_type_hints

import msgspec

PREFIX = "NIJIKAI_"
USUAL = {
    "database_url": "DATABASE_URL",
    "secret_key": "SECRET_KEY",
    "port": "PORT",
    "redis_url": "REDIS_URL",
    "livekit_url": "LIVEKIT_URL",
    "livekit_api_key": "LIVEKIT_API_KEY",
    "livekit_api_secret": "LIVEKIT_API_SECRET",
}
"""Settings whose variable has a name that people and other software know already."""


class SettingsError(Exception):
    """A setting that cannot be used: which one, and why."""

    def __init__(self, name: str, value: str, why: str) -> None:
        super().__init__(f"{name}={value}: {why}")
        self.name = name
        self.value = value
        self.why = why


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What can be set. Names in the environment: ``NIJIKAI_`` and the name in capitals, but for the usual ones: see
    ``USUAL``.
    """

    host: str = "0.0.0.0"  # noqa: S104 - people join from other machines; HOST narrows it
    """Address to listen on."""
    port: int = 8000
    """Port to listen on; 0 takes any that is free."""
    public_url: str = ""
    """How people reach this server from outside, e.g. ``https://play.example.org``; found from the machine if empty."""
    proxies: str = ""
    """Proxies whose `X-Forwarded-For`, `X-Forwarded-Proto` or `Forwarded` is believed: addresses and networks, as in
    `127.0.0.1 10.0.0.0/8`; nobody's if empty, and then all people behind a proxy share its address.
    """
    data: Path = Path("data")
    """Folder for the database and the secret key."""
    database_url: str = ""
    """SQLAlchemy URL of the session log; SQLite in the data folder if empty."""
    redis_url: str = ""
    """Redis or Valkey by which several workers on one PostgreSQL tell each other what they do, e.g.
    `redis://redis.example.org:6379/0`; also `rediss://` (TLS), `unix:///path`, `redis+sentinel://host,host/service` and
    `redis+cluster://host,host`. Not needed for one worker.
    """
    secret_key: str = ""
    """Signs tickets; made at the first start and kept in the data folder if empty."""
    packs: Path | None = None
    """Folder of further packs."""
    sample_pack: str = "cs_college"
    """Pack of the table that a first start opens."""
    sample_mode: str = "short"
    """Its mode."""
    sample_seats: int = 4
    """Its seats, 2..6."""
    lang: str = "ja"
    """Language of whoever asks for none that we have."""
    polling: bool = False
    """Also accept HTTP long polling, for networks that block WebSocket."""
    clock_speed: float = 1.0
    """How fast the server's clock runs; more than 1 only for rehearsals and tests."""
    away_seconds: float = 10.0
    """How long somebody may be without a connection before they count as away."""
    rejoin_seconds: float = 15.0
    """How long people have to reconnect after the server starts."""
    ticket_hours: float = 48.0
    """How long a ticket is good."""
    rate_per_second: float = 15.0
    """Messages a second that one connection may send for long; a person may send twice as many."""
    rate_burst: int = 60
    """Messages that one connection may send at once."""
    api_per_second: float = 1.0
    """Requests a second that other programs may make with one access key for long."""
    api_burst: int = 60
    """Requests with one access key at once."""
    max_message: int = 8192
    """Largest message of a client, in characters; eight times that closes the connection."""
    max_pending: int = 256
    """Packets that may wait for one receiver before it is dropped (it reconnects and catches up)."""
    max_pending_bytes: int = 2_000_000
    """Bytes of them; a single larger one is sent all the same."""
    ticket_seconds: float = 30.0
    """How long a socket may be open before somebody shows a ticket on it."""
    connections_per_address: int = 3000
    """Sockets and polling sessions that may be open at once from one address (IPv6: one network of 64 bits)."""
    connections_per_person: int = 20
    """Sockets that one person may have open at once, in all their tabs and devices."""
    voice: bool = True
    """Whether people can take part by voice and video."""
    stun_urls: str = ""
    """Servers that tell browsers how they are seen from outside, e.g. `stun:turn.example.org:3478`; commas between."""
    turn_urls: str = ""
    """Servers that carry voices where browsers cannot reach each other, e.g. `turns:turn.example.org:5349`."""
    turn_secret: str = ""
    """The secret shared with them (coturn: `static-auth-secret`); people get credentials made with it, never itself."""
    turn_hours: float = 12.0
    """How long such credentials are good."""
    livekit_url: str = ""
    """A LiveKit server that carries all voices, e.g. `wss://livekit.example.org`. Without it every browser sends to
    every other, which is good for 6 people.
    """
    livekit_api_key: str = ""
    """Its key."""
    livekit_api_secret: str = ""
    """Its secret."""
    push: bool = True
    """Whether people may be reminded by notifications of their browser, if they like. No account anywhere is needed."""
    push_contact: str = ""
    """Whom the makers of browsers may write to about these: `mailto:someone@example.org` or `https://play.example.org`;
    the public URL's host if empty. Where there is neither, no notifications are offered.
    """
    push_key: str = ""
    """Private key by which browsers know this server: 32 bytes in base64url; made of the secret key if empty."""
    push_services: str = (
        "fcm.googleapis.com jmt17.google.com .push.services.mozilla.com .push.apple.com .notify.windows.com"
    )
    """Hosts to which notifications may be sent; one with a dot before it stands for all below it."""
    push_per_hour: int = 20_000
    """Notifications sent in an hour; others wait."""
    smtp_url: str = ""
    """Server that sends mail: `smtps://mail.example.org` (TLS, port 465), `smtp://mail.example.org` (STARTTLS, port
    587) or `smtp+plain://localhost` (no TLS, port 25, for a relay on the same machine). No mail is sent if empty.
    """
    smtp_user: str = ""
    """Who signs in there; nobody if empty."""
    smtp_password: str = ""
    """Their password."""
    mail_from: str = ""
    """Sender of mails, e.g. `Nijikai <lounge@example.org>`."""
    mail_per_hour: int = 500
    """Mails sent in an hour; others wait."""
    snapshot_every: int = 200
    """Events of a stream between two snapshots."""
    idle_streams: int = 2000
    """Streams kept in memory."""
    replay_memory: float = 64.0
    """Megabytes of recordings kept for replays, compressed, in a process of their own."""
    replay_idle: float = 600.0
    """Seconds without anybody looking at a replay after which that process ends."""
    reload: bool = False
    """For developers: read templates, texts and static files anew at each request."""
    log_level: str = "WARNING"
    """Least level of log messages that are written: DEBUG, INFO, WARNING or ERROR."""
    log: str = "text"
    """Form of the log's lines: `text`, or `json`, one object a line."""
    access_log: bool = False
    """Whether every request gets a line, with how its address begins and nothing more of it."""
    metrics_token: str = ""
    """Whoever shows this token (`Authorization: Bearer`) reads the figures of the server at `/metrics`; nobody does if
    empty. At least 16 characters.
    """


def from_environment(environ: Mapping[str, str] | None = None, **given: Any) -> Settings:  # noqa: ANN401
    """Read the settings; ``given`` ones (of the command line) win. Raises SettingsError."""
    environ = os.environ if environ is None else environ
    hints = get_type_hints(Settings)
    values = {name: _parse(name, hints[name], environ) for name in hints if environ.get(variable(name), "").strip()}
    settings = Settings(**values | {name: value for name, value in given.items() if value is not None})
    _check(settings)
    return settings


def variable(name: str) -> str:
    """Return the environment variable that holds a setting."""
    return USUAL.get(name, PREFIX + name.upper())


def listed(text: str) -> list[str]:
    """Return what a setting names, one after the other."""
    return text.replace(",", " ").split()


def _parse(name: str, hint: Any, environ: Mapping[str, str]) -> Any:  # noqa: ANN401
    text = environ[variable(name)].strip()
    if hint in {Path, Path | None}:
        return Path(text)
    try:
        return msgspec.convert(text, hint, strict=False)
    except msgspec.ValidationError as error:
        raise SettingsError(variable(name), text, str(error)) from None


RANGES: dict[str, tuple[float, float]] = {
    "port": (0, 65535),
    "sample_seats": (2, 6),
    "clock_speed": (0.01, 1000),
    "away_seconds": (0, 3600),
    "rejoin_seconds": (0, 3600),
    "ticket_hours": (0.01, 24 * 366),
    "rate_per_second": (0.1, 100_000),
    "rate_burst": (1, 1_000_000),
    "api_per_second": (0.01, 100_000),
    "api_burst": (1, 1_000_000),
    "max_message": (1024, 1_000_000),
    "max_pending": (8, 100_000),
    "max_pending_bytes": (10_000, 1_000_000_000),
    "ticket_seconds": (0.1, 3600),
    "connections_per_address": (1, 1_000_000),
    "connections_per_person": (1, 1_000_000),
    "turn_hours": (0.1, 24 * 31),
    "push_per_hour": (1, 10_000_000),
    "mail_per_hour": (1, 10_000_000),
    "snapshot_every": (10, 1_000_000),
    "idle_streams": (10, 10_000_000),
    "replay_memory": (1, 100_000),
    "replay_idle": (1, 86_400),
}


def _check(settings: Settings) -> None:
    for name, (low, high) in RANGES.items():
        value = getattr(settings, name)
        if not low <= value <= high:
            raise SettingsError(variable(name), str(value), f"must be between {low} and {high}")
    if settings.secret_key and len(settings.secret_key) < 16:
        raise SettingsError(variable("secret_key"), "***", "needs at least 16 characters")
    if settings.metrics_token and not TOKEN.fullmatch(settings.metrics_token):
        raise SettingsError(variable("metrics_token"), "***", "needs at least 16 characters, none of them a space")
    if settings.public_url and not settings.public_url.startswith(("http://", "https://")):
        raise SettingsError(variable("public_url"), settings.public_url, "must begin with http:// or https://")
    _check_proxies(settings)
    _check_reminders(settings)
    _check_needs(settings)
    _check_redis(settings)
    if settings.log_level not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
        raise SettingsError(variable("log_level"), settings.log_level, "must be DEBUG, INFO, WARNING or ERROR")
    if settings.log not in {"text", "json"}:
        raise SettingsError(variable("log"), settings.log, "must be text or json")


def _check_proxies(settings: Settings) -> None:
    for each in listed(settings.proxies):
        try:
            ip_network(each)
        except ValueError:
            raise SettingsError(variable("proxies"), each, "must be an address or a network, as 10.0.0.0/8") from None


def _check_redis(settings: Settings) -> None:
    """Several workers need a database that several processes write to all the time."""
    if not settings.redis_url:
        return
    name = variable("redis_url")
    if not settings.redis_url.startswith(REDIS):
        raise SettingsError(name, "***", "must begin with redis://, rediss://, unix://, or redis+sentinel:// and such")
    if not settings.database_url.startswith("postgres"):
        raise SettingsError(name, "***", f"needs {variable('database_url')} of a PostgreSQL too")


REDIS = ("unix://", *(f"redis{tls}{way}://" for tls in ("", "s") for way in ("", "+sentinel", "+cluster")))
SCHEMES = {
    "stun_urls": ("stun:", "stuns:"),
    "turn_urls": ("turn:", "turns:"),
    "livekit_url": ("ws://", "wss://"),
}
NEEDED = (
    ("turn_urls", "turn_secret"),
    ("livekit_url", "livekit_api_key"),
    ("livekit_url", "livekit_api_secret"),
    ("smtp_url", "mail_from"),
    ("smtp_url", "public_url"),
    ("smtp_user", "smtp_password"),
    ("smtp_user", "smtp_url"),
)
"""Settings that are no use without another."""


def _check_needs(settings: Settings) -> None:
    for name, schemes in SCHEMES.items():
        for url in listed(getattr(settings, name)):
            if not url.startswith(schemes) or url in schemes:
                raise SettingsError(variable(name), url, f"must begin with {' or '.join(schemes)}")
    for name, other in NEEDED:
        if getattr(settings, name) and not getattr(settings, other):
            raise SettingsError(variable(name), getattr(settings, name), f"needs {variable(other)} too")


TOKEN = re.compile(r"[!-~]{16,}")
CONTACT = re.compile(r"mailto:[^@\s]+@[\w-]+(\.[\w-]+)+|https://[\w-]+(\.[\w-]+)+")
SMTP = re.compile(r"smtps?(\+plain)?://([\w.-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?/?")
SENDER = re.compile(r"[^<>\r\n]*<[^@\s<>]+@[^@\s<>]+>|[^@\s<>]+@[^@\s<>]+")
KEY = re.compile(r"[A-Za-z0-9_-]{43}=?")
FORMS = {
    "push_contact": (CONTACT, "must be mailto:someone@host or https://host"),
    "push_key": (KEY, "must be 32 bytes in base64url, which is 43 characters"),
    "smtp_url": (
        SMTP,
        "must be smtps://host, smtp://host or smtp+plain://host; user and password have their own settings",
    ),
    "mail_from": (SENDER, "must be an address, or a name with an address in <>"),
}
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""Of the curve P-256: its private keys are less than this, and more than 0."""
HIDDEN = frozenset({"push_key", "smtp_url"})
"""Settings in which a mistake may have left a secret: they are not repeated."""


def _check_reminders(settings: Settings) -> None:
    for name, (form, why) in FORMS.items():
        value = getattr(settings, name)
        if value and not form.fullmatch(value):
            raise SettingsError(variable(name), "***" if name in HIDDEN else " ".join(value.split()), why)
    if settings.push_key and not 0 < int.from_bytes(urlsafe_b64decode(settings.push_key[:43] + "="), "big") < ORDER:
        raise SettingsError(variable("push_key"), "***", "is no key of the curve P-256")
