"""The board's and the table's pure modules, run by a real browser: names stand free, and dice can be checked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Route

from game import dice
from server.packs import builtin, localized

STATIC = Path(__file__).parents[2] / "static"
ORIGIN = (
    "http://localhost:9"  # nobody listens: every answer is given here; a browser trusts localhost with cryptography
)
IMPORTS = json.loads((STATIC / "vendor" / "importmap.json").read_text("utf-8"))

LABELS = """async ([pack, scale]) => {
  const { layOut } = await import('/static/board/geometry.js')
  const { placeLabels } = await import('/static/board/labels.js')
  const plan = layOut(pack)
  const labels = [...placeLabels(pack, plan, [], scale)]
  const over = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
  const crossed = (box, a, b) => Array.from({ length: 41 }, (_, i) => i / 40).some((t) => {
    const [x, y] = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
    return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
  })
  return labels.flatMap(([id, { box }], i) => [
    ...labels.slice(i + 1).filter(([, other]) => over(box, other.box)).map(([other]) => `${id} on ${other}`),
    ...[...plan.edges]
      .filter(([, way]) => way.slice(1).some((b, n) => crossed(box, way[n], b)))
      .map(([edge]) => `${id} on ${edge}`),
  ])
}"""
PROOF = """async ([secret, commitment, draws]) => {
  const { check } = await import('/static/table/proof.js')
  return check(secret, commitment, draws)
}"""


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("scale", [1, 1.33])
async def test_no_name_stands_on_a_line_or_a_name(browser: Browser, lang: str, scale: float) -> None:
    pack = json.loads(localized(builtin()["cs_college"], lang).body)
    assert await probe(browser, LABELS, [pack, scale]) == []


async def test_dice_are_checked_as_they_were_thrown(browser: Browser) -> None:
    secret = "5e" * 32
    draws = [{"draw": n, "bound": b, "result": dice.draw(secret, n, b)} for n in range(40) for b in (6, 100, 30)]
    found = await probe(browser, PROOF, [secret, dice.commitment(secret), draws])
    assert found == {"committed": True, "right": 120, "wrong": 0}
    draws[7]["result"] = (draws[7]["result"] + 1) % draws[7]["bound"]
    found = await probe(browser, PROOF, ["00" * 32, dice.commitment(secret), draws[:8]])
    assert not found["committed"]
    assert found["wrong"] > 0


async def probe(browser: Browser, script: str, given: list[Any]) -> Any:  # noqa: ANN401 - JSON
    async with await browser.new_page() as page:
        await page.route(f"{ORIGIN}/**", answer)
        await page.goto(f"{ORIGIN}/")
        return await page.evaluate(script, given)


async def answer(route: Route) -> None:
    path = route.request.url.removeprefix(f"{ORIGIN}/static/")
    if path == route.request.url:
        page = f'<!doctype html><script type="importmap">{json.dumps(IMPORTS)}</script>'
        await route.fulfill(body=page, content_type="text/html")
    else:
        await route.fulfill(path=STATIC / path)
