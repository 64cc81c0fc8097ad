"""Who looked and keys, as owners see them; what is measured and who looked, as those see it who were there."""

from __future__ import annotations

import re
from typing import Any

from playwright.async_api import expect
from sqlalchemy import insert

from server.people.personal import PersonalLinks
from server.people.schema import person as table
from tests.browser.conftest import Invite
from tests.browser.looking import problems
from tests.browser.meeting import Meeting, meeting
from tests.browser.people import Person, Way
from tests.browser.test_lounge_organize import sign_in

PHONE = Way(phone=True, dark=True)
ATTENDEE = "p-mio"


async def looks(met: Meeting) -> None:
    """A few looks, by all kinds of people."""
    now, written = met.nijikai.clock.now(), met.nijikai.people.looks
    lines: list[tuple[str, str, Any, str | None, str]] = [
        ("o-1", "佐藤ゆい", "replay", met.id, ""),
        ("o-1", "佐藤ゆい", "names", met.id, "participation"),
        ("f-1", "進行のみさき", "names", met.id, "pictures"),
        ("o-1", "佐藤ゆい", "log", None, "evening-2027-01.jsonl"),
        ("k-1", "毎月のダッシュボード", "key", met.id, "figures"),
    ]
    for number, (who, name, what, meetup, detail) in enumerate(lines):
        await written.append("org", who, name, what, now - number * 3_600_000, meetup=meetup, detail=detail)


async def came(met: Meeting, visitor: Person) -> None:
    """They were there, and this browser knows them."""
    row = {
        "id": ATTENDEE,
        "organization": "org",
        "name": "みお",
        "avatar": "f1",
        "lang": "ja",
        "company": "青空システムズ",
    }
    await met.nijikai.people.database.change(insert(table).values(**row, level="", grp="", epoch=0, created=1))
    await met.nijikai.people.persons.attend(ATTENDEE, met.id, met.nijikai.clock.now())
    link = PersonalLinks(met.nijikai.settings.secret_key).sign(ATTENDEE, 0)
    await visitor.page.context.add_cookies([{"name": "me", "value": link, "url": met.house.url}])


async def test_trust(invite: Invite) -> None:
    async with meeting(lounge=30) as met:
        owner, attendee = await invite(), await invite(PHONE)
        await sign_in(met, owner)
        await looks(met)
        await owner.page.get_by_role("link", name=owner.t("org-looks-heading")).click()
        await expect(owner.page.get_by_role("row")).to_have_count(6)
        assert await problems(owner.page, touch=False) == []
        # a key is shown once, can be copied, and ends
        await owner.page.get_by_role("link", name=owner.t("org-keys-heading")).click()
        await owner.page.get_by_label(owner.t("org-keys-name")).fill("毎月のダッシュボード")
        await owner.press("button", "org-keys-make")
        await expect(owner.page.get_by_label(owner.t("org-keys-secret"), exact=True)).to_have_value(
            re.compile("^nijikai_")
        )
        assert await problems(owner.page, touch=False) == []
        await owner.press("button", "org-keys-end-one", name="毎月のダッシュボード")
        await expect(owner.page.get_by_text(owner.t("org-keys-ended"))).to_be_visible()
        # at the door, and about me
        await came(met, attendee)
        await attendee.come(f"{met.house.url}/m/{met.id}/kept")
        assert await problems(attendee.page, touch=True) == []
        await attendee.page.get_by_role("link", name=attendee.t("measured-all")).click()
        await expect(attendee.page.get_by_role("heading", level=1)).to_have_text(attendee.t("measured-all-title"))
        assert await problems(attendee.page, touch=True) == []
        await attendee.come(f"{met.house.url}/me")
        section = attendee.page.get_by_role("region", name=attendee.t("me-looks-heading"))
        await expect(section.get_by_role("listitem")).to_have_count(3)
        assert await problems(attendee.page, touch=True) == []
