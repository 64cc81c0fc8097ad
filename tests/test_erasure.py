"""Erasing a person: no screen, no view, no log and no row says who they were; what happened folds as before."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from typing import Any

import msgspec
import pytest
from sqlalchemy import insert

from game.decider import Context, Role
from server.app import Nijikai
from server.erasure import erase, resume
from server.log.errors import StoreUnavailable
from server.log.exchange import export
from server.log.memory import MemoryLog
from server.log.records import Recorded, Snapshot
from server.lounge.commands import Tick
from server.people.meetups import Owned
from server.people.persons import Person
from server.people.schema import organization
from server.verify import verify
from server.wiring import kinds, packs_of
from tests.live.harness import Client, Running, eventually, running, ticket

PACKS = packs_of(None)
MEETUP = "maaaaaaaaaaaaaaa"
ROOM = f"{MEETUP}-1"
EVENING = (f"meetup/{MEETUP}", f"room/{MEETUP}-0", f"room/{ROOM}", f"table/{ROOM}")
LOUNGE, PLENARY, THREAD = f"lounge/{MEETUP}", f"room/{MEETUP}-t0", f"room/{MEETUP}-t1"
STREAMS = (*EVENING, LOUNGE, PLENARY, THREAD)
ORGANIZER, FACILITATOR = "o-1", "f-1"
NAME, FACE, COMPANY, GROUP = "Erasmus Blank", "face-of-erasmus", "Blank & Sons", "group-of-erasmus"
WORDS, LINE, WARNING = "my own words", "my own line", "kindly, please, E."
HELP, REACH, SAID, REPORTED = "my own field", "erasmus@reach.example", "what I said in the lounge", "what I reported"
PERSONAL = (NAME, FACE, COMPANY, GROUP, WORDS, LINE, WARNING, HELP, REACH, SAID, REPORTED)


class Fragile(MemoryLog):
    """A log whose database goes away before it can blank so many streams."""

    def __init__(self) -> None:
        super().__init__()
        self.lasts = 1_000

    async def redact(self, records: Any, fresh: Snapshot) -> None:  # noqa: ANN401
        self.lasts -= 1
        if self.lasts < 0:
            raise StoreUnavailable("store-failed", reason="gone")
        await super().redact(records, fresh)


class Meetup:
    """A meetup at which somebody has left traces everywhere."""

    def __init__(self, server: Running) -> None:
        self.server = server
        self.nijikai: Nijikai = server.nijikai
        self.person = Person(id="", organization="", name="")
        self.mate = Client()

    async def make(self) -> None:
        people = self.nijikai.people
        await people.database.change(insert(organization).values(id="org", name="Org", created=1))
        await people.meetups.add(Owned(MEETUP, "org", None, 1))
        self.person = await people.persons.create("org", NAME, 1, avatar=FACE, company=COMPANY, grp=GROUP)
        await self.prepare()
        await self.play()
        await self.meet_again()

    async def prepare(self) -> None:
        who = self.person
        await self.run({"type": "prepare", "id": MEETUP, "plan": {"title": "T", "seats": 2, "lounge": 30}}, "organizer")
        await self.run({"type": "invite", "person": FACILITATOR, "name": "Fay"}, "organizer")
        entry = {"person": who.id, "name": who.name, "company": who.company, "group": who.grp, "level": "veteran"}
        await self.run({"type": "register", "people": [entry]}, "organizer")
        for person, name, face in ((who.id, who.name, who.avatar), ("p-mate", "Mate", "m")):
            await self.run({"type": "join", "person": person, "name": name, "avatar": face}, "system")
        await self.run({"type": "open_room"})
        await self.run({"type": "move", "people": [who.id, "p-mate"], "room": ROOM})
        await self.run({"type": "advance", "step": 1})
        await self.run({"type": "warn", "person": who.id, "text": WARNING})
        await self.errands()

    async def play(self) -> None:
        """Somebody at the same table sees it all."""
        self.mate = await Client().connect(self.server, self.ticket("p-mate"))
        for stream in EVENING:
            assert "view" in await self.mate.subscribe(stream)
        own = await Client().connect(self.server, self.ticket(self.person.id, self.person.name, self.person.avatar))
        for stream in EVENING:
            await own.subscribe(stream)
        assert await own.command(f"room/{ROOM}", {"type": "say", "text": WORDS})
        assert await own.command(f"room/{ROOM}", {"type": "note", "text": LINE})
        await own.close()
        await self.mate.until(lambda: LINE in str(self.mate.views))

    async def meet_again(self) -> None:
        """They find each other in the lounge, and talk."""
        await self.run({"type": "advance", "step": 2})
        await self.errands()
        own = await Client().connect(self.server, self.ticket(self.person.id, self.person.name, self.person.avatar))
        both = ((own, "p-mate", HELP), (self.mate, self.person.id, "fields"))
        for client, _, help_ in both:
            assert "view" in await client.subscribe(LOUNGE)
            profile = {"offers": [help_], "wants": ["fields"], "handles": [REACH] if client is own else []}
            assert "ok" in await client.command(LOUNGE, {"type": "write", "profile": profile})
            assert "ok" in await client.command(LOUNGE, {"type": "take_part", "on": True, "seen": True})
        await self.run({"type": "introduce", "people": [self.person.id, "p-mate"]}, stream=LOUNGE)
        for client, other, _ in both:
            assert "ok" in await client.command(LOUNGE, {"type": "answer", "person": other, "answer": "like"})
        await self.reveal()
        report = {"type": "report", "person": "p-mate", "text": REPORTED, "block": False}
        assert "ok" in await own.command(LOUNGE, report)
        for stream in (PLENARY, THREAD):
            assert "view" in await own.subscribe(stream)
            assert "view" in await self.mate.subscribe(stream)
            assert "ok" in await own.command(stream, {"type": "say", "text": SAID})
        await self.mate.until(lambda: REACH in str(self.mate.views) and SAID in str(self.mate.views))
        await own.close()

    async def reveal(self) -> None:
        """As if the moment had come."""
        due = (await self.nijikai.streams.open(LOUNGE)).state.reveal_due
        await self.nijikai.streams.run(LOUNGE, Tick(), Context("", "system", due), "")
        await self.errands()

    def ticket(self, person: str, name: str = "Mate", avatar: str = "m") -> str:
        made = ticket(person, MEETUP, kind="meetup", name=name, avatar=avatar)
        return self.nijikai.tickets.sign(made)

    async def run(self, command: dict[str, Any], role: Role = "facilitator", stream: str = STREAMS[0]) -> None:
        streams = self.nijikai.streams
        by = {"organizer": ORGANIZER, "facilitator": FACILITATOR}.get(role, "")
        await streams.run(stream, streams.kinds.of(stream).command(command), Context(by, role, self.now), "")

    @property
    def now(self) -> int:
        return self.nijikai.clock.now()

    async def errands(self) -> None:
        async def done() -> bool:
            states = [(await self.nijikai.streams.open(name)).state for name in (EVENING[0], LOUNGE)]
            return not any(state.errands for state in states)

        await eventually(done)

    # --- what there is to be seen ---------------------------------------------------------------------------------

    async def exported(self) -> bytes:
        lines = [line async for line in export(self.nijikai.store, "", self.now)]
        return b"".join(lines)

    async def seen(self) -> bytes:
        """All that anybody could be shown now."""
        found = b""
        for name in STREAMS:
            stream = await self.nijikai.streams.open(name)
            audiences = {*stream.kind.audiences, "public"} | ({f"@{self.person.id}"} if stream.kind.personal else set())
            found += b"".join(bytes(stream.view(audience)) for audience in audiences)
            found += msgspec.json.encode(stream.state)
            found += b"".join(data for update in stream._ring for data in update.encoded.values())
            snapshot = await self.nijikai.store.snapshot(name)
            found += snapshot.data if snapshot else b""
        return found


@pytest.fixture
async def meetup() -> AsyncIterator[Meetup]:
    async with running(
        kinds=kinds(PACKS), packs=PACKS, store=Fragile(), clock_speed=0.001, away_seconds=300.0, snapshot_every=2
    ) as server:
        made = Meetup(server)
        await made.make()
        yield made
        await made.mate.close()
    await made.nijikai.people.database.close()


def traces(content: bytes | str) -> list[str]:
    text = content if isinstance(content, str) else content.decode()
    return [each for each in PERSONAL if msgspec.json.encode(each).decode()[1:-1] in text]


def folded(events: list[Recorded]) -> bytes:
    """The state that events make, as the runtime folds them."""
    known = kinds(PACKS)
    kind = known.of(events[0].stream)
    state = kind.decider.initial
    for record in events:
        state = kind.decider.evolve(state, kind.event(known.upcasts.today(record).data))
    return msgspec.json.encode(state)


async def test_nothing_says_who_it_was(meetup: Meetup) -> None:
    assert traces(await meetup.exported()) == list(PERSONAL)
    assert traces(await meetup.seen()) != []
    await erase(meetup.nijikai, meetup.person.id)
    assert traces(await meetup.exported()) == []
    assert traces(await meetup.seen()) == []
    known = await meetup.nijikai.people.persons.find(meetup.person.id)
    assert known
    assert (known.name, known.company, known.grp, known.avatar) == ("", "", "", "")
    assert known.erased
    assert await meetup.nijikai.people.persons.forgetting() == []


async def test_live_screens_lose_the_name_at_once(meetup: Meetup) -> None:
    assert traces(str(meetup.mate.views)) != []
    behind = dict(meetup.mate.seqs)
    await erase(meetup.nijikai, meetup.person.id)
    await meetup.mate.until(lambda: traces(str(meetup.mate.views)) == [])
    for stream in STREAMS:
        answer = await meetup.mate.subscribe(stream, behind[stream] - 1)
        assert "view" in answer, "earlier updates are not told again"
        assert traces(str(answer)) == []


async def test_the_log_is_as_good_as_before(meetup: Meetup) -> None:
    await erase(meetup.nijikai, meetup.person.id)
    content = await meetup.exported()
    assert verify(io.BytesIO(content))["streams"] == len(STREAMS)
    for name in STREAMS:
        stream = await meetup.nijikai.streams.open(name)
        events = await meetup.nijikai.store.read(name, 0, 10_000)
        assert [record.seq for record in events] == list(range(1, stream.seq + 1))
        assert folded(events) == msgspec.json.encode(stream.state)


async def test_again_changes_nothing(meetup: Meetup) -> None:
    await erase(meetup.nijikai, meetup.person.id)
    heads = [await meetup.nijikai.store.head(name) for name in STREAMS]
    await erase(meetup.nijikai, meetup.person.id)
    assert [await meetup.nijikai.store.head(name) for name in STREAMS] == heads


async def test_others_stay_who_they_are(meetup: Meetup) -> None:
    await erase(meetup.nijikai, meetup.person.id)
    content = await meetup.exported()
    assert content.count(b'"Mate"') >= 2
    assert b'"Fay"' in content


@pytest.mark.parametrize("lasts", range(4))
async def test_cut_off_in_the_middle_it_is_ended_later(meetup: Meetup, lasts: int) -> None:
    store = meetup.nijikai.store
    assert isinstance(store, Fragile)
    store.lasts = lasts
    with pytest.raises(StoreUnavailable):
        await erase(meetup.nijikai, meetup.person.id)
    assert traces(await meetup.exported()) != []
    assert await meetup.nijikai.people.persons.forgetting() == [meetup.person.id]
    await resume(meetup.nijikai)
    assert await meetup.nijikai.people.persons.forgetting() == [meetup.person.id]
    store.lasts = 1_000
    await resume(meetup.nijikai)
    assert traces(await meetup.exported()) == []
    assert traces(await meetup.seen()) == []
    assert await meetup.nijikai.people.persons.forgetting() == []


async def test_somebody_on_a_list_who_never_came(meetup: Meetup) -> None:
    other = await meetup.nijikai.people.persons.create("org", "Never Came", 1)
    await meetup.run({"type": "register", "people": [{"person": other.id, "name": other.name}]}, "organizer")
    await erase(meetup.nijikai, other.id)
    assert b"Never Came" not in await meetup.exported()
    assert traces(await meetup.exported()) == list(PERSONAL)


async def test_nobody_has_this_id(meetup: Meetup) -> None:
    await erase(meetup.nijikai, "nobody")
    assert traces(await meetup.exported()) == list(PERSONAL)
