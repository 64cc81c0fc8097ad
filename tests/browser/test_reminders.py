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
from playwright.async_api import Error, expect

from server.lounge.commands import Come, Remind
from server.people.reaches import browser
from server.reminders.post import Post
from tests.browser.conftest import Invite
from tests.browser.lounging import Lounging
from tests.browser.meeting import RESULTS, meeting
from tests.browser.people import Person, Way
from tests.live.harness import eventually

OTHER = "p-aki"


@pytest_asyncio.fixture(loop_scope="session")
async def lounge() -> AsyncIterator[Lounging]:
    """A server that offers notifications."""
    async with AsyncExitStack() as stack:
        made = Lounging(await stack.enter_async_context(meeting(lounge=30)))
        nijikai = made.held.nijikai
        settings = msgspec.structs.replace(nijikai.settings, push_contact="mailto:a@example.org")
        nijikai.pages.extensions["nijikai-post"] = Post(settings, nijikai.clock.now())
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


async def turn_on(person: Person) -> None:
    """Turn notifications on, as far as a browser without a push service can: the worker is there then."""
    context = person.page.context
    await context.grant_permissions(["notifications"])
    async with context.expect_event("serviceworker"):
        await person.page.locator("#remind-push ~ button").click()


async def push(person: Person, told: dict[str, Any]) -> dict[str, Any]:
    """Bring what the server would have sent to the worker, and return the notification that it shows.

    Brought again if nothing comes of it: a browser may just then be putting an idle worker to rest.
    """
    tools = await person.page.context.new_cdp_session(person.page)
    found: list[str] = []
    tools.on("ServiceWorker.workerRegistrationUpdated", lambda said: found.extend(_ids(said)))
    await tools.send("ServiceWorker.enable")
    await eventually(lambda: bool(found))
    origin = await person.page.evaluate("location.origin")
    message = {"origin": origin, "registrationId": found[0], "data": json.dumps(told)}
    while True:
        await tools.send("ServiceWorker.deliverPushMessage", message)
        with suppress(Error):
            await person.page.wait_for_function(f"{SHOWN}.then((all) => all.length)", timeout=AGAIN)
            break
    (notification,) = await person.page.evaluate(SHOWN)
    return dict(notification)


def _ids(said: dict[str, Any]) -> list[str]:
    return [one["registrationId"] for one in said["registrations"] if not one["isDeleted"]]


AGAIN = 5_000
"""Milliseconds after which a message is brought to the worker once more."""
SHOWN = """navigator.serviceWorker.getRegistration().then((all) => all.getNotifications())
  .then((all) => all.map(({ title, lang, data }) => ({ title, lang, ...data })))"""
TAP = """async (action) => {
  const [notification] = await registration.getNotifications()
  dispatchEvent(new NotificationEvent('notificationclick', { notification, action }))
}"""


async def tap(person: Person, action: str = "") -> None:
    """Tap the notification, or a button of it; it is gone then."""
    await person.page.context.service_workers[-1].evaluate(TAP, action)
    await person.page.wait_for_function(f"{SHOWN}.then((all) => !all.length)")


async def test_a_reminder_is_shown_leads_to_the_thread_and_ends(lounge: Lounging, invite: Invite) -> None:
    mio = await invite(Way())
    who, thread = await come(lounge, mio)
    await turn_on(mio)
    failed = mio.page.locator(".remind-way").first.get_by_role("status")
    await expect(failed).to_have_text(mio.t("reach-why-failed"))  # no maker's service answers here
    mio.forgive("Push API")
    post = lounge.held.nijikai.pages.extensions["nijikai-post"]
    told = {
        "title": "あきさんとの会話に、新しいメッセージが届いています。",
        "body": "春の会のラウンジ",
        "lang": "ja",
        "url": f"/m/{lounge.held.id}/lounge#t{thread}",
        "stop": f"/u/{post.tokens.stop(who, lounge.held.id, 'push')}",
        "stopping": "お知らせをやめる",
    }
    notification = await push(mio, told)
    assert (notification["title"], notification["lang"]) == (told["title"], "ja")
    await tap(mio)
    await expect(mio.page.locator("#thread-title")).to_contain_text("あき")
    await it_ends(lounge, mio, who, told)


async def it_ends(lounge: Lounging, mio: Person, who: str, told: dict[str, Any]) -> None:
    """By the notification's own button, wherever the page is."""
    nijikai = lounge.held.nijikai
    await nijikai.people.reaches.keep(browser("org", who, "https://fcm.googleapis.com/x", 1))
    await lounge.run(Remind(push=True), who)
    await push(mio, told)
    await tap(mio, "stop")

    async def ended() -> bool:
        return not (await lounge.state()).members[who].push and not await nijikai.people.reaches.of(who)

    await eventually(ended)
    notification = await push(mio, {"url": "https://evil.example/", "stop": "/m/x"})  # nothing we would ever send
    assert (notification["title"], notification["url"], notification["stop"]) == ("Nijikai", "", "")
