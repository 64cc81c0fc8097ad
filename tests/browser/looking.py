"""What a page shows to those who look at it closely: axe's findings, small letters, small targets."""

from __future__ import annotations

from functools import cache
from typing import Any

from playwright.async_api import Page

from tests.browser.people import PATIENCE, ROOT

AXE_RUN = """async () => {
  const { violations } = await axe.run({ resultTypes: ['violations'] })
  return violations.map(({ id, impact, nodes }) =>
    `${impact} ${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`).join('; ')}`)
}"""
SMALL_LETTERS = """() => {
  const seen = (element) => element.checkVisibility() && !element.closest('.sr, .board-svg')
  const letters = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
  return [...document.body.querySelectorAll('*')]
    .filter((element) => letters(element) && seen(element) && parseFloat(getComputedStyle(element).fontSize) < 14)
    .map((element) => `${getComputedStyle(element).fontSize} ${element.outerHTML.slice(0, 120)}`)
}"""
SMALL_TARGETS = """() => {
  const fields = 'input:not([type=hidden], [type=radio], [type=checkbox])'
  return [...document.querySelectorAll(`button, summary, [role=button], select, a.button, ${fields}`)]
    .filter((element) => element.checkVisibility() && !element.disabled && !element.closest('.sr'))
    .map((element) => [element, element.getBoundingClientRect()])
    .filter(([, { width, height }]) => Math.min(width, height) < 43.5)
    .map(([element, { width, height }]) => `${width}x${height} ${element.outerHTML.slice(0, 120)}`)
}"""

SQUEEZED = """() => [...document.querySelectorAll('button, a.button')]
  .filter((element) => element.checkVisibility() && element.innerText?.trim())
  .filter(({ scrollWidth, clientWidth, clientHeight }) =>
    scrollWidth > clientWidth + 3 || clientHeight > clientWidth * 1.3)
  .map((element) => `${element.scrollWidth} in ${element.clientWidth} ${element.outerHTML.slice(0, 120)}`)"""
DRESSED = "() => [...document.querySelectorAll('link[rel=stylesheet]')].every(({ sheet }) => sheet)"
"""Some style sheets are asked for by the page's modules."""
STILL = """async () => {
  await document.fonts.ready
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  const changing = document.getAnimations().filter((each) => each instanceof CSSTransition)
  await Promise.allSettled(changing.map(({ finished }) => finished))
}"""
"""Waits until letters have their shapes, and no colour is on its way from one to another."""
AT_REST = """async () => {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  await Promise.allSettled((document.activeElement?.getAnimations() ?? []).map(({ finished }) => finished))
}"""
FOCUS_IS_SEEN = """async (patience) => {
  const isSeen = () => {
    const element = document.activeElement
    const { outlineStyle, boxShadow } = getComputedStyle(element)
    const { x, y, width, height } = element.getBoundingClientRect()
    const top = document.elementFromPoint(x + width / 2, y + height / 2)
    const marked = element.matches(':focus-visible') && (outlineStyle !== 'none' || boxShadow !== 'none')
    return marked && element.contains(top)
  }
  const until = performance.now() + patience
  while (!isSeen() && performance.now() < until) await new Promise(requestAnimationFrame)
  return isSeen()
}"""


@cache
def axe() -> str:
    return (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")


async def problems(page: Page, *, touch: bool) -> list[str]:
    """Everything that is wrong for somebody: what axe finds, letters under 14 px, words that stick out of a
    button, targets under 44 px on touch."""
    await page.wait_for_load_state()
    await page.wait_for_function(DRESSED)
    await page.evaluate(axe())
    await page.evaluate(STILL)
    found: list[str] = await page.evaluate(AXE_RUN)
    found += await letters(page) + await squeezed(page)
    return found + (await targets(page) if touch else [])


async def letters(page: Page) -> list[str]:
    return [f"letters: {each}" for each in await asked(page, SMALL_LETTERS)]


async def squeezed(page: Page) -> list[str]:
    return [f"squeezed: {each}" for each in await asked(page, SQUEEZED)]


async def targets(page: Page) -> list[str]:
    return [f"target: {each}" for each in await asked(page, SMALL_TARGETS)]


async def asked(page: Page, script: str) -> list[str]:
    answer: list[Any] = await page.evaluate(script)
    return [str(each) for each in answer]


async def come_to_rest(page: Page) -> None:
    """Wait until what has the focus has come to where it goes."""
    await page.evaluate(AT_REST)


async def focus_is_seen(page: Page) -> bool:
    """Whether what has the focus is marked, and nothing covers it, once the page has come to rest."""
    return bool(await page.evaluate(FOCUS_IS_SEEN, PATIENCE))
