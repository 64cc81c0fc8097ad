"""Everybody who may call at an address of the site: browsers with the cookies that they would have."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http.cookiejar import Cookie, CookieJar
from pathlib import Path
from typing import Any, cast

import msgspec
from sqlalchemy import insert, select

from server.app import create_app
from server.log.memory import MemoryLog
from server.pages.door import ME
from server.pages.measuring_site import measuring
from server.pages.site import cookie_of
from server.pages.waiting import EXTENSION, Waits
from server.people.database import in_memory
from server.people.meetups import Owned
from server.people.people import people_in
from server.people.personal import PersonalLinks
from server.people.reaches import mailbox
from server.people.schema import metadata, organization, person
from server.reminders.tokens import Tokens
from tests.authorization.endpoints import ENDPOINTS, Ask
from tests.authorization.matrix import Row
from tests.authorization.names import ALONE, MEETUP, PACK
from tests.authorization.situation import Situation
from tests.authorization.visitors import ticket
from tests.pages.office import PATIENT, Office, Visitor, answered
from tests.pages.site import SETTINGS, packs

CALLERS = {
    "nobody": "a browser without any cookie of ours",
    "attendee": "somebody who is in the meetup",
    "removed": "an attendee whom a facilitator has removed",
    "facilitator": "a facilitator of this meetup",
    "revoked": "a facilitator whose link was revoked",
    "viewer": "an account of the organization that may only look and help to facilitate",
    "organizer": "an account of the organization that prepares its meetups",
    "owner": "an account that owns the organization",
    "other organizer": "an owner of another organization",
    "signed out": "an organizer who has signed out everywhere, with the cookie of before",
}
Rows = dict[str, list[dict[str, Any]]]


@asynccontextmanager
async def calling(folder: Path) -> AsyncIterator[Callers]:
    """Open a house in its situation, for everybody to call at."""
    changes: dict[str, Any] = {"clock_speed": 0.001, "rate_per_second": 1e6, "rate_burst": 1_000_000}
    told: dict[str, Any] = {"push_contact": "mailto:a@example.org"}
    settings = msgspec.structs.replace(SETTINGS, data=folder, **changes, **told)
    people = people_in(in_memory())
    nijikai = create_app(settings, MemoryLog(), packs(), people=people)
    nijikai.pages.extensions[EXTENSION] = Waits(grace=PATIENT)  # what is measured is there, however busy the machine is
    situation = Situation(nijikai)
    await situation.make()
    await situation.put_back("game")
    callers = Callers(situation)
    await callers.make()
    yield callers
    await nijikai.close()
    await people.database.close()


async def endpoints(folder: Path) -> dict[str, list[Row]]:
    """Everything that can be asked for by HTTP."""
    async with calling(folder) as callers:
        return {
            title: [
                (f"`{ask.method} {ask.rule}`", *[await callers.status(who, ask) for who in CALLERS]) for ask in asks
            ]
            for title, asks in ENDPOINTS.items()
        }


class Callers:
    """All of them, at one house whose people and log can be put back."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self.nijikai = situation.nijikai
        self.office = Office(self.nijikai, cast("Any", self.nijikai.clock))
        self.places: dict[str, str] = {}
        self._visitors: dict[str, Visitor] = {}
        self._cookies: dict[str, list[Cookie]] = {}
        self._rows: Rows = {}
        self._changes = 0

    async def make(self) -> None:
        database = self.nijikai.people.database
        await database.change(insert(organization).values(id="org", name="Org", created=1))
        await self.nijikai.people.meetups.add(Owned(MEETUP, "org", None, 1))
        links = self.nijikai.people.links
        for who in CALLERS:
            self._visitors[who] = await self._arrive(who)
        self.places["organization"] = "org"
        self.places["pack"] = self.nijikai.pages.extensions["nijikai"].shelf.urls[PACK]["en"]
        self.places["host"] = self._signed("host", ALONE, "host", "table")
        self.places["facilitator"] = self._signed("f-lead", MEETUP, "facilitator")
        self.places["person"] = self._personal("p-here")
        member = await self.office.account("member@example.org", "org", "organizer")
        self.places["member"] = member.id
        now = self.nijikai.clock.now()
        self.places["setup"] = await links.make("setup", now)
        self.places["invite"] = await links.make("invite", now, organization="org", role="viewer")
        self.places["reset"] = await links.make("reset", now, account=member.id)
        tokens, row = Tokens(self.nijikai.settings.secret_key), mailbox("org", "p-here", "a@example.org", now, "en")
        await self.nijikai.people.reaches.keep(row)
        self.places["confirm"] = tokens.confirm(row.id, row.person, MEETUP, row.created)
        self.places["stop"] = tokens.stop(row.person, MEETUP, "mail")
        async with self.nijikai.pages.app_context():
            await measuring().facts(MEETUP)  # once: what is put back is what was measured then
        await self._keep()

    # --- who they are ---------------------------------------------------------------------------------------------

    async def _arrive(self, who: str) -> Visitor:
        visitor = self.office.visitor()
        match who:
            case "attendee" | "removed":
                await self._attend(visitor, "p-here" if who == "attendee" else "p-removed")
            case "facilitator" | "revoked":
                self._give(visitor, "f-lead" if who == "facilitator" else "f-revoked", "facilitator")
            case "viewer" | "organizer" | "owner" | "signed out":
                role: Any = "organizer" if who == "signed out" else who
                email = f"{who.replace(' ', '-')}@example.org"
                account = await self.office.account(email, "org", role)
                await visitor.sign_in(email)
                if who == "signed out":
                    await self.nijikai.people.accounts.end_sessions(account.id)
            case "other organizer":
                _, visitor = await self.office.found("other@example.org")
        await visitor.get("/signin")
        return visitor

    async def _attend(self, visitor: Visitor, id: str) -> None:
        row = {"id": id, "organization": "org", "name": id, "avatar": "a", "lang": "en", "company": "", "level": ""}
        await self.nijikai.people.database.change(insert(person).values(**row, grp="", epoch=0, created=1))
        await self.nijikai.people.persons.attend(id, MEETUP, 1)
        self._give(visitor, id, "attendee")
        visitor.client.set_cookie("localhost", ME, self._personal(id))

    def _give(self, visitor: Visitor, id: str, role: Any) -> None:  # noqa: ANN401
        visitor.client.set_cookie("localhost", cookie_of(MEETUP), self._signed(id, MEETUP, role))

    def _signed(self, id: str, place: str, role: Any, kind: Any = "meetup") -> str:  # noqa: ANN401
        tickets = self.nijikai.tickets
        return tickets.sign(msgspec.structs.replace(ticket(id, place, role, kind), expires=tickets.expiry()))

    def _personal(self, id: str) -> str:
        return PersonalLinks(self.nijikai.settings.secret_key).sign(id, 0)

    # --- asking ---------------------------------------------------------------------------------------------------

    async def status(self, who: str, ask: Ask) -> str:
        """What comes of a request; all is as before then."""
        visitor = self._visitors[who]
        path = ask.path.format(**self.places)
        pairs = [(name, value.format(**self.places)) for name, value in ask.form]
        answer = await self._send(visitor, ask, path, pairs)
        await self._put_back(who)
        away = answer.status == 303 and answer.location.startswith("/signin") and ask.rule != "/signout"
        return "sign in" if away else str(answer.status)

    async def foreign(self, who: str, path: str) -> int:
        """What a form gets that another site sends."""
        client = self._visitors[who].client
        return int((await client.post(path, headers={"Origin": "https://elsewhere.example"})).status_code)

    async def tokenless(self, who: str, path: str) -> int:
        """What a form gets that no page of ours has given."""
        return int((await self._visitors[who].client.post(path, form={"name": "x"})).status_code)

    @staticmethod
    async def _send(visitor: Visitor, ask: Ask, path: str, pairs: list[tuple[str, str]]) -> Any:  # noqa: ANN401
        if ask.method == "GET":
            return await answered(await visitor.client.get(path))
        if ask.method == "DELETE":
            return await answered(await visitor.client.delete(path, headers={"Origin": "http://localhost"}))
        if ask.body:
            headers = {"Origin": "http://localhost", "Content-Type": "application/octet-stream"}
            return await answered(await visitor.client.post(path, data=ask.body, headers=headers))
        if ask.file:
            name, content = ask.file
            return await visitor.send(path, name, content, **dict(pairs))
        return await visitor.post(path, pairs)

    # --- putting it back ------------------------------------------------------------------------------------------

    async def _keep(self) -> None:
        for who, visitor in self._visitors.items():
            self._cookies[who] = list(jar_of(visitor))
        self._rows = await self._read()
        self._changes = await self._counted()

    async def _put_back(self, who: str) -> None:
        await self.situation.put_back("game")
        jar = jar_of(self._visitors[who])
        jar.clear()
        for cookie in self._cookies[who]:
            jar.set_cookie(cookie)
        if await self._counted() != self._changes:
            await self._write(self._rows)
            self._changes = await self._counted()

    async def _counted(self) -> int:
        """How many rows have ever been changed."""
        async with self.nijikai.people.database.changing() as connection:
            found = await connection.exec_driver_sql("select total_changes()")
            return int(found.scalar_one())

    async def _read(self) -> Rows:
        database = self.nijikai.people.database
        return {
            table.name: [dict(row._mapping) for row in await database.rows(select(table))]
            for table in metadata.sorted_tables
        }

    async def _write(self, rows: Rows) -> None:
        tables = metadata.sorted_tables
        async with self.nijikai.people.database.changing() as connection:
            for table in reversed(tables):
                await connection.execute(table.delete())
            for table in tables:
                if rows[table.name]:
                    await connection.execute(insert(table), rows[table.name])


def jar_of(visitor: Visitor) -> CookieJar:
    jar = visitor.client.cookie_jar
    assert jar is not None
    return jar
