"""The command line. Exit codes: 0 well, 1 something was found wrong, 2 it could not be done as asked."""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path

import click
import msgspec

from server.backup_cli import backup, restore
from server.generate_cli import generate
from server.grouping_cli import grouping
from server.logs import to_stderr
from server.logs_cli import export_log, import_log, verify
from server.matching_cli import matching
from server.metrics_cli import metrics
from server.reach_cli import reach
from server.replay_cli import replay
from server.terminal import FOUND, fail, guarded, read_settings, run, show, text


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
    to_stderr(settings.log_level, settings.log)
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
    """Bring the database to this release's tables; those of a later one that this one may run beside stay."""
    from server.first_run import prepare
    from server.log.migrate import migrate as bring_up

    settings = guarded(lambda: prepare(read_settings()))
    run(bring_up(settings.database_url, beside=True))


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


@main.command()
def rekey() -> None:
    """Say that the secret key was changed on purpose: workers start with the new one from now on, and with no other.

    Stop all workers first. Links and sign-ins that were given before do not work any more.
    """
    from server.first_run import prepare
    from server.people.secret import remember
    from server.serve import house

    settings = guarded(lambda: prepare(read_settings()))

    async def work() -> None:
        async with house(settings) as nijikai:
            await remember(nijikai.people.database, settings.secret_key)

    run(work())


@main.command()
def admin() -> None:
    """Print a link, good for 15 minutes, to the page that shows how the server is."""
    from server.first_run import outside, prepare
    from server.people.operators import Operators

    settings = guarded(lambda: prepare(read_settings()))
    click.echo(f"{outside(settings, settings.port)}/admin/in/{Operators(settings.secret_key).link()}")


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


for command in (verify, export_log, import_log, backup, restore, metrics, replay, generate, grouping, matching, reach):
    main.add_command(command)
