"""A meetup as an entry for people's calendars."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, vUri
from quart import Blueprint, Response, abort, request

from server.live.stream import Stream
from server.meetup.state import Meetup
from server.pages.site import base_url, lang, site
from server.pages.when import moment

blueprint = Blueprint("calendar", __name__)


@blueprint.get("/m/<meetup>/calendar.ics")
async def show(meetup: str) -> Response:
    """The meetup as iCalendar; also that it will not take place."""
    if not await site().streams.exists(f"meetup/{meetup}"):
        abort(404)
    stream = await site().streams.open(f"meetup/{meetup}")
    if stream.state.plan is None or not stream.state.plan.starts:
        abort(404)
    headers = {"Content-Disposition": 'attachment; filename="meetup.ics"', "Cache-Control": "no-cache"}
    body = calendar(stream, f"{base_url()}/m/{meetup}").to_ical()
    return Response(body, content_type="text/calendar; charset=utf-8", headers=headers)


def calendar(stream: Stream, link: str) -> Calendar:
    made = Calendar()
    made.add("prodid", f"-//Nijikai//{lang()}")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add_component(event(stream.state, stream.seq, link))
    made.add_missing_timezones()
    return made


def event(state: Meetup, seq: int, link: str) -> Event:
    """Make the entry; ``seq`` grows with every change, so that a later file replaces an earlier one."""
    plan = state.plan
    if plan is None:
        raise TypeError(state.stage)
    made, start = Event(), moment(plan.starts, plan.zone)
    cancelled = state.stage == "cancelled"
    prefix = site().texts.text(lang(), "org-calendar-cancelled") if cancelled else ""
    made.add("uid", f"{state.id}@{request.host.partition(':')[0]}")
    made.add("sequence", seq)
    made.add("dtstamp", datetime.now(UTC))
    made.add("dtstart", start)
    made.add("dtend", start + timedelta(minutes=sum(step.minutes for step in plan.agenda)))
    made.add("summary", f"{prefix}{plan.title}")
    made.add("description", "\n\n".join(part for part in (state.reason, plan.about, link) if part))
    made.add("location", link)
    made.add("url", vUri(link))
    made.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    return made
