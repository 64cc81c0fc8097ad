"""No microphone, no permission, no way through, a line that loses a third: it is said, and nobody is kept out."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, WebSocketRoute, async_playwright, expect

from tests.bench.house import free_port
from tests.browser.browser import FLAGS
from tests.browser.conftest import OwnHouse, Seat
from tests.browser.houses import House
from tests.browser.laying import Laid, lay, stage
from tests.browser.looking import problems
from tests.browser.people import PATIENCE, Person, Way, hold_ticket, visitor
from tests.browser.talkers import WATCH, hears, inside, join, sees, tile, until

Meet = Callable[..., Awaitable[list[Person]]]
JA, EN, PHONE = Way(), Way(lang="en"), Way(lang="en", phone=True, dark=True)
NO_WAY = "globalThis.rules = { iceTransportPolicy: 'relay' }"
"""As behind a network that lets nothing through but the web: no browser finds a way to be reached on."""

NOTED = """
globalThis.noted = []
const send = WebSocket.prototype.send
WebSocket.prototype.send = function (frame) { noted.push(String(frame)); return send.call(this, frame) }
"""
"""Keeps what a page says to the server."""
SOME_SECONDS = 14_000
"""Bytes of speech."""
LENT = """
globalThis.lent = []
globalThis.allowed = Promise.resolve()
const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
navigator.mediaDevices.getUserMedia = async (wanted) => {
  await allowed
  const stream = await ask(wanted)
  lent.push(...stream.getTracks())
  return stream
}
globalThis.on = () => lent.filter(({ readyState }) => readyState === 'live').length
"""
"""Knows which devices the page has. ``allowed``: when the person says yes to it."""


@asynccontextmanager
async def machine(path: str, *without: str) -> AsyncIterator[Browser]:
    """A whole browser (a lighter one asks nobody for permission) without some of what ours usually has."""
    flags = [flag for flag in FLAGS if flag not in without]
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=path, args=flags)
        yield running
        await running.close()


@pytest_asyncio.fixture(loop_scope="session")
async def meet(browser: Browser, house: House) -> AsyncIterator[Meet]:
    """Seat people at one table, each with the scripts given."""
    people: list[Person] = []
    async with AsyncExitStack() as stack:

        async def at_table(*ways: Way, script: str = "") -> list[Person]:
            laid = await lay(house, stage("lobby"), people=max(2, len(ways)))
            for seat, way in enumerate(ways):
                context = await stack.enter_async_context(visitor(browser, way))
                people.append(await seated(context, way, house, laid, seat, script))
            return people

        yield at_table
    assert [fault for person in people for fault in person.faults] == []


async def seated(context: BrowserContext, way: Way, house: House, laid: Laid, seat: int, script: str = "") -> Person:
    await context.add_init_script(script + WATCH)
    person = Person(await context.new_page(), way)
    await hold_ticket(context, house.url, laid.table, laid.places[seat].ticket)
    await person.come(f"{house.url}/t/{laid.table}")
    await person.connected()
    return person


@pytest.mark.parametrize(
    ("missing", "code"),
    [("--use-fake-ui-for-media-stream", "denied"), ("--use-fake-device-for-media-stream", "none")],
    ids=["denied", "no-device"],
)
async def test_without_a_microphone(whole_path: str, house: House, seat: Seat, missing: str, code: str) -> None:
    """It says what happened and what to do; listening is one press away, and the rest works as always."""
    laid = await lay(house, stage("lobby"), people=2)
    other = await seat(laid, 1, EN)
    await join(other)
    async with machine(whole_path, missing) as poor, visitor(poor, PHONE) as context:
        me = await seated(context, PHONE, house, laid, 0)
        await me.open_talk()
        await me.page.locator(".voice-line .button").click()
        check = me.page.locator("dialog[open]")
        await expect(check).to_contain_text(me.t(f"voice-trouble-{code}", device="mic"))
        await expect(check).to_contain_text(me.t(f"voice-remedy-{code}", device="mic"))
        assert await problems(me.page, touch=True) == []
        await me.press("button", "voice-camera-try")
        await expect(check).to_contain_text(me.t(f"voice-trouble-{code}", device="camera"))
        await me.press("button", "voice-listen")
        await inside(me)
        await hears(me, 1)
        await expect(tile(other, "Person 0")).to_have_attribute("data-mood", "listens")
        await me.say("I am here, in writing")
        await expect(other.page.get_by_role("log")).to_contain_text("I am here, in writing")
        assert me.faults == []


async def test_no_way_through(meet: Meet) -> None:
    me, other = await meet(JA, PHONE, script=NO_WAY)
    await other.open_talk()
    await join(me)
    await join(other)
    for person in (me, other):
        words = person.t("voice-blocked-how")
        await expect(person.page.locator(".voice-state")).to_contain_text(words, timeout=PATIENCE)
        assert await problems(person.page, touch=person.way.phone) == []
    assert await me.page.evaluate("lines.length") == 1, "it keeps trying on the same connection"


async def test_a_line_that_loses_a_third(meet: Meet) -> None:
    """Sound goes on; the picture gives way to it, and that is said."""
    me, other = await meet(EN, EN)
    await join(me)
    await join(other)
    await hears(other, 1)
    await me.press("button", "voice-camera-on")
    await sees(other)
    await lose(me, 30)
    await expect(tile(other, "Person 0")).to_contain_text(other.t("voice-spared"), timeout=3 * PATIENCE)
    await hears(other, 1)
    await hears(me, 1)


async def lose(person: Person, percent: int) -> None:
    line = await person.page.context.new_cdp_session(person.page)
    await line.send("Network.enable")
    usual = {"offline": False, "latency": 1, "downloadThroughput": -1, "uploadThroughput": -1}
    await line.send("Network.emulateNetworkConditions", usual | {"packetLoss": percent})
    await person.page.evaluate("dispatchEvent(new Event('online'))")  # it holds for ways that are found from now on


async def test_muted_by_key_and_heard_while_holding_one(meet: Meet) -> None:
    me, other = await meet(EN, EN)
    await join(me)
    await join(other)
    mood = tile(other, "Person 0")
    await expect(mood).to_have_attribute("data-mood", "speaks")
    await me.page.locator("body").press("m")
    await expect(mood).to_have_attribute("data-mood", "muted")
    await expect(me.page.locator("#live")).to_have_text(me.t("voice-muted"))
    await me.by("textbox", "talk-field").press_sequentially("hmm")
    await expect(mood).to_have_attribute("data-mood", "muted")
    await me.page.reload()
    await me.connected()
    await inside(me)
    await expect(mood).to_have_attribute("data-mood", "muted")
    await me.press("button", "voice-more")
    await me.page.get_by_label(me.t("voice-push"), exact=False).check()
    await me.press("button", "voice-done")
    await me.page.locator("h1").first.click(force=True)
    await me.page.keyboard.down(" ")
    await expect(mood).to_have_attribute("data-mood", "speaks")
    await me.page.keyboard.up(" ")
    await expect(mood).to_have_attribute("data-mood", "muted")


async def test_speaking_time_is_counted_with_consent_only(meet: Meet) -> None:
    me, other = await meet(EN, EN, script=NOTED)
    await other.page.locator(".voice-start").click()
    await other.page.get_by_label(other.t("voice-measure"), exact=False).check()
    await other.press("button", "voice-begin")
    await inside(other)
    await join(me)
    await hears(me, 1)
    start = (await me.page.evaluate("carried()"))[0]["bytes"]

    async def spoken() -> bool:
        return bool((await me.page.evaluate("carried()"))[0]["bytes"] > start + SOME_SECONDS)

    await until(spoken)
    await me.press("button", "voice-leave")
    await other.press("button", "voice-leave")
    for person, expected in ((other, True), (me, False)):
        await expect(person.page.locator(".voice-start")).to_be_visible()
        sent = "".join(await person.page.evaluate("noted"))
        assert ['"measure"' in sent, '"airtime"' in sent] == [expected, expected]


async def test_a_call_in_another_program(house: House, seat: Seat) -> None:
    """The host shows a link; everybody in the room finds it, in words, and it opens beside this page."""
    laid = await lay(house, stage("lobby"), people=2)
    host, guest = await seat(laid, -1, EN), await seat(laid, 0, JA)
    await host.page.locator(".voice-start").click()
    await host.page.get_by_text(host.t("voice-call"), exact=True).click()
    await host.page.get_by_label(host.t("voice-call-field")).fill("https://call.example.org/room-7")
    await host.press("button", "voice-call-set")
    link = guest.by("link", "voice-call-open")
    await expect(link).to_have_attribute("href", "https://call.example.org/room-7")
    await expect(link).to_have_attribute("target", "_blank")
    await host.press("button", "voice-call-end")
    await expect(link).to_have_count(0)


async def test_another_tab_takes_over(meet: Meet) -> None:
    (me,) = await meet(EN, script=LENT)
    await join(me)
    assert await me.page.evaluate("on()") == 1
    tab = await me.another_tab()
    await join(tab)
    await expect(me.by("button", "voice-leave")).to_have_count(0)
    await expect(tab.by("button", "voice-leave")).to_be_visible()
    assert await me.page.evaluate("on()") == 0, "its microphone is let go"


async def test_a_microphone_that_comes_too_late(meet: Meet) -> None:
    """Whoever says yes to the browser only after they chose to listen is not heard."""
    me, other = await meet(EN, EN, script=LENT)
    await join(other)
    await me.page.evaluate("void (globalThis.allowed = new Promise((yes) => (globalThis.allow = yes)))")
    await join(me, listen=True)
    await expect(tile(other, "Person 0")).to_have_attribute("data-mood", "listens")
    await me.page.evaluate("allow()")

    async def let_go() -> bool:
        return bool(await me.page.evaluate("lent.length && !on()"))

    await until(let_go)
    await expect(tile(other, "Person 0")).to_have_attribute("data-mood", "listens")
    await me.press("button", "voice-leave")
    await other.press("button", "voice-leave")
    assert await other.page.evaluate("on()") == 0


async def test_a_voice_server_that_refuses(own_house: OwnHouse, browser: Browser) -> None:
    """Through LiveKit: its library is fetched only now, it is called with a token, and its absence is told."""
    port = free_port()
    house = own_house(LIVEKIT_URL=f"ws://127.0.0.1:{port}", LIVEKIT_API_KEY="key", LIVEKIT_API_SECRET="s" * 32)
    laid = await lay(house, stage("lobby"), people=2)
    asked: list[str] = []
    calls: list[str] = []
    async with visitor(browser, EN) as context:
        me = await seated(context, EN, house, laid, 0)
        me.page.on("request", lambda request: asked.append(request.url))

        async def refuse(line: WebSocketRoute) -> None:
            calls.append(line.url)
            await line.close(code=1011)

        await me.page.route_web_socket(f"ws://127.0.0.1:{port}/**", refuse)
        await me.page.locator(".voice-start").click()
        assert not any("livekit" in url for url in asked)
        await me.press("button", "voice-begin")
        await expect(me.page.locator(".voice-line")).to_contain_text(me.t("voice-no-unreachable"), timeout=PATIENCE)
        assert any("livekit" in url for url in asked)
        token = calls[0].partition("access_token=")[2].partition("&")[0]
        assert token.startswith("ey")
        await me.press("button", "voice-never-mind")
        await me.say("fine in writing")
        await expect(me.page.get_by_role("log")).to_contain_text("fine in writing")
