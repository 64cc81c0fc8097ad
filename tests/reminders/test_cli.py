"""``nijikai reach``: an operator's way to see whether reminders get out, with exit codes that say so."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import insert

from server.cli import main
from server.log import migrate
from server.people.database import open_people
from server.people.reaches import Reaches
from server.people.schema import organization
from tests.reminders.sinks import Browser, mail_sink, push_sink


def environment(folder: Path, **more: str) -> dict[str, str]:
    usual = {
        "NIJIKAI_DATA": str(folder),
        "LANGUAGE": "en",
        "NIJIKAI_PUBLIC_URL": "https://play.example.org",
        "NIJIKAI_MAIL_FROM": "lounge@example.org",
        "SECRET_KEY": "a key for tests only",
    }
    return {name: value for name, value in os.environ.items() if not name.startswith("NIJIKAI_")} | usual | more


def call(folder: Path, *arguments: str, **more: str) -> Result:
    return CliRunner().invoke(main, ["reach", *arguments], env=environment(folder, **more))


async def run(folder: Path, *arguments: str, **more: str) -> tuple[int | None, str]:
    """In a thread, which has a loop of its own, while what it talks to runs in this one."""
    done = await asyncio.to_thread(call, folder, *arguments, **more)
    return done.exit_code, done.output


async def test_a_mail_to_try(tmp_path: Path) -> None:
    async with mail_sink() as sink:
        url = {"NIJIKAI_SMTP_URL": sink.url}
        assert await run(tmp_path, "test", "--to", "ops@example.org", "--lang", "ja", **url) == (0, "sent\n")
        assert sink.mails[0]["Subject"] == "お知らせのテスト"
        sink.answers = ["550 no"]
        assert await run(tmp_path, "test", "--to", "ops@example.org", **url) == (1, "refused 550\n")


async def test_a_notification_to_try(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/nijikai.db"
    await migrate(url)
    people = open_people(url)
    async with push_sink() as sink:
        mine = Browser(sink, "mine")
        await people.change(insert(organization).values(id="org", name="Org", created=1))
        await Reaches(people).keep(mine.row("p-1"))
        more = {"NIJIKAI_PUSH_SERVICES": "127.0.0.1"}
        assert await run(tmp_path, "test", "--person", "p-1", **more) == (0, "sent\n")
        assert mine.read(sink)[0]["title"] == "A test reminder"
        sink.answers = {mine.path: [410]}
        assert await run(tmp_path, "test", "--person", "p-1", **more) == (1, "gone 410\n")
        assert (await run(tmp_path, "test", "--person", "p-2", **more))[0] == 2
    await people.close()


@pytest.mark.parametrize(
    ("arguments", "more"),
    [
        (("test", "--to", "ops@example.org"), {}),
        (("test", "--to", "ops"), {"NIJIKAI_SMTP_URL": "smtp://localhost"}),
        (("test", "--person", "p-1"), {"NIJIKAI_PUSH": "0"}),
        (("key",), {"NIJIKAI_PUSH": "0"}),
        (("test",), {}),
        (("test", "--to", "ops@example.org", "--person", "p-1"), {}),
    ],
)
def test_what_is_not_set_up_is_said(tmp_path: Path, arguments: tuple[str, ...], more: dict[str, str]) -> None:
    assert call(tmp_path, *arguments, **more).exit_code == 2


def test_the_key(tmp_path: Path) -> None:
    said = call(tmp_path, "key")
    assert said.exit_code == 0
    assert len(said.output.strip()) == 87
