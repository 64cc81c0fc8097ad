"""``nijikai reach``: whether reminders get out of this server."""

from __future__ import annotations

import sys
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, NoReturn

import click

from server.folders import folder
from server.terminal import fail, guarded, read_settings, run

if TYPE_CHECKING:
    from server.config import Settings
    from server.people.reaches import Reach
    from server.reminders.sending import Sent

FOUND, USAGE = 1, 2


@click.group()
def reach() -> None:
    """Look into reminders: notifications of browsers, and mail."""


@reach.command()
@click.option("--to", "address", default="", help="Send a mail to this address.")
@click.option("--person", default="", help="Send a notification to the browsers of the person with this id.")
@click.option("--lang", type=click.Choice(["ja", "en"]), default="en", show_default=True)
def test(address: str, person: str, lang: str) -> None:
    """Send a test, once and without trying again, and say what came of it.

    Exit code 0: it was accepted (whether it is shown, only the one who gets it can tell). 1: it was not. 2: this way of
    reminding is not set up, or nobody is reached by it.
    """
    from server.first_run import prepare  # noqa: PLC0415 - only for this command, as what follows

    if bool(address) == bool(person):
        raise click.UsageError("--to or --person")
    settings = prepare(read_settings())
    work: Coroutine[Any, Any, list[Sent]] = by_mail(settings, address, lang) if address else by_push(settings, person)
    outcomes = run(work)
    for sent in outcomes:
        click.echo(f"{sent.outcome} {sent.why}".strip())
    sys.exit(0 if all(sent.outcome == "sent" for sent in outcomes) else FOUND)


@reach.command()
def key() -> None:
    """Print the public key by which push services know this server; it changes with the secret key."""
    from server.first_run import prepare  # noqa: PLC0415
    from server.reminders.keys import Keys  # noqa: PLC0415

    public = Keys(guarded(lambda: prepare(read_settings()))).public
    if not public:
        unoffered("push")
    click.echo(public)


async def by_mail(settings: Settings, address: str, lang: str) -> list[Sent]:
    from server.reminders.asking import is_address  # noqa: PLC0415
    from server.reminders.letters import Letter, message  # noqa: PLC0415
    from server.reminders.mail import Mailer  # noqa: PLC0415

    mailer, text = Mailer(settings, pauses=()), texts()
    if not mailer.offered:
        unoffered("mail")
    if not is_address(address):
        raise click.UsageError(text(lang, "reach-why-address"))
    made = Letter(
        to=address,
        lang=lang,
        subject=text(lang, "reach-test-title"),
        lines=[text(lang, "reach-test-line")],
        link=settings.public_url,
        go=settings.public_url,
        footer=text(lang, "brand-name"),
    )
    return [await mailer.send(message(made, settings.mail_from))]


async def by_push(settings: Settings, person: str) -> list[Sent]:
    from server.people.database import open_people  # noqa: PLC0415
    from server.people.reaches import Reaches  # noqa: PLC0415
    from server.reminders.keys import Keys  # noqa: PLC0415
    from server.reminders.push import Pusher  # noqa: PLC0415

    pusher = Pusher(settings, Keys(settings), pauses=())
    if not Keys(settings).public:
        unoffered("push")
    database = open_people(settings.database_url)
    try:
        rows = [row for row in await Reaches(database).of(person) if row.way == "push"]
        return [await pusher.send(row, notification(row)) for row in rows] or nobody(person)
    finally:
        await pusher.close()
        await database.close()


def notification(row: Reach) -> Any:  # noqa: ANN401 - loaded late
    from server.reminders.push import Notification  # noqa: PLC0415

    text = texts()
    title, body = text(row.lang, "reach-test-title"), text(row.lang, "reach-test-line")
    return Notification(title=title, body=body, lang=row.lang, tag="test", url="/me")


def texts() -> Any:  # noqa: ANN401 - a method
    from server.texts import Texts  # noqa: PLC0415

    return Texts(folder("static") / "locale").text


def unoffered(way: str) -> NoReturn:

    fail(f"cli-no-{way}")


def nobody(person: str) -> NoReturn:

    fail("cli-no-browser", person=person)
