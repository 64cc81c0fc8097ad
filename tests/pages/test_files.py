from __future__ import annotations

import gzip
import json

import brotli  # type: ignore[import-untyped]
import pytest

from server.pages.assets import ASK, FOREVER
from tests.pages.site import House


async def test_files_are_kept_for_ever_under_an_address_that_changes_with_them() -> None:
    house = await House.open()
    await house.join()
    url = (await house.page())["texts"]["ja"]
    answer = await house.client.get(url)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, FOREVER)
    plain = await house.client.get("/static/locale/ja.ftl")
    assert (plain.headers["Cache-Control"], await plain.get_data()) == (ASK, await answer.get_data())
    old = await house.client.get("/static/v-000000000000/locale/ja.ftl")
    assert (old.status_code, old.headers["Cache-Control"]) == (200, ASK)
    again = await house.client.get(url, headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, await again.get_data()) == (304, b"")


@pytest.mark.parametrize(
    ("accepted", "encoding", "unpack"),
    [("gzip, br", "br", brotli.decompress), ("gzip", "gzip", gzip.decompress), ("", None, bytes)],
)
async def test_files_are_compressed_as_the_browser_can(
    accepted: str, encoding: str | None, unpack: type[bytes]
) -> None:
    house = await House.open()
    answer = await house.client.get("/static/locale/ja.ftl", headers={"Accept-Encoding": accepted})
    assert answer.headers.get("Content-Encoding") == encoding
    assert "brand-name" in unpack(await answer.get_data(as_text=False)).decode()
    assert answer.headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    "path", ["../server/app.py", "%2e%2e/pyproject.toml", "/etc/passwd", "", "nothing.js", ".stamp", "vendor/.stamp"]
)
async def test_nothing_else_is_served(path: str) -> None:
    house = await House.open()
    assert (await house.client.get(f"/static/{path}")).status_code in {404, 308}


async def test_a_browsers_pack() -> None:
    house = await House.open()
    await house.join()
    urls = (await house.page())["pack"]
    for lang, url in urls.items():
        answer = await house.client.get(url)
        pack = json.loads(await answer.get_data())
        assert (answer.headers["Cache-Control"], pack["id"]) == (FOREVER, "cs_college")
        assert isinstance(pack["title"], str), lang


async def test_qr_and_health() -> None:
    house = await House.open()
    image = await house.client.get(f"/t/{house.table}/qr.svg")
    assert image.content_type == "image/svg+xml"
    assert "<svg" in await image.get_data(as_text=True)
    assert (await house.client.get("/healthz")).status_code == 200
