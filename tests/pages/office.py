"""Organizers at their pages, without a network."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Awaitable, Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import msgspec
from quart.datastructures import FileStorage

from server.app import Nijikai, create_app
from server.live.clock import FakeClock
from server.log.memory import MemoryLog
from server.pages.waiting import EXTENSION, Waits
from server.people.accounts import Account, new_account
from server.people.database import in_memory
from server.people.organizations import Organization, Role
from server.people.passwords import hasher
from server.people.people import people_in
from tests.pages.site import SETTINGS, packs

OpenOffice = Callable[[], Awaitable["Office"]]
FORM = "application/x-www-form-urlencoded"
NOW = 1_800_000_000_000
PATIENT = 600.0
"""Seconds: pages wait for their figures, however slow the machine is."""
PASSWORD = "an old railway map"
PLAN = {
    "title": "CSの夕べ",
    "about": "話しましょう。",
    "date": "2027-01-21",
    "time": "19:30",
    "zone": "Asia/Tokyo",
    "lang-ja": "on",
    "game": "cs_college/short",
    "seats": "5",
    "capacity": "60",
    "rule": "mix",
    "door": "open",
    "consent": "",
    "retention": "365",
    "lounge": "0",
    "act": "save",
}
STEPS = [("welcome", "5"), ("table", "30"), ("finale", "5")]


class Answer(msgspec.Struct, frozen=True):
    status: int
    location: str
    text: str
    headers: Any

    @property
    def wrong(self) -> list[str]:
        """What the page says is wrong, as codes of refusals would be told: the marked fields."""
        return re.findall(r'aria-invalid="true"', self.text)

    @property
    def csrf(self) -> str:
        found = re.search(r'name="csrf" value="([^"]+)"', self.text)
        assert found, self.text[:2000]
        return found[1]

    def hidden(self, name: str) -> str:
        found = re.search(rf'name="{name}" value="([^"]*)"', self.text)
        assert found
        return html.unescape(found[1])


class Visitor:
    """One browser of one person."""

    def __init__(self, nijikai: Nijikai) -> None:
        self.client = nijikai.pages.test_client()
        self.csrf = ""

    async def get(self, path: str) -> Answer:
        answer = await answered(await self.client.get(path))
        if 'name="csrf"' in answer.text:
            self.csrf = answer.csrf
        return answer

    async def post(self, path: str, fields: dict[str, str] | Sequence[tuple[str, str]] = (), **more: Any) -> Answer:  # noqa: ANN401 - of a request
        """Send a form with the token that the last page gave."""
        pairs = [*(fields.items() if isinstance(fields, dict) else fields)]
        if not any(name == "csrf" for name, _ in pairs):
            pairs.append(("csrf", self.csrf))
        headers = {"Content-Type": FORM} | more.pop("headers", {})
        return await answered(await self.client.post(path, data=urlencode(pairs), headers=headers, **more))

    async def send(self, path: str, name: str, content: bytes, **fields: str) -> Answer:
        """Send a form with a file."""
        files = {name: FileStorage(io.BytesIO(content), filename="file")}
        return await answered(await self.client.post(path, form={"csrf": self.csrf} | fields, files=files))

    async def sign_in(self, email: str, password: str = PASSWORD) -> Answer:
        await self.get("/signin")
        answer = await self.post("/signin", {"email": email, "password": password})
        if answer.status == 303:
            await self.get("/organize/account")
        return answer


async def answered(response: Any) -> Answer:  # noqa: ANN401 - Quart's
    text = await response.get_data(as_text=not response.content_type.startswith("image/"))
    return Answer(response.status_code, response.location or "", text, response.headers)


class Office:
    """A server with an organization and its owner, who is signed in as ``owner``."""

    def __init__(self, nijikai: Nijikai, clock: FakeClock) -> None:
        self.nijikai = nijikai
        self.clock = clock
        self.people = nijikai.people
        self.owner = self.visitor()

    @classmethod
    async def open(cls, folder: Path) -> Office:
        clock = FakeClock(NOW)
        settings = msgspec.structs.replace(SETTINGS, data=folder)
        people = people_in(in_memory())
        nijikai = create_app(settings, MemoryLog(), packs(), clock=clock, people=people)
        nijikai.pages.extensions[EXTENSION] = Waits(grace=PATIENT)
        return cls(nijikai, clock)

    async def close(self) -> None:
        await self.nijikai.close()
        await self.people.database.close()

    def visitor(self) -> Visitor:
        return Visitor(self.nijikai)

    async def setup_link(self) -> str:
        return f"/setup/{await self.people.links.make('setup', self.clock.now())}"

    async def account(self, email: str, organization: str = "", role: Role = "organizer") -> Account:
        """Make an account with the usual password, a member of an organization."""
        made = new_account(email, email.partition("@")[0], "ja", usual_hash(), self.clock.now())
        await self.people.accounts.add(made)
        if organization:
            link = await self.people.links.make("invite", self.clock.now(), organization=organization, role=role)
            found = await self.people.links.find("invite", link, self.clock.now())
            assert found
            await self.people.organizations.accept(found, made, self.clock.now(), new=False)
        return made

    async def found(self, email: str = "yui@example.org", name: str = "青空") -> tuple[Organization, Visitor]:
        """Make an organization, its owner signed in."""
        owner = await self.account(email)
        organization = await self.people.organizations.create(name, self.clock.now(), owner.id)
        visitor = self.visitor()
        assert (await visitor.sign_in(email)).status == 303
        return organization, visitor

    async def member(self, organization: Organization, role: Role, email: str = "nao@example.org") -> Visitor:
        await self.account(email, organization.id, role)
        visitor = self.visitor()
        assert (await visitor.sign_in(email)).status == 303
        return visitor

    async def meetup(self, organization: Organization, visitor: Visitor, **changes: str) -> str:
        """Make a meetup by its form; return the path of its page."""
        answer = await visitor.post(f"/organize/o/{organization.id}/new", plan_form(**changes))
        assert answer.status == 303, answer.text
        return answer.location

    async def state(self, page: str) -> Any:  # noqa: ANN401 - of a meetup
        return (await self.nijikai.streams.open(f"meetup/{page.rpartition('/')[2]}")).state


@cache
def usual_hash() -> str:
    return hasher.hash(PASSWORD)


def plan_form(steps: Sequence[tuple[str, str]] = STEPS, /, **changes: str) -> list[tuple[str, str]]:
    """Return the fields of a plan's form."""
    fields = {name: value for name, value in (PLAN | changes).items() if value or name != "lang-ja"}
    rows = [
        pair
        for kind, minutes in steps
        for pair in (("step-id", kind), ("step-kind", kind), ("step-minutes", minutes), ("step-title", ""))
    ]
    return [*fields.items(), *rows]
