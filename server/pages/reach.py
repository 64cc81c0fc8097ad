"""Being reached while away from a lounge: this browser, a mail address that is confirmed, and the end of both."""

from __future__ import annotations

from typing import Any, cast

import msgspec
from quart import Blueprint, abort, current_app, request

from game.decider import Refusal, Role
from server.lounge.state import Lounge
from server.meetup import naming
from server.pages.door import open_meetup, organization_of, visitor_of, was_here
from server.pages.site import lang, page, site
from server.people.reaches import Reach, browser, mailbox
from server.reminders.asking import ask, is_address
from server.reminders.post import Post, post_of
from server.reminders.push import are_keys, is_service
from server.reminders.wishes import end, end_all, lounge_of, wish

blueprint = Blueprint("reach", __name__)

Json = tuple[dict[str, Any], int]
Page = tuple[str, int]
FAMILIES = (("edg", "edge"), ("firefox", "firefox"), ("fxios", "firefox"), ("chrome", "chrome"), ("crios", "chrome"))


class Subscription(msgspec.Struct):
    """What a browser says of itself; see ``PushSubscription.toJSON``."""

    endpoint: str
    keys: dict[str, str]


class Written(msgspec.Struct):
    address: str


class Caller(msgspec.Struct, frozen=True):
    """A member of a lounge who asks."""

    meetup: str
    person: str
    role: Role
    organization: str
    lounge: Lounge


# --- this browser -------------------------------------------------------------------------------------------------


@blueprint.get("/m/<meetup>/lounge/push")
async def key(meetup: str) -> Json:
    """``{key}`` for this browser to subscribe with; empty where no notifications are offered."""
    await caller_of(meetup)
    return {"key": the_post().keys.public}, 200


@blueprint.post("/m/<meetup>/lounge/push")
async def subscribe(meetup: str) -> Json:
    """Remind the person by this browser from now on."""
    who = await caller_of(meetup)
    if not the_post().offers("push"):
        return refused("unoffered", 409)
    asked = await body(Subscription)
    public, auth = asked.keys.get("p256dh", ""), asked.keys.get("auth", "")
    if not is_service(asked.endpoint, site().settings.push_services) or not are_keys(public, auth):
        return refused("unsupported", 422)
    known = {"public_key": public, "auth": auth, "agent": family(), "lang": lang()}
    new = browser(who.organization, who.person, asked.endpoint, site().clock.now(), **known)
    await site().people.reaches.keep(new)
    return await wished(who, "push")


@blueprint.delete("/m/<meetup>/lounge/push")
async def unsubscribe(meetup: str) -> Json:
    """No more notifications of this lounge. ``{forgotten}``: nor of any other, so the browser may unsubscribe, too."""
    who = await caller_of(meetup)
    return {"forgotten": await end(site(), who.meetup, who.person, who.role, "push")}, 200


# --- mail -----------------------------------------------------------------------------------------------------------


@blueprint.get("/m/<meetup>/lounge/mail")
async def mail(meetup: str) -> Json:
    """``{offered, address, confirmed}``; no address where none is known."""
    who = await caller_of(meetup)
    row = await mail_of(who.person)
    known = {"address": row.address if row else "", "confirmed": bool(row and row.confirmed)}
    return {"offered": the_post().offers("mail"), **known}, 200


@blueprint.post("/m/<meetup>/lounge/mail")
async def write(meetup: str) -> Json:
    """Remind the person by mail, once whoever reads the mails of this address agrees. ``{confirmed}``."""
    who = await caller_of(meetup)
    if not the_post().offers("mail"):
        return refused("unoffered", 409)
    address = (await body(Written)).address.strip()
    if not is_address(address):
        return refused("address", 422)
    known = await mail_of(who.person)
    if known and known.confirmed and known.address.lower() == address.lower():
        return await wished(who, "mail")
    if not site().askings.take(who.person, address):
        return refused("many", 429)
    row = mailbox(who.organization, who.person, address, site().clock.now(), lang())
    await site().people.reaches.keep(row)
    return await asked_to_confirm(who, row)


async def asked_to_confirm(who: Caller, row: Reach) -> Json:
    answer = await ask(the_post(), site().texts, who.lounge, row, site().clock.now())
    if answer == "sent":
        return {"confirmed": False}, 202
    await site().people.reaches.remove(row.id)
    return refused(answer, 429 if answer == "many" else 422)


@blueprint.delete("/m/<meetup>/lounge/mail")
async def no_mail(meetup: str) -> Json:
    """No more mails of this lounge. ``{forgotten}``: nor of any other, so the address is gone."""
    who = await caller_of(meetup)
    return {"forgotten": await end(site(), who.meetup, who.person, who.role, "mail")}, 200


@blueprint.get("/m/<meetup>/lounge/mail/<token>")
async def asked(meetup: str, token: str) -> Page:
    """Ask by one button: what looks into mails before people do must not agree for them."""
    row = await unconfirmed(meetup, token)
    if row is None:
        return await kind_page("stale", meetup, status=410)
    lounge = await lounge_of(site(), meetup)
    title = lounge.title if lounge else ""
    return await kind_page("confirm", meetup, action=request.path, title=title, address=row.address)


@blueprint.post("/m/<meetup>/lounge/mail/<token>")
async def confirm(meetup: str, token: str) -> Page:
    """Agree."""
    row = await unconfirmed(meetup, token)
    if row is None or not await site().people.reaches.confirm(row.id, row.created, site().clock.now()):
        return await kind_page("stale", meetup, status=410)
    try:
        await wish(site(), meetup, row.person, "attendee", "mail", on=True)
    except Refusal:
        return await kind_page("stale", meetup, status=410)
    return await kind_page("confirmed", meetup)


async def unconfirmed(meetup: str, token: str) -> Reach | None:
    """Return the address that a link asks about, while it is good."""
    try:
        claim = the_post().tokens.read_confirm(token)
    except Refusal:
        return None
    rows = await site().people.reaches.of(claim.person) if claim.meetup == meetup else []
    found = [row for row in rows if row.id == claim.id and row.created == claim.created]
    return found[0] if found else None


# --- the end --------------------------------------------------------------------------------------------------------


@blueprint.get("/u/<token>")
async def ask_to_stop(token: str) -> Page:
    """Ask by one button, and change nothing: mail programs look at links on their own."""
    try:
        claim = the_post().tokens.read_stop(token)
    except Refusal:
        return await kind_page("stale", "", status=404)
    return await kind_page(f"stop-{claim.way}", claim.meetup, action=f"/u/{token}")


@blueprint.post("/u/<token>")
async def stop(token: str) -> Page:
    """End it: for people, and for mail programs that do so on their own (RFC 8058). The token alone says whose."""
    try:
        claim = the_post().tokens.read_stop(token)
    except Refusal:
        return await kind_page("stale", "", status=404)
    await end_all(site(), claim.meetup, claim.person, claim.way)
    return await kind_page("stopped", claim.meetup)


# --- what they share --------------------------------------------------------------------------------------------------


async def caller_of(meetup: str) -> Caller:
    """Return who asks; 403 for those who never were in this lounge or have left it, 404 where there is none."""
    who = await visitor_in(meetup)
    member = who.lounge.members.get(who.person)
    if member is None or member.gone:
        abort(403)
    return who


async def visitor_in(meetup: str) -> Caller:
    """Return who asks, whether or not they have been in the lounge; 403 for those who are not of the meetup."""
    state = (await open_meetup(meetup)).state
    lounge = await lounge_of(site(), meetup)
    if lounge is None:
        abort(404)
    who = await visitor_of(meetup, state)
    if not (who.staff or was_here(state, who.person)):
        abort(403)
    if request.method != "GET" and not site().visits.take(request.remote_addr or ""):
        abort(429)
    role = who.ticket.role if who.ticket else "attendee"
    return Caller(meetup, who.person, cast("Role", role), await organization_of(meetup), lounge)


async def body(form: Any) -> Any:  # noqa: ANN401 - of the form asked for
    try:
        return msgspec.json.decode(cast("bytes", await request.get_data()), type=form)
    except (msgspec.DecodeError, UnicodeError):
        abort(400)


async def wished(who: Caller, way: Any) -> Json:  # noqa: ANN401 - a way
    try:
        await wish(site(), who.meetup, who.person, who.role, way, on=True)
    except Refusal as refusal:
        return {"code": refusal.code}, 409
    return {"confirmed": True}, 200


async def mail_of(person: str) -> Reach | None:
    return next((row for row in await site().people.reaches.of(person) if row.way == "mail"), None)


def refused(why: str, status: int) -> Json:
    """Say why not: a text ``reach-why-…``."""
    return {"why": why}, status


def family() -> str:
    """Return the family of the browser that asks; nothing else of it is kept."""
    agent = request.headers.get("User-Agent", "").lower()
    return next((name for part, name in FAMILIES if part in agent), "safari" if "safari" in agent else "other")


def the_post() -> Post:
    return post_of(cast("Any", current_app), site().settings, site().clock.now())


async def kind_page(kind: str, meetup: str, *, status: int = 200, action: str = "", **facts: str) -> Page:
    meetup = meetup if naming.meetup_of(meetup) == meetup else ""
    return await page("reach.html", status=status, kind=kind, meetup=meetup, action=action, facts=facts)
