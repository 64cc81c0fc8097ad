"""``nijikai verify``, ``export`` and ``import``: session logs as files."""

from __future__ import annotations

import time
from pathlib import Path

import click

from server.terminal import FILE, FOUND, fail, open_store, run, show, text


@click.command()
@click.argument("file", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="Print figures as JSON.")
def verify(file: Path, as_json: bool) -> None:  # noqa: FBT001
    """Check an exported log: that it is whole and unedited, that it folds, and every draw of the dice."""
    from server.log.errors import LogFileError
    from server.verify import Finding
    from server.verify import verify as check_log

    try:
        with file.open("rb") as opened:
            show(check_log(opened), as_json=as_json)
    except LogFileError as error:
        fail(error.code, FOUND, **error.params)
    except Finding as found:
        reason = text(found.code, **found.params)
        fail("cli-finding", FOUND, line=found.line, stream=found.stream, seq=found.seq, reason=reason)
    except OSError as error:
        fail("cli-file", file=str(file), reason=error.strerror or str(error))


@click.command("export")
@click.argument("file", type=FILE)
@click.option("--stream", default="", help="Only streams whose names begin so, e.g. table/<id>; a whole meetup/<id>.")
def export_log(file: Path, stream: str) -> None:
    """Write the session log to FILE as JSON Lines with a hash chain.

    Of a meetup (--stream meetup/<id>) come its own stream and those of all its rooms and tables.
    """
    from server.log.exchange import export
    from server.meetup.naming import beginnings

    async def work() -> int:
        store = await open_store()
        count = 0
        try:
            with file.open("wb") as opened:
                async for line in export(store, stream, round(time.time() * 1000), *beginnings(stream)):
                    opened.write(line)
                    count += 1
                    if count % 5000 == 0:
                        click.echo(f"\r{count}", nl=False, err=True)
        finally:
            await store.close()
        return count - 2

    show({"events": run(work()), "file": str(file)}, as_json=False)


@click.command("import")
@click.argument("file", type=FILE)
def import_log(file: Path) -> None:
    """Bring an exported log into the database, all or nothing."""
    from server.log.errors import LogFileError
    from server.log.exchange import import_lines, lines_of

    async def work() -> int:
        store = await open_store()
        try:
            with file.open("rb") as opened:
                return await import_lines(store, lines_of(opened))
        finally:
            await store.close()

    try:
        show({"events": run(work())}, as_json=False)
    except LogFileError as error:
        fail(error.code, FOUND, **error.params)
