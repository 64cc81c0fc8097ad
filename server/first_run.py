"""What a start finds or makes: the data folder, the secret key, the database, a table to sit down at."""

from __future__ import annotations

import os
import secrets
import socket
from pathlib import Path

import msgspec

from game.decider import Refusal
from server.app import Nijikai
from server.config import Settings, SettingsError, variable
from server.pages.tables import host_ticket, open_table
from server.texts import of_terminal

DAY = 86_400_000
TAKEN_BACK = ("closed", "finished")


class Links(msgspec.Struct, frozen=True):
    """Where people go: ``join`` for everybody, ``host`` for who runs the table."""

    here: str
    """The join link as this machine itself can open it."""
    join: str
    host: str
    setup: str = ""
    """For the first organizer; empty once there is one."""


def prepare(settings: Settings) -> Settings:
    """Make the data folder and the key that are not there yet. Raises SettingsError, naming what is wrong."""
    if not settings.database_url:
        _make_folder(settings.data)
        database = (settings.data / "nijikai.db").absolute()
        settings = msgspec.structs.replace(settings, database_url=f"sqlite:///{database}")
    if not settings.secret_key:
        _make_folder(settings.data)
        settings = msgspec.structs.replace(settings, secret_key=secret_key(settings.data / "secret.key"))
    return settings


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # the log holds what people said, and dice secrets
        probe = folder / f".write-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise SettingsError(variable("data"), str(folder), error.strerror or str(error)) from None


def secret_key(path: Path) -> str:
    """Read the key that signs tickets, or make it; nobody else on the machine may read it."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        if path.stat().st_mode & 0o077:  # copied here from elsewhere, perhaps
            path.chmod(0o600)
        kept = path.read_text("utf-8").strip()
        if len(kept) < 16:
            raise SettingsError(variable("data"), str(path), "the key in it is damaged; remove the file") from None
        return kept
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(key := secrets.token_urlsafe(32))
    return key


async def sample_table(nijikai: Nijikai) -> str:
    """Return the latest table that is still of use, or open one. Raises SettingsError."""
    settings = nijikai.settings
    for name in reversed(await _by_age(nijikai)):
        stream = await nijikai.streams.open(name)
        if stream.state.stage not in TAKEN_BACK or (
            stream.state.stage == "finished" and await _age(nijikai, name) < DAY
        ):
            return name.partition("/")[2]
    try:
        return await open_table(
            nijikai.streams, nijikai.clock, settings.sample_pack, settings.sample_mode, settings.sample_seats
        )
    except Refusal as refusal:
        why = nijikai.texts.text(of_terminal(settings.lang), f"refusal-{refusal.code}", **refusal.params)
        value = f"{settings.sample_pack}, {settings.sample_mode}"
        raise SettingsError(f"{variable('sample_pack')}, {variable('sample_mode')}", value, why) from None


async def _by_age(nijikai: Nijikai) -> list[str]:
    """Return the latest tables by when they were opened, oldest first."""
    names = await nijikai.store.streams("table/")
    opened = [(record.at, name) for name in names for record in await nijikai.store.read(name, 0, 1)]
    return [name for _, name in sorted(opened)[-20:]]


async def _age(nijikai: Nijikai, name: str) -> int:
    """Return the milliseconds since something last happened in a stream."""
    last = await nijikai.store.read(name, max(await nijikai.store.last_seq(name) - 1, 0), 1)
    return nijikai.clock.now() - last[0].at if last else 0


async def links(nijikai: Nijikai, table: str, port: int) -> Links:
    settings = nijikai.settings
    address = outside(settings, port)
    ticket = host_ticket(table, nijikai.texts.text(settings.lang, "host-name"), nijikai.tickets.expiry())
    return Links(
        here=f"http://localhost:{port}/t/{table}",
        join=f"{address}/t/{table}",
        host=f"{address}/h/{nijikai.tickets.sign(ticket)}",
        setup=await setup_link(nijikai, address),
    )


async def setup_link(nijikai: Nijikai, address: str) -> str:
    """Return a new link to set the house up, as long as nobody has; empty after that."""
    if await nijikai.people.accounts.any():
        return ""
    return f"{address}/setup/{await nijikai.people.links.make('setup', nijikai.clock.now())}"


def outside(settings: Settings, port: int) -> str:
    """Return the address by which people reach us."""
    return (settings.public_url or f"http://{lan_address(settings.host)}:{port}").rstrip("/")


def lan_address(host: str) -> str:
    """Return the address by which other machines of the network reach this one; nothing is sent to find it."""
    if host not in {"0.0.0.0", "::", ""}:  # noqa: S104 - comparing, not binding
        return host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            return str(probe.getsockname()[0])
        except OSError:
            return "localhost"
