"""A time that people of a thread agree on, as an entry for their calendars."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from icalendar import Alarm, Calendar, Event, vUri
from quart import Blueprint, Response, abort

from server.lounge.state import Lounge, Slot, Thread
from server.pages.reach import caller_of
from server.pages.site import base_url, lang, site
from server.pages.when import moment
from server.reminders.words import Words, others_of

blueprint = Blueprint("slots", __name__)

EARLY = timedelta(minutes=10)
SECOND = 1_000
"""Milliseconds."""


@blueprint.get("/m/<meetup>/lounge/<thread>/<slot>.ics")
async def show(meetup: str, thread: str, slot: str) -> Response:
    """The time as iCalendar; 404 for everybody who is not in the thread, and alike for every way in which it ended."""
    who = await caller_of(meetup)
    talk = who.lounge.threads.get(thread)
    if (
        talk is None
        or who.person not in talk.people
        or slot not in talk.slots
        or not is_on(who.lounge, talk, who.person)
    ):
        abort(404)
    words = Words(site().texts, who.lounge, lang())
    headers = {"Content-Disposition": f'attachment; filename="lounge-{thread}.ics"', "Cache-Control": "no-store"}
    made = calendar(event(who.lounge, thread, slot, title_of(words, talk, who.person), words))
    return Response(made.to_ical(), content_type="text/calendar; charset=utf-8", headers=headers)


def is_on(lounge: Lounge, talk: Thread, person: str) -> bool:
    """Whether there is somebody to meet: nobody has ended the thread, and somebody else is there."""
    return (talk.lasted or not talk.ended) and bool(others_of(lounge, talk, person))


def title_of(words: Words, talk: Thread, person: str) -> str:
    if talk.kind == "group":
        return words.text("slot-with-group", challenge=talk.challenge)
    return words.text("slot-with", names=words.names(talk, person))


def calendar(entry: Event) -> Calendar:
    made = Calendar()
    made.add("prodid", f"-//Nijikai//{lang()}")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add_component(entry)
    made.add_missing_timezones()
    return made


def event(lounge: Lounge, thread: str, slot: str, title: str, words: Words) -> Event:
    """Make the entry. It has the same name always, and a number that grows, so that a later file replaces an earlier
    one; the number is of seconds, and tells nothing of what goes on in the lounge.
    """
    talk, link = lounge.threads[thread], f"{base_url()}/m/{lounge.meetup}/lounge#t{thread}"
    found: Slot = talk.slots[slot]
    made, start = Event(), moment(found.starts, lounge.zone)
    made.add("uid", f"{lounge.meetup}-t{thread}-{slot}@{urlsplit(base_url()).hostname}")
    made.add("sequence", max(0, site().clock.now() - talk.opened) // SECOND)
    made.add("dtstamp", datetime.now(UTC))
    made.add("dtstart", start)
    made.add("dtend", start + timedelta(minutes=found.minutes))
    made.add("summary", title)
    made.add("description", f"{words.text('slot-about', title=lounge.title)}\n{link}")
    made.add("location", link)
    made.add("url", vUri(link))
    made.add("status", "CONFIRMED" if talk.fixed == slot else "TENTATIVE")
    made.add_component(alarm(title))
    return made


def alarm(title: str) -> Alarm:
    made = Alarm()
    made.add("action", "DISPLAY")
    made.add("description", title)
    made.add("trigger", -EARLY)
    return made
