"""A reminder in a browser: its worker shows it, leads to the thread, and ends it. No push service of a browser's
maker is asked: what they would bring is handed to the worker by the browser's own tools.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, suppress
from typing import Any

import msgspec
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from server.lounge.commands import Come, Remind
from server.people import reaches
from server.reminders.post import Post
from tests.browser.browser import opened
from tests.browser.conftest import Invite
from tests.browser.lounging import Lounging
from tests.browser.meeting import RESULTS, meeting
from tests.browser.people import Person, Way
from tests.live.harness import eventually

OTHER = "p-aki"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def browser(whole_path: str) -> AsyncIterator[Browser]:
    """A whole one, as the lighter ones know no notifications."""
    async with opened(whole_path) as started:
        yield started


@pytest_asyncio.fixture(loop_scope="session")
async def lounge() -> AsyncIterator[Lounging]:
    """A server that offers notifications."""
    async with AsyncExitStack() as stack:
        made = Lounging(await stack.enter_async_context(meeting(lounge=30)))
        nijikai = made.held.nijikai
        settings = msgspec.structs.replace(nijikai.settings, push_contact="mailto:a@example.org")
        nijikai.pages.extensions["nijikai-post"] = Post(settings, nijikai.clock.now())
        found = nijikai.pages.extensions["nijikai"].assets.find("sw.js")
        assert found
        found[0].body += EAR
        yield made


async def come(lounge: Lounging, person: Person) -> tuple[str, str]:
    """Mio comes in and talks with Aki; return who Mio is, and the thread."""
    await person.come(lounge.held.link)
    await person.page.get_by_label(person.t("join-name")).fill("みお")
    await person.press("button", "door-go")
    await expect(person.page.locator("#hall .announce-now")).to_be_visible()
    who = await lounge.held.person("みお")
    await lounge.held.step(RESULTS)
    await lounge.opened()
    await person.come(lounge.link)
    await eventually(lambda: _is_in(lounge, who))
    await lounge.run(Come(OTHER, "あき"), "", "system")
    return who, await lounge.bring_together(who, OTHER)


async def _is_in(lounge: Lounging, who: str) -> bool:
    return who in (await lounge.state()).members


async def turn_on(person: Person) -> Tools:
    """Turn notifications on, as far as a browser without a push service can: the worker is there then."""
    await person.page.context.grant_permissions(["notifications"])
    await person.page.locator("#remind-push ~ button").click()
    await eventually(lambda: person.page.evaluate(f"{MINE}.then((mine) => mine?.active?.state === 'activated')"))
    tools = Tools(person.page)
    await tools.enable()
    return tools


class Tools:
    """The browser's own, with which its workers are put to rest, brought something, and listened to.

    A worker that rests begins anew for whatever comes to it, from the page as well; what a test holds of it does not.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        self._registration = ""

    async def enable(self) -> None:
        self._session = await self.page.context.new_cdp_session(self.page)
        self._session.on("ServiceWorker.workerRegistrationUpdated", self._registered)
        self._session.on("ServiceWorker.workerErrorReported", self._complained)
        await self._session.send("ServiceWorker.enable")
        await eventually(lambda: bool(self._registration))

    async def rest(self) -> None:
        """Put the workers to rest, as browsers do as soon as they have nothing to do."""
        await self._session.send("ServiceWorker.stopAllWorkers")

    async def bring(self, told: dict[str, Any]) -> None:
        """Bring what the server would have sent."""
        origin = await self.page.evaluate("location.origin")
        message = {"origin": origin, "registrationId": self._registration, "data": json.dumps(told)}
        await self._session.send("ServiceWorker.deliverPushMessage", message)

    async def shown(self) -> list[dict[str, Any]]:
        """Return the notifications that are shown. (Playwright's wait_for_function takes any promise for an answer.)"""
        return list(await self.page.evaluate(SHOWN))

    def _registered(self, said: dict[str, Any]) -> None:
        for one in said["registrations"]:
            self._registration = "" if one["isDeleted"] else one["registrationId"]

    def _complained(self, said: dict[str, Any]) -> None:
        self.complaints.append(said["errorMessage"]["errorMessage"])


async def push(tools: Tools, told: dict[str, Any]) -> dict[str, Any]:
    """Bring an urgent message to the worker, which rests, and return the notification that it shows.

    Urgent: others go by themselves after some seconds. Brought again if nothing comes of it.
    """
    for _ in range(TIMES):
        await tools.rest()
        await tools.bring(told | {"urgent": True})
        with suppress(TimeoutError):
            await eventually(tools.shown)
            break
    (notification,) = await tools.shown()
    return notification


async def tap(tools: Tools, action: str = "") -> None:
    """Tap the notification, or a button of it; what that leads to is done then, and it is gone."""
    await tools.rest()
    await tools.page.evaluate(TAP, action)

    async def gone() -> bool:
        return not await tools.shown()

    await eventually(gone)  # the browser takes it away in its own time


TIMES = 3
MINE = "navigator.serviceWorker.getRegistration()"
SHOWN = f"""{MINE}.then((mine) => mine.getNotifications())
  .then((all) => all.map(({{ title, lang, icon, data }}) => ({{ title, lang, icon, ...data }})))"""
TAP = f"""(action) => new Promise((done) => {{
  const {{ port1, port2 }} = new MessageChannel()
  port1.onmessage = () => done()
  {MINE}.then((mine) => mine.active.postMessage(action, [port2]))
}})"""
EAR = b"""
addEventListener('message', (asked) => asked.waitUntil(tapped(asked)))
async function tapped({ data, ports: [done] }) {
  const [notification] = await registration.getNotifications()
  const event = new NotificationEvent('notificationclick', { notification, action: data })
  const begun = []
  event.waitUntil = (what) => begun.push(what) // made by a script, it has none of its own
  dispatchEvent(event)
  await Promise.allSettled(begun) // focus is for real taps only
  done.postMessage('')
}
"""
"""Of the worker, added to it for this test: no tool taps a notification, and what comes from the page wakes it."""


async def test_a_reminder_is_shown_leads_to_the_thread_and_ends(lounge: Lounging, invite: Invite) -> None:
    mio = await invite(Way())
    who, thread = await come(lounge, mio)
    tools = await turn_on(mio)
    failed = mio.page.locator(".remind-way").first.get_by_role("status")
    await expect(failed).to_have_text(mio.t("reach-why-failed"))  # no maker's service answers here
    post = lounge.held.nijikai.pages.extensions["nijikai-post"]
    told = {
        "title": "あきさんとの会話に、新しいメッセージが届いています。",
        "body": "春の会のラウンジ",
        "lang": "ja",
        "url": f"/m/{lounge.held.id}/lounge#t{thread}",
        "stop": f"/u/{post.tokens.stop(who, lounge.held.id, 'push')}",
        "stopping": "お知らせをやめる",
    }
    notification = await push(tools, told)
    assert (notification["title"], notification["lang"]) == (told["title"], "ja")
    await tap(tools)
    await expect(mio.page.locator("#thread-title")).to_contain_text("あき")
    await it_ends(lounge, tools, who, told)
    assert tools.complaints == []  # its picture may be loaded, and nothing else went wrong
    mio.forgive("Push API")


async def it_ends(lounge: Lounging, tools: Tools, who: str, told: dict[str, Any]) -> None:
    """By the notification's own button, wherever the page is."""
    nijikai = lounge.held.nijikai
    await nijikai.people.reaches.keep(reaches.browser("org", who, "https://fcm.googleapis.com/x", 1))
    await lounge.run(Remind(push=True), who)
    await push(tools, told)
    await tap(tools, "stop")

    async def ended() -> bool:
        return not (await lounge.state()).members[who].push and not await nijikai.people.reaches.of(who)

    await eventually(ended)
    notification = await push(tools, {"url": "https://evil.example/", "stop": "/m/x"})  # nothing we would ever send
    assert (notification["title"], notification["url"], notification["stop"]) == ("Nijikai", "", "")
