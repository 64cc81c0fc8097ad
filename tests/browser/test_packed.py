"""From the link to the board in a real browser: packed modules and plain ones work, silently; packed they are light."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest
from playwright.async_api import Browser, Page, Route

import hatch_build
from tests.bench.house import House, house, run
from tests.bench.weight_bench import PHONE, at_table, first_play, join

ROOT = Path(__file__).parents[2]
LANGUAGES = ("ja", "en")
LIGHT = 150_000 / 1024
"""KiB of a first play, at most: what a slow network is promised."""
AGAIN = 8.0
"""KiB of the table page once more: its HTML and nothing else."""


class Laid(msgspec.Struct, frozen=True):
    server: House
    tables: dict[str, str]
    packed: bool


@contextmanager
def laid(folder: Path, *, packed: bool, speed: int = 1) -> Iterator[Laid]:
    """A server with a table that is being played, for each language."""
    tables = [places[0].table for places in run(folder, len(LANGUAGES), 4, "short", start=True, bots=1)]
    hatch_build.pack(ROOT)
    with house(folder, NIJIKAI_RELOAD=str(not packed).lower(), NIJIKAI_CLOCK_SPEED=str(speed)) as server:
        yield Laid(server, dict(zip(LANGUAGES, tables, strict=True)), packed)


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Laid]:
    with laid(tmp_path_factory.mktemp("packed"), packed=True) as found:
        yield found


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Laid]:
    with laid(tmp_path_factory.mktemp("sources"), packed=False) as found:
        yield found


@pytest.fixture(params=["packed", "sources"])
def either(request: pytest.FixtureRequest) -> Laid:
    found: Laid = request.getfixturevalue(request.param)
    return found


class Watch:
    """What a page complains of, and the modules it loads."""

    def __init__(self, page: Page) -> None:
        self.complaints: list[str] = []
        self.modules: list[str] = []
        page.on(
            "console", lambda said: self.complaints.append(said.text) if said.type in {"error", "warning"} else None
        )
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("response", lambda answer: self.complaints.append(answer.url) if answer.status >= 400 else None)
        page.on("request", lambda asked: self.modules.append(asked.url) if asked.resource_type == "script" else None)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_first_play_has_nothing_to_complain_of(browser: Browser, either: Laid, language: str) -> None:
    async with await browser.new_context(locale=language, viewport=PHONE) as context:
        page = await context.new_page()
        watch = Watch(page)
        await at_table(either.server, either.tables[language])(page, language)
        assert watch.complaints == []
        assert any("/packed/" in url for url in watch.modules) == either.packed
        assert any("/page.js" in url for url in watch.modules) != either.packed
        assert await page.evaluate("document.documentElement.lang") == language


async def test_a_first_play_is_light_and_a_reload_lighter(browser: Browser, packed: Laid) -> None:
    for language, table in packed.tables.items():
        weight = await first_play(browser, at_table(packed.server, table), language)
        assert weight["kib"] <= LIGHT, weight
        assert weight["reload_kib"] <= AGAIN, weight


@pytest.fixture
def hasty(tmp_path: Path) -> Iterator[Laid]:
    with laid(tmp_path, packed=True, speed=100) as found:
        yield found


async def test_the_finale_comes_even_if_its_file_does_not_at_first(browser: Browser, hasty: Laid) -> None:
    tries: list[str] = []

    async def refuse_once(route: Route) -> None:
        tries.append(route.request.url)
        await (route.abort() if len(tries) == 1 else route.continue_())

    async with await browser.new_page(locale="ja") as page:
        await page.route("**/packed/finale-*.js", refuse_once)
        await join(page, f"{hasty.server.http}/t/{hasty.tables['ja']}", "ja")
        await page.wait_for_selector(".finale h1", timeout=60_000)
        assert len(tries) > 1
