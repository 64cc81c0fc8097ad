"""Where Redis or Valkey is: one server, one that sentinels know, or a cluster."""

from __future__ import annotations

from typing import Any, Literal
from urllib.parse import SplitResult, unquote, urlsplit

import msgspec
from redis.asyncio import RedisCluster, Sentinel
from redis.asyncio.cluster import ClusterNode
from redis.asyncio.connection import Connection, SSLConnection, UnixDomainSocketConnection
from redis.exceptions import RedisClusterException

CONNECT_SECONDS = 3.0
PORTS = {"sentinel": 26379, "cluster": 6379, "one": 6379}
FORMS = (
    "redis://host:port/db, rediss:// (TLS), unix:///path, "
    "redis+sentinel://host:port,host:port/service or redis+cluster://host:port,host:port"
)
Kind = Literal["one", "sentinel", "cluster", "unix"]


class Address(msgspec.Struct, frozen=True):
    """A REDIS_URL, read. ``hosts``: of the server, of some sentinels, or of some nodes of the cluster."""

    kind: Kind
    hosts: tuple[tuple[str, int], ...] = ()
    path: str = ""
    service: str = ""
    db: int = 0
    username: str = ""
    password: str = ""
    tls: bool = False

    @property
    def credentials(self) -> dict[str, Any]:
        given = {"username": self.username, "password": self.password}
        return {name: value for name, value in given.items() if value}


def parse(url: str) -> Address:
    """Read a REDIS_URL. Raises ValueError, saying which forms there are; never with what may be a password."""
    scheme, _, _ = url.partition("://")
    base, _, way = scheme.partition("+")
    if scheme == "unix":
        parts = urlsplit(url)
        return Address("unix", path=parts.path, username=_text(parts.username), password=_text(parts.password))
    if base not in {"redis", "rediss"} or way not in {"", "sentinel", "cluster"}:
        raise ValueError(f"must be {FORMS}")
    kind: Kind = "sentinel" if way == "sentinel" else "cluster" if way == "cluster" else "one"
    return _read(kind, urlsplit(url.replace(scheme, "redis", 1)), tls=base == "rediss")


def _read(kind: Kind, parts: SplitResult, *, tls: bool) -> Address:
    login, _, names = parts.netloc.rpartition("@")
    username, _, password = login.partition(":")
    hosts = tuple(_host(name, PORTS[kind]) for name in names.split(","))
    path = [part for part in parts.path.split("/") if part]
    service = path.pop(0) if kind == "sentinel" and path else ""
    number = path.pop(0) if path and kind != "cluster" else "0"
    if path or not number.isdecimal() or (kind == "sentinel") != bool(service) or (kind == "one" and len(hosts) != 1):
        raise ValueError(f"must be {FORMS}")
    return Address(
        kind, hosts, service=service, db=int(number), username=unquote(username), password=unquote(password), tls=tls
    )


def _host(name: str, port: int) -> tuple[str, int]:
    parts = urlsplit(f"//{name}")
    if not parts.hostname:
        raise ValueError(f"must be {FORMS}")
    return parts.hostname, parts.port or port


def _text(part: str | None) -> str:
    return unquote(part or "")


async def connect(address: Address, key: str) -> Any:  # noqa: ANN401 - the library's connections
    """Open a connection to the server that holds ``key`` and all others with the same part in braces.

    Raises what the library raises: RedisError, OSError or TimeoutError.
    """
    if address.kind == "unix":
        connection: Any = UnixDomainSocketConnection(path=address.path, db=address.db, **_options(address))
    else:
        host, port = await _locate(address, key)
        made = SSLConnection if address.tls else Connection
        connection = made(host=host, port=port, db=address.db, **_options(address))
    await connection.connect()
    return connection


def _options(address: Address) -> dict[str, Any]:
    return {"protocol": 2, "socket_connect_timeout": CONNECT_SECONDS, "retry_on_timeout": False, **address.credentials}


async def _locate(address: Address, key: str) -> tuple[str, int]:
    match address.kind:
        case "sentinel":
            options = {"socket_connect_timeout": CONNECT_SECONDS, "socket_timeout": CONNECT_SECONDS, "ssl": address.tls}
            sentinel: Any = Sentinel(list(address.hosts), sentinel_kwargs=options)  # type: ignore[no-untyped-call]
            try:
                host, port = await sentinel.discover_master(address.service)
            finally:
                for each in sentinel.sentinels:
                    await each.aclose()
            return host, int(port)
        case "cluster":
            nodes = [ClusterNode(host, port) for host, port in address.hosts]
            cluster = RedisCluster(
                startup_nodes=nodes,
                ssl=address.tls,
                socket_connect_timeout=CONNECT_SECONDS,
                socket_timeout=CONNECT_SECONDS,
                **address.credentials,
            )
            try:
                await cluster.initialize()
                node = cluster.get_node_from_key(key) or cluster.get_default_node()
                return node.host, int(node.port)
            except RedisClusterException as error:  # the one error of the library that is no RedisError
                raise ConnectionError from error
            finally:
                await cluster.aclose()
        case _:
            return address.hosts[0]
