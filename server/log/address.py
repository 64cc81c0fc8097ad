"""Where the log is kept: what DATABASE_URL may say."""

from __future__ import annotations

from pathlib import Path
from typing import Literal
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

import msgspec

from server.log.errors import StoreUnavailable

CONNECT_SECONDS = 10.0


class Address(msgspec.Struct, frozen=True):
    """A database."""

    kind: Literal["sqlite", "postgresql"]
    path: Path = Path()
    """SQLite: the file."""
    dsn: str = ""
    """PostgreSQL: the address in libpq's form."""
    timeout: float = CONNECT_SECONDS
    """PostgreSQL: seconds for a connection to come about."""

    @property
    def shown(self) -> str:
        """For people: without the password."""
        if self.kind == "sqlite":
            return str(self.path)
        parts = urlsplit(self.dsn)
        place = parts.netloc.rpartition("@")[2] or dict(parse_qsl(parts.query)).get("host", "")
        return f"{place}{parts.path}"


def parse(url: str) -> Address:
    """Read ``sqlite:///path``, ``postgres://...`` or ``postgresql://...`` with libpq's options.

    Raises StoreUnavailable ``store-url``, which never shows the address: there may be a password in it.
    """
    scheme, colon, rest = url.partition("://")
    kind = scheme.partition("+")[0].lower()
    if (
        kind == "sqlite"
        and rest.startswith("/")
        and (path := unquote(rest[1:].partition("?")[0])) not in {"", ":memory:"}
    ):
        return Address("sqlite", path=Path(path))
    if kind in {"postgres", "postgresql"} and colon:
        return parse_postgresql(rest)
    raise StoreUnavailable("store-url")


def parse_postgresql(rest: str) -> Address:
    try:
        parts = urlsplit(f"postgresql://{rest}")
        _ = parts.port  # looks at the port; raises ValueError
        options = dict(parse_qsl(parts.query, strict_parsing=True)) if parts.query else {}
        timeout = float(options.pop("connect_timeout", CONNECT_SECONDS)) or CONNECT_SECONDS
    except ValueError as error:
        raise StoreUnavailable("store-url") from error
    options.pop("channel_binding", None)  # hosted databases put it into their addresses; asyncpg does not know it
    return Address("postgresql", dsn=urlunsplit(parts._replace(query=urlencode(options))), timeout=timeout)
