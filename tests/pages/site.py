"""A site to visit, without a network."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import msgspec
from quart import Quart

from game.commands import Close
from game.decider import Context
from game.pack.schema import Pack
from server.app import Nijikai, create_app
from server.config import Settings
from server.log.memory import MemoryLog
from server.pages.tables import host_ticket, open_table
from server.wiring import packs_of

SETTINGS = Settings(secret_key="a key for tests only", rate_burst=1000)


@cache
def packs() -> dict[str, Pack]:
    return packs_of(None)


class House:
    """A server with a table of two seats; visit it with ``client``."""

    def __init__(self, nijikai: Nijikai, table: str) -> None:
        self.nijikai = nijikai
        self.table = table
        self.pages: Quart = nijikai.pages
        self.client = self.pages.test_client()

    @classmethod
    async def open(cls, **changes: Any) -> House:  # noqa: ANN401 - settings
        settings = msgspec.structs.replace(SETTINGS, **changes)
        nijikai = create_app(settings, MemoryLog(), packs())
        return cls(nijikai, await open_table(nijikai.streams, nijikai.clock, "cs_college", "short", 2))

    def host_link(self, **changes: Any) -> str:  # noqa: ANN401 - fields of a ticket
        ticket = host_ticket(self.table, "Host", self.nijikai.tickets.expiry())
        return f"/h/{self.nijikai.tickets.sign(msgspec.structs.replace(ticket, **changes))}"

    async def join(self, name: str = "Mio", client: Any = None, path: str = "join", **fields: str) -> Any:  # noqa: ANN401
        form = {"name": name, "avatar": "f1", "lang": "en", "consent": "yes"} | fields
        return await (client or self.client).post(f"/t/{self.table}/{path}", form=form)

    async def close(self) -> None:
        """The host closes the table."""
        context = Context("host", "host", self.nijikai.clock.now())
        await self.nijikai.streams.run(f"table/{self.table}", Close(), context, "")

    async def page(self, client: Any = None) -> dict[str, Any]:  # noqa: ANN401
        """The facts in the table's page."""
        answer = await (client or self.client).get(f"/t/{self.table}")
        html = await answer.get_data(as_text=True)
        found = re.search(r'<script type="application/json" id="page"[^>]*>(.*?)</script>', html, re.DOTALL)
        assert found, html[:500]
        return dict(msgspec.json.decode(found[1]))
