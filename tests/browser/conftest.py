"""A browser, a server, and people for the tests beside this file."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from tests.browser.browser import WHY_NOT, find, lightest, opened
from tests.browser.houses import STILL, House
from tests.browser.laying import Laid
from tests.browser.people import Person, Way, hold_ticket, visitor

OwnHouse = Callable[..., House]
Invite = Callable[..., Awaitable[Person]]
Seat = Callable[..., Awaitable[Person]]
SECOND_TRY = pytest.mark.flaky(reruns=1)
"""In CI alone, for at most three tests of a run, and told at its end with the traceback: each is a race to be found."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One event loop for all tests here, as they share one browser; each person has a context of their own."""
    for item in items:
        if item.path.parent == Path(__file__).parent and os.environ.get("CI"):
            item.add_marker(SECOND_TRY)
        if item.path.parent == Path(__file__).parent and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest.fixture(scope="session")
def browser_path() -> str:
    """The lightest browser there is: a test that needs what only a whole one has asks for that one."""
    return lightest() or pytest.skip(WHY_NOT)


@pytest.fixture(scope="session")
def whole_path() -> str:
    return find() or pytest.skip(WHY_NOT)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(browser_path: str) -> AsyncIterator[Browser]:
    async with opened(browser_path) as started:
        yield started


@pytest.fixture(scope="session")
def house(browser_path: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A server whose clocks stand almost still, for all tests of this worker: each lays tables of its own."""
    running = House(tmp_path_factory.mktemp("house"), **STILL)
    running.start()
    yield running
    running.stop()


@pytest.fixture
def own_house(browser_path: str, tmp_path: Path) -> Iterator[OwnHouse]:
    """Start a server for this test alone; it must have had nothing to complain of in the end."""
    houses: list[House] = []

    def start(**settings: str) -> House:
        houses.append(House(tmp_path / f"house-{len(houses)}", **settings))
        houses[-1].start()
        return houses[-1]

    yield start
    for house in houses:
        house.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def invite(browser: Browser, own_house: OwnHouse) -> AsyncIterator[Invite]:
    """Bring somebody with a browser of their own, who leaves before the server; nothing may have gone wrong in it."""
    people: list[Person] = []
    async with AsyncExitStack() as stack:

        async def come(way: Way | None = None) -> Person:
            way = way or Way()
            context = await stack.enter_async_context(visitor(browser, way))
            people.append(Person(await context.new_page(), way))
            return people[-1]

        yield come
    assert [fault for person in people for fault in person.faults] == []


@pytest_asyncio.fixture(loop_scope="session")
async def seat(house: House, invite: Invite) -> Seat:
    """Seat somebody at a laid table, at the page."""

    async def sit(laid: Laid, seat: int, way: Way | None = None) -> Person:
        person = await invite(way)
        ticket = laid.places[seat].ticket if seat >= 0 else laid.host
        await hold_ticket(person.page.context, house.url, laid.table, ticket)
        await person.come(f"{house.url}/t/{laid.table}")
        await person.connected()
        return person

    return sit
