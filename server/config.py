"""Settings: read from the environment once, typed, each with its meaning. A wrong one is one clear line."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_type_hints

import msgspec

PREFIX = "NIJIKAI_"


class SettingsError(Exception):
    """A setting that cannot be used: which one, and why."""

    def __init__(self, name: str, value: str, why: str) -> None:
        super().__init__(f"{name}={value}: {why}")
        self.name = name
        self.value = value
        self.why = why


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What can be set. Names in the environment: ``NIJIKAI_`` and the name in capitals, but for the three usual ones
    ``DATABASE_URL``, ``SECRET_KEY`` and ``PORT``.
    """

    host: str = "0.0.0.0"  # noqa: S104 - people join from other machines; HOST narrows it
    """Address to listen on."""
    port: int = 8000
    """Port to listen on; 0 takes any that is free."""
    public_url: str = ""
    """How people reach this server from outside, e.g. ``https://play.example.org``; found from the machine if empty."""
    data: Path = Path("data")
    """Folder for the database and the secret key."""
    database_url: str = ""
    """SQLAlchemy URL of the session log; SQLite in the data folder if empty."""
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
    max_message: int = 8192
    """Largest message of a client, in characters; eight times that closes the connection."""
    max_pending: int = 256
    """Packets that may wait for one receiver before it is dropped (it reconnects and catches up)."""
    snapshot_every: int = 200
    """Events of a stream between two snapshots."""
    idle_streams: int = 2000
    """Streams kept in memory."""
    reload: bool = False
    """For developers: read templates, texts and static files anew at each request."""
    log_level: str = "WARNING"
    """Least level of log messages that are written: DEBUG, INFO, WARNING or ERROR."""


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
    usual = {"database_url": "DATABASE_URL", "secret_key": "SECRET_KEY", "port": "PORT"}
    return usual.get(name, PREFIX + name.upper())


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
    "max_message": (1024, 1_000_000),
    "max_pending": (8, 100_000),
    "snapshot_every": (10, 1_000_000),
    "idle_streams": (10, 10_000_000),
}


def _check(settings: Settings) -> None:
    for name, (low, high) in RANGES.items():
        value = getattr(settings, name)
        if not low <= value <= high:
            raise SettingsError(variable(name), str(value), f"must be between {low} and {high}")
    if settings.secret_key and len(settings.secret_key) < 16:
        raise SettingsError(variable("secret_key"), "***", "needs at least 16 characters")
    if settings.public_url and not settings.public_url.startswith(("http://", "https://")):
        raise SettingsError(variable("public_url"), settings.public_url, "must begin with http:// or https://")
    if settings.log_level not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
        raise SettingsError(variable("log_level"), settings.log_level, "must be DEBUG, INFO, WARNING or ERROR")
