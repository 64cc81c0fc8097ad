"""``nijikai verify``, ``export`` and ``import``: session logs as files."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from server.terminal import FILE, FOUND, checked, fail, open_store, read_settings, run, show, text

if TYPE_CHECKING:
    from server.config import Settings
    from server.log.exchange import Mask
    from server.log.records import Entry


@click.command()
@click.argument("file", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="Print figures as JSON.")
def verify(file: Path, *, as_json: bool) -> None:
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
@click.argument("file", type=FILE, required=False)
@click.option("--stream", default="", help="Only streams whose names begin so, e.g. table/<id>; a whole meetup/<id>.")
@click.option("--names", is_flag=True, help="As it is, with names and all that was written: to move or keep a house.")
@click.option(
    "--texts", is_flag=True, help="Under pseudonyms, but with what people wrote in talks, notes and comments."
)
@click.option("--csv", "folder", type=click.Path(path_type=Path, file_okay=False), help="Measures, a table per file.")
@click.option("--json", "as_json", is_flag=True, help="Print figures as JSON.")
def export_log(file: Path | None, stream: str, folder: Path | None, *, names: bool, texts: bool, as_json: bool) -> None:
    """Write the session log to FILE as JSON Lines with a hash chain, or the measures of a meetup as tables (--csv).

    People have pseudonyms in it, always the same ones in this house, and what they wrote is left out: how long it was,
    stays. So all measures come out the same. With --names everything is as it is, which a backup needs.

    Of a meetup (--stream meetup/<id>) come its own stream and those of all its rooms and tables. Whoever has been
    erased is in no export that is made afterwards.
    """
    if file is None and folder is None:
        fail("cli-export-where")
    settings = prepared()
    done: dict[str, Any] = {}
    if file is not None:
        done |= run(write(settings, file, stream, names=names, texts=texts))
    if folder is not None:
        from server.exporting import sheets
        from server.meetup.naming import meetup_of

        meetup = meetup_of(stream) or fail("cli-export-meetup")
        written = run(sheets(settings, meetup, folder, names=names, texts=texts))
        done |= {"tables": written, "folder": str(folder)}
    show(done, as_json=as_json)


async def write(settings: Settings, file: Path, stream: str, *, names: bool, texts: bool) -> dict[str, Any]:
    """Write the log, as it is or masked."""
    from server.exporting import masks
    from server.folders import private
    from server.log.exchange import export
    from server.meetup.naming import beginnings

    store = await open_store()
    count = 0
    try:
        mask: Mask | None = None if names else await masks(settings, store, stream, texts=texts)
        with open(file, "wb", opener=private) as opened:  # noqa: ASYNC230 - nobody else waits
            async for line in export(store, stream, round(time.time() * 1000), *beginnings(stream), mask=mask):
                opened.write(line)
                count += 1
                if count % 5000 == 0:
                    click.echo(f"\r{count}", nl=False, err=True)
    finally:
        await store.close()
    return {"events": count - 2, "file": str(file)}


@click.command("import")
@click.argument("file", type=FILE)
@click.option("--organization", default="", help="Id of an organization whose meetups these are to be.")
@click.option("--series", default="", help="Id of a series of that organization to put them into.")
@click.option("--json", "as_json", is_flag=True, help="Print figures as JSON.")
def import_log(file: Path, organization: str, series: str, *, as_json: bool) -> None:
    """Bring an exported log into the database, all or nothing.

    With --organization its meetups show up for the organizers of that organization, also a log of another house: its
    people become people here, with the names or pseudonyms that the log gives them.
    """
    if series and not organization:
        fail("cli-import-series")
    if not organization:
        show({"events": checked(lambda: run(load(lines_in(file))))}, as_json=as_json)
        return
    from server.importing import Desk
    from server.people.database import open_people

    async def work() -> dict[str, int]:
        database = open_people(prepared().database_url)
        try:
            return await settle(Desk(database, organization, series), entries_in(file), lambda: entries_in(file))
        finally:
            await database.close()

    show(checked(lambda: run(work())), as_json=as_json)


async def load(lines: Iterable[bytes]) -> int:
    from server.log.exchange import import_lines

    store = await open_store()
    try:
        return await import_lines(store, lines)
    finally:
        await store.close()


async def settle(desk: Any, entries: Iterable[Entry], again: Callable[[], Iterable[Entry]]) -> dict[str, int]:  # noqa: ANN401
    """Read all, load the log, write the rows. ``again``: the same entries once more."""
    from server.importing import read_all
    from server.log.errors import LogFileError, StreamDiffers
    from server.wiring import kinds

    now = round(time.time() * 1000)
    brought = read_all(entries, kinds({}), now)
    await desk.check(brought)
    store = await open_store()
    try:
        events = await store.load(again())
    except StreamDiffers as error:
        raise LogFileError(error.line, "logfile-stream-differs", stream=error.stream) from error
    finally:
        await store.close()
    await desk.settle(brought, now)
    await forget(await desk.erased(brought))
    return {
        "events": events,
        "meetups": len(brought),
        "people": len({who for one in brought.values() for who in one.people}),
    }


async def forget(people: list[str]) -> None:
    """Erase people anew who were erased here before a log brought their names back."""
    if not people:
        return
    from server.erasure import erase
    from server.serve import house

    async with house(read_settings()) as nijikai:
        for person in people:
            await erase(nijikai, person)
        await nijikai.close()


def entries_in(file: Path) -> Iterator[Entry]:
    from server.log.logfile import Checker

    return Checker().entries(lines_in(file))


def lines_in(file: Path) -> Iterator[bytes]:
    from server.log.exchange import lines_of

    with file.open("rb") as opened:
        yield from lines_of(opened)


def prepared() -> Settings:
    from server.first_run import prepare
    from server.terminal import guarded

    return guarded(lambda: prepare(read_settings()))
