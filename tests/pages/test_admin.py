"""The operator's page: who gets in, and that it shows what there is."""

from __future__ import annotations

import json
import re

import pytest

from server.people.operators import LINK, STAY, Operators
from server.pulse.history import Parts
from server.pulse.summary import GROUPS, age, per_second, size, span_of
from tests.pages.site import SETTINGS, House


@pytest.fixture
async def house() -> House:
    return await House.open()


async def test_nobody_gets_in_without_a_link(house: House) -> None:
    for path, status in (("/admin", 401), ("/admin/figures.json", 401), ("/admin/in/none", 403)):
        answer = await house.client.get(path)
        assert answer.status_code == status
        assert "data-figure" not in await answer.get_data(as_text=True)


async def test_a_link_lets_in_and_the_page_shows_the_figures(house: House) -> None:
    made = Operators(SETTINGS.secret_key)
    answer = await house.client.get(f"/admin/in/{made.link()}")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/admin")
    assert "HttpOnly" in answer.headers["Set-Cookie"]
    page = await (await house.client.get("/admin?lang=en")).get_data(as_text=True)
    for keys in GROUPS.values():
        for key in keys:
            assert re.search(rf'data-figure="{key}">[^<]+<', page), key
    assert "admin-" not in re.sub(r'(id|class|aria-labelledby|href|src|content)="[^"]*"', "", page)
    told = json.loads(await (await house.client.get("/admin/figures.json")).get_data())
    assert set(told["figures"]) == {key for keys in GROUPS.values() for key in keys}
    await house.client.post("/admin/out")
    assert (await house.client.get("/admin")).status_code == 401


def test_links_and_stays_end_and_are_not_each_other() -> None:
    now = 1_000_000.0
    made = Operators("a key for tests only", lambda: now)
    link, stay = made.link(), made.stay()
    assert (made.follows(link), made.stays(stay)) == (True, True)
    assert (made.follows(stay), made.stays(link)) == (False, False)
    assert not Operators("another key for tests", lambda: now).follows(link)
    for text in ("", "x", link[:-1], link + "x", "x" * 1000):
        assert not made.follows(text)
    now += LINK
    assert (made.follows(link), made.stays(stay)) == (False, True)
    now += STAY
    assert not made.stays(stay)


def test_shares_are_read_off_the_parts() -> None:
    before = Parts((1.0, 2.0, 4.0), (10, 0, 0, 0))
    now = Parts((1.0, 2.0, 4.0), (10, 50, 49, 1))
    latest = now.since(before)
    assert latest.count == 100
    assert (latest.quantile(0.5), latest.quantile(0.99), latest.quantile(1)) == (2.0, 4.0, 4.0)
    assert now.since(now).quantile(0.5) is None


def test_figures_are_spelled_for_people() -> None:
    assert [per_second(0.25), per_second(1234.4)] == ["0.2 /s", "1,234 /s"]
    assert [span_of(None), span_of(0.00034), span_of(0.034), span_of(0.34), span_of(3.44)] == [
        "–", "0.34 ms", "34 ms", "340 ms", "3.4 s",
    ]  # fmt: skip
    assert [size(None), size(0), size(5 * 2**20), size(1500 * 2**20)] == ["–", "0 KiB", "5 MiB", "1,500 MiB"]
    assert [age(59), age(3_700)] == ["0 min", "1 h 1 min"]
