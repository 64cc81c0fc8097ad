"""A house with a meetup to visit, without a network."""

from __future__ import annotations

import re
import secrets
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
from sqlalchemy import insert

from game.decider import Context
from server.app import Nijikai, create_app
from server.log.memory import MemoryLog
from server.meetup import naming
from server.meetup.commands import Prepare, Register, Registrant
from server.meetup.state import Meetup, Plan
from server.people.database import in_memory
from server.people.meetups import Owned
from server.people.people import people_in
from server.people.personal import PersonalLinks
from server.people.persons import Person
from server.people.schema import organization
from server.people.tickets import Ticket
from tests.pages.site import SETTINGS, packs

OpenVenue = Callable[..., Awaitable["Venue"]]

ORGANIZATION = "org"
HOUR = 3_600_000


class Venue:
    """A server with one meetup, which begins now unless told otherwise; visit it with ``client``."""

    def __init__(self, nijikai: Nijikai, meetup: str) -> None:
        self.nijikai = nijikai
        self.id = meetup
        self.client = nijikai.pages.test_client()

    @classmethod
    async def open(cls, **plan: Any) -> Venue:  # noqa: ANN401 - fields of a plan
        nijikai = create_app(SETTINGS, MemoryLog(), packs(), people=people_in(in_memory()))
        await nijikai.people.database.change(insert(organization).values(id=ORGANIZATION, name="Org", created=1))
        venue = cls(nijikai, "")
        venue.id = await venue.prepare(**plan)
        return venue

    async def close(self) -> None:
        await self.nijikai.close()
        await self.nijikai.people.database.close()

    async def prepare(self, **plan: Any) -> str:  # noqa: ANN401 - as above
        """Make one more meetup of the same organization; return its id."""
        meetup = naming.new_id(secrets.token_bytes(10))
        now = self.nijikai.clock.now()
        usual: dict[str, Any] = {"title": "Spring <meetup>", "starts": now, "capacity": 10}
        await self.run(Prepare(Plan(**usual | plan), id=meetup), role="organizer", person="o-1", meetup=meetup)
        await self.nijikai.people.meetups.add(Owned(meetup, ORGANIZATION, None, now))
        return meetup

    async def run(self, command: Any, *, role: Any = "system", person: str = "", meetup: str = "") -> None:  # noqa: ANN401
        await self.nijikai.streams.run(naming.stream(meetup or self.id), command, self.context(role, person), "")

    def context(self, role: Any, person: str = "") -> Context:  # noqa: ANN401 - as above
        return Context(person, role, self.nijikai.clock.now())

    async def staff(self, command: Any) -> None:  # noqa: ANN401 - as above
        await self.run(command, role="organizer", person="o-1")

    @property
    async def state(self) -> Meetup:
        state: Meetup = (await self.nijikai.streams.open(naming.stream(self.id))).state
        return state

    # --- people ---------------------------------------------------------------------------------------------------

    def stranger(self) -> Any:  # noqa: ANN401 - a client without types
        """Another browser."""
        return self.nijikai.pages.test_client()

    async def join(self, name: str = "Mio", client: Any = None, meetup: str = "", **fields: str) -> Any:  # noqa: ANN401
        form = {"name": name, "avatar": "f1", "lang": "en", "consent": "yes"} | fields
        return await (client or self.client).post(f"/m/{meetup or self.id}/join", form=form)

    async def get(self, path: str = "", client: Any = None) -> tuple[int, str]:  # noqa: ANN401
        """Return status and text of a page of the meetup, in English."""
        answer = await (client or self.client).get(f"/m/{self.id}{path}", headers={"Accept-Language": "en"})
        return answer.status_code, await answer.get_data(as_text=True)

    async def page(self, client: Any = None) -> dict[str, Any]:  # noqa: ANN401
        """The facts in the meetup's page."""
        _, html = await self.get(client=client)
        found = re.search(r'<script type="application/json" id="page"[^>]*>(.*?)</script>', html, re.DOTALL)
        assert found, html[:800]
        return dict(msgspec.json.decode(found[1]))

    async def invited(self, name: str = "Aki") -> Person:
        """Somebody on the meetup's list."""
        person = await self.nijikai.people.persons.create(ORGANIZATION, name, 1, avatar="aki")
        await self.staff(Register((Registrant(person.id, name),)))
        return person

    def link(self, person: Person, epoch: int | None = None) -> str:
        signer = PersonalLinks(SETTINGS.secret_key)
        return f"/p/{signer.sign(person.id, person.epoch if epoch is None else epoch)}"

    def ticket(self, **changes: Any) -> str:  # noqa: ANN401 - fields of a ticket
        ticket = Ticket(
            kind="meetup",
            place=self.id,
            person="someone",
            role="attendee",
            name="Someone",
            avatar="x",
            lang="en",
            expires=self.nijikai.tickets.expiry(),
        )
        return self.nijikai.tickets.sign(msgspec.structs.replace(ticket, **changes))
