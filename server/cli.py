"""The command line. Exit codes: 0 well, 1 something was found wrong, 2 it could not be done as asked."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import sys
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click
import msgspec

from server.config import Settings, SettingsError, from_environment
from server.grouping_cli import grouping
from server.matching_cli import matching
from server.reach_cli import reach

Result = TypeVar("Result")
FOUND, USAGE = 1, 2
FILE = click.Path(path_type=Path, dir_okay=False)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="nijikai")
def main() -> None:
    """Nijikai: share one link, play a board game, talk, meet.

    Settings come from the environment (NIJIKAI_..., DATABASE_URL, SECRET_KEY, PORT); docs/settings.md lists them.
    """


@main.command()
@click.option("--host", help="Address to listen on (NIJIKAI_HOST).")
@click.option("--port", type=click.IntRange(0, 65535), help="Port to listen on, 0 for any free one (PORT).")
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), help="Data folder (NIJIKAI_DATA).")
def serve(host: str | None, port: int | None, data: Path | None) -> None:
    """Start the server; on an empty database it opens a sample table."""
    gc.disable()  # what a start makes stays: a fifth of its time would go into looking through it; see calm_collector
    from server.greeting import greet
    from server.serve import serve as run_server

    settings = read_settings(host=host, port=port, data=data)
    log_to_stderr(settings.log_level)
    run(run_server(settings, lambda nijikai, links: greet(nijikai.texts, settings.lang, links)))


@main.command()
@click.option("--games", type=click.IntRange(1), default=100, show_default=True, help="Games to play.")
@click.option("--pack", default="cs_college", show_default=True, help="Id of the pack.")
@click.option("--mode", default="standard", show_default=True, help="Mode of the pack.")
@click.option("--players", type=click.IntRange(2, 6), default=4, show_default=True, help="Players at the table.")
@click.option("--seed", type=int, default=1, show_default=True, help="Same seed, same games.")
@click.option("--json", "as_json", is_flag=True, help="Print figures as JSON.")
def simulate(games: int, pack: str, mode: str, players: int, seed: int, as_json: bool) -> None:  # noqa: FBT001
    """Let bots play whole games, and say what came of them. Exit code 1 when a game got stuck."""
    from game.simulate import simulate as play
    from server.wiring import packs_of

    shelf = guarded(lambda: packs_of(read_settings().packs))
    if pack not in shelf:
        fail("cli-no-pack", pack=pack, known=", ".join(shelf))
    if mode not in {known.id for known in shelf[pack].modes}:
        fail("cli-no-mode", mode=mode, known=", ".join(known.id for known in shelf[pack].modes))
    started = time.perf_counter()
    length = games + games // 10  # as many again, of greedy bots against random ones
    with click.progressbar(length=length, file=sys.stderr, label="simulate", update_min_steps=10) as bar:
        report = play(shelf[pack], games, mode, players, seed, lambda done: bar.update(done - bar.pos))
    show(msgspec.to_builtins(report), as_json=as_json)
    click.echo(f"{length / (time.perf_counter() - started):.0f} games/s", err=True)
    sys.exit(FOUND if report.stuck else 0)


@main.command()
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


@main.command("export")
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


@main.command("import")
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


@main.command("erase")
@click.argument("person")
def erase_person(person: str) -> None:
    """Erase a person: all that is kept forgets who they were. What happened at their meetups stays.

    PERSON is the id in the log. Stop the server first, or it shows the name until something new happens.
    """
    from server.erasure import erase
    from server.serve import house

    async def work() -> bool:
        async with house(read_settings()) as nijikai:
            known = await nijikai.people.persons.find(person) is not None
            await erase(nijikai, person)
            await nijikai.close()
        return known

    if not run(work()):
        fail("cli-no-person", person=person)
    show({"erased": person}, as_json=False)


@main.command()
def migrate() -> None:
    """Bring the database to this release's tables."""
    from server.first_run import prepare
    from server.log.migrate import migrate as bring_up

    settings = guarded(lambda: prepare(read_settings()))
    run(bring_up(settings.database_url))


@main.group()
def pack() -> None:
    """Work on packs."""


@pack.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--json", "as_json", is_flag=True, help="Print findings as JSON.")
def check(folder: Path, as_json: bool) -> None:  # noqa: FBT001
    """Say everything that is wrong with the pack in FOLDER."""
    from server.packs import problems

    found = [str(problem) for problem in problems(folder)]
    if as_json:
        click.echo(json.dumps({"problems": found}, ensure_ascii=False))
    else:
        for line in found or ["ok"]:
            click.echo(line)
    sys.exit(FOUND if found else 0)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path("docs/protocol"))
def schema(folder: Path) -> None:
    """Write the AsyncAPI and JSON Schema files of the live protocol into FOLDER."""
    from server.schema import write

    for name in write(folder):
        click.echo(name)


@main.command()
def settings() -> None:
    """Print every setting with its default and meaning, as Markdown."""
    from server.reference import reference

    click.echo(reference(), nl=False)


@main.group()
def account() -> None:
    """Look after organizers' accounts."""


@account.command()
@click.argument("email")
def reset(email: str) -> None:
    """Print a link, good once and for a day, by which the account of EMAIL gets a new password."""
    from server.first_run import outside
    from server.people.accounts import reset_token
    from server.serve import house

    settings = read_settings()

    async def work() -> str:
        async with house(settings) as nijikai:
            return await reset_token(nijikai.people.accounts, nijikai.people.links, email, nijikai.clock.now())

    token = run(work())
    if not token:
        fail("cli-no-account", email=email)
    click.echo(f"{text('cli-reset', email=email)}\n{outside(settings, settings.port)}/reset/{token}")


main.add_command(grouping)
main.add_command(matching)
main.add_command(reach)


# --- what the commands share --------------------------------------------------------------------------------------


def read_settings(**given: Any) -> Settings:  # noqa: ANN401
    return guarded(lambda: from_environment(**given))


def guarded(work: Callable[[], Result]) -> Result:
    """Do it, or say in one line why not."""
    from game.pack.problems import PackError
    from server.log.errors import LogFileError, TextError

    try:
        return work()
    except SettingsError as error:
        fail("cli-setting", name=error.name, value=error.value, reason=error.why)
    except PackError as error:
        for problem in error.problems:
            click.echo(str(problem), err=True)
        sys.exit(USAGE)
    except LogFileError:
        raise
    except TextError as error:
        fail(error.code, USAGE, **error.params)
    except OSError as error:
        fail("cli-file", file=str(error.filename or ""), reason=error.strerror or str(error))


def run(work: Coroutine[Any, Any, Result]) -> Result:
    return guarded(lambda: asyncio.run(work))


async def open_store() -> Any:  # noqa: ANN401
    from server.first_run import prepare
    from server.log.sql import open_log

    return await open_log(prepare(read_settings()).database_url)


def fail(key: str, code: int = USAGE, /, **params: str | int) -> NoReturn:
    """Say what is wrong in one line, in the language of the terminal."""
    click.echo(f"nijikai: {text(key, **params)}", err=True)
    sys.exit(code)


def text(key: str, **params: str | int) -> str:
    from server.app import folder
    from server.texts import Texts, of_terminal

    return Texts(folder("static") / "locale").text(of_terminal("ja"), key, **params)


def show(result: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(result, ensure_ascii=False, sort_keys=True))
        return
    for name, value in result.items():
        click.echo(f"{name:24} {json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else value}")


def log_to_stderr(level: str) -> None:
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s", stream=sys.stderr)
