"""``nijikai metrics``: the measures of meetups, the same numbers as on screen."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from server.terminal import FILE, checked, lang, read_settings, run
from server.terminal import texts as catalogue

if TYPE_CHECKING:
    from server.measured_log import Measured
    from server.metrics.yardstick import Yardstick


@click.command()
@click.argument("what", nargs=-1, required=True, metavar="FILE...|MEETUP")
@click.option("--series", "as_series", is_flag=True, help="Also what the meetups come down to together.")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="As of the end of this day (UTC), for --series.")
@click.option("--yardstick", type=FILE, help="JSON file that says how to measure; see docs/measures.md.")
@click.option("--texts", is_flag=True, help="With what people wrote when it ended (--json).")
@click.option("--json", "as_json", is_flag=True, help="Print all there is as JSON.")
def metrics(
    what: tuple[str, ...], day: datetime | None, yardstick: Path | None, *, as_series: bool, texts: bool, as_json: bool
) -> None:
    """Measure the meetups of log files, or a meetup of the database by its id.

    A file with several meetups is taken apart, in little memory. A meetup of the database is measured as its
    organization does, with --series too, a file with the usual yardstick, unless --yardstick says otherwise. Exit code
    1: the file cannot be believed; the line is named.
    """
    from server.collector import look_seldom
    from server.measured_log import with_series, without_words

    look_seldom()
    found, rule = measured(what, asked(yardstick))
    if as_series:
        now = datetime.now(UTC) if day is None else day.replace(tzinfo=UTC) + timedelta(days=1)
        found = with_series(found, rule, round(now.timestamp() * 1000))
    if as_json:
        import msgspec

        shown = found if texts else msgspec.structs.replace(found, meetups=tuple(map(without_words, found.meetups)))
        click.echo(json.dumps(msgspec.to_builtins(shown), ensure_ascii=False))
    else:
        show(found)


def asked(file: Path | None) -> Yardstick | None:
    from server.measured_log import read_yardstick

    return checked(lambda: read_yardstick(file)) if file else None


def measured(what: tuple[str, ...], rule: Yardstick | None) -> tuple[Measured, Yardstick]:
    """Measure files, or one meetup of the database; return with it how that was done."""
    from server.meetup.naming import meetup_of
    from server.metrics.yardstick import Yardstick

    if len(what) == 1 and not Path(what[0]).exists() and (meetup := meetup_of(what[0])):
        return of_house(meetup, rule)
    rule = rule or Yardstick()
    return of_logs(what, rule), rule


def of_house(meetup: str, rule: Yardstick | None) -> tuple[Measured, Yardstick]:
    from server.first_run import prepare
    from server.measured_log import of_database, yardstick_of

    settings = checked(lambda: prepare(read_settings()))
    used = rule or checked(lambda: run(yardstick_of(settings, meetup)))
    return checked(lambda: run(of_database(settings, meetup, used))), used


def of_logs(what: tuple[str, ...], rule: Yardstick) -> Measured:
    from server.measured_log import of_files

    started = time.monotonic()

    def progress(done: int, of: int) -> None:
        if of > 1 or time.monotonic() - started > 1:
            click.echo(f"\r{done}/{of}", nl=done == of, err=True)

    return checked(lambda: of_files(list(map(Path, what)), rule, progress))


def show(found: Measured) -> None:
    from server.measure_lines import lines, series_lines

    say = partial(catalogue().text, lang())
    for number, facts in enumerate(found.meetups):
        for line in (*([""] if number else []), *lines(facts, say)):
            click.echo(line)
    if found.series is not None:
        for line in ("", *series_lines(found.series, say)):
            click.echo(line)
