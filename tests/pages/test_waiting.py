"""Pages of figures that take a while: they say so, go on while nobody waits, and say what went wrong."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import pytest

from server.measuring.asking import Unmeasured
from server.measuring.measuring import Reading
from server.metrics.yardstick import Yardstick
from server.pages.waiting import EXTENSION, AtWork, Waits, soon
from tests.pages.evenings import evening
from tests.pages.office import PATIENT, Office
from tests.pages.test_measures import Fixed, begun
from tests.pages.test_yardstick import USUAL

NOW = 1_800_000_000_000


class Slow:
    """Measuring that waits for the test, and then answers or fails."""

    def __init__(self, answer: Reading | Unmeasured, ready: tuple[int, int] = (0, 0)) -> None:
        self._answer, self._ready = answer, ready
        self._may = asyncio.Event()
        self.began = 0

    def go(self) -> None:
        self._may.set()

    async def reading(self, _meetup: str) -> Reading:
        self.began += 1
        await self._may.wait()
        if isinstance(self._answer, Unmeasured):
            raise self._answer
        return self._answer

    async def preview(self, organization: str, _new: Yardstick) -> Reading:
        return await self.reading(organization)

    async def progress(self, *_place: str) -> tuple[int, int]:
        return self._ready


def measured_by(office: Office, slow: Slow | Fixed, grace: float) -> Waits:
    waits: Waits = office.nijikai.pages.extensions[EXTENSION]
    waits.grace = grace
    office.nijikai.pages.extensions["nijikai-measuring"] = slow
    return waits


async def test_a_page_says_at_once_that_it_takes_a_while(office: Office) -> None:
    held = await begun(office)
    slow = Slow(Reading(evening(meetup=held.id), NOW))
    waits = measured_by(office, slow, 0.0)
    answer = await held.get("/measures")
    assert (answer.status, answer.headers["Retry-After"], answer.headers["Cache-Control"]) == (202, "2", "no-store")
    assert '<noscript><meta http-equiv="refresh" content="2"></noscript>' in answer.text
    assert 'role="status"' in answer.text
    assert "value=" not in answer.text.partition("<progress")[2].partition(">")[0]
    assert (await held.get("/report")).status == 202
    assert slow.began == 1, "whoever comes again finds it going on"
    slow.go()
    waits.grace = PATIENT
    assert (await held.get("/measures")).text.count('class="headline ') == 6


async def test_how_far_it_is(office: Office) -> None:
    held = await begun(office)
    measured_by(office, Slow(Reading(evening(), NOW), ready=(12, 50)), 0.0)
    text = (await held.get("/measures")).text
    assert 'value="12" max="50"' in text
    assert "12 of 50 meetups" in text


async def test_what_failed_while_nobody_waited_is_told_once(office: Office) -> None:
    held = await begun(office)
    slow = Slow(Unmeasured("measures-failed"))
    waits = measured_by(office, slow, 0.0)
    assert (await held.get("/measures")).status == 202
    slow.go()
    async with office.nijikai.pages.test_request_context("/", method="GET"):
        with pytest.raises(Unmeasured):
            await until_it_ends(slow, held.id)
    assert slow.began == 1
    measured_by(office, Fixed(evening(meetup=held.id)), PATIENT)
    assert (await held.get("/measures")).status == 200, "whoever asks again has it worked out again"
    assert waits.grace == PATIENT


async def until_it_ends(slow: Slow, meetup: str) -> None:
    while True:
        with suppress(AtWork):
            await soon(slow.reading, meetup)
        await asyncio.sleep(0)


async def test_a_yardstick_is_tried_again_in_a_moment(office: Office) -> None:
    organization, owner = await office.found()
    measured_by(office, Slow(Reading(evening(), NOW)), 0.0)
    path = f"/organize/o/{organization.id}/yardstick"
    await owner.get(path)
    answer = await owner.post(f"{path}?lang=en", {"act": "preview", **USUAL})
    assert (answer.status, "still being measured" in answer.text) == (200, True)
    assert 'data-at-work aria-busy="true"' in answer.text
    assert "measures/preview_again.js" in answer.text
