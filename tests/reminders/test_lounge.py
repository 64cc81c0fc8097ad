"""From what happens in a lounge, by its own rules, to what people get."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from game.decider import Context
from server.reminders.hours import GAP, GATHER
from server.wiring_lounge import lounge_kind
from tests.live.harness import eventually
from tests.reminders.houses import HOUR, LOUNGE, MEETUP, MINUTE, House, house
from tests.reminders.sinks import Browser, PushSink, push_sink


@pytest.fixture
async def service() -> AsyncIterator[PushSink]:
    async with push_sink() as opened:
        yield opened


async def do(place: House, type: str, by: str = "", /, **fields: Any) -> None:  # noqa: ANN401 - of a command
    kind = place.nijikai.streams.kinds.of(LOUNGE)
    role: Any = {"": "system", "o-1": "organizer"}.get(by, "attendee")
    context = Context(by, role, place.clock.now())
    await place.nijikai.streams.run(LOUNGE, kind.command({"type": type, **fields}), context, "")


async def found(place: House) -> None:
    """Mio and Aki have found each other, and both have gone since; Mio would like to be told."""
    await do(place, "establish", meetup=MEETUP, title="Friday", pack="cs_college", zone="Asia/Tokyo", days=30)
    await do(place, "open_up")
    people = {"p-mio": "Mio", "p-aki": "Aki"}
    for person, name in people.items():
        await do(place, "come", person=person, name=name, lang="en")
        await do(place, "take_part", person, on=True)
    await do(place, "remind", "p-mio", push=True)
    await do(place, "introduce", "o-1", people=[*people])
    await do(place, "answer", "p-mio", person="p-aki", answer="like")
    await do(place, "answer", "p-aki", person="p-mio", answer="like")
    for person in people:
        await do(place, "go", person=person)


async def tick(place: House) -> None:
    """What the ticker does; here nobody else moves the clock."""
    await eventually(lambda: place.clock.waiting > 0)
    await do(place, "tick")


async def test_a_lounge_tells_whoever_is_away(service: PushSink) -> None:
    mio, aki = Browser(service, "mio"), Browser(service, "aki")
    async with house(kind=lounge_kind()) as place:
        await place.keep(mio.row("p-mio"), aki.row("p-aki"))
        await found(place)
        place.clock.advance(MINUTE)
        await tick(place)
        await place.pass_by(GATHER)
        await eventually(lambda: len(service.arrived) == 1)
        await do(place, "heard", thread="1", person="p-aki", here=["p-aki"])
        await do(place, "propose", "p-aki", thread="1", starts=place.clock.now() + 6 * HOUR)
        await place.pass_by(GAP)
        await eventually(lambda: len(service.arrived) == 2)
        await do(place, "come", person="p-mio", name="Mio", lang="en")
        await do(place, "heard", thread="1", person="p-aki", here=["p-aki"])
        await place.pass_by(GAP)
        await do(place, "agree", "p-mio", thread="1", slot="1", on=True)
        await do(place, "go", person="p-mio")
        place.clock.advance(5 * HOUR)
        await tick(place)
        await place.taken()
        await eventually(lambda: len(service.arrived) == 3)
        await do(place, "leave_all", "p-aki")
        await do(place, "announce", "o-1", text="See you")
        await place.pass_by(GAP)
        await eventually(lambda: len(service.arrived) == 4)
    one, several, soon, said = (each["title"] for each in mio.read(service))
    assert one == "Aki would like to talk with you, too."
    assert several == "2 things are new in the lounge of Friday"
    assert soon.startswith("You meet Aki soon: ")
    assert said == "From the organizers: See you"
    assert aki.read(service) == []
