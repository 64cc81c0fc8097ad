"""``nijikai replay``: what everybody saw at a moment of a meetup."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from server.terminal import checked, fail, read_settings, run

if TYPE_CHECKING:
    from server.log.records import Recorded
    from server.metrics.facts import MeetupFacts


@click.command()
@click.argument("what", metavar="FILE|MEETUP")
@click.option("--at", "moment", help="2026-01-31T19:05+09:00, ms, +1:05:00 since its start, or a mark: help, told#3.")
@click.option("--stream", default="", help="Only streams whose names begin so, e.g. table/.")
@click.option("--audience", default="staff", show_default=True, help="staff, public, or @<person>.")
@click.option("--json", "as_json", is_flag=True, help="Print the views as JSON.")
def replay(what: str, moment: str | None, stream: str, audience: str, *, as_json: bool) -> None:
    """Print the views of a meetup's streams at a moment; without --at, the marks that one can go to.

    FILE is a log with one meetup.
    """
    from server.measure_lines import day, table
    from server.moments import folded, moment_of
    from server.wiring import kinds, packs_of

    records = checked(lambda: records_of(what))
    facts = checked(lambda: measured(records))
    if moment is None:
        show_marks(facts, as_json=as_json)
        return
    at = checked(lambda: moment_of(moment, facts))
    wanted = (record for record in records if record.stream.startswith(stream))
    known = kinds(checked(lambda: packs_of(read_settings().packs)))
    seen = checked(lambda: list(folded(wanted, known, at, audience)))
    if as_json:
        views = {one.stream: {"seq": one.seq, "at": one.at, "view": one.view} for one in seen}
        click.echo(json.dumps({"meetup": facts.meetup, "at": at, "streams": views}, ensure_ascii=False))
        return
    click.echo(day(at, facts.zone))
    for line in table([], [[one.stream, str(one.seq), day(one.at, facts.zone)] for one in seen]):
        click.echo(line)


def show_marks(facts: MeetupFacts, *, as_json: bool) -> None:
    if as_json:
        import msgspec

        click.echo(json.dumps(msgspec.to_builtins(facts.marks), ensure_ascii=False))
        return
    from server.measure_lines import day, table

    counts: dict[str, int] = {}
    rows = []
    for mark in facts.marks:
        counts[mark.kind] = counts.get(mark.kind, 0) + 1
        rows.append([f"{mark.kind}#{counts[mark.kind]}", day(mark.at, facts.zone), mark.room, mark.text])
    for line in table([], rows):
        click.echo(line)


def records_of(what: str) -> list[Recorded]:
    """Return all records of a meetup, from a file or the database. Raises LogFileError and TextError."""
    from server.meetup.naming import meetup_of

    if not Path(what).exists() and (meetup := meetup_of(what)):
        from server.first_run import prepare
        from server.measured_log import records_in_database

        return run(records_in_database(prepare(read_settings()), meetup))
    from server.log.exchange import lines_of, records

    with Path(what).open("rb") as opened:
        return list(records(lines_of(opened)))


def measured(records: Iterable[Recorded]) -> MeetupFacts:
    from server.log.records import bundled
    from server.measured_log import measured as measure
    from server.meetup.naming import meetup_of
    from server.metrics.yardstick import Yardstick

    found = list(records)
    meetups = {meetup_of(record.stream) or "" for record in found} - {""}
    if len(meetups) != 1:
        fail("cli-replay-one", count=len(meetups))
    return measure(bundled(found), meetups.pop(), Yardstick())
