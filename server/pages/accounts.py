"""Customers from the CRM: a file is read, shown, corrected and only then kept; and engaged against other customers."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from quart import Blueprint, Response, redirect, request
from werkzeug.wrappers import Response as Redirect

from server.metrics.account_facts import AccountsFacts, Ledger
from server.metrics.figure import FEW
from server.pages.account_views import adjusted, bands, money
from server.pages.belonging import Desk, desk_of
from server.pages.crm_forms import COLUMNS, ENCODINGS, Upload, day_of, uploaded
from server.pages.fields import Fields
from server.pages.figures import show
from server.pages.measuring_site import measuring
from server.pages.session import check_form, form_page, need_account, organizer
from server.pages.site import lang, site
from server.pages.waiting import soon
from server.pages.when import moment, when
from server.pages.zones import zone_of

blueprint = Blueprint("accounts", __name__, url_prefix="/organize")
blueprint.before_request(need_account)
blueprint.before_request(check_form)

Page = tuple[str, int]
SAMPLE = 5
"""Customers that are shown as they were read."""
SHOWN = 200
"""Companies and accounts of one list."""


def say(key: str, **params: str | int) -> str:
    """Return a text in the request's language."""
    return site().texts.text(lang(), key, **params)


@blueprint.get("/o/<organization>/accounts")
async def overview(organization: str) -> Page:
    desk = await desk_of(organization, prepares=True)
    return await accounts_page(desk, Fields({"day": (await today(desk)).isoformat()}))


@blueprint.post("/o/<organization>/accounts")
async def upload(organization: str) -> Page | Redirect:
    """Read a file and show what was read; keep it only if nothing is wrong and somebody has looked at it."""
    desk, fields = await desk_of(organization, prepares=True), Fields(await request.form)
    found = await uploaded(request, fields)
    if found is None:
        return await accounts_page(desk, fields, nothing=True)
    day = day_of(fields, await today(desk))
    if found.reading.faults or fields.wrong or fields.raw("act") != "keep":
        return await accounts_page(desk, fields, upload=found)
    ledger = Ledger(day, found.reading.rows)
    await site().people.ledgers.save(organization, ledger, found.name, organizer().person, site().clock.now())
    return redirect(f"/organize/o/{organization}/accounts?done={len(ledger.customers)}", 303)


@blueprint.post("/o/<organization>/accounts/remove")
async def remove(organization: str) -> Redirect:
    desk = await desk_of(organization, prepares=True)
    await site().people.ledgers.remove(desk.organization.id, (await request.form).get("ledger", ""))
    return redirect(f"/organize/o/{organization}/accounts?done=removed#ledgers", 303)


@blueprint.get("/o/<organization>/accounts/example.csv")
async def example(organization: str) -> Response:
    """A file to begin with, in the request's language; spreadsheets read its mark as UTF-8."""
    await desk_of(organization, prepares=True)
    text = "\r\n".join(each.strip() for each in say("crm-example").splitlines()) + "\r\n"
    headers = {"Content-Disposition": 'attachment; filename="customers.csv"', "Cache-Control": "no-store"}
    return Response("\ufeff" + text, content_type="text/csv; charset=utf-8", headers=headers)


async def today(desk: Desk) -> date:
    return moment(site().clock.now(), await zone_of(desk)).date()


async def accounts_page(desk: Desk, fields: Fields, *, upload: Upload | None = None, nothing: bool = False) -> Page:
    """The page; with an ``upload`` only the file that is being looked at. ``nothing``: no file was chosen."""
    zone = await zone_of(desk)
    faulty = bool(nothing or fields.wrong or (upload and upload.reading.faults))
    return await form_page(
        "organize/accounts.html",
        status=422 if faulty else 200,
        desk=desk,
        fields=fields,
        upload=upload,
        nothing=nothing,
        columns=COLUMNS,
        encodings=ENCODINGS,
        sample=SAMPLE,
        shown=SHOWN,
        few=FEW,
        money=money,
        done=request.args.get("done", ""),
        when=lambda at: when(at, zone),
        zone=zone,
        day=lambda day: say("over-time-day", **when(noon(day), "UTC")),
        **({} if upload else await results(desk)),
    )


def noon(day: str) -> int:
    """Return a moment of a day (ISO), ms."""
    return int(datetime.fromisoformat(f"{day}T12:00:00+00:00").timestamp() * 1000)


async def results(desk: Desk) -> dict[str, Any]:
    """Return the ledgers, and what they say together with the meetups."""
    ledgers = await site().people.ledgers.of(desk.organization.id)
    people = {each.by for each in ledgers}
    accounts = [await site().people.accounts.find(by.removeprefix("o-")) for by in sorted(people)]
    names = {each.person: each.name for each in accounts if each}
    return {"ledgers": ledgers[::-1], "names": names} | (parts(await compared(desk)) if ledgers else {})


async def compared(desk: Desk) -> AccountsFacts:
    """Return what ledgers and meetups say; a form that was sent waits, since nobody can send it again."""
    work = measuring().accounts_facts
    return await (soon(work, desk.organization.id) if request.method == "GET" else work(desk.organization.id))


def parts(facts: AccountsFacts) -> dict[str, Any]:
    return {
        "facts": facts,
        "figures": [(show(each, say), each) for each in facts.figures],
        "bands": bands(facts, say),
        "bounds": " / ".join(map(money, facts.revenue)),
        "adjusted": adjusted(facts, say),
    }
