"""Meetups as their organizers prepare them: every form, right and wrong; and nobody else's."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from server.meetup.state import Plan, Step
from tests.pages.office import Answer, Office, plan_form

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(20)
WEEK = 7 * 86_400_000


async def plan_of(office: Office, page: str) -> Plan:
    plan: Plan = (await office.state(page)).plan
    return plan


async def test_a_meetup_is_made(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    assert await plan_of(office, page) == Plan(
        title="CSの夕べ",
        about="話しましょう。",
        starts=round(datetime(2027, 1, 21, 19, 30, tzinfo=ZoneInfo("Asia/Tokyo")).timestamp() * 1000),
        languages=("ja",),
        capacity=60,
        agenda=(Step("welcome", "welcome", 5), Step("table", "table", 30), Step("finale", "finale", 5)),
    )
    shown = (await yui.get(page)).text
    assert "CSの夕べ" in shown
    assert f"/m/{page.rpartition('/')[2]}" in shown
    assert "CSの夕べ" in (await yui.get(f"/organize/o/{organization.id}")).text


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", " "),
        ("title", "x" * 121),
        ("about", "x" * 2001),
        ("date", "tomorrow"),
        ("date", "1066-10-14"),
        ("date", ""),
        ("zone", "Asia/Atlantis"),
        ("lang-ja", ""),
        ("game", "cs_college/endless"),
        ("seats", "7"),
        ("seats", "many"),
        ("capacity", "5001"),
        ("capacity", "1"),
        ("rule", "chance"),
        ("door", "ajar"),
        ("consent", "x" * 2001),
        ("retention", "0"),
        ("series", "nobody's"),
    ],
)
async def test_what_is_wrong_makes_none(office: Office, field: str, value: str) -> None:
    organization, yui = await office.found()
    answer = await yui.post(f"/organize/o/{organization.id}/new", plan_form(**{field: value}))
    assert answer.status == 422
    assert 'id="wrong-' in answer.text or field == "series"
    assert await office.people.meetups.of(organization.id) == []


@pytest.mark.parametrize(
    ("colour", "right"), [("#223f7c", True), ("#C53A29", True), ("#ffff00", False), ("red", False), ("#12345g", False)]
)
async def test_colours_are_seen_on_paper(office: Office, colour: str, *, right: bool) -> None:
    organization, yui = await office.found()
    answer = await yui.post(f"/organize/o/{organization.id}/new", plan_form(colour=colour, coloured="on"))
    assert answer.status == (303 if right else 422)
    if right:
        assert (await plan_of(office, answer.location)).colour == colour.lower()


@pytest.mark.parametrize(
    ("act", "kinds"),
    [
        ("add", ["welcome", "table", "finale", "breakout"]),
        ("up-1", ["table", "welcome", "finale"]),
        ("down-1", ["welcome", "finale", "table"]),
        ("drop-0", ["table", "finale"]),
        ("up-0", ["welcome", "table", "finale"]),
        ("down-9", ["welcome", "table", "finale"]),
        ("nonsense", ["welcome", "table", "finale"]),
    ],
)
async def test_buttons_change_the_agenda_and_save_nothing(office: Office, act: str, kinds: list[str]) -> None:
    organization, yui = await office.found()
    fields = plan_form(act=act, **{"add-kind": "breakout", "title": "Half typed"})
    answer = await yui.post(f"/organize/o/{organization.id}/new", fields)
    assert answer.status == 200
    shown = [part.partition('"')[0] for part in answer.text.split('name="step-kind" value="')[1:]]
    assert shown == kinds
    assert "Half typed" in answer.text
    assert await office.people.meetups.of(organization.id) == []


async def test_steps_have_their_own_complaints(office: Office) -> None:
    organization, yui = await office.found()
    path = f"/organize/o/{organization.id}/new"
    assert 'id="wrong-agenda"' in (await yui.post(path, plan_form([]))).text
    late = await yui.post(path, plan_form([("welcome", "5"), ("table", "soon")]))
    assert (late.status, 'id="wrong-step-1-minutes"' in late.text) == (422, True)
    assert (await yui.post(path, plan_form([("dance", "5")]))).status == 422
    twice = await yui.post(path, plan_form([("table", "5"), ("table", "6")]))
    assert (twice.status, 'role="alert"' in twice.text) == (422, True)
    assert await office.people.meetups.of(organization.id) == []


@pytest.mark.parametrize("id", ["", "a" * 41, "an id", "日本"])
async def test_a_step_whose_id_is_none_is_refused(id: str, office: Office) -> None:
    organization, yui = await office.found()
    form = [(name, id if name == "step-id" else value) for name, value in plan_form([("table", "30")])]
    answer = await yui.post(f"/organize/o/{organization.id}/new", form)
    assert (answer.status, 'role="alert"' in answer.text) == (422, True)


async def test_a_meetup_is_changed(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    assert "CSの夕べ" in (await yui.get(f"{page}/edit")).text
    assert (await yui.post(f"{page}/edit", plan_form(title=""))).status == 422
    saved = await yui.post(f"{page}/edit", plan_form(title="朝の会", zone="Europe/Berlin"))
    assert saved.status == 303
    plan = await plan_of(office, page)
    assert (plan.title, plan.zone) == ("朝の会", "Europe/Berlin")
    assert 'value="19:30"' in (await yui.get(f"{page}/edit")).text


async def test_the_same_again(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    office.clock.advance(30 * 86_400_000)
    copied = (await yui.post(f"{page}/duplicate")).location.removesuffix("/edit")
    old, new = await plan_of(office, page), await plan_of(office, copied)
    assert copied != page
    assert (new.starts - old.starts) % WEEK == 0
    assert office.clock.now() <= new.starts < office.clock.now() + WEEK
    assert new.title == old.title


async def test_cancelling(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    assert (await yui.post(f"{page}/cancel", {"reason": "x" * 121})).status == 422
    assert (await yui.post(f"{page}/cancel", {"reason": "台風のため"})).status == 303
    state = await office.state(page)
    assert (state.stage, state.reason) == ("cancelled", "台風のため")
    shown = await yui.get(page)
    assert "台風のため" in shown.text
    for path, fields in (("edit", plan_form()), ("facilitators", [("name", "x")]), ("console", [])):
        refused = await yui.post(f"{page}/{path}", fields)
        assert refused.status == 422
        assert 'role="alert"' in refused.text or path == "console"
    assert (await yui.post(f"{page}/duplicate")).status == 303


async def test_the_calendar_file(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    path = page.replace("/organize/meetups", "/m") + "/calendar.ics"
    answer = await office.visitor().get(path)
    assert answer.headers["Content-Type"].startswith("text/calendar")
    event = entry(answer)
    assert event["SUMMARY"] == "CSの夕べ"
    assert event.decoded("DTSTART").isoformat() == "2027-01-21T19:30:00+09:00"
    assert event["DTSTART"].params["TZID"] == "Asia/Tokyo"
    assert event["STATUS"] == "CONFIRMED"
    await yui.post(f"{page}/cancel", {"reason": ""})
    after = entry(await office.visitor().get(path))
    assert after["STATUS"] == "CANCELLED"
    assert after["UID"] == event["UID"]
    assert after["SEQUENCE"] > event["SEQUENCE"]
    assert (await yui.get("/m/maaaaaaaaaaaaaaa/calendar.ics")).status == 404


def entry(answer: Answer) -> Any:  # noqa: ANN401 - the library's
    (found,) = Calendar.from_ical(answer.text).walk("VEVENT")
    return found


async def test_facilitators(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    assert (await yui.post(f"{page}/facilitators", {"name": ""})).status == 422
    assert (await yui.post(f"{page}/facilitators", {"name": "なお"})).status == 303
    ((person, facilitator),) = (await office.state(page)).facilitators.items()
    assert (person[:2], facilitator.name) == ("f-", "なお")
    link = "/f/" + (await yui.get(page)).text.partition("/f/")[2].partition('"')[0]
    ticket = office.nijikai.tickets.read(link.removeprefix("/f/"))
    assert (ticket.kind, ticket.role, ticket.person) == ("meetup", "facilitator", person)
    assert (await yui.post(f"{page}/facilitators/revoke", {"person": person})).status == 303
    assert (await office.state(page)).facilitators[person].revoked
    assert "/f/" not in (await yui.get(page)).text
    assert (await yui.post(f"{page}/facilitators/revoke", {"person": "f-nobody"})).status == 422


async def test_an_organizer_opens_the_console(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    for _ in range(2):
        opened = await yui.post(f"{page}/console")
        assert opened.location == page.replace("/organize/meetups", "/m") + "/console"
    (person,) = (await office.state(page)).facilitators
    account = await office.people.accounts.by_email("yui@example.org")
    assert account
    assert person == account.facilitator
    cookie = next(each for each in opened.headers.getlist("Set-Cookie") if each.startswith("ticket-"))
    ticket = office.nijikai.tickets.read(cookie.partition("=")[2].partition(";")[0])
    assert (ticket.person, ticket.role) == (person, "facilitator")


async def test_signing_out_everywhere_closes_consoles_for_good(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    await yui.post(f"{page}/console")
    (before,) = (await office.state(page)).facilitators
    await yui.post("/signout", {"everywhere": "yes"})
    assert (await office.state(page)).facilitators[before].revoked
    await yui.sign_in("yui@example.org")
    await yui.post(f"{page}/console")
    known = (await office.state(page)).facilitators
    assert [each.revoked for each in known.values()] == [True, False]


async def test_a_logo(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    assert (await yui.send(f"{page}/logo", "logo", PNG)).status == 303
    logo = (await plan_of(office, page)).logo
    served = await yui.client.get(logo)
    assert (served.status_code, served.content_type, await served.get_data()) == (200, "image/png", PNG)
    for content in (b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a", b"", PNG + bytes(200_000)):
        refused = await yui.send(f"{page}/logo", "logo", content)
        assert refused.status == 422
    assert (await plan_of(office, page)).logo == logo
    assert (await yui.send(f"{page}/logo", "logo", b"", act="remove")).status == 303
    assert (await plan_of(office, page)).logo == ""
    for path in ("/logos/../secret.key", "/logos/..%2fsecret.key", "/logos/x.svg", "/logos/" + "0" * 32 + ".png"):
        assert (await yui.get(path)).status == 404


async def test_series(office: Office) -> None:
    organization, yui = await office.found()
    other, nao = await office.found("nao@example.org", "みどり")
    path = f"/organize/o/{organization.id}/series"
    assert (await yui.post(path, {"title": ""})).status == 422
    assert (await yui.post(path, {"title": "夕べ", "about": ""})).status == 303
    (series,) = await office.people.meetups.all_series(organization.id)
    page = await office.meetup(organization, yui, series=series.id)
    assert "夕べ" in (await yui.get(page)).text
    theirs = f"/organize/o/{other.id}/series"
    assert (await nao.post(theirs, {"id": series.id, "title": "taken"})).status == 404
    assert (await nao.post(theirs, {"id": series.id, "act": "remove"})).status == 404
    assert (await yui.post(path, {"id": series.id, "title": "朝", "about": "x"})).status == 303
    assert (await yui.post(path, {"id": series.id, "act": "remove"})).status == 303
    assert await office.people.meetups.all_series(organization.id) == []
    assert (await yui.get(page)).status == 200


PAGES = ("", "/edit", "/people", "/people/links.csv")
FORMS = ("/edit", "/logo", "/duplicate", "/cancel", "/facilitators", "/facilitators/revoke", "/console", "/people")


async def test_others_find_nothing(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    _, nao = await office.found("nao@example.org", "みどり")
    before = await office.state(page)
    for path in PAGES:
        assert (await nao.get(page + path)).status == 404
        assert (await office.visitor().get(page + path)).location.startswith("/signin")
    for path in (*FORMS, "/people/take", "/people/remove"):
        assert (await nao.post(page + path, plan_form(name="x", reason="x"))).status == 404
    for path in ("", "/new", "/members", "/series"):
        assert (await nao.get(f"/organize/o/{organization.id}{path}")).status == 404
    for path in ("/new", "/series", "/invite", "/withdraw", "/role", "/remove", "/name"):
        assert (
            await nao.post(f"/organize/o/{organization.id}{path}", plan_form(role="owner", member="x"))
        ).status == 404
    assert await office.state(page) == before


async def test_viewers_look_and_facilitate(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    nao = await office.member(organization, "viewer")
    assert "/edit" not in (await nao.get(page)).text
    for path in ("/edit", "/people"):
        assert (await nao.get(page + path)).status == 404
    for path in set(FORMS) - {"/console"}:
        assert (await nao.post(page + path, plan_form(name="x"))).status == 404
    assert (await nao.post(f"/organize/o/{organization.id}/new", plan_form())).status == 404
    assert (await nao.post(f"{page}/console")).status == 303


async def test_no_form_without_its_token(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    before = await office.state(page)
    for path in (*FORMS, "/people/take", "/people/remove"):
        assert (await yui.post(page + path, [*plan_form(title="other"), ("csrf", "")])).status == 400
    assert await office.state(page) == before
