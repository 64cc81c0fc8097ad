"""Who looked at what: written down before it is shown, listed for organizers, told to those who were there; keys."""

from __future__ import annotations

import re

import msgspec
import pytest
from quart import g
from sqlalchemy import insert

from server.measuring.asking import Unmeasured
from server.meetup import naming
from server.metrics.yardstick import Yardstick
from server.pages.belonging import Desk, Folder
from server.pages.measuring_site import AGAIN, looked, looked_by
from server.people.organizations import Organization
from server.people.personal import PersonalLinks
from server.people.schema import look, person
from server.people.tickets import Ticket
from tests.pages.office import NOW, Office, Visitor, answered
from tests.pages.site import SETTINGS

DAY = 86_400_000


async def put_down(office: Office, organization: Organization, visitor: Visitor, meetup: str) -> None:
    """Two looks of the owner at a meetup, one at all, one of a facilitator."""
    account = await office.people.accounts.by_email("yui@example.org")
    owned = await office.people.meetups.find(meetup)
    assert account
    assert owned
    desk = Desk(organization, "owner")
    folder = Folder(desk, owned, await office.nijikai.streams.open(naming.stream(meetup)))
    ticket = Ticket(
        kind="meetup", place=meetup, person="f-1", role="facilitator", name="Fay", avatar="", lang="en", expires=0
    )  # fmt: skip
    async with office.nijikai.pages.test_request_context("/", method="GET"):
        g.account = account
        for _ in range(2):
            await looked(folder, "names", "told")
            await looked(folder, "names", "met")
            await looked(desk, "table", "advocates.csv")
        await looked_by(ticket, organization.id, "replay")
    await visitor.get("/organize")


async def test_who_looked(office: Office) -> None:
    organization, owner = await office.found()
    meetup = (await office.meetup(organization, owner)).rpartition("/")[2]
    path = f"/organize/o/{organization.id}/looks"
    assert "Nobody has looked" in (await owner.get(f"{path}?lang=en")).text
    await put_down(office, organization, owner, meetup)
    answer = await owner.get(path)
    assert len(re.findall(r'<tr>\s*<th scope="row"', answer.text)) == 4, "what is the same within minutes is there once"
    for words in ("yui", "Fay", "facilitator", "Watched the replay", "advocates.csv", "CSの夕べ", "Asia/Tokyo"):
        assert words in answer.text
    office.clock.advance(AGAIN)
    await put_down(office, organization, owner, meetup)
    assert len(await office.people.looks.of(organization.id)) == 8
    # those who only view may not see who else looked, and nobody of elsewhere
    assert (await (await office.member(organization, "organizer", "a@example.org")).get(path)).status == 200
    assert (await (await office.member(organization, "viewer", "b@example.org")).get(path)).status == 404
    _, stranger = await office.found("other@example.org", "Other")
    assert (await stranger.get(path)).status == 404
    # page by page
    usual = {"organization": organization.id, "meetup": None, "who": "o-x", "what": "log", "detail": ""}
    rows = [{"id": f"l{n:03}", "name": f"Nr {n}", "at": NOW - n} | usual for n in range(120)]
    async with office.people.database.changing() as connection:
        await connection.execute(insert(look), rows)
    seen: set[str] = set()
    next_ = path
    for _ in range(3):
        answer = await owner.get(next_)
        seen |= set(re.findall(r"Nr \d+", answer.text))
        more = re.search(r'href="([^"]+after=[^"]+)"', answer.text)
        next_ = more[1] if more else ""
    assert len(seen) == 120
    assert not next_


async def test_who_was_there_is_told_what_was_looked_at(office: Office) -> None:
    organization, owner = await office.found()
    meetup = (await office.meetup(organization, owner)).rpartition("/")[2]
    other = (await office.meetup(organization, owner, title="Elsewhere")).rpartition("/")[2]
    row = {"id": "p-1", "organization": organization.id, "name": "Mio", "avatar": "a", "lang": "en", "company": ""}
    new = insert(person).values(**row, level="", grp="", epoch=0, created=1)
    await office.people.database.change(new)
    await office.people.persons.attend("p-1", meetup, NOW)
    visitor = office.visitor()
    visitor.client.set_cookie("localhost", "me", PersonalLinks(SETTINGS.secret_key).sign("p-1", 0))
    assert "Nobody has looked" in (await visitor.get("/me?lang=en")).text
    await put_down(office, organization, owner, meetup)
    await office.people.looks.append(organization.id, "o-x", "Secret", "log", NOW, meetup=other)
    await office.people.looks.append(organization.id, "k-x", "Dashboard", "key", NOW, meetup=meetup)
    text = (await visitor.get("/me?lang=en")).text
    assert "The replay was watched by one person, last on 15 January 2027" in text
    assert "Names behind figures were seen by one person" in text
    assert "Several meetups together" in text
    assert "whole record" not in text, "that was another meetup"
    for name in ("yui", "Fay", "Dashboard"):
        assert name not in text
    told = msgspec.json.decode((await visitor.get("/me.json")).text)
    assert {(each["meetup"], each["what"], each["by"]) for each in told["looks"]} == {
        (meetup, "names", 1), (meetup, "replay", 1), (None, "table", 1),
    }  # fmt: skip
    assert told["highlights"] == []


async def test_what_is_measured_is_said_before(office: Office) -> None:
    organization, owner = await office.found()
    meetup = (await office.meetup(organization, owner, date="2027-01-15", time="17:00")).rpartition("/")[2]
    visitor = office.visitor()
    kept = (await visitor.get(f"/m/{meetup}/kept?lang=en")).text
    assert "no hidden score" in kept
    assert 'href="/about/measures"' in kept
    about = (await visitor.get("/about/measures?lang=en")).text
    assert 'data-t="measure-advocates-formula"' in about
    assert ">measure-" not in about, "every measure has its texts"


async def test_keys(office: Office) -> None:
    organization, owner = await office.found()
    path = f"/organize/o/{organization.id}/keys"
    await owner.get(f"{path}?lang=en")
    answer = await owner.post(path, {"name": ""})
    assert (answer.status, len(answer.wrong)) == (422, 1)
    answer = await owner.post(path, {"name": "Monthly <dashboard>"})
    (secret,) = set(re.findall(r"nijikai_[\w-]{43}", answer.text))
    assert "Monthly &lt;dashboard&gt;" in answer.text
    assert secret not in (await owner.get(path)).text, "it is shown once"
    (key,) = await office.people.access_keys.of(organization.id)
    assert secret not in msgspec.json.encode(key).decode()
    client = office.nijikai.pages.test_client()
    bearer = {"Authorization": f"Bearer {secret}"}
    assert (await answered(await client.get("/api/v1/meetups", headers=bearer))).status == 200
    assert "Last used 15 January 2027" in (await owner.get(path)).text
    for email, role in (("a@example.org", "organizer"), ("b@example.org", "viewer")):
        member = await office.member(organization, role, email)  # type: ignore[arg-type]
        assert (await member.get(path)).status == 404
        assert (await member.post(f"{path}/end", {"key": key.id})).status == 404
    # another organization's owner ends nothing here
    other, stranger = await office.found("other@example.org", "Other")
    await stranger.get(f"/organize/o/{other.id}/keys")
    await stranger.post(f"/organize/o/{other.id}/keys/end", {"key": key.id})
    assert (await answered(await client.get("/api/v1/meetups", headers=bearer))).status == 200
    assert (await owner.post(f"{path}/end", {"key": key.id})).status == 303
    assert (await answered(await client.get("/api/v1/meetups", headers=bearer))).status == 403
    assert await office.people.access_keys.of(organization.id) == []


async def test_only_so_many_keys(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    organization, owner = await office.found()
    monkeypatch.setattr("server.pages.organize_keys.MOST", 1)
    path = f"/organize/o/{organization.id}/keys"
    await owner.get(path)
    await owner.post(path, {"name": "One"})
    answer = await owner.post(path, {"name": "Two"})
    assert answer.status == 422
    assert len(await office.people.access_keys.of(organization.id)) == 1


async def test_times_are_those_of_the_zone_that_is_named(office: Office) -> None:
    organization, owner = await office.found()
    home = f"/organize/o/{organization.id}"
    await office.people.yardsticks.save(organization.id, Yardstick(least=20), "o-1", NOW)
    assert "8:00</time> (UTC time)" in (await owner.get(f"{home}/yardstick?lang=en")).text
    await office.meetup(organization, owner)
    assert "17:00</time> (Asia/Tokyo time)" in (await owner.get(f"{home}/yardstick?lang=en")).text
    await owner.get(f"{home}/keys")
    assert "Asia/Tokyo" in (await owner.post(f"{home}/keys", {"name": "One"})).text


async def test_no_figures_is_said_in_words(office: Office) -> None:
    pages = office.nijikai.pages
    for trouble in (
        Unmeasured("measures-busy"),
        Unmeasured("measures-failed"),
        Unmeasured("measures-broken", stream="table/x-1", seq=12),
    ):
        async with pages.test_request_context("/", method="GET", headers={"Accept-Language": "en"}):
            g.nonce = "n"
            answer = await pages.make_response(await pages.handle_user_exception(trouble))
            text = (await answered(answer)).text
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
        assert ("table/x-1, number 12" in text) == (trouble.code == "measures-broken")
        assert "error-measures" not in text
