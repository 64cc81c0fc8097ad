"""Who may do what: everything tried as everybody, and compared with the document that people read."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from game.commands import TableCommand
from server.lounge.commands import LoungeCommand
from server.meetup.commands import MeetupCommand
from server.talk.messages import RoomCommand
from tests.authorization.__main__ import FILE
from tests.authorization.asked import COMMANDS
from tests.authorization.callers import calling, endpoints
from tests.authorization.document import commands_text, endpoints_text
from tests.authorization.endpoints import ENDPOINTS
from tests.authorization.matrix import commands
from tests.pages.site import House

HINT = "run `python -m tests.authorization`, and look at what changed"
ASKS = [ask for asks in ENDPOINTS.values() for ask in asks]


@pytest.mark.gate
async def test_commands_are_answered_as_the_document_says() -> None:
    assert commands_text(await commands()) in FILE.read_text("utf-8"), HINT


async def test_addresses_are_answered_as_the_document_says(tmp_path: Path) -> None:
    assert endpoints_text(await endpoints(tmp_path)) in FILE.read_text("utf-8"), HINT


@pytest.mark.gate
@pytest.mark.parametrize(
    ("kind", "union"),
    [("meetup", MeetupCommand), ("room", RoomCommand), ("table", TableCommand), ("lounge", LoungeCommand)],
)
def test_every_command_is_tried(kind: str, union: object) -> None:
    there_are = [struct.__struct_config__.tag for struct in get_args(union)]
    assert sorted(command["type"] for command in COMMANDS[kind]) == sorted(there_are)


@pytest.mark.gate
async def test_every_address_is_tried() -> None:
    house = await House.open()
    there_are = {
        (method, rule.rule)
        for rule in house.pages.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert {(ask.method, ask.rule) for ask in ASKS} == there_are


async def test_forms_of_other_places_are_refused(tmp_path: Path) -> None:
    """A form that another site sends with our cookies changes nothing, nor one of organizers without its token. (Where
    reminders end, no cookie counts.)
    """
    async with calling(tmp_path) as callers:
        for ask in ASKS:
            if ask.method == "POST" and ask.rule != "/u/<token>":
                path = ask.path.format(**callers.places)
                assert await callers.foreign("owner", path) == 403, path
                if ask.rule.startswith(("/organize", "/sign", "/passkey", "/setup", "/invite", "/reset")):
                    assert await callers.tokenless("owner", path) == 400, path
