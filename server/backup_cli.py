"""``nijikai backup`` and ``restore``: an installation as a file."""

from __future__ import annotations

import asyncio
import math
import sys
import time
from pathlib import Path
from typing import Any

import click

from server.terminal import FILE, FOUND, fail, guarded, read_settings, run, show, text

EVERY = 1.0
"""Seconds between two words on how far it is."""


class Said:
    """Says now and then how many rows are done, where somebody is looking."""

    def __init__(self) -> None:
        self._at = time.monotonic() if sys.stderr.isatty() else math.inf

    def __call__(self, done: int) -> None:
        if time.monotonic() - self._at >= EVERY:
            self._at = time.monotonic()
            click.echo(f"{done:,}", err=True)


@click.command()
@click.argument("file", type=FILE)
@click.option("--without-key", is_flag=True, help="Leave the secret key out, to keep it elsewhere.")
@click.option("--json", "as_json", is_flag=True, help="Print figures as JSON.")
def backup(file: Path, *, without_key: bool, as_json: bool) -> None:
    """Write everything this installation needs into FILE: log, people, pictures, and the secret key.

    The server may be running: all of it is of one moment. The file holds names and what people wrote; with the secret
    key in it, whoever has it can be anybody here. Keep it where nobody else can read it.
    """
    from server.backup.backup import backup as write
    from server.first_run import prepare

    settings = guarded(lambda: prepare(read_settings()))
    done = run(write(settings, file, with_key=not without_key, progress=Said()))
    show(done | {"file": str(file)}, as_json=as_json)
    if not as_json:
        click.echo(text("backup-without" if without_key else "backup-careful"), err=True)


@click.command()
@click.argument("file", type=FILE)
@click.option("--keep-key", is_flag=True, help="Go on with the secret key that is here: links given before end.")
@click.option("--unverified", is_flag=True, help="Also bring a log in which verify would find something wrong.")
@click.option("--json", "as_json", is_flag=True, help="Print figures as JSON.")
def restore(file: Path, *, keep_key: bool, unverified: bool, as_json: bool) -> None:
    """Bring a backup into an empty database, all or nothing.

    It may be another kind of database than it came from. First the whole file is read, its sums are compared and its
    log is verified; exit code 1 when something is wrong with it. Do this before the server is started.
    """
    show(guarded(lambda: bring(file, keep_key=keep_key, verified=not unverified)), as_json=as_json)


def bring(file: Path, *, keep_key: bool, verified: bool) -> dict[str, Any]:
    from server.backup.archive import Archive
    from server.backup.errors import BackupError
    from server.backup.restore import restore as bring_back
    from server.verify import Finding

    settings = somewhere()
    try:
        with Archive(file) as archive:
            work = bring_back(settings, archive, keep_key=keep_key, verified=verified, progress=Said())
            done = asyncio.run(work)
            if not archive.has_key and not key_fits(archive.manifest.key):
                click.echo(text("backup-no-key"), err=True)
            return done
    except BackupError as error:
        fail(error.code, FOUND, **error.params)
    except Finding as found:
        reason = text(found.code, **found.params)
        fail("cli-finding", FOUND, line=found.line, stream=found.stream, seq=found.seq, reason=reason)


def somewhere() -> Any:  # noqa: ANN401 - Settings
    """Return the settings with the database's address; no key is made."""
    import msgspec

    from server.first_run import prepare

    given = read_settings()
    made = guarded(lambda: prepare(msgspec.structs.replace(given, secret_key=given.secret_key or "-" * 16)))
    return msgspec.structs.replace(made, secret_key=given.secret_key)


def key_fits(mark: str) -> bool:
    from server.backup.restore import key_here
    from server.people.secret import mark_of

    here = key_here(read_settings())
    return bool(here) and mark_of(here) == mark
